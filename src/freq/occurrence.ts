import type { Span } from "../model/span.ts";

/** One use of a term in a document. Those of one count never overlap. */
export interface Occurrence extends Span {
  /**
   * What it is counted as: the word as the folded text has it, the text of a phrase, or the term that was asked for.
   */
  readonly term: string;
  /** jieba's part of speech for a word, the category for a phrase, "" for a term that was asked for. */
  readonly tag: string;
}
