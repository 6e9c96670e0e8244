import type { NounRole } from "../dictionaries/claim-words.ts";
import type { Span } from "../model/span.ts";
import type { ChainMember } from "./chain-link.ts";
import { firstIn } from "./find-in.ts";
import type { Mention, QuantityMention } from "./mention.ts";
import { isRegion } from "./name-by-region.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";
import { type RightContext, readRight } from "./read-right.ts";
import type { SentenceState } from "./sentence-state.ts";

const LEVEL = /^(?:国家|世界|部|省|自治区|市|区|县|乡|镇|村|校|[百千万亿]{1,3})级$/;

/** 省级, 三十亿以上: what stands in front of the noun that several items share. */
const SIZE = /^(?:[^,;。]{1,3}级|[\d一二三四五六七八九十百千万亿]{1,6}元?以上)/;

/** What comes behind a number and its noun. */
export interface Following {
  /** The next number in the clause. */
  readonly next: Mention | undefined;
  /** Where the words end that cannot belong to the next. */
  readonly limit: number;
  /** Where the clause ends. */
  readonly end: number;
}

/** Puts the noun behind a number right where the next number, or a 的, tells more of it. */
export function completeNoun(state: SentenceState, member: ChainMember, following: Following): RightContext {
  const { mention, right } = member;
  const next = following.next?.type === "quantity" ? following.next : null;
  if (!right.noun) return next ? withNounOfNext(state, member, next, following.end) : right;
  if (mention.type !== "quantity") return right;
  switch (mention.quantity.dimension) {
    case "time":
    case "age":
      return right;
    case "count":
    case "people":
      return next ? completeCounted(state, member, right.noun, next, following) : right;
    default:
      return upToOf(state.context, right, right.noun);
  }
}

/** 持有5%以上|股权|的股东: behind an amount the noun ends at 的. */
function upToOf({ folded }: PhraseContext, right: RightContext, { start, end }: Span): RightContext {
  const of = firstIn(folded, "的", start + 2, end);
  return of > 0 ? { ...right, noun: { start, end: of } } : right;
}

/** 600家、|500家|企业, 按费用的30%给予最高|300万元|补助: a number without a noun has that of the next where one is for both. */
function withNounOfNext(
  { context }: SentenceState,
  { mention, right }: ChainMember,
  next: QuantityMention,
  end: number,
): RightContext {
  const between = context.folded.slice(mention.end, next.start);
  const isListed = LISTED.test(between);
  if (!isListed && !CAPPED.test(between)) return right;
  const noun = readRight(context, next.end, end).noun;
  if (!noun) return right;
  const isItem = isListed && isLike(mention, next);
  if (isItem && isRegion(context, { start: mention.end + 1, end: next.start })) return { ...right, noun };
  return sharesNoun(context, noun, isListed) ? { ...right, noun, attributive: true } : right;
}

/** The noun of what is counted, where another number stands behind it. */
function completeCounted(
  state: SentenceState,
  { mention, right }: ChainMember,
  noun: Span,
  next: QuantityMention,
  { limit, end }: Following,
): RightContext {
  const { context } = state;
  const { folded } = context;
  const other = readRight(context, next.end, end);
  const isWhole = noun.end === limit;
  const isMeasure = isWhole && rolesOfNoun(context, noun)?.has("measure") === true;
  const thing = isWhole && !isMeasure && !other.attributive ? thingIn(state, noun, next) : null;
  if (thing) return { ...right, noun: thing };
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

/**
 * What is counted, in a stretch that goes on with an amount of it, which the next number tells; null where none does.
 */
function thingIn({ context, input }: SentenceState, noun: Span, next: QuantityMention): Span | null {
  // 13个|重点园区营业收入突破…
  const amount = amountAt(context, noun);
  const time = input.times.find((period) => period.end === amount && period.start > noun.start);
  const end = time?.start ?? amount;
  if (end > noun.start + 1) return { start: noun.start, end };
  // 12个|项目预算执行率低于…, 2家|单位列支培训费…
  const first = context.words.nouns.startingAt(context.folded, noun.start, noun.end);
  if (!first?.value.has("generic") || first.word === "重点" || next.quantity.dimension === "count")
    return null;
  const behind = noun.start + first.word.length;
  return noun.end - behind > 3 ? { start: noun.start, end: behind } : null;
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
function sharesNoun({ folded, words }: PhraseContext, noun: Span, isListed: boolean): boolean {
  if (isListed && /^(?:比例|标准)/.test(folded.slice(noun.start, noun.end))) return true;
  const last = words.nouns.endingAt(folded, noun.end, noun.start)?.value;
  return last?.has("grant") === true;
}

function isAmount(roles: ReadonlySet<NounRole>): boolean {
  return roles.has("leaning") || roles.has("money");
}

/** Where the amount begins that a noun ends in; -1 where it ends in none. */
function amountAt({ folded, words }: PhraseContext, noun: Span): number {
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
