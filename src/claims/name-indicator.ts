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
import type { LeftContext } from "./left-context.ts";
import { nameGrant } from "./name-grant.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { type NounPhrase, readNounPhrase, rolesOfNoun } from "./read-noun-phrase.ts";
import type { RightContext } from "./read-right.ts";

/** The longest subject that is still part of a row's name. */
const LONGEST_NAME = 22;

/** What kind of thing stands where a number stands, as far as it bears on its name. */
export type NumberRole = "first" | "time" | "count" | "amount";

/** Everything that the name of a number is read from. */
export interface Naming {
  readonly context: PhraseContext;
  /** What stands in front of the number once `left` was taken off. */
  readonly span: Span;
  readonly left: LeftContext;
  readonly right: RightContext;
  readonly role: NumberRole;
  readonly memory: IndicatorMemory;
  /** What the clause before is about, if no number stands in it. */
  readonly topic: Span | null;
  /** Who gets an amount (对…,给予…); null where nobody is named. */
  readonly beneficiary: Span | null;
  /** The clause behind, where the number ends its own: 30日内,|报告有关情况. */
  readonly next: Span | null;
}

/**
 * Names what a number measures, as an analyst would head the row: the noun in front of the number, the noun
 * behind it, or what was measured before it in the paragraph. Null where nothing says it.
 */
export function nameIndicator(naming: Naming): Indicator | null {
  const { context, span, left, right, role, memory, topic } = naming;
  const phrase = readNounPhrase(context, span);
  const behind = right.noun;
  const isBehind =
    behind !== null && (phrase?.object == null || left.verb !== null || endsOpen(context, span));
  const special = nameTerm(naming, phrase) ?? nameGrant(naming, phrase);
  if (special) return special;
  if (phrase?.object && !left.verb && !(behind && (isBehind || (role === "count" && !left.reached))))
    return nameByPhrase(naming, phrase, role === "count" || role === "first");
  if (role === "first") {
    if (behind) return plain(context, [behind]);
    return phrase?.object ? fromPhrase(context, phrase, span) : topic && plain(context, [topic]);
  }
  if (behind) return fromBehind(context, phrase, left, right, memory);
  if (role === "time" && right.predicate && !left.change) return plain(context, [right.predicate]);
  if (right.predicate && !phrase?.object && !left.reached && !left.verb && !left.change) {
    const own = plain(context, [right.predicate]);
    // 连续5年|高于全国平均水平 goes on with what was measured; 连续6年|成为… says something of its own.
    const isApart = verbOf(context, right.predicate)?.telling === false;
    return memory.base && !isApart ? joined(context, memory.base, own) : own;
  }
  if (phrase?.object && left.verb) {
    const own = fromPhrase(context, phrase, span);
    return join(context, [...own.parts, left.verb], own);
  }
  return nameByMemory(naming, phrase);
}

/** The noun in front of the number makes the name, with the noun behind it where that is only a part. */
function nameByPhrase(
  { context, span, left, right, memory, topic }: Naming,
  phrase: NounPhrase,
  counted: boolean,
): Indicator {
  const behind = right.noun;
  const own = fromPhrase(context, phrase, span, left.change !== null || left.reached);
  const isMeasure = behind !== null && rolesOfNoun(context, behind)?.has("relational") === true;
  // 年销售额1亿元以上的企业, 投资额10亿元以上项目: the amount is one of what stands behind.
  const ofBehind = right.attributive || (right.comparator !== null && endsInMeasure(context, own));
  if (behind && !left.reached && ofBehind) {
    return join(context, isMeasure ? [...own.parts, behind] : [behind, ...own.parts], own);
  }
  if (behind && !left.reached && !counted) return join(context, [...own.parts, behind], own);
  if (isRelational(context, own)) return inherit(context, memory, topic, own);
  const verb = own.verb === null && isListItem(context, span, memory) ? memory.last?.verb : null;
  return verb ? { ...join(context, [verb, ...own.parts], own), verb } : own;
}

/** A bare verb, or nothing at all, stands in front of the number: the name is what was measured before. */
function nameByMemory(
  { context, span, left, memory, topic }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  const verb = left.verb ?? phrase?.verb ?? null;
  // 出口增长5%: in front of a word of change a verb is the name of what changes.
  if (verb && left.change && left.verb === null) return plain(context, [verb]);
  if (verb) return inherit(context, memory, topic, plain(context, [verb]));
  const reaches =
    left.whole === null && (left.reached || left.comparator !== null || left.change?.form === "level");
  // 由5千户增加到1万户 is of the same thing from end to end.
  const isNext = /[、,;。]/.test(context.folded.slice(memory.end, span.start + 1));
  if (memory.last)
    return { ...(reaches && isNext ? withoutIncrement(context, memory.last) : memory.last), inherited: true };
  return topic ? { ...plain(context, [topic]), inherited: true } : null;
}

/** The longest thing to be done within a term that still is its name. */
const LONGEST_TASK = 30;

/** 收到申请之日起30日内作出决定: a term is named by what is to be done in it, unless it is called one (办理时限). */
function nameTerm({ context, left, right, role, next }: Naming, phrase: NounPhrase | null): Indicator | null {
  if (role !== "time" || right.comparator !== "atMost" || left.change || left.comparator) return null;
  const object = phrase?.object;
  if (object && /[限期间]$/.test(context.folded.slice(object.start, object.end))) return null;
  const task = right.predicate ?? right.noun ?? next;
  if (!task || task.end - task.start < 2) return null;
  return plain(context, [{ start: task.start, end: Math.min(task.end, task.start + LONGEST_TASK) }]);
}

/** 推动A与|10家…, …等|10个…: what stands in front leans on the noun behind. */
function endsOpen(context: PhraseContext, span: Span): boolean {
  const text = context.folded.slice(span.start, span.end).trimEnd();
  return (
    /(?:等|与|和|及|的|对|向|在|给予|由|为|以|让|使|助|[“(])$/.test(text) || /^(?:从|在|对|向|为)/.test(text)
  );
}

/** The indicator that the words in front of the number make. */
function fromPhrase(context: PhraseContext, phrase: NounPhrase, span: Span, changes = false): Indicator {
  const object = phrase.object as Span;
  const verb = phrase.verb;
  const roles = rolesOfNoun(context, object);
  const isGeneric = object.end - object.start <= 1 || roles?.has("generic") === true;
  // 带动销售增长四成: what grew is the 销售.
  const isCause = changes && verb !== null && verbOf(context, verb)?.causing === true && !isGeneric;
  if (isCause) return plain(context, [object]);
  const keepsVerb = verb !== null && (phrase.telling || isGeneric);
  const subject = phrase.subject;
  const parts: Span[] = [];
  if (subject && (isGeneric || (!phrase.circumstance && object.end - span.start <= LONGEST_NAME))) {
    if (phrase.circumstance) parts.push({ start: subject.start + 1, end: subject.end });
    else parts.push(withoutAdverbs(context, subject));
    if (verb) parts.push(verb);
  } else if (keepsVerb && verb) parts.push(verb);
  parts.push(object);
  return plain(context, parts, phrase);
}

/** 市图书馆|全年: adverbs between a doer and its verb are no part of a name. */
function withoutAdverbs({ folded, words }: PhraseContext, span: Span): Span {
  let end = span.end;
  for (;;) {
    const found = words.words.endingAt(folded, end, span.start + 1);
    if (!found?.value.roles.has("adverb") || found.word.length < 2) return { start: span.start, end };
    end -= found.word.length;
  }
}

/** The indicator that the noun behind the number makes, with what is said of it. */
function fromBehind(
  context: PhraseContext,
  phrase: NounPhrase | null,
  left: LeftContext,
  right: RightContext,
  memory: IndicatorMemory,
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
  const predicate = whole ? null : right.predicate;
  if (predicate && (generic || isTelling(context, predicate))) parts.push(predicate);
  parts.push(noun);
  if (right.head) parts.push(right.head);
  return {
    ...plain(context, parts),
    verb: verb && isTelling(context, verb) ? verb : null,
    subject: phrase?.object ?? null,
  };
}

/** 新增8个|整县推进农文旅融合试点: behind a verb of its own, a stretch that ends in 试点, 项目, … is one object. */
function wholeObject({ folded, words }: PhraseContext, { noun, predicate }: RightContext): Span | null {
  if (!noun || !predicate || predicate.start !== noun.end) return null;
  const last = words.nouns.endingAt(folded, predicate.end, predicate.start);
  return last?.value.has("scheme") ? { start: noun.start, end: predicate.end } : null;
}

/** Whether a name stands behind the 、 that the item before ends with: then it shares its verb. */
function isListItem(context: PhraseContext, name: Span, { end }: IndicatorMemory): boolean {
  let at = name.start - 1;
  const floor = Math.max(0, at - 80);
  while (at > floor && !",;。、\n".includes(context.folded.charAt(at))) at--;
  return context.folded.charAt(at) === "、" && !/[、,;。]/.test(context.folded.slice(end, at));
}

function endsInMeasure({ folded, words }: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  return (
    last !== undefined && words.nouns.endingAt(folded, last.end, last.start)?.value.has("measure") === true
  );
}

/** 增速, 占比, 总金额, 占营业收入比重, a verb: what is measured stands before. */
function isRelational(context: PhraseContext, own: Indicator): boolean {
  const first = own.parts[0];
  if (!first || own.parts.length > 1) return false;
  if (context.folded.charAt(first.start) === "占") return true;
  const noun = context.words.nouns.startingAt(context.folded, first.start, first.end);
  // 产值|占全省比重
  if (noun?.value.has("relational") && context.folded.startsWith("占", first.start + noun.word.length))
    return true;
  // 对世界经济增长|贡献率
  const last = context.words.nouns.endingAt(context.folded, first.end, first.start);
  if (context.folded.charAt(first.start) === "对" && last?.value.has("relational")) return true;
  const roles = rolesOfNoun(context, first);
  return roles?.has("relational") === true || roles?.has("leaning") === true;
}

function inherit(
  context: PhraseContext,
  memory: IndicatorMemory,
  topic: Span | null,
  own: Indicator,
): Indicator {
  if (topic) return joined(context, plain(context, [topic]), own);
  if (!memory.base) return own;
  const isTotal = /^(?:总[量数]|存量|保有量|累计)/.test(own.text);
  return joined(context, isTotal ? withoutIncrement(context, memory.base) : memory.base, own);
}
