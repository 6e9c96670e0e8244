import type { ChainLink, ChainMember } from "./chain-link.ts";
import { completeNoun, type Following } from "./complete-noun.ts";
import type { EndsOfPeriods } from "./left-context.ts";
import { leadOf, leftStart } from "./left-start.ts";
import type { Mention } from "./mention.ts";
import { readLeft } from "./read-left.ts";
import { readRight } from "./read-right.ts";
import type { SentenceState } from "./sentence-state.ts";
import type { Clause } from "./split-clauses.ts";

/** Groups the mentions of a sentence into chains, in the order of the text. */
export function* linkMentions(state: SentenceState, mentions: readonly Mention[]): Generator<ChainLink> {
  const { folded, words } = state.context;
  const ends = new Map(state.input.times.map((time) => [time.end, time] as const));
  const byClause = assignClauses(state.clauses, mentions);
  const following = nextInClause(mentions, byClause);
  const lastIn = new Map<Clause, Mention>();
  const starts = new Map<Mention, number>();
  for (let at = 0; at < mentions.length; ) {
    const first = mentions[at] as Mention;
    const clause = byClause[at] as Clause;
    let end = at + 1;
    while (
      end < mentions.length &&
      byClause[end] === clause &&
      isChained(state, mentions[end - 1], mentions[end])
    )
      end++;
    const members: ChainMember[] = [];
    for (let index = at; index < end; index++) {
      const mention = mentions[index] as Mention;
      const next = following[index];
      // What belongs to the next number (近300万) is no part of this one's noun.
      const limit = next ? limitBefore(state, mention, next, ends) : clause.end;
      members.push(readMember(state, mention, { next, limit, end: clause.end }));
    }
    const before = lastIn.get(clause);
    const start = leftStart(state, clause, before, first, starts);
    starts.set(first, start);
    const left = readLeft(folded, start, leadOf(first), ends, words);
    yield { clause, members: shareBounds(members), left, span: { start, end: left.nounEnd } };
    for (; at < end; at++) if (mentions[at]?.type !== "first") lastIn.set(clause, mentions[at] as Mention);
  }
}

function readMember(state: SentenceState, mention: Mention, following: Following): ChainMember {
  const right = readRight(state.context, mention.end, Math.max(following.limit, mention.end));
  return { mention, right: completeNoun(state, { mention, right }, following) };
}

/** Where the words behind a mention end that do not belong to the next one in its clause. */
function limitBefore(state: SentenceState, mention: Mention, next: Mention, ends: EndsOfPeriods): number {
  const { folded, words } = state.context;
  const reached = readLeft(folded, mention.end, leadOf(next), ends, words).nounEnd;
  // 招用3人以下的|按每人2000元给予补贴: 的 belongs to the condition.
  const limit = /^的按/.test(folded.slice(reached, reached + 2)) ? reached + 1 : reached;
  // 3家先进单位|和李明等20名先进个人: an example of the next group is none of this one.
  const example = /[和及与、][^和及与、,;。]{1,30}等$/.exec(folded.slice(mention.end, leadOf(next)));
  // 日产6000吨熟料生产线|以及年产20万吨的砂石生产线
  const also = folded.slice(mention.end, limit).lastIndexOf("以及");
  return Math.min(
    limit,
    example ? mention.end + example.index : limit,
    also > 2 ? mention.end + also : limit,
  );
}

/** The innermost clause of each mention; clauses are ordered by start, so one walk does it. */
function assignClauses(clauses: readonly Clause[], mentions: readonly Mention[]): readonly Clause[] {
  const open: Clause[] = [];
  let next = 0;
  return mentions.map((mention) => {
    for (; next < clauses.length && (clauses[next] as Clause).start <= mention.start; next++) {
      open.push(clauses[next] as Clause);
    }
    while (open.length > 1 && (open.at(-1) as Clause).end <= mention.start) open.pop();
    return open.at(-1) ?? (clauses[0] as Clause);
  });
}

/** For each mention the next one in its clause that is no first; undefined where there is none. */
function nextInClause(
  mentions: readonly Mention[],
  byClause: readonly Clause[],
): readonly (Mention | undefined)[] {
  const last = new Map<Clause, Mention>();
  const next: (Mention | undefined)[] = new Array(mentions.length);
  for (let at = mentions.length - 1; at >= 0; at--) {
    const clause = byClause[at] as Clause;
    next[at] = last.get(clause);
    const mention = mentions[at] as Mention;
    if (mention.type !== "first") last.set(clause, mention);
  }
  return next;
}

const JOINER = /^(?:\(含(?:本数)?\))?(?:左右|以上|以内|以下|上下)?[\s、和与及或]*(?:以及)?\s*$/;

/** Whether nothing but a joiner stands between two mentions; a streak leads on to its rank. */
function isChained(state: SentenceState, before: Mention | undefined, mention: Mention | undefined): boolean {
  if (!before || !mention || mention.type === "first" || before.type === "first") return false;
  const between = state.context.folded.slice(before.end, leadOf(mention));
  if (before.type === "streak")
    return mention.type === "rank" && between.length <= 6 && !between.includes("、");
  if (mention.type !== before.type) return false;
  return JOINER.test(between);
}

/** 390万|65岁以上老年人: the bound is of the ages alone. */
function isLike(mention: Mention, last: Mention | undefined): boolean {
  if (mention.type !== "quantity" || last?.type !== "quantity") return true;
  // 200万—500万元、1000万元以上: a range has its own end.
  if (mention.quantity.form === "range" && last.quantity.form !== "range") return false;
  return mention.quantity.dimension === last.quantity.dimension;
}

/** 分别增长4.5%、5.5%左右: a bound behind the last number of a chain holds for all of it, and so does a noun. */
function shareBounds(members: readonly ChainMember[]): readonly ChainMember[] {
  if (members.length < 2) return members;
  const { comparator, noun, attributive, predicate } = (members.at(-1) as ChainMember).right;
  return members.map(({ mention, right }) => ({
    mention,
    // 五万元以上十万元以下的罚款, 6组10家企业: the noun behind the last belongs to both.
    right: {
      ...right,
      comparator: right.comparator ?? (isLike(mention, members.at(-1)?.mention) ? comparator : null),
      noun: right.noun ?? noun,
      // 3200户11000人|全部脱贫
      predicate: right.predicate ?? (right.noun === null && noun === null ? predicate : null),
      attributive: right.noun === null ? attributive : right.attributive,
    },
  }));
}
