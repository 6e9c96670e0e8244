import type { Claim, Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";

/** Reads every numeric claim of a document, in the order of the text. */
export function extractClaims(_document: SourceDocument, _sections: readonly Section[]): readonly Claim[] {
  return [];
}
