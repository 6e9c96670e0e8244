import type { PeriodWords } from "../../dictionaries/periods.ts";
import { mention, type PeriodMention, point } from "./period-mention.ts";
import { clockEnd } from "./read-clock.ts";
import { fourDigitYear } from "./read-years.ts";
import { digitsAt, isDigit, rangeMarkEnd } from "./small-number.ts";

const BRACKETS: Readonly<Record<string, string>> = { "〔": "〕", "[": "]", "(": ")", "【": "】", "〈": "〉" };

/**
 * Reads a date in figures (2025-11-07, 2025/11/07, 2025.11.07 07:41), a date of eight figures or bare years in
 * brackets ((20250321), (2021-2025)), or the number of a document (〔2017〕110号). Null where none stands.
 */
export function readStamp(folded: string, at: number, words: PeriodWords): PeriodMention | null {
  const closing = BRACKETS[folded.charAt(at)];
  return closing ? readBracket(folded, at, closing) : readFigures(folded, at, words);
}

/** The number of an issue or of a notice after a year: 2024年第3期, 2024年第12号. */
function readIssue(folded: string, at: number): PeriodMention | null {
  if (!folded.startsWith("年第", at + 4)) return null;
  const number = digitsAt(folded, at + 6, 4);
  const unit = number ? folded.charAt(number.end) : "";
  return number && (unit === "期" || unit === "号") ? mention("number", at, number.end + 1) : null;
}

function readFigures(folded: string, at: number, words: PeriodWords): PeriodMention | null {
  const year = fourDigitYear(folded, at);
  if (year && folded.charAt(year.end) === "年") return readIssue(folded, at);
  const mark = year && isDigit(folded.charAt(at)) ? folded.charAt(year.end) : "";
  if (!year || (mark !== "-" && mark !== "/" && mark !== ".")) return null;
  const month = shortNumber(folded, year.end + 1, 12);
  if (!month || folded.charAt(month.end) !== mark) return null;
  const day = shortNumber(folded, month.end + 1, 31);
  if (!day || folded.charAt(day.end) === mark) return null;
  const when = point({ stated: year.value }, month.value, day.value);
  return mention("date", at, clockEnd(folded, day.end, words), { from: when, to: when });
}

function shortNumber(folded: string, at: number, most: number): { value: number; end: number } | null {
  let end = at;
  while (end < at + 2 && isDigit(folded.charAt(end))) end++;
  const value = Number(folded.slice(at, end));
  return end > at && !isDigit(folded.charAt(end)) && value >= 1 && value <= most ? { value, end } : null;
}

function readBracket(folded: string, at: number, closing: string): PeriodMention | null {
  const year = fourDigitYear(folded, at + 1);
  if (!year) return readCompact(folded, at, closing);
  if (folded.charAt(year.end) === closing) {
    const number = digitsAt(folded, folded.charAt(year.end + 1) === "第" ? year.end + 2 : year.end + 1, 5);
    return number && folded.charAt(number.end) === "号" ? mention("number", at, number.end + 1) : null;
  }
  const joined = rangeMarkEnd(folded, year.end);
  const last = joined > year.end ? fourDigitYear(folded, joined) : null;
  if (!last || last.value < year.value || folded.charAt(last.end) !== closing) return null;
  const from = point({ stated: year.value });
  return mention("interval", at + 1, last.end, { from, to: point({ stated: last.value }), inName: true });
}

function readCompact(folded: string, at: number, closing: string): PeriodMention | null {
  if (folded.charAt(at + 9) !== closing) return null;
  const figures = folded.slice(at + 1, at + 9);
  if (!/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(figures)) return null;
  const year = { stated: Number(figures.slice(0, 4)) };
  const when = point(year, Number(figures.slice(4, 6)), Number(figures.slice(6)));
  return mention("date", at + 1, at + 9, { from: when, to: when });
}
