import type { Candidate } from "./candidate.ts";
import { type Reading, tokenAt } from "./reading.ts";

/**
 * Coined structures of counts without quotation marks: 三线一单, 一核多点, 一主两副, 四横三纵.
 *
 * Two counts with a character each, cut as no word of the general dictionary (so 三心二意 and 一举两得 stay out),
 * between the edges of words. Dates (三月五日), times and measures (一年两次, 三省两市) are none.
 */
export function findCountedFrames(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of reading.folded.matchAll(FRAME)) {
    const start = match.index;
    const end = start + match[0].length;
    if (reading.boundaries[start] !== 1 || reading.boundaries[end] !== 1) continue;
    if (isOneWord(reading, start, end) || holdsPlace(reading, start) || holdsAdverb(reading, start, end))
      continue;
    const text = match[0];
    if (countsMeasures(reading, text) || isDoubled(text)) continue;
    found.push({ start, end, text, form: "numbered", origin: "pattern", category: "structure", weight: 0.6 });
  }
  return found;
}

/** Two to four counts, each with a character that is no count itself. */
const FRAME =
  /(?:[一两三四五六七八九十][^\P{Script=Han}一二两三四五六七八九十百千万]){1,3}[一两三四五六七八九十多][^\P{Script=Han}一二两三四五六七八九十百千万]/gu;

/** A measure of time, money or persons after a count is a quantity: 一年两次, 三人, 四元; 三点一刻 is a time. */
function countsMeasures({ cues }: Reading, text: string): boolean {
  for (let index = 1; index < text.length; index += 2) {
    const counted = text.charAt(index);
    if (cues("measure").has(counted)) return true;
    if (index < text.length - 1 && cues("clock").has(counted)) return true;
  }
  return false;
}

/** 一步一步 is an adverb. */
function isDoubled(text: string): boolean {
  return text.slice(0, 2) === text.slice(2);
}

/** Whether no token begins between the two ends. */
function isOneWord(reading: Reading, start: number, end: number): boolean {
  for (let offset = start + 1; offset < end; offset++) if (reading.boundaries[offset] === 1) return false;
  return true;
}

/** 一定 in 两侧一定范围 counts nothing. */
function holdsAdverb({ tokens, words }: Reading, start: number, end: number): boolean {
  for (let index = tokenAt(tokens, start); (tokens[index]?.start ?? end) < end; index++) {
    const word = words[index];
    if (word?.role === "function" && word.text.length > 1) return true;
  }
  return false;
}

/** 九江 in 九江三地 is a place and counts nothing. */
function holdsPlace(reading: Reading, start: number): boolean {
  return reading.words[tokenAt(reading.tokens, start)]?.role === "place";
}
