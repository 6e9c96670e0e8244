import type { Span } from "../model/span.ts";
import {
  type Indicator,
  type IndicatorMemory,
  isTelling,
  join,
  joined,
  plain,
  verbOf,
  withoutIncrement,
} from "./indicator.ts";
import { nameAge } from "./name-age.ts";
import { fromPhrase, inherit, isListItem, nameByPhrase } from "./name-by-phrase.ts";
import { nameGrant } from "./name-grant.ts";
import type { Naming } from "./naming.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { type NounPhrase, readNounPhrase, rolesOfNoun } from "./read-noun-phrase.ts";
import type { RightContext } from "./read-right.ts";

/**
 * Names what a number measures, as an analyst would head the row: the noun in front of the number, the noun
 * behind it, or what was measured before it in the paragraph. Null where nothing says it.
 */
export function nameIndicator(given: Naming): Indicator | null {
  const naming = withoutGoverning(given);
  const { context, span, left, right, role, memory, topic } = naming;
  const phrase = withoutCircumstance(context, readNounPhrase(context, span));
  const behind = right.noun;
  const isBehind =
    behind !== null && (phrase?.object == null || left.verb !== null || endsOpen(context, span));
  const special = nameAge(naming, phrase) ?? nameTerm(naming, phrase) ?? nameGrant(naming, phrase);
  if (special) return special;
  if (phrase?.object && !left.verb && !(behind && (isBehind || (role === "count" && !left.reached))))
    return nameByPhrase(naming, phrase, role === "count" || role === "first");
  if (role === "first") {
    if (behind) return plain(context, [behind]);
    return phrase?.object ? fromPhrase(context, phrase, span) : topic && plain(context, [topic]);
  }
  if (behind) return fromBehind(naming, phrase);
  if (role === "time" && right.predicate && !left.change) return plain(context, [right.predicate]);
  if (right.predicate && !phrase?.object && !left.reached && !left.verb && !left.change) {
    const own = plain(context, [right.predicate]);
    // 连续5年|高于全国平均水平 goes on with what was measured; 连续6年|成为… says something of its own.
    const isApart = verbOf(context, right.predicate)?.telling === false;
    return memory.base && !isApart ? joined(context, memory.base, own) : own;
  }
  if (phrase?.object && left.verb) {
    const own = fromPhrase(context, phrase, span);
    return join(context, [...own.parts, ...(left.rate ? [left.rate] : []), left.verb], own);
  }
  return nameByMemory(naming, phrase);
}

/** 对|年销售额首次突破1亿元的企业,…: what 对 stands in front of is the noun behind the number, not the amount. */
function withoutGoverning(naming: Naming): Naming {
  const { context, span, right } = naming;
  if (!right.attributive && !right.headless) return naming;
  const { folded } = context;
  let start = span.start;
  while (start < span.end && /[\s,、对于给向其中]/.test(folded.charAt(start))) start++;
  const isGoverned = /[对给向]/.test(folded.slice(span.start, start)) && span.end - start > 1;
  return isGoverned && isAmountIn(context, { start, end: span.end })
    ? { ...naming, span: { start, end: span.end } }
    : naming;
}

/** 年销售额首次, 投资额: a stretch that ends in what can be measured, but for an adverb. */
function isAmountIn(context: PhraseContext, span: Span): boolean {
  const object = readNounPhrase(context, span)?.object;
  if (!object) return false;
  const text = context.folded.slice(object.start, object.end).replace(/首次$/, "");
  return (
    /[额量率值比重积分数入费本产投资模期]$/.test(text) ||
    rolesOfNoun(context, object)?.has("measure") === true
  );
}

/** 连续4年|在综合测评中|位列第一: where it was measured is not what was. */
function withoutCircumstance({ folded }: PhraseContext, phrase: NounPhrase | null): NounPhrase | null {
  const object = phrase?.object;
  if (!object || phrase.verb) return phrase;
  return /^在.+[中里上]$/.test(folded.slice(object.start, object.end)) ? null : phrase;
}

/** A bare verb, or nothing at all, stands in front of the number: the name is what was measured before. */
function nameByMemory(
  { context, span, left, right, memory, topic }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  // 年销售额达到1亿元以上的企业,给予10万元奖励;|达到5亿元以上的,…
  if (right.headless && memory.condition) return { ...memory.condition, inherited: true };
  const verb = left.verb ?? phrase?.verb ?? null;
  // 出口增长5%: in front of a word of change a verb is the name of what changes.
  if (verb && left.change && left.verb === null) return plain(context, [verb]);
  // 续建安置房7550套,新开工1000套: one verb takes the place of the other.
  if (verb) return inherit(context, withoutVerbs(context, memory), topic, plain(context, [verb]));
  const reaches =
    left.whole === null && (left.reached || left.comparator !== null || left.change?.form === "level");
  // 由5千户增加到1万户 is of the same thing from end to end.
  const isNext = /[、,;。]/.test(context.folded.slice(memory.end, span.start + 1));
  if (memory.last)
    return { ...(reaches && isNext ? withoutIncrement(context, memory.last) : memory.last), inherited: true };
  return topic ? { ...plain(context, [topic]), inherited: true } : null;
}

function withoutVerbs(context: PhraseContext, memory: IndicatorMemory): IndicatorMemory {
  const { base } = memory;
  const parts = base?.parts.filter((part) => !isVerb(context, part));
  if (!base || !parts || parts.length === 0 || parts.length === base.parts.length) return memory;
  return { ...memory, base: plain(context, parts) };
}

/** Whether a part of a name is a telling verb and nothing else. */
function isVerb(context: PhraseContext, part: Span): boolean {
  const found = context.words.words.startingAt(context.folded, part.start, part.end);
  return found?.value.verb?.telling === true && part.start + found.word.length === part.end;
}

/** The longest thing to be done within a term that still is its name. */
const LONGEST_TASK = 30;

/** 收到申请之日起30日内作出决定: a term is named by what is to be done in it, unless it is called one (办理时限). */
function nameTerm({ context, left, right, role, next }: Naming, phrase: NounPhrase | null): Indicator | null {
  if (role !== "time" || right.comparator !== "atMost" || left.change || left.comparator) return null;
  const object = phrase?.object;
  if (object && /[限期间]$/.test(context.folded.slice(object.start, object.end))) return null;
  const task = right.predicate ?? right.noun ?? next;
  if (!task || task.end - task.start < 3) return null;
  return plain(context, [{ start: task.start, end: Math.min(task.end, task.start + LONGEST_TASK) }]);
}

/** 推动A与|10家…, …等|10个…: what stands in front leans on the noun behind. */
function endsOpen(context: PhraseContext, span: Span): boolean {
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
function fromBehind(
  { context, span, left, right, memory, topic }: Naming,
  phrase: NounPhrase | null,
): Indicator {
  const verb = left.verb ?? (phrase?.object === null ? phrase.verb : null);
  const whole = verb && wholeObject(context, right);
  const noun = whole ?? (right.noun as Span);
  const generic = rolesOfNoun(context, noun)?.has("generic") === true;
  const parts: Span[] = [];
  if (verb && (isTelling(context, verb) || generic)) {
    if (generic && phrase?.object && !isTelling(context, verb)) parts.push(phrase.object);
    parts.push(verb);
  } else if (!verb && memory.last?.verb && isListItem(context, noun, memory)) parts.push(memory.last.verb);
  // 出台支持乡村产业发展|20条|措施: what stands between the verb and the number tells which 措施.
  const isBare = !left.verb && !left.closed && !right.predicate && isGeneral(context, noun);
  if (isBare && parts.length === 0 && phrase?.object && !endsOpen(context, span)) {
    if (phrase.verb && phrase.telling) parts.push(tellingPart(context, phrase.verb));
    parts.push(phrase.object);
  }
  // 绿色低碳方面,围绕…提出|5项|指标
  const field = parts.length === 0 && isGeneral(context, noun) ? fieldOf(context, topic) : null;
  if (field) parts.push(field);
  const predicate = whole ? null : right.predicate;
  const isShort = predicate !== null && predicate.end - predicate.start <= LONGEST_PREDICATE;
  if (predicate && isShort && (generic || isTelling(context, predicate))) parts.push(predicate);
  parts.push(noun);
  if (right.head) parts.push(right.head);
  return {
    ...plain(context, parts),
    verb: verb && isTelling(context, verb) ? verb : null,
    subject: phrase?.object ?? null,
  };
}

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
