/** A number of at most three digits as it stands in a text; null for the ones that are not exact (几, 两三, 十多). */
export interface SmallNumber {
  readonly value: number | null;
  readonly end: number;
}

const HAN_DIGITS = "〇一二三四五六七八九";

/** The digit that a Han character stands for in a number of years (〇 ○ 零 一 … 九), or -1. */
export function hanDigit(character: string): number {
  if (character === "零" || character === "○") return 0;
  return character === "" ? -1 : HAN_DIGITS.indexOf(character);
}

/** Whether the character is an ASCII digit. */
export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9" && character.length === 1;
}

/** Skips at most two blanks: 2012 年. */
export function skipBlanks(folded: string, at: number): number {
  let end = at;
  while (end < at + 2 && folded.charAt(end) === " ") end++;
  return end;
}

/** Reads 1 to 3 ASCII digits that no further digit, decimal point or grouping comma joins; null otherwise. */
export function digitsAt(folded: string, at: number, most = 3): SmallNumber | null {
  let end = at;
  while (end < at + most && isDigit(folded.charAt(end))) end++;
  if (end === at || isDigit(folded.charAt(end))) return null;
  if ((folded.charAt(end) === "." || folded.charAt(end) === ",") && isDigit(folded.charAt(end + 1)))
    return null;
  return { value: Number(folded.slice(at, end)), end };
}

/** Reads a Han number below 100: 三, 两, 十五, 二十, 三十六, 两三 (not exact), 十几, 几, 数, 多, 半 (not exact). */
export function hanNumberAt(folded: string, at: number): SmallNumber | null {
  const first = folded.charAt(at);
  if (first === "几" || first === "数" || first === "多" || first === "半") {
    return folded.charAt(at + 1) === "十" ? { value: null, end: at + 2 } : { value: null, end: at + 1 };
  }
  let tens = first === "两" ? 2 : hanDigit(first);
  let end = at;
  if (tens > 0) end++;
  const ten = folded.charAt(end) === "十";
  if (!ten) {
    if (tens <= 0) return null;
    const next = hanDigit(folded.charAt(end));
    return next === tens + 1 ? { value: null, end: end + 1 } : { value: tens, end };
  }
  end++;
  if (tens <= 0) tens = 1;
  const unit = hanDigit(folded.charAt(end));
  if (unit > 0) return { value: tens * 10 + unit, end: end + 1 };
  if (folded.charAt(end) === "几") return { value: null, end: end + 1 };
  return { value: tens * 10, end };
}

/** A small number in digits or in Han characters. */
export function smallNumberAt(folded: string, at: number): SmallNumber | null {
  return isDigit(folded.charAt(at)) ? digitsAt(folded, at) : hanNumberAt(folded, at);
}

/** Where a mark that joins two ends of a range (-, --, ~, 至, 到) at `at` is over; `at` where there is none. */
export function rangeMarkEnd(folded: string, at: number): number {
  const start = skipBlanks(folded, at);
  const mark = folded.charAt(start);
  if (mark === "至" || mark === "到") return skipBlanks(folded, start + 1);
  let end = start;
  while (end < start + 2 && (folded.charAt(end) === "-" || folded.charAt(end) === "~")) end++;
  return end === start ? at : skipBlanks(folded, end);
}
