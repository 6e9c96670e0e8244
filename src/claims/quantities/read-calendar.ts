import type { NumberWords } from "./number-words.ts";
import type { SkippedNumber, WrittenNumber } from "./quantity.ts";
import { isDigit, skipDigits } from "./read-arabic.ts";
import { skipGap } from "./skip-gap.ts";

/**
 * Reads the number as part of a date or a time of day: 2025年, 2025-11-07, 11月, 7日, 9:30, 8时, 三季度.
 *
 * Null where it is a number of its own, a length of time (3年, 30日内) among them.
 */
export function readCalendar(
  folded: string,
  number: WrittenNumber,
  words: NumberWords,
): SkippedNumber | null {
  const { start } = number;
  const numeric = readNumericDate(folded, number);
  if (numeric !== null) return numeric;
  const at = skipGap(folded, number.end);
  const date = (end: number): SkippedNumber => ({ start, end, reason: "date" });
  switch (folded[at]) {
    case "年":
      return isYear(number) || folded[at + 1] === "代" || hasMonth(folded, at + 1) ? date(at + 1) : null;
    case "月":
      return date(at + 1);
    case "日":
      return isDayOfMonth(folded, number, at, words) ? date(at + 1) : null;
    case "号":
      return endsWithMonth(folded, start) ? date(at + 1) : null;
    case "时":
      return { start, end: at + 1, reason: "time" };
    case "季":
      return folded[at + 1] === "度" ? date(at + 2) : null;
    default:
      return null;
  }
}

/** 1900 to 2099 in four digits, or Chinese digits by place (二〇二五); other numbers before 年 are durations. */
export function isYear(number: WrittenNumber): boolean {
  const { value, start, end, shape, script } = number;
  if (value === null || end - start !== 4) return false;
  return value >= 1900 && value <= 2099 && (script === "arabic" || shape === "positional");
}

/** 2025-11-07, 2025/11/7, 2025.11.07, 2025-11, and 9:30, 14:05:30. */
function readNumericDate(folded: string, number: WrittenNumber): SkippedNumber | null {
  const { start } = number;
  if (number.script !== "arabic" || number.approximation !== null) return null;
  const first = skipDigits(folded, start);
  const sign = folded.charAt(first);
  if (sign === ":") return readTime(folded, start, first);
  if (sign !== "-" && sign !== "/" && sign !== ".") return null;
  if (first - start !== 4 || !/^(19|20)/.test(folded.slice(start, first))) return null;
  const month = readPart(folded, first + 1, 12);
  if (month === null) return null;
  const day = folded[month] === sign ? readPart(folded, month + 1, 31) : null;
  if (day !== null) return { start, end: day, reason: "date" };
  const whole = sign === "-" && month - first === 3 && folded[month] !== "-";
  return whole ? { start, end: month, reason: "date" } : null;
}

/** A ratio (按1:10) has a word of proportion beside it; anything else of this form is a time. */
function readTime(folded: string, start: number, colon: number): SkippedNumber | null {
  const end = readPart(folded, colon + 1, 59);
  if (end === null || end - colon !== 3 || colon - start > 2 || Number(folded.slice(start, colon)) > 24)
    return null;
  if (/[比例配]/.test(folded.slice(Math.max(0, start - 4), start) + folded.slice(end, end + 3))) return null;
  const seconds = folded[end] === ":" ? readPart(folded, end + 1, 59) : null;
  return { start, end: seconds ?? end, reason: "time" };
}

/** The end of one or two digits from 0 to `most`, null for anything else. */
function readPart(folded: string, at: number, most: number): number | null {
  if (!isDigit(folded.charCodeAt(at))) return null;
  const end = isDigit(folded.charCodeAt(at + 1)) ? at + 2 : at + 1;
  if (isDigit(folded.charCodeAt(end)) || Number(folded.slice(at, end)) > most) return null;
  return end;
}

/** 24年5月: a short year. */
function hasMonth(folded: string, at: number): boolean {
  const start = skipGap(folded, at);
  const end = readPart(folded, start, 12);
  return end !== null && folded[skipGap(folded, end)] === "月";
}

function endsWithMonth(folded: string, at: number): boolean {
  return folded[at - 1] === "月" || (folded[at - 1] === " " && folded[at - 2] === "月");
}

/** 7日 is a day, but 30日内, 满30日, 45日 are lengths of time. */
function isDayOfMonth(folded: string, number: WrittenNumber, at: number, words: NumberWords): boolean {
  if (endsWithMonth(folded, number.start)) return true;
  if (number.value === null || number.value > 31) return false;
  if (words.numerals.afterDays.find(folded, at + 1) !== null) return false;
  for (let length = 1; length <= 3 && length <= number.start; length += 1) {
    if (words.numerals.beforeDays.has(folded.slice(number.start - length, number.start))) return false;
  }
  return true;
}
