import { type TokenStarts, WORD } from "./token-starts.ts";

/** Words by their first two characters, the longest first. */
export type WordsByPair = ReadonlyMap<number, readonly string[]>;

/** Words of two characters or more, to be joined. */
export function wordsByPair(words: Iterable<string>): WordsByPair {
  const byPair = new Map<number, string[]>();
  for (const word of words) {
    const pair = pairAt(word, 0);
    byPair.set(
      pair,
      [...(byPair.get(pair) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  return byPair;
}

/**
 * Makes one token of what an engine has left as single characters and is a word, from left to right: 低碳 of 低|碳. A
 * character that the engine has put into a word stays there (上新 is none in 上|新台阶).
 */
export function joinSingles(folded: string, starts: TokenStarts, words: WordsByPair): void {
  const last = folded.length - 1;
  for (let index = 0; index < last; index++) {
    if (starts[index] !== WORD || starts[index + 1] !== WORD) continue;
    for (const word of words.get(pairAt(folded, index)) ?? []) {
      const end = index + word.length;
      if (!areSingles(starts, index, end) || !folded.startsWith(word, index)) continue;
      starts.fill(0, index + 1, end);
      index = end - 1;
      break;
    }
  }
}

function areSingles(starts: TokenStarts, from: number, end: number): boolean {
  for (let index = from; index < end; index++) if (starts[index] !== WORD) return false;
  return end === starts.length || starts[end] !== 0;
}

function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}
