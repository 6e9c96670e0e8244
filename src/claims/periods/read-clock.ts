import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import { digitsAt, rangeMarkEnd, skipBlanks } from "./small-number.ts";

/** Where a time of day after a date is over (… 14时30分, … 上午9:30, … 07:41:05); `at` where none stands. */
export function clockEnd(folded: string, at: number, words: PeriodWords): number {
  let start = skipBlanks(folded, at);
  if (folded.charAt(start) === "(") return at;
  const word = periodWordAt(words, "dayPart", folded, start);
  if (word) start = skipBlanks(folded, start + word.text.length);
  const time = readTime(folded, start);
  if (time < 0) return word ? start : at;
  const joined = rangeMarkEnd(folded, time);
  const second = joined > time ? readTime(folded, joined) : -1;
  return second > 0 ? second : time;
}

/**
 * Where a time of day that stands without a date is over: 14时30分, 09:30, 9:30-11:30, 上午9时; -1 where none
 * stands. Not 24小时, 1:3 (a ratio), 按1:10的比例.
 */
export function bareClockEnd(folded: string, at: number, words: PeriodWords): number {
  const word = periodWordAt(words, "dayPart", folded, at);
  if (word) return readTime(folded, skipBlanks(folded, at + word.text.length));
  const hour = digitsAt(folded, at, 2);
  if (!hour || hour.value === null || hour.value > 24) return -1;
  const end = readTime(folded, at);
  if (end < 0) return -1;
  const mark = folded.charAt(hour.end);
  if (mark !== ":") return folded.charAt(end - 1) === "分" ? end : -1;
  const joined = rangeMarkEnd(folded, end);
  if (joined > end && readTime(folded, joined) > 0) return readTime(folded, joined);
  const ratio = folded.charAt(at - 1) === "按" || folded.charAt(end) === "的" || folded.charAt(end) === "比";
  return hour.end === at + 2 && !ratio ? end : -1;
}

/** Where 9时, 14时30分, 10點, 9:30, 07:41:05 at `at` is over; -1 where none stands. */
function readTime(folded: string, at: number): number {
  const hour = digitsAt(folded, at, 2);
  if (!hour || hour.value === null || hour.value > 24) return -1;
  const mark = folded.charAt(hour.end);
  const minute = digitsAt(folded, hour.end + 1, 2);
  if (mark === ":") {
    if (!minute || minute.value === null || minute.value > 59 || minute.end !== hour.end + 3) return -1;
    const second = folded.charAt(minute.end) === ":" ? digitsAt(folded, minute.end + 1, 2) : null;
    return second ? second.end : minute.end;
  }
  if (mark !== "时" && mark !== "時" && mark !== "点" && mark !== "點") return -1;
  if (minute && folded.charAt(minute.end) === "分") return minute.end + 1;
  return hour.end + 1;
}
