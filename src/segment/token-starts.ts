import type { Token, TokenKind } from "../model/token.ts";

/** Codes of the token kinds; 0 says that no token starts here. */
export const WORD = 1;
export const TERM = 2;
export const NUMBER = 3;
export const LATIN = 4;
export const MARKS = 5;
export const SPACES = 6;

const KINDS: readonly TokenKind[] = ["word", "word", "term", "number", "latin", "mark", "space"];

/**
 * The tokens of a text, one byte a code unit: the kind of the token that starts there, or 0.
 *
 * The stages of segmentation work on it, and only the last makes objects.
 */
export type TokenStarts = Uint8Array;

/** The tokens that `starts` describes; they tile the text. */
export function tokensOf(starts: TokenStarts): readonly Token[] {
  const tokens: Token[] = [];
  const length = starts.length;
  let start = 0;
  for (let index = 1; index <= length; index++) {
    if (index < length && starts[index] === 0) continue;
    tokens.push({ start, end: index, kind: KINDS[starts[start] ?? 0] ?? "word" });
    start = index;
  }
  return tokens;
}

/** Start of the token that covers `index`. */
export function startOfToken(starts: TokenStarts, index: number): number {
  let start = index;
  while (start > 0 && starts[start] === 0) start--;
  return start;
}

/** End of the token that covers `index`. */
export function endOfToken(starts: TokenStarts, index: number): number {
  let end = index + 1;
  while (end < starts.length && starts[end] === 0) end++;
  return end;
}

/** How many tokens begin in [start, end). */
export function countTokens(starts: TokenStarts, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) if (starts[index] !== 0) count++;
  return count;
}
