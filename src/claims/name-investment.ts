import type { Span } from "../model/span.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";

/** What is put in, with nothing said of what it goes into. */
const BARE = /^(?:总?投资额?|投入(?:资金)?|出资|斥资|耗资)$/;

/** The longest name of what it goes into. */
const LONGEST = 24;

function beginsWithVerb({ folded, words }: PhraseContext, { start, end }: Span): boolean {
  return words.words.startingAt(folded, start, end)?.value.verb !== undefined;
}

/** 仓储中心|1座: what something is done to, up to a number. */
function nounOf(context: PhraseContext, { start, end }: Span): Span | null {
  const digit = context.folded.slice(start, end).search(/[\d,;。]/);
  // 建设|日产6000吨的生产线: what stands in front of its capacity is none.
  if (digit > 0 && /[日月年]产$/.test(context.folded.slice(start, start + digit))) return null;
  return readNounPhrase(context, { start, end: digit < 0 ? end : start + digit })?.object ?? null;
}

/** 投资1.3亿元|实施管网改造工程: named by what it goes into. Null where nothing says it, or the number is none such. */
export function nameInvestment(
  { context, span, left, right, role, next }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  // 投资6000万元,|新建仓储中心1座
  const done = right.predicate ?? (next && beginsWithVerb(context, next) ? next : null);
  if (role !== "amount" || right.noun || !done || left.change) return null;
  const word = phrase?.object ?? left.verb ?? phrase?.verb;
  const start =
    phrase?.verb && phrase.object && phrase.verb.end === phrase.object.start
      ? phrase.verb.start
      : word?.start;
  if (!word || start === undefined || start < span.start) return null;
  const own = { start, end: word.end };
  if (!BARE.test(context.folded.slice(own.start, own.end))) return null;
  const goal = right.predicate ? readNounPhrase(context, done)?.object : nounOf(context, done);
  if (goal && "对为".includes(context.folded.charAt(goal.start))) return plain(context, [own]);
  return goal && goal.end - goal.start <= LONGEST ? plain(context, [goal, own]) : null;
}
