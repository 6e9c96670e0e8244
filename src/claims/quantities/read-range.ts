import type { NumberWords } from "./number-words.ts";
import type { Quantity, SkippedNumber, WrittenNumber } from "./quantity.ts";
import { isDigit } from "./read-arabic.ts";
import { isYear, readCalendar } from "./read-calendar.ts";
import { type Measure, multiply, readMeasure } from "./read-measure.ts";
import { readNumber } from "./read-number.ts";
import { skipGap } from "./skip-gap.ts";
import { skipInclusive } from "./skip-inclusive.ts";

/**
 * Reads a range whose first end is known: 5%—8%, 5—8%, 300万—500万元, 5到8亿元, 10至15个, 2—3年, 一万元以上五万元以下.
 *
 * The first end takes the unit of the second where it has none, and its 万/亿 where it has none and is the smaller
 * number (5—8亿元; but 8000—1万元 keeps each). A range of dates (1—8月, 2024—2025年) comes back as skipped. Null
 * where there is no range.
 */
export function readRange(
  folded: string,
  first: WrittenNumber,
  measure: Measure,
  words: NumberWords,
): Quantity | SkippedNumber | null {
  const lower = lowerEnd(folded, measure);
  const at = lower ?? readConnector(folded, measure.end);
  if (at === null || !isEnd(folded, first)) return null;
  // 1-2-3 is no range
  if (folded[first.start - 1] === "-" && isDigit(folded.charCodeAt(first.start - 2))) return null;
  if (!isDigit(folded.charCodeAt(at)) && !words.numerals.values.has(folded.charCodeAt(at))) return null;
  const second = readNumber(folded, at, words);
  if (!isEnd(folded, second)) return null;
  const date = readCalendar(folded, second, words);
  if (date !== null) {
    const alike = measure.unit === null && isYear(first) === isYear(second);
    return alike ? { start: first.start, end: date.end, reason: date.reason } : null;
  }
  const behind = readMeasure(folded, second, words);
  if (!fits(folded, first, measure, second, behind)) return null;
  const range = join(first, measure, second, behind);
  if (lower === null || range === null || folded.charAt(at - 1) !== "上") return range;
  // 一万元以上|五万元以下: without a bound behind it, the second number is one of its own.
  const bound = UPPER.exec(folded.slice(range.end, range.end + 4))?.[0].length;
  return bound ? { ...range, end: range.end + bound } : null;
}

const UPPER = /^以[下内]/;

/** Where the second number of 一万元以上五万元以下, 一年以上不满三年 begins; null where no 以上 stands behind the unit of the first. */
function lowerEnd(folded: string, { unit, end }: Measure): number | null {
  if (unit === null || !folded.startsWith("以上", end)) return null;
  return end + 2 + (/^,?(?:不[满足]|未满)/.exec(folded.slice(end + 2, end + 5))?.[0].length ?? 0);
}

/** Where the number after -, ~, 至 or 到 begins, with one space allowed on each side; null where none of them stands. */
export function readConnector(folded: string, at: number): number | null {
  const sign = skipGap(folded, skipInclusive(folded, at));
  const character = folded.charAt(sign);
  if (character !== "-" && character !== "~" && character !== "至" && character !== "到") return null;
  return folded[sign + 1] === " " ? sign + 2 : sign + 1;
}

/** Numbers with a leading zero, or many digits, are telephone numbers and ids. */
function isEnd(folded: string, number: WrittenNumber): boolean {
  if (number.value === null || number.shape === "positional" || number.end - number.start > 12) return false;
  return folded[number.start] !== "0" || folded[number.start + 1] === "." || number.end === number.start + 1;
}

function fits(
  folded: string,
  first: WrittenNumber,
  front: Measure,
  second: WrittenNumber,
  behind: Measure,
): boolean {
  const connector = folded.slice(skipInclusive(folded, front.end), second.start).trim();
  const spoken = connector === "至" || connector === "到";
  if (behind.unit === null) {
    // 6至9之间 says itself that it is a range
    const isBetween = folded.startsWith("之间", second.end);
    if (front.unit !== null || (spoken && second.power < 10000 && !isBetween)) return false;
    const next = folded.charAt(second.end);
    return next !== "-" && next !== "~" && second.end - second.start <= 5;
  }
  if (front.unit === null) return true;
  // 由3万家到5万家 tells where it began and where it ended; 从5到10个 is a range
  const fromTo = spoken && /[从由自]/.test(folded.charAt(first.start - 1));
  return front.unit.canonical === behind.unit.canonical && !fromTo;
}

function join(first: WrittenNumber, front: Measure, second: WrittenNumber, behind: Measure): Quantity | null {
  if (first.value === null || second.value === null) return null;
  const shares =
    front.unit === null && first.power === 0 && second.power >= 100 && first.mantissa < second.mantissa;
  const exponent = Math.round(Math.log10(second.power));
  const low = shares ? Number(`${first.mantissa}e${exponent}`) : first.value;
  if (low >= second.value) return null;
  const factor = behind.unit?.factor ?? 1;
  return {
    start: first.start,
    end: behind.end,
    numberEnd: second.end,
    value: null,
    min: multiply(low + front.extra, factor),
    max: multiply(second.value + behind.extra, factor),
    unit: behind.unit?.canonical ?? "",
    dimension: behind.unit?.dimension ?? "",
    script: first.script,
    form: "range",
    approximation: behind.over ? "over" : second.approximation,
    decimals: Math.max(first.decimals, second.decimals),
    indefinite: false,
  };
}
