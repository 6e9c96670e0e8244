import type { Span } from "../model/span.ts";
import type { EndsOfPeriods, LeftContext } from "./left-context.ts";
import type { Mention } from "./mention.ts";
import { readLeft } from "./read-left.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";
import { type RightContext, readRight } from "./read-right.ts";
import type { SentenceState } from "./read-sentence.ts";
import type { Clause } from "./split-clauses.ts";

/** One number of a chain. */
export interface ChainMember {
  readonly mention: Mention;
  readonly right: RightContext;
}

/**
 * Numbers of one clause that share what stands in front of the first: 分别增长4.3%、5.5%; 三批次69项. Most chains
 * have one member.
 */
export interface ChainLink {
  readonly clause: Clause;
  readonly members: readonly ChainMember[];
  readonly left: LeftContext;
  /** What is left in front of the numbers after `left` was taken off. */
  readonly span: Span;
}

/** Groups the mentions of a sentence into chains, in the order of the text. */
export function* linkMentions(state: SentenceState, mentions: readonly Mention[]): Generator<ChainLink> {
  const { folded, words } = state.context;
  const ends = new Map(state.input.times.map((time) => [time.end, time] as const));
  const byClause = assignClauses(state.clauses, mentions);
  const following = nextInClause(mentions, byClause);
  const lastIn = new Map<Clause, Mention>();
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
      const right = readRight(state.context, mention.end, Math.max(limit, mention.end));
      const isWhole = right.noun?.end === limit;
      members.push({ mention, right: completeNoun(state, mention, right, isWhole, next, clause.end) });
    }
    const before = lastIn.get(clause);
    const start = leftStart(state, clause, before, first);
    const left = readLeft(folded, start, leadOf(first), ends, words);
    yield { clause, members: shareBounds(members), left, span: { start, end: left.nounEnd } };
    for (; at < end; at++) if (mentions[at]?.type !== "first") lastIn.set(clause, mentions[at] as Mention);
  }
}

/** Where the words behind a mention end that do not belong to the next one in its clause. */
function limitBefore(state: SentenceState, mention: Mention, next: Mention, ends: EndsOfPeriods): number {
  const { folded, words } = state.context;
  const limit = readLeft(folded, mention.end, leadOf(next), ends, words).nounEnd;
  // 3家先进单位|和李明等20名先进个人: an example of the next group is none of this one.
  const example = /[和及与、][^和及与、,;。]{1,30}等$/.exec(folded.slice(mention.end, leadOf(next)));
  return example ? Math.min(limit, mention.end + example.index) : limit;
}

const LEVEL = /^(?:国家|世界|部|省|自治区|市|区|县|乡|镇|村|校|[百千万亿]{1,3})级$/;

/** Puts the noun behind a number right where the next number, or a 的, tells more of it. */
function completeNoun(
  state: SentenceState,
  mention: Mention,
  right: RightContext,
  isWhole: boolean,
  next: Mention | undefined,
  end: number,
): RightContext {
  const { folded } = state.context;
  const { noun } = right;
  if (!noun || mention.type !== "quantity") return right;
  const counts = mention.quantity.dimension === "count" || mention.quantity.dimension === "people";
  if (mention.quantity.dimension === "time") return right;
  if (!counts) {
    // 持有5%以上|股权|的股东: behind an amount the noun ends at 的.
    const of = folded.indexOf("的", noun.start + 2);
    return of > 0 && of < noun.end ? { ...right, noun: { start: noun.start, end: of } } : right;
  }
  if (next?.type !== "quantity") return right;
  const other = readRight(state.context, next.end, end);
  const isMeasure = isWhole && rolesOfNoun(state.context, noun)?.has("measure");
  if (isWhole && !isMeasure && !other.attributive) {
    // 13个|重点园区营业收入突破…: what is counted is the thing, not the amount of it.
    const amount = amountAt(state.context, noun);
    const time = state.input.times.find((period) => period.end === amount && period.start > noun.start);
    const thing = { start: noun.start, end: time?.start ?? amount };
    if (thing.end > noun.start + 1) return { ...right, noun: thing };
  }
  if (!other.noun) return right;
  // 3个|年交易额100亿元以上的专业市场: the thing counted stands behind the amount that qualifies it.
  if ((other.attributive || isMeasure) && !/[、,;]/.test(folded.slice(mention.end, next.start)))
    return { ...right, noun: { start: noun.start, end: other.noun.end } };
  const level = LEVEL.test(folded.slice(noun.start, noun.end))
    ? /^[^,;。]{1,3}级/.exec(folded.slice(other.noun.start, other.noun.end))?.[0]
    : undefined;
  if (!level || other.noun.start + level.length >= other.noun.end) return right;
  // 8个国家级、13个省级|区域医疗中心: a level without a noun takes the noun of the next item.
  return { ...right, head: { start: other.noun.start + level.length, end: other.noun.end } };
}

/** Where the amount begins that a noun ends in; -1 where it ends in none. */
function amountAt({ folded, words }: SentenceState["context"], noun: Span): number {
  for (let from = noun.start + 1; from < noun.end; from++) {
    const found = words.nouns.startingAt(folded, from, noun.end);
    if (found && from + found.word.length === noun.end && found.value.has("leaning")) return from;
  }
  return -1;
}

/** Where the words that belong to a mention begin: 全市 of 全市首个, 居 of 居全市第一. */
function leadOf(mention: Mention): number {
  return mention.type === "rank" || mention.type === "first" ? mention.lead : mention.start;
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

const JOINER = /^(?:左右|以上|以内|以下|上下)?[\s、和与及或]*(?:以及)?\s*$/;

/** Whether nothing but a joiner stands between two mentions; a streak leads on to its rank. */
function isChained(state: SentenceState, before: Mention | undefined, mention: Mention | undefined): boolean {
  if (!before || !mention || mention.type === "first" || before.type === "first") return false;
  const between = state.context.folded.slice(before.end, leadOf(mention));
  if (before.type === "streak")
    return mention.type === "rank" && between.length <= 6 && !between.includes("、");
  if (mention.type !== before.type) return false;
  return JOINER.test(between);
}

/**
 * Where the words in front of a mention begin: at its clause, or behind the number before it. A number that only
 * qualifies a noun (超10亿元的龙头企业达100家) belongs to what stands in front of the next.
 */
function leftStart(
  state: SentenceState,
  clause: Clause,
  before: Mention | undefined,
  mention: Mention,
): number {
  const { folded, pairs, words } = state.context;
  if (!before || before.end > leadOf(mention)) return Math.min(clause.start, leadOf(mention));
  // 资产总额五年增长64%: a number of years in Chinese only says for how long.
  const isSpell = before.type === "quantity" && before.quantity.dimension === "time";
  const isPlain = isSpell && (before.quantity.script === "chinese" || folded.startsWith("时间", before.end));
  if (isPlain) return Math.min(clause.start, leadOf(mention));
  let at = before.end;
  for (; at < leadOf(mention); at++) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < mention.start) at = partner;
    else if (folded.charAt(at) === "、") return at + 1;
  }
  const behind = folded.slice(before.end, before.end + 4);
  if (qualifies(state, before, mention, at)) return clause.start;
  // 三年内|组织…不少于60场: the bound of the number before is no part of this one's name.
  const bound = words.after.startingAt(folded, before.end, leadOf(mention))?.word.length ?? 0;
  if (/^(?:及?以[上下内]|左右)?的/.test(behind) || /^及?以[上下](?![,、])/.test(behind)) return clause.start;
  // 一百米范围内及|景区周边一公里
  const within = /^范围内?[及和与]?/.exec(folded.slice(before.end + bound, leadOf(mention)))?.[0].length ?? 0;
  return before.end + bound + within;
}

/** 总投资超10亿元|项目50个: an amount right in front of the noun that the next number counts qualifies it. */
function qualifies(state: SentenceState, before: Mention, mention: Mention, joiner: number): boolean {
  if (before.type !== "quantity" || mention.type !== "quantity" || joiner < mention.start) return false;
  if (mention.quantity.dimension !== "count" || before.quantity.dimension === "count") return false;
  const between = state.context.folded.slice(before.end, mention.start);
  const right = readRight(state.context, before.end, mention.start);
  return (
    between.length > 1 && right.noun !== null && right.predicate === null && right.noun.end === mention.start
  );
}

/** 分别增长4.5%、5.5%左右: a bound behind the last number of a chain holds for all of it, and so does a noun. */
function shareBounds(members: readonly ChainMember[]): readonly ChainMember[] {
  if (members.length < 2) return members;
  const { comparator, noun, attributive } = (members.at(-1) as ChainMember).right;
  return members.map(({ mention, right }) => ({
    mention,
    // 五万元以上十万元以下的罚款, 6组10家企业: the noun behind the last belongs to both.
    right: {
      ...right,
      comparator: right.comparator ?? comparator,
      noun: right.noun ?? noun,
      attributive: right.noun === null ? attributive : right.attributive,
    },
  }));
}
