import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import type { YearReference } from "./period-mention.ts";
import { digitsAt, hanDigit, isDigit, rangeMarkEnd, skipBlanks } from "./small-number.ts";

/** One year or a run of years at the head of a time expression. */
export interface Years {
  readonly first: YearReference;
  readonly last: YearReference;
  /** 上年度, 当年: depends on a case of its own. */
  readonly relative: boolean;
  readonly end: number;
}

const EARLIEST = 1500;
const LATEST = 2199;

/** Reads 2025年, 二〇二五年, 2021—2025年, 2024、2025年, 20世纪80年代, 今年, 上年度; null where no year stands. */
export function readYears(folded: string, at: number, words: PeriodWords): Years | null {
  return readYearWord(folded, at, words) ?? readStatedYears(folded, at) ?? readDecade(folded, at);
}

function readYearWord(folded: string, at: number, words: PeriodWords): Years | null {
  const year = periodWordAt(words, "year", folded, at) ?? periodWordAt(words, "twoYears", folded, at);
  if (year) {
    const first = { offset: year.from ?? 0 };
    const last = year.to === null ? first : { offset: year.to };
    return { first, last, relative: false, end: at + year.text.length };
  }
  const past = periodWordAt(words, "pastYear", folded, at);
  if (past) return single({ offset: -1 }, at + past.text.length, true);
  const next = periodWordAt(words, "nextYear", folded, at);
  if (next) return single({ offset: 1 }, at + next.text.length, true);
  const same = periodWordAt(words, "sameYear", folded, at);
  return same ? single({ context: true }, at + same.text.length, true) : null;
}

function single(year: YearReference, end: number, relative: boolean): Years {
  return { first: year, last: year, relative, end };
}

function readStatedYears(folded: string, at: number): Years | null {
  const first = fourDigitYear(folded, at);
  if (!first) return null;
  const unit = yearUnitEnd(folded, first.end);
  if (unit > 0) return single({ stated: first.value }, unit, false);
  const joined = rangeMarkEnd(folded, first.end);
  const second = joined > first.end ? joined : listMarkEnd(folded, first.end);
  if (second === first.end) return null;
  const last = fourDigitYear(folded, second) ?? shortYear(folded, second, first.value);
  if (!last || last.value < first.value) return null;
  const end = yearUnitEnd(folded, last.end);
  if (end < 0) return null;
  return { first: { stated: first.value }, last: { stated: last.value }, relative: false, end };
}

/** Reads the four digits of a year, Arabic or Han, without its 年. */
export function fourDigitYear(folded: string, at: number): { value: number; end: number } | null {
  let value = 0;
  const arabic = isDigit(folded.charAt(at));
  for (let index = at; index < at + 4; index++) {
    const character = folded.charAt(index);
    const digit = arabic ? (isDigit(character) ? Number(character) : -1) : hanDigit(character);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  if (arabic && isDigit(folded.charAt(at + 4))) return null;
  return value >= EARLIEST && value <= LATEST ? { value, end: at + 4 } : null;
}

/** The second year of 2021-25年. */
function shortYear(folded: string, at: number, first: number): { value: number; end: number } | null {
  const short = digitsAt(folded, at, 2);
  if (short?.value === undefined || short.value === null || short.end !== at + 2) return null;
  return { value: first - (first % 100) + short.value, end: short.end };
}

function listMarkEnd(folded: string, at: number): number {
  const mark = folded.charAt(at);
  return mark === "、" || mark === "/" || mark === "和" ? at + 1 : at;
}

/** Where 年, 年度, 年份, 学年, 学年度, 财年 at `at` is over; -1 where none stands. Not 年代, 年级. */
function yearUnitEnd(folded: string, at: number): number {
  let end = skipBlanks(folded, at);
  if (folded.charAt(end) === "学" || folded.charAt(end) === "财") end++;
  if (folded.charAt(end) !== "年") return -1;
  end++;
  const next = folded.charAt(end);
  if (next === "代" || next === "级") return -1;
  return next === "度" || next === "份" ? end + 1 : end;
}

/** Reads 20世纪80年代, 上世纪七十年代, 90年代, 2000年代 as the years that it spans, 本世纪中叶 as its middle. */
function readDecade(folded: string, at: number): Years | null {
  const century = readCentury(folded, at);
  const start = century ? century.end : at;
  const full = fourDigitYear(folded, start);
  if (full && folded.startsWith("年代", full.end)) return decade(full.value, full.end + 2);
  const tens = readTens(folded, start);
  const unit = tens ? skipBlanks(folded, tens.end) : at;
  if (tens && folded.startsWith("年代", unit)) {
    return decade((century ? century.first : 1900) + tens.value, unit + 2);
  }
  if (!century) return null;
  if (folded.startsWith("中叶", century.end)) {
    return single({ stated: century.first + 50 }, century.end + 2, false);
  }
  const last = century.first + 99;
  return { first: { stated: century.first }, last: { stated: last }, relative: false, end: century.end };
}

function decade(first: number, end: number): Years {
  return { first: { stated: first }, last: { stated: first + 9 }, relative: false, end };
}

function readCentury(folded: string, at: number): { first: number; end: number } | null {
  if (folded.startsWith("上世纪", at)) return { first: 1900, end: at + 3 };
  if (folded.startsWith("本世纪", at)) return { first: 2000, end: at + 3 };
  const digits = digitsAt(folded, at, 2);
  const unit = digits ? skipBlanks(folded, digits.end) : at;
  if (digits && digits.value !== null && digits.value > 0 && folded.startsWith("世纪", unit)) {
    return { first: (digits.value - 1) * 100, end: unit + 2 };
  }
  if (folded.startsWith("二十世纪", at)) return { first: 1900, end: at + 4 };
  if (folded.startsWith("二十一世纪", at)) return { first: 2000, end: at + 5 };
  return folded.startsWith("十九世纪", at) ? { first: 1800, end: at + 4 } : null;
}

function readTens(folded: string, at: number): { value: number; end: number } | null {
  const digits = digitsAt(folded, at, 2);
  if (digits && digits.value !== null && digits.value % 10 === 0)
    return { value: digits.value, end: digits.end };
  const han = hanDigit(folded.charAt(at));
  return han > 0 && folded.charAt(at + 1) === "十" ? { value: han * 10, end: at + 2 } : null;
}
