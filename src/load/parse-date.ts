import type { Span } from "../model/span.ts";

/** A day that a text names, and where. */
export interface DateMention extends Span {
  /** YYYY-MM-DD. */
  readonly date: string;
}

const DIGIT: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  Ｏ: "0",
  O: "0",
  o: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

/**
 * A date with its day: 2025-11-07, 2025/11/7, 2025.11.7, 2025年 11 月 7 日, 二〇二五年十一月七日.
 * Not 2025年11月 (no day) and not 12025-11-07 (part of a longer number).
 */
const DATE =
  /(?<![\d.])((?:19|20)\d{2}) ?(?:年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日|[-/.](\d{1,2})[-/.](\d{1,2})(?!\d))|([一二][一二三四五六七八九〇○零Oo]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/g;

/** All days that a folded text names, in order. */
export function datesIn(folded: string): readonly DateMention[] {
  const found: DateMention[] = [];
  for (const match of folded.matchAll(DATE)) {
    const [all, year, month, day, month2, day2, hanYear, hanMonth, hanDay] = match;
    const date =
      hanYear === undefined
        ? isoDate(Number(year), Number(month ?? month2), Number(day ?? day2))
        : isoDate(hanYearOf(hanYear), hanNumberOf(hanMonth ?? ""), hanNumberOf(hanDay ?? ""));
    if (date !== null) found.push({ date, start: match.index, end: match.index + all.length });
  }
  return found;
}

/** The first day that a folded text names; null where there is none. */
export function firstDateIn(folded: string): DateMention | null {
  return datesIn(folded)[0] ?? null;
}

/** "20251107" or "(20251107)" as a day; null where it is none. */
export function compactDate(digits: string): string | null {
  const match = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(digits);
  return match === null ? null : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
    return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function hanYearOf(text: string): number {
  return Number([...text].map((character) => DIGIT[character] ?? "").join(""));
}

/** 十一 → 11, 三十 → 30, 二十七 → 27, 七 → 7. */
function hanNumberOf(text: string): number {
  const at = text.indexOf("十");
  if (at < 0) return Number(DIGIT[text] ?? 0);
  const tens = at === 0 ? 1 : Number(DIGIT[text.slice(0, at)] ?? 0);
  const ones = text.slice(at + 1);
  return tens * 10 + (ones === "" ? 0 : Number(DIGIT[ones] ?? 0));
}
