import type { ClaimDictionaries } from "../dictionaries/claim-dictionaries.ts";
import type { Claim, Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { readParts } from "./read-claims.ts";

/** Reads every numeric claim of a document, in the order of the text. See read-claims.ts for what is behind them. */
export function extractClaims(
  document: SourceDocument,
  sections: readonly Section[],
  dictionaries: ClaimDictionaries,
): readonly Claim[] {
  const found: Claim[] = [];
  for (const { claims } of readParts(document, sections, dictionaries))
    for (const claim of claims) found.push(claim);
  return found;
}
