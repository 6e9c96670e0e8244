import { type PeriodWord, type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import { type CalendarPoint, mention, type PeriodMention, point } from "./period-mention.ts";
import { bareClockEnd, clockEnd } from "./read-clock.ts";
import { readDays } from "./read-part.ts";
import { hanDigit, isDigit, smallNumberAt } from "./small-number.ts";

const OFFSET = { offset: 0 };
/** How far after 现有 a number may stand, in characters. */
const COUNT_REACH = 14;

/** Reads a time that one word gives: 目前, 今天, 本月, 年均, 近年来, 改革开放以来, 同期. Null where none stands. */
export function readWord(folded: string, at: number, words: PeriodWords): PeriodMention | null {
  const find = (role: string) => periodWordAt(words, role, folded, at);
  const now = find("now") ?? countedNow(folded, at, words);
  if (now) return mention("asOf", at, at + now.text.length, { to: point(OFFSET, "document") });
  const day = find("day");
  if (day) {
    const when = point(OFFSET, "document", "document", day.from ?? 0);
    return whole(at, clockEnd(folded, at + day.text.length, words), when);
  }
  const month = find("month");
  if (month) return readMonthWord(folded, at, month);
  const newYear = find("newYear");
  if (newYear) {
    return mention("interval", at, at + newYear.text.length, { window: { years: 1, direction: "ahead" } });
  }
  const same = find("sameMonth");
  if (same) return mention("vague", at, at + same.text.length, { relative: true });
  for (const kind of ["rate", "vague", "event"] as const) {
    const word = find(kind);
    if (word) return mention(kind, at, at + word.text.length);
  }
  const quarter = find("quarter");
  if (quarter) return mention("vague", at, at + quarter.text.length);
  const baseline = find("baseline");
  return baseline ? mention("basis", at, at + baseline.text.length) : null;
}

/** 现有职工90人: a number comes after it in its clause. Not 打通现有平台. */
function countedNow(folded: string, at: number, words: PeriodWords): PeriodWord | null {
  const word = periodWordAt(words, "nowCount", folded, at);
  if (!word) return null;
  for (let index = at + word.text.length; index < at + COUNT_REACH; index++) {
    const character = folded.charAt(index);
    if (isDigit(character) || hanDigit(character) > 0) return word;
    if (character === "" || ",。;:!?、\n".includes(character)) return null;
  }
  return null;
}

/** 本月, 上月, with the days that may follow: 本月7日. */
function readMonthWord(folded: string, at: number, month: PeriodWord): PeriodMention {
  const end = at + month.text.length;
  const days = readDays(folded, end);
  const when = (day: number | null) => point(OFFSET, "document", day, month.from ?? 0);
  if (!days) return whole(at, end, when(null));
  return mention("interval", at, days.end, { from: when(days.first), to: when(days.last) });
}

function whole(at: number, end: number, when: CalendarPoint): PeriodMention {
  return mention("interval", at, end, { from: when, to: when });
}

/** Reads a time of day or a day of an unnamed month, which only keep numbers out: 14时30分, 9:30, 16日上午, 3日电. */
export function readClock(folded: string, at: number, words: PeriodWords): PeriodMention | null {
  const clock = bareClockEnd(folded, at, words);
  if (clock > at) return mention("date", at, clock);
  const day = smallNumberAt(folded, at);
  if (!day || day.value === null || day.value > 31 || folded.charAt(day.end) !== "日") return null;
  const placed =
    periodWordAt(words, "dayPart", folded, day.end + 1) ??
    periodWordAt(words, "dayMark", folded, day.end + 1);
  return placed || opensSentence(folded, at, day.end + 1) ? mention("date", at, day.end + 1) : null;
}

/** 28日, at the beginning of a sentence and before a pause. */
function opensSentence(folded: string, at: number, end: number): boolean {
  const opens = at === 0 || '。:>\n"“)'.includes(folded.charAt(at - 1));
  return opens && isDigit(folded.charAt(at)) && folded.charAt(end) === ",";
}
