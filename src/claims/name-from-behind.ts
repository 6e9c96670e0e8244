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
export function fromBehind(
  { context, span, left, right, memory, topic, unit }: Naming,
  phrase: NounPhrase | null,
): Indicator {
  const verb = left.verb ?? (phrase?.object === null ? phrase.verb : null);
  // 地区生产总值连跨|4个|万亿级台阶: what took the steps.
  if (right.noun && phrase?.object && countsSteps(context, right)) {
    const { start, end } = phrase.object;
    const width = CLIMBING.exec(context.folded.slice(start, end))?.[0].length ?? 0;
    const owner = plain(context, [{ start, end: end - width }]);
    if (width < end - start) return { ...plain(context, [...owner.parts, right.noun]), owner };
  }
  const whole = verb && wholeObject(context, right);
  const noun = whole ?? (right.noun as Span);
  const generic = rolesOfNoun(context, noun)?.has("generic") === true;
  // 从5个|方面提出|25条举措: what the number before counts is none of it.
  const isOwn = memory.last === null || (phrase?.object != null && phrase.object.start > memory.end);
  const parts: Span[] = [];
  // 果蔬|产出|57亿元|产值: whose amount it is.
  const roles = rolesOfNoun(context, noun);
  const isAmountOf = left.verb && roles?.has("money") && roles.has("leaning") && !right.predicate;
  if (isAmountOf && isOwn && phrase?.object && !endsOpen(context, span))
    return { ...plain(context, [phrase.object, noun]), subject: phrase.object };
  if (verb && (isTelling(context, verb) || generic)) {
    if (generic && isOwn && phrase?.object && !isTelling(context, verb)) parts.push(phrase.object);
    parts.push(verb);
  } else if (!verb && memory.last?.verb && isListItem(context, noun, memory)) parts.push(memory.last.verb);
  // 出台支持乡村产业发展|20条|措施: what stands between the verb and the number tells which 措施.
  const isBare = !left.verb && !left.closed && !right.predicate && isGeneral(context, noun);
  if (isBare && isOwn && parts.length === 0 && phrase?.object && !endsOpen(context, span)) {
    if (phrase.verb && phrase.telling) parts.push(tellingPart(context, phrase.verb));
    parts.push(phrase.object);
  }
  // 绿色低碳方面,围绕…提出|5项|指标
  const field = parts.length === 0 && isGeneral(context, noun) ? fieldOf(context, topic) : null;
  if (field) parts.push(field);
  // 企业研发费用,可按175%的|比例扣除
  const isRelation = parts.length === 0 && right.attributive && rolesOfNoun(context, noun)?.has("relational");
  if (isRelation && topic && !field) parts.push(topic);
  const predicate = whole ? null : right.predicate;
  const isShort =
    predicate !== null &&
    !"为“".includes(context.folded.charAt(predicate.start)) &&
    predicate.end - predicate.start <= LONGEST_PREDICATE;
  const isGiving = predicate !== null && GIVING.test(context.folded.slice(predicate.start, predicate.end));
  if (isGiving) {
    if (generic && topic && parts.length <= 1) parts.splice(0, parts.length, topic);
  } else if (predicate && unit !== "个" && context.folded.slice(noun.start, noun.end) === "国家") {
    // 5批|国家组织药品采购
    return plain(context, [{ start: noun.start, end: predicate.end }]);
  } else if (predicate && isShort && (generic || isTelling(context, predicate))) parts.push(predicate);
  // 浙江|30家|外贸企业
  const region =
    phrase?.object &&
    parts.length === 0 &&
    isOwn &&
    isRegion(context, phrase.object) &&
    !UNNAMED.test(context.folded.slice(phrase.object.start, phrase.object.end))
      ? phrase.object
      : null;
  if (region) parts.push(region);
  parts.push(noun);
  if (right.head) parts.push(right.head);
  return {
    ...plain(context, parts),
    verb: verb && isTelling(context, verb) ? verb : null,
    subject: phrase?.object ?? null,
  };
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
