import type { PolicyTerm } from "../dictionaries/policy-terms.ts";
import type { Phrase, Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Token } from "../model/token.ts";

/** What phrase extraction knows besides the document. */
export interface PhraseWords {
  readonly terms: readonly PolicyTerm[];
  readonly stopwords: ReadonlySet<string>;
}

/** Finds the key phrases of a document, the most distinctive first. `tokens` tile the document's text. */
export function extractPhrases(
  _document: SourceDocument,
  _sections: readonly Section[],
  _tokens: readonly Token[],
  _words: PhraseWords,
): readonly Phrase[] {
  return [];
}
