import type { SplitWords } from "../dictionaries/split-words.ts";

/** How far into a paragraph its first speaker is looked for. */
export const LEAD = 400;
/** More quotations in one paragraph are not looked at. */
const MOST_PLACES = 40;
const LONGEST_VERB = 4;

/**
 * Where verbs of speech with a mark behind them stand in a paragraph (张三表示,…): the offsets of the verbs, in order.
 * None where the first stands too far from the head of the paragraph for its speaker to be looked for.
 */
export function findSpeechVerbs(text: string, words: SplitWords): readonly number[] {
  const places: number[] = [];
  for (let at = 1; at < text.length && places.length <= MOST_PLACES; at++) {
    if (places.length === 0 && at > LEAD + LONGEST_VERB) break;
    if (!isMark(text.charCodeAt(at)) || !words.speechEnds.has(text[at - 1] ?? "")) continue;
    const length = verbLength(text, at, words);
    if (length === 0) continue;
    places.push(at - length);
  }
  return places;
}

/** , : 。 “ " */
function isMark(code: number): boolean {
  return code === 0x2c || code === 0x3a || code === 0x3002 || code === 0x201c || code === 0x22;
}

/** Length of the longest verb that ends before a mark; 走上通道, ends with none, for 道 wants a quotation. */
function verbLength(text: string, end: number, words: SplitWords): number {
  for (let length = Math.min(LONGEST_VERB, end); length > 0; length--) {
    const verb = text.slice(end - length, end);
    if (!words.speechVerbs.has(verb)) continue;
    if (!words.quotingVerbs.has(verb) || /^(?::|,?[“"])/.test(text.slice(end, end + 2))) return length;
  }
  return 0;
}
