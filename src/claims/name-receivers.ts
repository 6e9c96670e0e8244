import type { Span } from "../model/span.ts";
import type { ChainLink } from "./chain-link.ts";
import { findBeneficiary } from "./find-beneficiary.ts";
import { type Indicator, plain } from "./indicator.ts";
import { givenIn } from "./name-grant.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";
import type { SentenceState } from "./sentence-state.ts";
import type { Clause } from "./split-clauses.ts";
import { gradesIn, splitReceivers } from "./split-receivers.ts";

/**
 * Names several grants by who gets each: 对国家级、省级孵化器,分别给予50万元、20万元奖励. Null where the numbers are no grants, or
 * those who get them are not as many.
 */
export function nameReceivers(state: SentenceState, link: ChainLink): readonly Indicator[] | null {
  const { context, clauseBefore, countedUpTo } = state;
  const grant = link.left.distributive ? grantBehind(state, link) : null;
  if (!grant) return null;
  const count = link.members.length;
  const before = clauseBefore.get(link.clause);
  const given = findBeneficiary(context, link.span, link.clause, clauseBefore);
  const receivers =
    (given && splitReceivers(context, given, count)) ??
    gradesIn(context, link.span, count) ??
    (before && countedUpTo <= before.start ? receiversBefore(context, before, count) : null) ??
    gradesBefore(state, before, count);
  return receivers?.map((receiver) => plain(context, [...receiver, grant])) ?? null;
}

/** 完成Ⅰ期、Ⅱ期试验的,按费用的40%,|分别给予…: grades that stand a clause further back. */
function gradesBefore(
  { context, clauseBefore }: SentenceState,
  clause: Clause | undefined,
  count: number,
): readonly (readonly Span[])[] | null {
  const further = clause && context.folded.charAt(clause.start - 1) !== ";" ? clauseBefore.get(clause) : null;
  return further ? gradesIn(context, further, count) : null;
}

/** 评为甲级、乙级的,…; 获评示范社、家庭农场的,…: those whom a condition names. */
function receiversBefore(
  context: PhraseContext,
  { start, end }: Span,
  count: number,
): readonly (readonly Span[])[] | null {
  const until = context.folded.charAt(end - 1) === "的" ? end - 1 : end;
  return (
    gradesIn(context, { start, end }, count) ??
    (until < end ? splitReceivers(context, { start, end: until }, count) : null)
  );
}

/** 分别给予10万元、20万元|奖励, 分别按3000元、2000元的标准|发放生活补贴 */
export function grantBehind({ context }: SentenceState, link: ChainLink): Span | null {
  const { verb } = link.left;
  if (verb && rolesOfNoun(context, verb)?.has("grant")) return verb;
  const { noun = null, predicate = null } = link.members.at(-1)?.right ?? {};
  if (!noun) return null;
  const end = predicate?.start === noun.end ? predicate.end : noun.end;
  return (givenIn(context, noun) ?? givenIn(context, { start: noun.start, end }))?.word ?? null;
}
