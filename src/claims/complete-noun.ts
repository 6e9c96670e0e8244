import type { NounRole } from "../dictionaries/claim-words.ts";
import type { Span } from "../model/span.ts";
import { firstIn } from "./find-in.ts";
import type { Mention } from "./mention.ts";
import { isRegion } from "./name-by-region.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";
import { type RightContext, readRight } from "./read-right.ts";
import type { SentenceState } from "./sentence-state.ts";

const LEVEL = /^(?:国家|世界|部|省|自治区|市|区|县|乡|镇|村|校|[百千万亿]{1,3})级$/;

/** 省级, 三十亿以上: what stands in front of the noun that several items share. */
const SIZE = /^(?:[^,;。]{1,3}级|[\d一二三四五六七八九十百千万亿]{1,6}元?以上)/;

/** Puts the noun behind a number right where the next number, or a 的, tells more of it. */
export function completeNoun(
  state: SentenceState,
  mention: Mention,
  right: RightContext,
  isWhole: boolean,
  next: Mention | undefined,
  end: number,
): RightContext {
  const { folded } = state.context;
  const { noun } = right;
  if (!noun && next?.type === "quantity") {
    const between = folded.slice(mention.end, next.start);
    const isListed = LISTED.test(between);
    if (!isListed && !CAPPED.test(between)) return right;
    const shared = readRight(state.context, next.end, end).noun;
    if (
      shared &&
      isListed &&
      isLike(mention, next) &&
      isRegion(state.context, { start: mention.end + 1, end: next.start })
    )
      return { ...right, noun: shared };
    if (shared && sharesNoun(state.context, shared, isListed))
      return { ...right, noun: shared, attributive: true };
  }
  if (!noun || mention.type !== "quantity") return right;
  const counts = mention.quantity.dimension === "count" || mention.quantity.dimension === "people";
  if (mention.quantity.dimension === "time" || mention.quantity.dimension === "age") return right;
  if (!counts) {
    // 持有5%以上|股权|的股东: behind an amount the noun ends at 的.
    const of = firstIn(folded, "的", noun.start + 2, noun.end);
    return of > 0 ? { ...right, noun: { start: noun.start, end: of } } : right;
  }
  if (next?.type !== "quantity") return right;
  const other = readRight(state.context, next.end, end);
  const isMeasure = isWhole && rolesOfNoun(state.context, noun)?.has("measure");
  if (isWhole && !isMeasure && !other.attributive) {
    // 13个|重点园区营业收入突破…: what is counted is the thing, not the amount of it.
    const amount = amountAt(state.context, noun);
    const time = state.input.times.find((period) => period.end === amount && period.start > noun.start);
    const thing = { start: noun.start, end: time?.start ?? amount };
    if (thing.end > noun.start + 1) return { ...right, noun: thing };
    // 12个|项目预算执行率低于…, 2家|单位列支培训费…
    const first = state.context.words.nouns.startingAt(folded, noun.start, noun.end);
    const rest = first ? noun.end - noun.start - first.word.length : 0;
    if (
      first?.value.has("generic") &&
      first.word !== "重点" &&
      rest > 3 &&
      next.quantity.dimension !== "count"
    )
      return { ...right, noun: { start: noun.start, end: noun.start + first.word.length } };
  }
  if (!other.noun) return right;
  // 10所学校、12个专业群|入选…: what is said of the last is said of all.
  const isListed = /^[、和与及]$/.test(folded.slice(noun.end, next.start));
  if (isListed && other.predicate && !right.predicate) return { ...right, predicate: other.predicate };
  // 3个|年交易额100亿元以上的专业市场: the thing counted stands behind the amount that qualifies it.
  if ((other.attributive || isMeasure) && !/[、,;]/.test(folded.slice(mention.end, next.start)))
    return { ...right, noun: { start: noun.start, end: other.noun.end } };
  const level = LEVEL.test(folded.slice(noun.start, noun.end))
    ? SIZE.exec(folded.slice(other.noun.start, other.noun.end))?.[0]
    : undefined;
  if (!level || other.noun.start + level.length >= other.noun.end) return right;
  // 8个国家级、13个省级|区域医疗中心: a level without a noun takes the noun of the next item.
  return { ...right, head: { start: other.noun.start + level.length, end: other.noun.end } };
}

/** 75%|、乙类|90%, 30%|给予最高|300万元: what stands between two numbers that one noun is for. */
const LISTED = /^、[^,;。、]{1,12}$/;
const CAPPED = /^(?:、|给予|予以)?(?:总额|累计|合计)?(?:最[高多])?[不得超过为]{0,5}$/;

/** 600家、|500家|企业 */
function isLike(mention: Mention, next: Mention): boolean {
  return (
    mention.type === "quantity" && next.type === "quantity" && mention.quantity.unit === next.quantity.unit
  );
}

/** 按甲类75%、乙类90%的|比例支付, 按费用的30%给予最高300万元|补助: a proportion or a grant is that of both numbers. */
function sharesNoun({ folded, words }: SentenceState["context"], noun: Span, isListed: boolean): boolean {
  if (isListed && /^(?:比例|标准)/.test(folded.slice(noun.start, noun.end))) return true;
  const last = words.nouns.endingAt(folded, noun.end, noun.start)?.value;
  return last?.has("grant") === true;
}

function isAmount(roles: ReadonlySet<NounRole>): boolean {
  return roles.has("leaning") || roles.has("money");
}

/** Where the amount begins that a noun ends in; -1 where it ends in none. */
function amountAt({ folded, words }: SentenceState["context"], noun: Span): number {
  for (let from = noun.start + 1; from < noun.end; from++) {
    const found = words.nouns.startingAt(folded, from, noun.end);
    if (
      found &&
      !/\d/.test(folded.charAt(from - 1)) &&
      from + found.word.length === noun.end &&
      isAmount(found.value)
    )
      return from;
  }
  return -1;
}
