import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import { clockEnd } from "./read-clock.ts";
import { digitsAt, isDigit, rangeMarkEnd, skipBlanks, smallNumberAt } from "./small-number.ts";

/** A part of a year: months, a day or days of a month, a quarter, its beginning or its end. */
export interface YearPart {
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** "end": the state at the end (6月末, 年底); "start": 年初. */
  readonly edge: "start" | "end" | null;
  readonly end: number;
}

/**
 * Reads what follows a year, or stands alone: 上半年, 一季度, 前三季度末, 1—8月份, 11月7日, 11月6日至10日, 10月底,
 * 年底, 底 (only after a year). Null where none stands.
 */
export function readPart(
  folded: string,
  at: number,
  words: PeriodWords,
  afterYear: boolean,
): YearPart | null {
  return (
    readPartWord(folded, at, words, afterYear) ??
    readQuarter(folded, at, words) ??
    readFirstMonths(folded, at, afterYear) ??
    readMonths(folded, at, words, afterYear)
  );
}

function part(
  firstMonth: number | null,
  lastMonth: number | null,
  end: number,
  edge: YearPart["edge"] = null,
): YearPart {
  return { firstMonth, lastMonth, firstDay: null, lastDay: null, edge, end };
}

function readPartWord(folded: string, at: number, words: PeriodWords, afterYear: boolean): YearPart | null {
  const half = periodWordAt(words, "part", folded, at);
  if (half) return withEdge(folded, words, part(half.from, half.to, at + half.text.length));
  const whole = periodWordAt(words, "wholeYear", folded, at) ?? periodWordAt(words, "withinYear", folded, at);
  if (whole) return part(null, null, at + whole.text.length);
  const yearEnd = periodWordAt(words, "yearEnd", folded, at);
  if (yearEnd) return part(12, 12, at + yearEnd.text.length, "end");
  const yearStart = periodWordAt(words, "yearStart", folded, at);
  if (yearStart) return part(1, 1, at + yearStart.text.length, "start");
  if (!afterYear) return null;
  if (periodWordAt(words, "edgeEnd", folded, at)) return part(12, 12, at + 1, "end");
  return periodWordAt(words, "edgeStart", folded, at) ? part(1, 1, at + 1, "start") : null;
}

/** Takes in 末, 底 or 初 after a part: 6月末, 三季度末. */
function withEdge(folded: string, words: PeriodWords, whole: YearPart): YearPart {
  if (periodWordAt(words, "edgeEnd", folded, whole.end)) {
    return { ...whole, firstMonth: whole.lastMonth, edge: "end", end: whole.end + 1 };
  }
  if (periodWordAt(words, "edgeStart", folded, whole.end)) {
    return { ...whole, lastMonth: whole.firstMonth, edge: "start", end: whole.end + 1 };
  }
  const third = periodWordAt(words, "third", folded, whole.end);
  return third ? { ...whole, end: whole.end + third.text.length } : whole;
}

/** Reads 一季度, 第2季度, 前三季度, 1—3季度, 前3个季度. */
function readQuarter(folded: string, at: number, words: PeriodWords): YearPart | null {
  const lead = folded.charAt(at);
  const led = lead === "第" || lead === "前" || lead === "头";
  const first = smallNumberAt(folded, led ? at + 1 : at);
  if (!first || first.value === null || first.value < 1 || first.value > 4) return null;
  const joined = rangeMarkEnd(folded, first.end);
  const last = joined > first.end ? smallNumberAt(folded, joined) : first;
  if (!last || last.value === null || last.value < first.value || last.value > 4) return null;
  let end = skipBlanks(folded, last.end);
  if (folded.charAt(end) === "个" && lead !== "第" && led) end++;
  if (!folded.startsWith("季度", end)) return null;
  const from = lead === "前" || lead === "头" ? 1 : first.value * 3 - 2;
  return withEdge(folded, words, part(from, last.value * 3, end + 2));
}

/** Reads 前8个月, 前10月, 头两个月; without a year only at the beginning of a clause: not 申请前12个月. */
function readFirstMonths(folded: string, at: number, afterYear: boolean): YearPart | null {
  const lead = folded.charAt(at);
  if (lead !== "前" && lead !== "头") return null;
  if (!afterYear && at > 0 && !" ,。;:!?、()“\n>".includes(folded.charAt(at - 1))) return null;
  const count = smallNumberAt(folded, at + 1);
  if (!count || count.value === null || count.value > 12) return null;
  const end = folded.charAt(count.end) === "个" ? count.end + 1 : count.end;
  return folded.charAt(end) === "月" ? part(1, count.value, end + 1) : null;
}

/** Reads 11月, 1—8月份, 1月至6月, 11月7日, 11月6日至10日, 10月底. */
function readMonths(folded: string, at: number, words: PeriodWords, afterYear: boolean): YearPart | null {
  const first = monthNumber(folded, at);
  if (!first) return null;
  const unit = monthUnitEnd(folded, first.end);
  if (unit < 0) {
    const joined = rangeMarkEnd(folded, first.end);
    const last =
      joined > first.end ? monthNumber(folded, joined) : listedMonth(folded, first.end, first.value);
    const end = last && last.value >= first.value ? monthUnitEnd(folded, last.end) : -1;
    return last && end > 0 ? withEdge(folded, words, part(first.value, last.value, end)) : null;
  }
  if (!afterYear && !isDigit(folded.charAt(at)) && isNameOfMonth(folded, at, unit)) return null;
  const day = readDays(folded, skipBlanks(folded, unit));
  if (day) {
    const end = clockEnd(folded, day.end, words);
    return { ...part(first.value, first.value, end), firstDay: day.first, lastDay: day.last };
  }
  return withEdge(folded, words, part(first.value, first.value, unit));
}

/** 三月三, 一月一调度, 十月革命, 十二月党人, 新十二月市: a Han month that is a name or a beat. */
function isNameOfMonth(folded: string, at: number, end: number): boolean {
  const next = folded.charAt(end);
  if (at > 0 && !" ,。;:!?、()“\n在于从自到至以及和截今去前每-~".includes(folded.charAt(at - 1))) return true;
  if (next === "革" || next === "党" || folded.charAt(at - 1) === "个") return true;
  return smallNumberAt(folded, end) !== null && readDays(folded, end) === null;
}

function monthNumber(folded: string, at: number): { value: number; end: number } | null {
  const number = isDigit(folded.charAt(at)) ? digitsAt(folded, at, 2) : smallNumberAt(folded, at);
  if (!number || number.value === null || number.value < 1 || number.value > 12) return null;
  return { value: number.value, end: number.end };
}

function monthUnitEnd(folded: string, at: number): number {
  const end = skipBlanks(folded, at);
  if (folded.charAt(end) !== "月") return -1;
  const unit = folded.charAt(end + 1) === "份" && folded.charAt(end + 2) !== "额" ? end + 2 : end + 1;
  return folded.startsWith("当月", unit) || folded.startsWith("单月", unit) ? unit + 2 : unit;
}

/** The second month of 1、2月份. */
function listedMonth(folded: string, at: number, first: number): { value: number; end: number } | null {
  if (folded.charAt(at) !== "、") return null;
  const second = monthNumber(folded, at + 1);
  return second && second.value === first + 1 ? second : null;
}

/** Reads 7日, 7号, 6日至10日, 6—10日 after a month. */
export function readDays(folded: string, at: number): { first: number; last: number; end: number } | null {
  const first = dayNumber(folded, at);
  if (!first) return null;
  const unit = dayUnitEnd(folded, first.end);
  const start = unit > 0 ? unit : first.end;
  const joined = rangeMarkEnd(folded, start);
  const last = joined > start ? dayNumber(folded, joined) : null;
  const end = last && last.value > first.value ? dayUnitEnd(folded, last.end) : -1;
  if (last && end > 0) return { first: first.value, last: last.value, end };
  return unit > 0 ? { first: first.value, last: first.value, end: unit } : null;
}

function dayNumber(folded: string, at: number): { value: number; end: number } | null {
  const number = smallNumberAt(folded, at);
  if (!number || number.value === null || number.value < 1 || number.value > 31) return null;
  return { value: number.value, end: number.end };
}

function dayUnitEnd(folded: string, at: number): number {
  const end = skipBlanks(folded, at);
  const unit = folded.charAt(end);
  return unit === "日" || unit === "号" ? end + 1 : -1;
}
