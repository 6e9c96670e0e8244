const DIGITS = "〇一二三四五六七八九";

/**
 * Reads a numeral below a thousand, as ranks and streaks have it: 三, 十二, 二十, 一百, 8, 100.
 *
 * Null where it is none. Amounts are read by quantities/, which knows every notation.
 */
export function readSmallNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const character of text.replaceAll("零", "〇").replaceAll("两", "二")) {
    if (character === "百" || character === "十") {
      total += (digit || 1) * (character === "百" ? 100 : 10);
      digit = 0;
    } else {
      digit = DIGITS.indexOf(character);
      if (digit < 0) return null;
    }
  }
  return total + digit;
}
