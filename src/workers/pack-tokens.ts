import type { Token, TokenKind } from "../model/token.ts";

/**
 * The tokens of a document as two arrays, which pass from thread to thread as they are: a token begins where one ends.
 */
export interface PackedTokens {
  readonly kinds: Uint8Array;
  readonly ends: Uint32Array;
}

/** Packs tokens that tile a text. */
export function packTokens(tokens: readonly Token[]): PackedTokens {
  return {
    kinds: Uint8Array.from(tokens, ({ kind }) => KINDS.indexOf(kind)),
    ends: Uint32Array.from(tokens, ({ end }) => end),
  };
}

/** The tokens again. */
export function* unpackTokens({ kinds, ends }: PackedTokens): Generator<Token> {
  let start = 0;
  for (const [index, end] of ends.entries()) {
    const kind = KINDS[kinds[index] ?? 0];
    if (kind === undefined) throw new Error("a token of no kind");
    yield { kind, start, end };
    start = end;
  }
}

const KINDS: readonly TokenKind[] = ["word", "term", "number", "latin", "mark", "space"];
