import type { WordIndex } from "../dictionaries/word-index.ts";

/** Whether a word of a list stands at a place, unless what follows makes another word of it: 量, not 量子. */
export function beginsAt(words: WordIndex<string>, folded: string, at: number): boolean {
  const found = words.startingAt(folded, at);
  if (!found) return false;
  const next = folded.charAt(at + found.word.length);
  return next === "" || !found.value.includes(next);
}
