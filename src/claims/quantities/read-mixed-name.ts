import type { NumberWords } from "./number-words.ts";
import { isDigit, readArabic } from "./read-arabic.ts";
import { skipGap } from "./skip-gap.ts";

/** Dimensions whose number may stand right behind a Latin word: GDP5.5%, GDP1234亿元, but not PM10年均. */
const BEHIND_LATIN: ReadonlySet<string> = new Set(["money", "share", "point", "basis-point"]);

/**
 * The end of the Latin and mixed name that the digits at `at` belong to (HQ400wp, PM2.5, 5G, AR-E3000, 3.0.1);
 * `at` itself where they are a number.
 */
export function readMixedName(folded: string, at: number, words: NumberWords): number {
  const number = readArabic(folded, at).end;
  if (folded[number] === "." && isDigit(folded.charCodeAt(number + 1))) return endOfName(folded, at, true);
  if (!hangsOnLatin(folded, at)) {
    const end = endOfName(folded, at, false);
    return number >= end || words.units.match(folded, number) !== null ? at : end;
  }
  const next = folded.charAt(number);
  if (next === "万" || next === "亿") return at;
  const unit = words.units.match(folded, skipGap(folded, number));
  return unit !== null && BEHIND_LATIN.has(unit.dimension) ? at : endOfName(folded, at, true);
}

/** Whether a letter stands right before, or a letter and one joining mark (AR-3000, v.2). */
function hangsOnLatin(folded: string, at: number): boolean {
  if (at === 0) return false;
  const before = folded.charCodeAt(at - 1);
  if (isLetter(before)) return true;
  return at > 1 && isJoint(before) && isLetter(folded.charCodeAt(at - 2));
}

/** Letters and digits, and single joining marks between them; dots before digits too where `dotted` (PM2.5, 3.0.1). */
function endOfName(folded: string, at: number, dotted: boolean): number {
  let end = at;
  for (;;) {
    const code = folded.charCodeAt(end);
    if (isLetter(code) || isDigit(code)) end += 1;
    else if (isJoint(code) && isPart(folded, end + 1, end - 1)) end += 1;
    else if (dotted && code === 46 && isDigit(folded.charCodeAt(end + 1))) end += 1;
    else return end;
  }
}

/** Whether a joining mark goes on with a name: 4G-LTE and 3.0.1, not 5-8 and 2.5. */
function isPart(folded: string, next: number, last: number): boolean {
  return (
    isLetter(folded.charCodeAt(next)) ||
    (isLetter(folded.charCodeAt(last)) && isDigit(folded.charCodeAt(next)))
  );
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** - . _ */
function isJoint(code: number): boolean {
  return code === 45 || code === 46 || code === 95;
}
