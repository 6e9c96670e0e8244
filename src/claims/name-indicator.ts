import type { Span } from "../model/span.ts";
import { isAmongLast } from "./among-last.ts";
import { fromPhrase } from "./from-phrase.ts";
import { type Indicator, joined, plain } from "./indicator.ts";
import { nameAge } from "./name-age.ts";
import { nameByMemory } from "./name-by-memory.ts";
import { nameByPhrase } from "./name-by-phrase.ts";
import { nameByPredicate } from "./name-by-predicate.ts";
import { nameByVerb } from "./name-by-verb.ts";
import { nameDimension } from "./name-dimension.ts";
import { endsOpen, fromBehind } from "./name-from-behind.ts";
import { nameGrant } from "./name-grant.ts";
import { nameInvestment } from "./name-investment.ts";
import { nameProportion } from "./name-proportion.ts";
import { nameTerm } from "./name-term.ts";
import type { Naming } from "./naming.ts";
import { isAmountIn, narrowNaming } from "./narrow-naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { phraseInFront } from "./phrase-in-front.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";

/**
 * Names what a number measures, as an analyst would head the row: the noun in front of the number, the noun
 * behind it, or what was measured before it in the paragraph. Null where nothing says it.
 */
export function nameIndicator(given: Naming): Indicator | null {
  const naming = narrowNaming(given);
  const phrase = phraseInFront(naming);
  const { role, right } = naming;
  const special = nameTurn(naming, phrase) ?? nameByKind(naming, phrase) ?? nameByBound(naming, phrase);
  if (special) return special;
  if (phrase && isNamedInFront(naming, phrase))
    return nameByPhrase(naming, phrase, role === "count" || role === "first");
  if (role === "first") return nameFirst(naming, phrase);
  if (right.noun) return nameByNoun(naming, right.noun, phrase);
  return (
    (right.predicate && nameByPredicate(naming, right.predicate, phrase)) ??
    nameByVerb(naming, phrase) ??
    nameByMemory(naming, phrase)
  );
}

/** Names of numbers that measure one kind of thing: ages, terms, sizes, grants, shares, what is paid or invested. */
function nameByKind(naming: Naming, phrase: NounPhrase | null): Indicator | null {
  return (
    nameAge(naming, phrase) ??
    nameTerm(naming, phrase) ??
    nameDimension(naming, phrase) ??
    nameGrant(naming, phrase) ??
    nameProportion(naming, phrase) ??
    nameByPayment(naming, phrase) ??
    nameInvestment(naming, phrase)
  );
}

/** Names of numbers that bound or qualify something that stands elsewhere. */
function nameByBound(naming: Naming, phrase: NounPhrase | null): Indicator | null {
  return (
    nameSome(naming, phrase) ?? nameAlso(naming, phrase) ?? nameEarly(naming) ?? nameSized(naming, phrase)
  );
}

/** 指数为89.3,连续3个季度|回升 */
function nameTurn(
  { context, right, role, memory, unit }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  if (phrase || !memory.last || role !== "amount" || unit !== "" || !right.noun) return null;
  return isChange(context, right.noun) ? { ...memory.last, inherited: true } : null;
}

/** 电梯3.6万台,使用15年以上的|4200台: some of what was counted in the same unit. */
function nameSome(
  { context, at, right, role, memory, unit }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  if (role !== "count" || right.noun || !phrase?.object) return null;
  const counted = memory.units.find((known) => known.unit === unit)?.named;
  if (!counted || !/的(?:共?有)?$/.test(context.folded.slice(at - 3, at))) return null;
  const { start } = phrase.verb ?? phrase.object;
  // 占比超过10%的有44种、|超过20%的|有23种
  const isBound = context.words.words.startingAt(context.folded, start, at)?.value.before;
  const measure = isBound ? (memory.last?.parts.slice(-1) ?? []) : [];
  return plain(context, [...measure, { start, end: phrase.object.end }, ...counted.parts]);
}

/** 出口额100万元以上,且|增长5%以上的企业: both are conditions on those behind. */
function nameAlso(
  { context, span, left, right, memory }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  if (phrase || !memory.last || !left.change || !right.attributive) return null;
  const joiner = context.folded.slice(span.start - 2, left.nounEnd);
  return /(?:并?且|同时)$/.test(joiner) ? { ...memory.last, inherited: true } : null;
}

/** 提前45天|完成全年目标, but 工期提前45天|完成 */
function nameEarly({ context, left, right, role }: Naming): Indicator | null {
  const done = right.noun ?? right.predicate;
  if (role !== "time" || !left.changeSpan || !done || done.end - done.start < 3) return null;
  return context.folded.startsWith("提前", left.changeSpan.start) ? plain(context, [done]) : null;
}

/** 年出栏量|100万头以上|大县: how many of something those have that stand behind. */
function nameSized(naming: Naming, phrase: NounPhrase | null): Indicator | null {
  const { context, left, right, role } = naming;
  if (role !== "count" || !right.noun || !right.comparator || !phrase?.object || left.verb) return null;
  return isAmountIn(context, phrase.object) ? nameByPhrase(naming, phrase, false) : null;
}

/** Whether the noun in front of a number names it; a count is named by the noun behind it where there is one. */
function isNamedInFront({ context, span, left, right, role }: Naming, phrase: NounPhrase): boolean {
  if (!phrase.object || left.verb) return false;
  return right.noun === null || !(endsOpen(context, span) || (role === "count" && !left.reached));
}

/** 首个|国家级实验室 */
function nameFirst(naming: Naming, phrase: NounPhrase | null): Indicator | null {
  const { context, span, right } = naming;
  if (right.noun) return plain(context, [right.noun]);
  if (phrase?.object) return fromPhrase(context, phrase, span);
  const topic = naming.topic();
  return topic && plain(context, [topic]);
}

/** 8855家|企业: the noun behind the number, or what was counted before where it only says of how many. */
function nameByNoun(naming: Naming, noun: Span, phrase: NounPhrase | null): Indicator {
  const { context, memory } = naming;
  return memory.last && isAmongLast(naming, noun)
    ? joined(context, memory.last, plain(context, [noun]))
    : fromBehind(naming, phrase);
}

/** A word of change and nothing else. */
function isChange({ folded, words }: PhraseContext, { start, end }: Span): boolean {
  const found = words.words.startingAt(folded, start, end);
  return found?.value.change !== undefined && start + found.word.length === end;
}

/** 对失业人员按每月1500元|发放失业保险金: an amount that stands for those who get it is one of what they get. */
function nameByPayment({ context, right, role }: Naming, phrase: NounPhrase | null): Indicator | null {
  const object = phrase?.object;
  if (!object || role !== "amount" || right.noun || !right.predicate) return null;
  if (!"对向给为".includes(context.folded.charAt(object.start))) return null;
  const paid = readNounPhrase(context, right.predicate)?.object;
  return paid ? plain(context, [paid]) : null;
}
