import type { Span } from "../model/span.ts";
import { countsSteps } from "./counts-steps.ts";
import { type Indicator, isTelling, plain } from "./indicator.ts";
import { isListItem } from "./name-by-phrase.ts";
import { isRegion } from "./name-by-region.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";
import type { RightContext } from "./read-right.ts";

/** 推动A与|10家…, …等|10个…: what stands in front leans on the noun behind. */
export function endsOpen(context: PhraseContext, span: Span): boolean {
  const text = context.folded.slice(span.start, span.end).trimEnd();
  return (
    /(?:等|与|和|及|的|对|向|在|给予|由|为|以|让|使|助|[“(])$/.test(text) || /^(?:从|在|对|向|为)/.test(text)
  );
}

/** The longest predicate that still is part of a name (入选国家级名单|企业). */
const LONGEST_PREDICATE = 26;

/** 措施, 城市, 国家和地区: nouns that say nothing without what they are of. */
function isGeneral({ folded, words }: PhraseContext, { start, end }: Span): boolean {
  const noun = words.nouns.startingAt(folded, start, end);
  const last = words.nouns.endingAt(folded, end, start);
  const general = noun?.value.has("generic") || last?.value.has("generic");
  return general === true && end - start <= 6;
}

/** The indicator that the noun behind the number makes, with what is said of it. */
export function fromBehind(naming: Naming, phrase: NounPhrase | null): Indicator {
  const { context, right } = naming;
  const verb = verbInFront(naming, phrase);
  const whole = verb && wholeObject(context, right);
  const noun = whole ?? (right.noun as Span);
  const front = objectInFront(naming, phrase);
  const special =
    nameBySteps(naming, phrase) ?? nameAmountOf(naming, noun, front) ?? nameOfCountry(naming, noun, whole);
  if (special) return special;
  const lead = leadOf(naming, phrase, noun, front);
  const said = whole ? lead : withPredicate(naming, noun, lead);
  // 浙江|30家|外贸企业
  const isOfRegion = said.length === 0 && front && isRegion(context, front);
  const region = isOfRegion && !UNNAMED.test(context.folded.slice(front.start, front.end)) ? [front] : [];
  return {
    ...plain(context, [...said, ...region, noun, ...(right.head ? [right.head] : [])]),
    verb: verb && isTelling(context, verb) ? verb : null,
    subject: phrase?.object ?? null,
  };
}

/** A verb in front of a number that has no object there. */
function verbInFront({ left }: Naming, phrase: NounPhrase | null): Span | null {
  return left.verb ?? (phrase?.object === null ? phrase.verb : null);
}

/** The noun in front of a number; null in 从5个|方面提出|25条举措, where the number before counts it. */
function objectInFront({ memory }: Naming, phrase: NounPhrase | null): Span | null {
  const object = phrase?.object ?? null;
  return memory.last === null || (object !== null && object.start > memory.end) ? object : null;
}

/** 地区生产总值连跨|4个|万亿级台阶: what took the steps. */
function nameBySteps({ context, right }: Naming, phrase: NounPhrase | null): Indicator | null {
  if (!right.noun || !phrase?.object || !countsSteps(context, right)) return null;
  const { start, end } = phrase.object;
  const width = CLIMBING.exec(context.folded.slice(start, end))?.[0].length ?? 0;
  if (width === end - start) return null;
  const owner = plain(context, [{ start, end: end - width }]);
  return { ...plain(context, [...owner.parts, right.noun]), owner };
}

/** 果蔬|产出|57亿元|产值: whose amount it is. */
function nameAmountOf(
  { context, span, left, right }: Naming,
  noun: Span,
  front: Span | null,
): Indicator | null {
  if (!left.verb || right.predicate || !front) return null;
  const roles = rolesOfNoun(context, noun);
  if (!roles?.has("money") || !roles.has("leaning") || endsOpen(context, span)) return null;
  return { ...plain(context, [front, noun]), subject: front };
}

/** 5批|国家组织药品采购 */
function nameOfCountry({ context, right, unit }: Naming, noun: Span, whole: Span | null): Indicator | null {
  const { predicate } = right;
  if (whole || !predicate || unit === "个" || textOf(context, noun) !== "国家") return null;
  return GIVING.test(textOf(context, predicate))
    ? null
    : plain(context, [{ start: noun.start, end: predicate.end }]);
}

/** The words of a name that stand in front of its noun: a verb, what it is done to, what the clause before is about. */
function leadOf(naming: Naming, phrase: NounPhrase | null, noun: Span, front: Span | null): readonly Span[] {
  const { context, span, left, right, memory, topic } = naming;
  const verb = verbInFront(naming, phrase);
  if (verb && isTelling(context, verb)) return [verb];
  if (verb && isGeneric(context, noun)) return front ? [front, verb] : [verb];
  if (!verb && memory.last?.verb && isListItem(context, noun, memory)) return [memory.last.verb];
  if (isGeneral(context, noun)) {
    // 出台支持乡村产业发展|20条|措施: what stands between the verb and the number tells which 措施.
    const isBare = !left.verb && !left.closed && !right.predicate;
    if (isBare && phrase && front && !endsOpen(context, span))
      return phrase.verb && phrase.telling ? [tellingPart(context, phrase.verb), front] : [front];
    // 绿色低碳方面,围绕…提出|5项|指标
    const field = fieldOf(context, topic());
    if (field) return [field];
  }
  // 企业研发费用,可按175%的|比例扣除
  const isRelation = right.attributive && rolesOfNoun(context, noun)?.has("relational");
  const owner = isRelation ? topic() : null;
  return owner ? [owner] : [];
}

/** The same with what is said behind the noun. */
function withPredicate(naming: Naming, noun: Span, lead: readonly Span[]): readonly Span[] {
  const { context, right } = naming;
  const { predicate } = right;
  if (!predicate) return lead;
  if (GIVING.test(textOf(context, predicate))) {
    const topic = lead.length <= 1 && isGeneric(context, noun) ? naming.topic() : null;
    return topic ? [topic] : lead;
  }
  const isShort =
    predicate.end - predicate.start <= LONGEST_PREDICATE &&
    !"为“".includes(context.folded.charAt(predicate.start));
  return isShort && (isGeneric(context, noun) || isTelling(context, predicate)) ? [...lead, predicate] : lead;
}

function isGeneric(context: PhraseContext, noun: Span): boolean {
  return rolesOfNoun(context, noun)?.has("generic") === true;
}

function textOf({ folded }: PhraseContext, { start, end }: Span): string {
  return folded.slice(start, end);
}

/** 在全省, 为各区, 个别县: no region by its name. */
const UNNAMED = /^(?:[在为与以对从向由给各全]|个别|部分)/;

const CLIMBING = /(?:连续|接连|先后|连|跨越|跨过|跨|迈上|登上|越过|突破|站上)+$/;

/** 100万元经费|予以支持: says nothing of what it is for. */
const GIVING = /^(?:予以|给予)(?:支持|补助|补贴|资助|扶持|奖励|保障)$/;

/** 绿色低碳|方面 */
function fieldOf({ folded }: PhraseContext, topic: Span | null): Span | null {
  return topic && folded.slice(topic.start, topic.end).endsWith("方面")
    ? { start: topic.start, end: topic.end - 2 }
    : null;
}

/** 出台|支持: of two verbs in a row the one that tells. */
function tellingPart(context: PhraseContext, verb: Span): Span {
  const first = context.words.words.startingAt(context.folded, verb.start, verb.end);
  const at = verb.start + (first?.word.length ?? 0);
  return first?.value.verb?.telling === false && at < verb.end ? { start: at, end: verb.end } : verb;
}

/** 新增8个|整县推进农文旅融合试点: behind a verb of its own, a stretch that ends in 试点, 项目, … is one object. */
function wholeObject({ folded, words }: PhraseContext, { noun, predicate }: RightContext): Span | null {
  if (!noun || !predicate || predicate.start !== noun.end) return null;
  // 推进25条重点河湖生态流量|达标
  const isBareVerb =
    predicate.end - predicate.start === 2 &&
    words.words.startingAt(folded, predicate.start, predicate.end)?.value.verb;
  if (isBareVerb) return { start: noun.start, end: predicate.end };
  const last = words.nouns.endingAt(folded, predicate.end, predicate.start);
  return last?.value.has("scheme") ? { start: noun.start, end: predicate.end } : null;
}
