import type { Claim } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";

/**
 * The clause that holds the quantity of a claim, from one mark (，。；：) to the next, as the text has it; another number
 * behind 、 is of another claim: of 国债1.3万亿元、比上年增加3000亿元 either half.
 */
export function clauseOf({ sentence, quantity }: Pick<Claim, "sentence" | "quantity">): string {
  const folded = foldText(sentence.text);
  let start = Math.max(0, quantity.start - sentence.start);
  let end = Math.min(folded.length, quantity.end - sentence.start);
  while (start > 0 && !isMark(folded, start - 1) && !followsNumber(folded, start - 1)) start -= 1;
  while (end < folded.length && !isMark(folded, end) && folded.charAt(end) !== "、") end += 1;
  return sentence.text.slice(start, end).trim();
}

/** A comma between digits (1,234) and the colon of a time or ratio are no marks. */
function isMark(folded: string, at: number): boolean {
  if (!MARKS.has(folded.charAt(at))) return false;
  return !(isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1)));
}

/** Whether a 、 stands right behind a number and its unit: 612家、 but not 城镇、. */
function followsNumber(folded: string, at: number): boolean {
  return folded.charAt(at) === "、" && /[0-9]/.test(folded.slice(Math.max(0, at - LONGEST_UNIT), at));
}

const LONGEST_UNIT = 5;

const MARKS: ReadonlySet<string> = new Set([",", "。", ";", ":", "!", "?", "\n"]);

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A text folded, without spaces, each number as #: 增长5%左右 and 增长４.５%左右 are 增长#%左右. */
export function maskNumbers(text: string): string {
  return foldText(text)
    .replace(/\s+/g, "")
    .replace(/[0-9][0-9.,]*|[〇零一二三四五六七八九十百千万亿两]+/g, "#");
}
