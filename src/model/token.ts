import type { Span } from "./span.ts";

/** What a token is made of; only `word` and `term` come out of jieba and the policy dictionary. */
export type TokenKind = "word" | "term" | "number" | "latin" | "mark" | "space";

/** A word from segmentation. The tokens of a document tile its text: no gap, no overlap. */
export interface Token extends Span {
  readonly kind: TokenKind;
}
