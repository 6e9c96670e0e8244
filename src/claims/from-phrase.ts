import type { Span } from "../model/span.ts";
import { lastIn } from "./find-in.ts";
import { type Indicator, plain, verbOf } from "./indicator.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";

/** The longest subject that is still part of a row's name. */
const LONGEST_NAME = 22;

/** The indicator that the words in front of the number make. */
export function fromPhrase(
  context: PhraseContext,
  phrase: NounPhrase,
  span: Span,
  changes = false,
  isDone = false,
): Indicator {
  const object = phrase.object as Span;
  const verb = phrase.verb;
  const roles = rolesOfNoun(context, object);
  const isGeneric = object.end - object.start <= 1 || roles?.has("generic") === true;
  // 带动销售增长四成: what grew is the 销售.
  const isCause = changes && verb !== null && verbOf(context, verb)?.causing === true && !isGeneric;
  if (isCause) return plain(context, [object]);
  // 缴纳社会保险满4年: how long something was done.
  const isHeld = isDone && !/[期限间龄]$/.test(context.folded.slice(object.start, object.end));
  const keepsVerb = verb !== null && (phrase.telling || isGeneric || isHeld);
  // 纳入支付范围|的费用限额标准|为|参保人员: a verb with 的 behind its object belongs to the measure.
  const isClause =
    verb !== null &&
    /^.{1,8}(?:的|(?:标准|限额|额度)为)/.test(context.folded.slice(object.start, object.end));
  const put = splitAtBeing(context, keepsVerb && isClause ? { start: verb.start, end: object.end } : object);
  if (put && (!keepsVerb || isClause))
    return { ...plain(context, [put.thing, put.measure]), measure: put.measure };
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

/** 限额标准|为|职工参保人员: the measure that stands in front of what it is of; null where no such pair does. */
function splitAtBeing(
  { folded, words }: PhraseContext,
  { start, end }: Span,
): { readonly thing: Span; readonly measure: Span } | null {
  const at = lastIn(folded, "为", start, end - 2);
  if (at <= start + 1) return null;
  const roles = words.nouns.endingAt(folded, at, start)?.value;
  if (!roles?.has("head") && !roles?.has("relational")) return null;
  return { thing: { start: at + 1, end }, measure: { start, end: at } };
}

/** 市图书馆|全年, 施工队|在雨季前: adverbs and circumstances between a doer and its verb are no part of a name. */
function withoutAdverbs({ folded, words }: PhraseContext, span: Span): Span {
  const circumstance = /(?<=.{2})在[^在]{2,}[前后中内里间上时]$/.exec(folded.slice(span.start, span.end));
  let end = circumstance ? span.start + circumstance.index : span.end;
  for (;;) {
    const found = words.words.endingAt(folded, end, span.start + 1);
    if (!found?.value.roles.has("adverb") || (found.word.length < 2 && !"共已均".includes(found.word)))
      return { start: span.start, end };
    // 亩|均, 农民|人均|增加收入: no adverb
    if (found.word.endsWith("均") && "亩户人年月日".includes(folded.charAt(end - 2)))
      return { start: span.start, end };
    end -= found.word.length;
  }
}
