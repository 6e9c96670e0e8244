import type { ClaimWord, ClaimWords } from "../dictionaries/claim-words.ts";
import type { IndexedWord } from "../dictionaries/word-index.ts";
import type { Comparator } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import { lastIn } from "./find-in.ts";
import type { EndsOfPeriods, LeftContext, LeftReading } from "./left-context.ts";
import {
  takeBoundedWhole,
  takeComparison,
  takeOnset,
  takeShortComparison,
  takeThan,
  takeWhole,
  takeWholeOf,
} from "./read-comparison.ts";

/**
 * Reads the words in front of a number, from `at` back to `start`: bounds, words of reaching and of change, what
 * it is compared with, adverbs. What is left is the noun phrase.
 */
export function readLeft(
  folded: string,
  start: number,
  at: number,
  periods: EndsOfPeriods,
  words: ClaimWords,
): LeftContext {
  // 同比|+5.0%, 环比|-3.2%
  const isPlus = folded.charAt(at - 1) === "+";
  const signAt = isPlus ? at - 1 : at;
  const isSigned = /[同环]比[+-]$/.test(folded.slice(Math.max(start, signAt - 2), signAt + 1));
  const draft: LeftReading["draft"] = {
    nounEnd: isSigned ? signAt : at,
    comparator: null,
    // 比上月|翻了一番
    change: isSigned || folded.charAt(at) === "翻" ? { direction: "up", form: "verb" } : null,
    changeSpan: null,
    basis: null,
    distributive: false,
    rate: null,
    verb: null,
    reached: false,
    whole: null,
    closed: false,
  };
  const reading: LeftReading = { folded, start, periods, words, draft };
  const farthest = Math.max(start, at - FARTHEST);
  while (draft.nounEnd > farthest && step(reading));
  draft.comparator ??= boundOfVerb(folded, start, draft.nounEnd) ?? boundOfNoun(folded, draft);
  return draft;
}

/** How far in front of a number the bound of its verb may begin. */
const VERB = 6;

/** 至少填报|两所: a bound in front of the verb is the bound of the number. */
function boundOfVerb(folded: string, start: number, end: number): Comparator | null {
  const lead = folded.slice(Math.max(start, end - VERB), end);
  return lead.includes("至少") && /至少[\u4e00-\u9fff]+$/.test(lead) ? "atLeast" : null;
}

/** 缴存比例|上限|为12% */
function boundOfNoun(folded: string, { nounEnd, reached, change }: LeftContext): Comparator | null {
  if (!reached || change) return null;
  const limit = folded.slice(nounEnd - 2, nounEnd);
  return limit === "上限" ? "atMost" : limit === "下限" ? "atLeast" : null;
}

/** How far such words reach back: 率先的率先的率先的… must not be read anew from each of its firsts. */
const FARTHEST = 200;

/** Takes one word off the right end of the noun phrase; false where none can be taken. */
function step(reading: LeftReading): boolean {
  const { folded, start, periods, words, draft } = reading;
  const at = draft.nounEnd;
  if (" \t\n".includes(folded.charAt(at - 1))) {
    draft.nounEnd--;
    return true;
  }
  if (takeComparison(reading) || takeWholeOf(reading)) return true;
  const each = eachBefore(reading);
  // At the beginning of its clause, 平均每户 is the name.
  if (each?.start === start) return false;
  if (each) {
    draft.rate = each;
    draft.nounEnd = each.start;
    return true;
  }
  // 报名费|每科|50元
  if (folded.charAt(at - 2) === "每" && at - 2 > start && folded.charAt(at) !== "的") {
    draft.nounEnd -= 2;
    return true;
  }
  const period = periods.get(at);
  if (period !== undefined && period.start >= start) {
    // 城镇新增就业|年均|超过70万人
    if (/^[年季月日]均$/.test(folded.slice(period.start, at))) draft.rate = { start: period.start, end: at };
    // 比|现在|增加两倍
    const isThan = draft.change !== null && "比较".includes(folded.charAt(period.start - 1));
    if (period.kind === "basis" || isThan) draft.basis ??= { start: period.start, end: period.end };
    draft.nounEnd = isThan && period.kind !== "basis" ? Math.max(start, period.start - 1) : period.start;
    // 每租满|1年|补贴6000元: the bound of the time in between is none of the amount.
    const bound = period.kind === "duration" ? words.words.endingAt(folded, draft.nounEnd, start) : null;
    if (bound?.value.before) draft.nounEnd -= bound.word.length;
    return true;
  }
  const found = wordBefore(reading);
  const from = found ? at - found.word.length : at;
  if (found && takeWord(reading, from, found.value)) {
    // 比去年预算|低, 新签和|升级: what belongs to the word in front of it goes with it.
    const whole = draft.verb?.end === at ? draft.verb : draft.basis?.end === from ? draft.basis : null;
    draft.nounEnd = Math.min(from, whole?.start ?? from);
    // 外贸|在对美贸易下降的情况下|增长12%
    const place = /^的.*下$/.test(folded.slice(from, at)) ? lastIn(folded, "在", start, from) : -1;
    if (place >= start) draft.nounEnd = place;
    return true;
  }
  // 获得了|57亿元, 迈上了|1万亿元
  if (folded.charAt(at - 1) === "了") {
    const word = words.words.endingAt(folded, at - 1, start)?.value;
    if (word && (word.verb || word.before || word.change || word.roles.has("reach"))) {
      draft.nounEnd--;
      return true;
    }
  }
  return takeOnset(reading) || takeThan(reading) || takeWhole(reading) || takeBoundedWhole(reading);
}

const EACH = /(?:平均(?=每))?(?:(?<!年)[户人亩村]均|每[户人亩村])年?$/;

/** 农民|人均|增收1200元, 合作社|平均每户|增收2000元; null in 标准每人提高50元, where the measure is named. */
function eachBefore({ folded, start, draft }: LeftReading): Span | null {
  const { change, changeSpan } = draft;
  if (!changeSpan || change?.form === "rate") return null;
  const saysWhat = SAYS_WHAT.test(folded.slice(changeSpan.start, changeSpan.end));
  const lead = folded.slice(Math.max(start, draft.nounEnd - EACH_WIDTH), draft.nounEnd);
  const each = EACH.exec(lead)?.[0];
  const width = each && (saysWhat || !each.includes("每")) ? each.length : 0;
  return width ? { start: draft.nounEnd - width, end: draft.nounEnd } : null;
}

/** 增收, 减税: a word of change that says what changes. */
export const SAYS_WHAT = /[收产支税费负]$/;

/** The length of 平均每户年. */
const EACH_WIDTH = 5;

/** The word that the noun phrase ends with; 均 of 年均|超过 is none of its own. */
function wordBefore({ folded, start, words, draft }: LeftReading): IndexedWord<ClaimWord> | null {
  const found = words.words.endingAt(folded, draft.nounEnd, start);
  const from = draft.nounEnd - (found?.word.length ?? 0);
  // 更|新改造 is 更新 and 改造
  if (found?.word.startsWith("新") && "更创革翻最全焕刷".includes(folded.charAt(from - 1)) && from > start)
    return words.words.startingAt(folded, from + 1, draft.nounEnd);
  if (!found?.word.startsWith("均") || found.word.length < 2 || !/[年季月日]/.test(folded.charAt(from - 1)))
    return found;
  return words.words.startingAt(folded, from + 1, draft.nounEnd);
}

/** Whether the word [from, nounEnd) is grammar of the number; notes what it says. */
function takeWord(reading: LeftReading, from: number, word: ClaimWord): boolean {
  const { draft } = reading;
  const { roles } = word;
  // 单产|每亩|423公斤
  if (roles.has("adverb") && from > reading.start && reading.folded.charAt(from) === "每") return true;
  if (roles.has("name") || roles.has("noun")) return false;
  // 夺得过|7枚
  if (draft.nounEnd - from === 1 && /[得有获办来去当]过/.test(reading.folded.slice(from - 1, draft.nounEnd)))
    return true;
  // 预约|1次
  const isWord =
    draft.nounEnd - from === 1 &&
    /[违节契条合预签制公爽履解邀赴特大隐]约$/.test(reading.folded.slice(from - 1, from + 1));
  if (isWord && !/大约$/.test(reading.folded.slice(from - 1, from + 1))) return false;
  // 最低|不低于
  if (word.before && draft.comparator && reading.folded.charAt(from) === "最") return true;
  if (word.before && !draft.comparator && (!draft.change || draft.change.form === "level")) {
    draft.comparator = word.before;
    return true;
  }
  if (word.change && !draft.change && draft.verb === null) return takeChange(reading, from, word.change);
  if (roles.has("basis")) draft.basis ??= { start: from, end: draft.nounEnd };
  else if (roles.has("distributive")) draft.distributive = true;
  else if (roles.has("reach")) draft.reached = true;
  else if (roles.has("preposition")) return takePreposition(reading, from);
  else if (isEach(reading, from, draft.nounEnd)) return false;
  else if (roles.has("adverb")) return draft.nounEnd - from > 1 || !isInsideWord(reading, from);
  else if (!roles.has("container")) return takeVerb(reading, from, word.verb);
  return true;
}

/** 户均|贷款, 户均|增收: at the beginning of its clause, 户均 is part of the name. */
function isEach({ folded, start }: LeftReading, from: number, end: number): boolean {
  return from === start && /^[户人亩]均$/.test(folded.slice(from, end));
}

function takeChange(reading: LeftReading, from: number, change: NonNullable<ClaimWord["change"]>): boolean {
  const { draft } = reading;
  if (change.form === "compare") return takeShortComparison(reading, from, change);
  if (draft.nounEnd - from === 1 && isInsideWord(reading, from)) return false;
  draft.change = change;
  draft.changeSpan = { start: from, end: draft.nounEnd };
  if (change.form === "level") draft.reached = true;
  return change.form !== "rate";
}

function takePreposition({ folded, draft }: LeftReading, from: number): boolean {
  draft.closed = true;
  return draft.nounEnd - from > 1 || "由从至到向与和及以等的把将对在按".includes(folded.charAt(from));
}

/** A verb right in front of the number asks for an object behind it; in front of 增长5% a verb of doing adds nothing. */
function takeVerb(reading: LeftReading, from: number, verb: ClaimWord["verb"]): boolean {
  const { draft, start } = reading;
  // 户均|贷款4万元
  if (!verb || isEach(reading, from - 2, from)) return false;
  if (!draft.change && !draft.verb && !draft.closed && !isObject(reading, from)) {
    draft.verb = { start: joinedFrom(reading, from), end: draft.nounEnd };
    return true;
  }
  return (
    !verb.telling && draft.change !== null && (verb.anywhere || draft.nounEnd - from === 2) && from === start
  );
}

/** 新签和|升级: where the verbs begin that share an object with the one at `from`. */
function joinedFrom({ folded, start, words }: LeftReading, from: number): number {
  if (!"和与及并、".includes(folded.charAt(from - 1))) return from;
  const before = words.words.endingAt(folded, from - 1, start);
  return before?.value.verb && before.word.length > 1 ? from - 1 - before.word.length : from;
}

/** 新|增 and 首|次: a single character that ends a longer word of the list is no word of its own. */
function isInsideWord({ folded, start, words }: LeftReading, from: number): boolean {
  if (from <= start) return false;
  const around = words.words.startingAt(folded, from - 1);
  return around !== null && around.word.length > 1;
}

/** 开展|培训 10场, 完成|投资 5亿元: behind a verb of doing, a word that may be a verb is its object. */
function isObject({ folded, start, words }: LeftReading, from: number): boolean {
  const before = words.words.endingAt(folded, from, start);
  return before?.value.verb?.anywhere === true && !before.value.verb.telling;
}
