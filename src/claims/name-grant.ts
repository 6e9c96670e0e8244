import type { Span } from "../model/span.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** 给予|补贴, 标准给予|补贴: the words in front of what is given. */
const GIVING = /^(?:的?标准)?(?:(?:一次性)?(?:给予|予以|发放|处以))?/;

const PENALTY = /(?:罚款|罚金|拘留)$/;

/** The longest deed that a grant is named by. */
const LONGEST_DEED = 30;
/** 一次性奖励, 补助资金; 租房补贴 tells itself what it is for. */
const BARE = /^(?:一次性|分阶段|资金)?(?:奖励|补助|补贴|资助|支持|奖补|扶持|配套)(?:资金|支持)?$/;

/** The longest thing that a grant or a fine is measured by. */
const LONGEST_BASE = 8;

/** 单个企业最高不超过…: each of those who get something. */
const EACH = /^(?:单(?![位元价产一])|每[个家户项人]|同一)/;

/**
 * Names what is granted by who gets it: 新认定的企业奖励 of 对新认定的企业,给予20万元奖励.
 *
 * Null where the number is no grant.
 */
export function nameGrant(naming: Naming, phrase: NounPhrase | null): Indicator | null {
  const { context, left, right, memory, topic, next, unit } = naming;
  if (left.change) return null;
  const object = phrase?.object ? withoutGiving(context, phrase.object) : null;
  // 对…给予20万元奖励,单个企业不超过100万元
  // 每人2000元补贴,招用3人以上的,每增加1人|给予3000元
  if (
    unit === "元" &&
    object &&
    memory.grant &&
    /^每(?:增加|多)/.test(context.folded.slice(object.start, object.end))
  )
    return { ...memory.grant, inherited: true };
  const isPaid = unit === "元" || unit === "%";
  if (
    isPaid &&
    object &&
    object.end - object.start < 7 &&
    EACH.test(context.folded.slice(object.start, object.end))
  ) {
    const beneficiary = naming.beneficiary();
    // 对获得认证的人才给予奖励,单人最高10万元
    const given =
      beneficiary && beneficiary.end < object.start ? { start: beneficiary.end, end: object.start } : topic();
    const grant = lastGrant(context, [...(memory.last?.parts ?? []), ...(given ? [given] : [])]);
    if (left.verb || !grant || right.noun) return null;
    return { ...plain(context, [object, grant]), inherited: true };
  }
  const behind = right.noun && givenIn(context, right.noun);
  if (object && (left.reached || left.comparator) && !behind) return null;
  for (const given of [
    behind,
    right.predicate &&
      ((!right.noun && supportIn(context, right.predicate)) || grantIn(context, right.predicate)),
  ]) {
    if (!given) continue;
    const to = naming.beneficiary() ?? given.to;
    // 处|违法所得|一倍以上十倍以下|罚款: what the fine is a multiple of.
    const isBase =
      object &&
      !"由第经每".includes(context.folded.charAt(object.start)) &&
      object.end - object.start <= LONGEST_BASE &&
      !context.folded.slice(object.start, object.end).includes("或者") &&
      !to;
    if (isBase) return plain(context, [object, given.word]);
    const deed = deedOf(naming, given.word, to);
    return deed.length === 0 && !to
      ? nameByList(naming, given.word)
      : plain(context, [...deed, ...(to ? [to] : []), given.word]);
  }
  // 对境外上市的企业,按到位资金的1%,|给予最高300万元奖励
  const following =
    unit === "%" && !right.noun && !right.predicate && next ? lastGrant(context, [next]) : null;
  const receiver = following && naming.beneficiary();
  // 完成试验的,按费用的40%,|分别给予最高800万元资助
  if (following && !receiver && left.whole) return plain(context, [following]);
  return following && receiver ? plain(context, [receiver, following]) : null;
}

/** What is given and, where it stands behind it, to whom; null where a stretch is no such. */
export function givenIn(context: PhraseContext, span: Span): { word: Span; to: Span | null } | null {
  return supportIn(context, span) ?? grantIn(context, span);
}

/** 给予50万元|支持, 资金支持, 给予|配套: given where it ends the noun; 支持措施 and 支持消费 are not. */
function supportIn({ folded }: PhraseContext, word: Span): { word: Span; to: Span | null } | null {
  return /^.{0,7}(?:支持|配套)$/.test(folded.slice(word.start, word.end)) ? { word, to: null } : null;
}

/** 给予|承接方 */
function withoutGiving({ folded }: PhraseContext, { start, end }: Span): Span | null {
  const from = start + (/^(?:给予|予以)?(?:按照?(?=每))?/.exec(folded.slice(start, end))?.[0].length ?? 0);
  // 按每集|15万元给予奖励
  const isEach = folded.charAt(from - 1) !== "予" && from > start && end - from < 5;
  return from < end && !isEach ? { start: from, end } : null;
}

/** The last word of giving in the last of some stretches that holds one: 补助 of 每笔补助融资企业. */
function lastGrant({ folded, words }: PhraseContext, spans: readonly Span[]): Span | null {
  for (const { start, end } of spans.toReversed()) {
    for (let at = end - 2; at >= start; at--) {
      const noun = words.nouns.startingAt(folded, at, end);
      if (noun?.value.has("grant")) return { start: at, end: at + noun.word.length };
    }
  }
  return null;
}

/**
 * What a fine is for, or a grant of which nothing else is told (引进总部企业的,给予奖励). Those who get a fine tell it apart where
 * they are told at length (直接负责的主管人员).
 */
function deedOf({ context, offence }: Naming, word: Span, to: Span | null): readonly Span[] {
  const { folded } = context;
  if (!PENALTY.test(folded.slice(word.start, word.end))) {
    if (to || !BARE.test(folded.slice(word.start, word.end))) return [];
    const [deed, more] = offence();
    return deed && !more && isDeed(folded.slice(deed.start, deed.end)) ? [withoutAside(folded, deed)] : [];
  }
  if (to && to.end - to.start > LONGEST_BASE) return [];
  return offence().filter((part) => !to || part.end <= to.start);
}

/** 有下列行为之一的,处…罚款:(一)未登记的;(二)…: 未登记等罚款 */
function nameByList({ context, listedDeed }: Naming, word: Span): Indicator {
  const deed = PENALTY.test(context.folded.slice(word.start, word.end)) ? listedDeed() : null;
  if (!deed) return plain(context, [word]);
  const text = (span: Span) => context.text.slice(span.start, span.end);
  return { ...plain(context, [deed, word]), text: `${text(deed)}等${text(word)}` };
}

/** 达到5亿元以上, 经查证属实: a bound or a step of the procedure is no deed. */
function isDeed(text: string): boolean {
  return (
    text.length <= LONGEST_DEED && !/^(?:达到?|超过|满|不足|\d|经|符合|具备|属于|对|且|并|其中)/.test(text)
  );
}

/** 组织专列|(单列300人以上) */
function withoutAside(folded: string, { start, end }: Span): Span {
  const at = folded.slice(start, end).indexOf("(");
  return { start, end: at > 1 ? start + at : end };
}

/** A grant and, where it stands behind it, who gets it (奖励|建站单位); null where a stretch is no grant. */
function grantIn(
  { folded, words }: PhraseContext,
  { start, end }: Span,
): { word: Span; to: Span | null } | null {
  const from = start + (GIVING.exec(folded.slice(start, end))?.[0].length ?? 0);
  if (words.nouns.endingAt(folded, end, from)?.value.has("grant"))
    return { word: { start: from, end }, to: null };
  const first = words.nouns.startingAt(folded, from, end);
  if (!first?.value.has("grant")) return null;
  const at = from + first.word.length;
  return { word: { start: from, end: at }, to: { start: at, end } };
}
