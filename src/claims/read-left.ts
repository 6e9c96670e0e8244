import type { ClaimWord, ClaimWords } from "../dictionaries/claim-words.ts";
import type { Comparator } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { PeriodMention } from "./periods/find-periods.ts";

/** What the words right in front of a number say, from the number outwards. */
export interface LeftContext {
  /** Where the words that were read begin; what stands before them is the noun phrase. */
  readonly nounEnd: number;
  readonly comparator: Comparator | null;
  readonly change: NonNullable<ClaimWord["change"]> | null;
  /** The word of change itself, null where there is none. */
  readonly changeSpan: Span | null;
  /** What a change is compared with: 同比, 比上年, 全国平均水平. */
  readonly basis: Span | null;
  readonly distributive: boolean;
  /** A verb without an object right in front of the number (新增133家). */
  readonly verb: Span | null;
  /** Whether 达, 为, 至, … stood in front of the number: then the noun is on the left. */
  readonly reached: boolean;
  /** 占全市0.37%: the whole that a share is of. */
  readonly whole: Span | null;
  /** 由, 从: the number is where a change starts. */
  readonly from: boolean;
  /** 等, 与, 由 stood in front of the number: what is before it is no verb of it. */
  readonly closed: boolean;
}

type Draft = { -readonly [Key in keyof LeftContext]: LeftContext[Key] };

/** The times of a sentence by where they end, so that they can be stepped over. */
export type EndsOfPeriods = ReadonlyMap<number, PeriodMention>;

/**
 * Reads the words in front of a number, from `at` back to `start`: bounds, words of reaching and of change, what
 * it is compared with, adverbs. `unit` tells whether 高于… is a bound or a comparison.
 */
export function readLeft(
  folded: string,
  start: number,
  at: number,
  periods: EndsOfPeriods,
  words: ClaimWords,
): LeftContext {
  const draft: Draft = {
    nounEnd: at,
    comparator: null,
    change: null,
    changeSpan: null,
    basis: null,
    distributive: false,
    verb: null,
    reached: false,
    whole: null,
    from: false,
    closed: false,
  };
  while (draft.nounEnd > start && step(folded, start, draft, periods, words));
  return draft;
}

/** Takes one word off the right end of the noun phrase; false where none can be taken. */
function step(
  folded: string,
  start: number,
  draft: Draft,
  periods: EndsOfPeriods,
  words: ClaimWords,
): boolean {
  const at = draft.nounEnd;
  if (" \t\n".includes(folded.charAt(at - 1))) {
    draft.nounEnd--;
    return true;
  }
  if (takeComparison(folded, start, draft)) return true;
  const period = periods.get(at);
  if (period !== undefined && period.start >= start) {
    if (period.kind === "basis") draft.basis ??= { start: period.start, end: period.end };
    draft.nounEnd = period.start;
    return true;
  }
  const found = words.words.endingAt(folded, at, start);
  const from = found ? at - found.word.length : at;
  if (found && take(folded, start, from, at, found.value, draft, words)) {
    draft.nounEnd = from;
    return true;
  }
  if (takeOnset(folded, start, draft)) return true;
  return takeThan(folded, start, draft) || takeWhole(folded, start, draft, words);
}

const ONSET = /自[^,;。]{1,26}?(?:之日起|日起|之日|起)$/;

/** 自受理申请之日起|30日内: from when a length of time runs says nothing of what it measures. */
function takeOnset(folded: string, start: number, draft: Draft): boolean {
  if (folded.charAt(draft.nounEnd - 1) !== "起" && folded.charAt(draft.nounEnd - 1) !== "日") return false;
  const match = ONSET.exec(folded.slice(Math.max(start, draft.nounEnd - 32), draft.nounEnd));
  if (!match) return false;
  draft.nounEnd -= match[0].length;
  draft.closed = true;
  return true;
}

/** Whether the word [from, at) is grammar of the number; notes what it says. */
function take(
  folded: string,
  start: number,
  from: number,
  at: number,
  word: ClaimWord,
  draft: Draft,
  words: ClaimWords,
): boolean {
  const { change, roles } = word;
  if (roles.has("name") || roles.has("noun")) return false;
  if (word.before && !draft.comparator && !draft.change && !draft.reached) {
    draft.comparator = word.before;
    return true;
  }
  if (change && !draft.change && draft.verb === null) {
    if (change.form === "compare") return takeShortComparison(folded, start, from, at, change, draft);
    if (at - from === 1 && isInsideWord(folded, start, from, words)) return false;
    draft.change = change;
    draft.changeSpan = { start: from, end: at };
    if (change.form === "level") draft.reached = true;
    return change.form !== "rate";
  }
  if (roles.has("basis")) {
    draft.basis ??= { start: from, end: at };
    return true;
  }
  if (roles.has("distributive")) {
    draft.distributive = true;
    return true;
  }
  if (roles.has("reach")) {
    draft.reached = true;
    return true;
  }
  if (roles.has("container")) return true;
  if (roles.has("adverb")) return !isInsideWord(folded, start, from, words) || at - from > 1;
  if (roles.has("preposition")) {
    const text = folded.slice(from, at);
    if (text === "从" || text === "由") draft.from = true;
    draft.closed = true;
    return at - from > 1 || "由从至到向与和及以等的把将对在".includes(text);
  }
  if (word.verb && !draft.change && !draft.verb && !draft.closed && !isObject(folded, start, from, words)) {
    draft.verb = { start: from, end: at };
    return true;
  }
  return (
    word.verb?.telling === false &&
    draft.change !== null &&
    (word.verb.anywhere || at - from === 2) &&
    from === start
  );
}

/** 新|增 and 首|次: a single character that ends a longer word of the list is no word of its own. */
function isInsideWord(folded: string, start: number, from: number, words: ClaimWords): boolean {
  if (from <= start) return false;
  const around = words.words.startingAt(folded, from - 1);
  return around !== null && around.word.length > 1;
}

/** 开展|培训 10场, 完成|投资 5亿元: behind a verb of doing, a word that may be a verb is its object. */
function isObject(folded: string, start: number, from: number, words: ClaimWords): boolean {
  const before = words.words.endingAt(folded, from, start);
  return before?.value.verb?.anywhere === true && !before.value.verb.telling;
}

const BASIS_END = /[\p{Script=Han}\p{L}\d”）)”]$/u;

/** 比全国高2个百分点: 高 / 低 / 快 … count only behind 比 or 较 and what is compared with. */
function takeShortComparison(
  folded: string,
  start: number,
  from: number,
  at: number,
  change: NonNullable<ClaimWord["change"]>,
  draft: Draft,
): boolean {
  const bi = findThan(folded, start, from);
  if (bi < 0 || bi + 1 >= from) return false;
  draft.change = change;
  draft.changeSpan = { start: from, end: at };
  draft.basis = { start: bi, end: from };
  return true;
}

/** How far a comparison reaches back from its number. */
const COMPARISON = 24;

/** Where 比 / 较 begins that compares with what follows it up to `end`; -1 where there is none. 占比, 同比 are none. */
function findThan(folded: string, start: number, end: number): number {
  for (let at = end - 1; at >= Math.max(start, end - COMPARISON); at--) {
    const character = folded.charAt(at);
    if (",;。、".includes(character)) return -1;
    if ("例重率值较赛如照".includes(folded.charAt(at + 1))) continue;
    if (
      character === "较" ||
      (character === "比" && !"占同环对配之分性无正反".includes(folded.charAt(at - 1)))
    )
      return folded.startsWith("相", at - 1) ? at - 1 : at;
  }
  return -1;
}

const COMPARED =
  /(?<!不)(?:高出|高于|快于|领先于|领先|优于|多于|早于|好于|低于|慢于|少于|落后于|落后|低出)([^,;、。(\d]{2,14})$/;

/** 高于去年同期0.12个百分点: the noun between the comparison and the number is its basis. */
function takeComparison(folded: string, start: number, draft: Draft): boolean {
  if (draft.change || draft.verb || draft.comparator) return false;
  const window = folded.slice(Math.max(start, draft.nounEnd - COMPARISON), draft.nounEnd);
  const match = COMPARED.exec(window);
  if (!match?.[1] || match[1].startsWith("每") || !BASIS_END.test(match[1])) return false;
  const from = draft.nounEnd - match[0].length;
  draft.basis = { start: draft.nounEnd - match[1].length, end: draft.nounEnd };
  draft.change = { direction: /^(?:低|慢|少|落)/.test(match[0]) ? "down" : "up", form: "compare" };
  draft.changeSpan = { start: from, end: draft.basis.start };
  draft.nounEnd = from;
  return true;
}

/** 较2020年|增长5%: a 比 / 较 phrase right in front of the word of change. */
function takeThan(folded: string, start: number, draft: Draft): boolean {
  if (!draft.change || draft.basis) return false;
  const than = findThan(folded, start, draft.nounEnd);
  if (than < 0 || draft.nounEnd - than > COMPARISON) return false;
  draft.basis = { start: than, end: draft.nounEnd };
  draft.nounEnd = than;
  return true;
}

/** How far a whole may reach back from 的. */
const WHOLE = 16;

/** 约为|全国平均|的70%, 不超过|剩余部分|的10%: the whole stands between a bound (or 为) and 的. */
function takeWholeOf(folded: string, start: number, draft: Draft, words: ClaimWords): boolean {
  for (let at = draft.nounEnd - 2; at >= Math.max(start, draft.nounEnd - WHOLE); at--) {
    if (",;。、".includes(folded.charAt(at))) return false;
    const found = words.words.startingAt(folded, at, draft.nounEnd);
    const from = found ? at + found.word.length : at;
    if (!found || from >= draft.nounEnd || !(found.value.before || found.value.roles.has("reach"))) continue;
    draft.whole = { start: from, end: draft.nounEnd };
    draft.comparator ??= found.value.before ?? null;
    draft.nounEnd = at;
    return true;
  }
  return false;
}

/** 占全市|0.37%, 超全市|1/9: the whole of a share stands between 占 (or the bound) and the number. */
function takeWhole(folded: string, start: number, draft: Draft, words: ClaimWords): boolean {
  if (draft.whole || draft.change || draft.reached) return false;
  if (draft.closed && folded.charAt(draft.nounEnd) === "的") return takeWholeOf(folded, start, draft, words);
  const found = words.rankWords.endingAt(folded, draft.nounEnd, start);
  if (!found?.value.has("scope")) return false;
  const from = draft.nounEnd - found.word.length;
  const before = words.words.endingAt(folded, from, start);
  if (!folded.startsWith("占", from - 1) && !before?.value.before) return false;
  draft.whole = { start: from, end: draft.nounEnd };
  draft.nounEnd = from;
  return true;
}
