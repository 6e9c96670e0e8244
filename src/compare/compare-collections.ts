import { placeClaims } from "../matrix/place-claims.ts";
import type { MinedDocument } from "../model/extraction.ts";
import type { ClaimWords } from "./claim-entry.ts";
import { type ClaimSide, compareClaims } from "./compare-claims.ts";
import { comparePhrases, type PhraseSide } from "./compare-phrases.ts";
import { compareSections } from "./compare-sections.ts";
import type { ComparedSide, Comparison, DocumentChange } from "./comparison.ts";
import { pairDocuments } from "./pair-documents.ts";
import { pairSections } from "./pair-sections.ts";
import { pairSpeakers, type SpeakerNames } from "./pair-speakers.ts";

/** The words that two collections are compared with. */
export interface CompareWords extends ClaimWords {
  /** How the names of places end: see placeClaims. */
  readonly suffixes: readonly string[];
}

/** Compares two collections of documents: phrases over all of them, sections and claims by pairs of documents. */
export function compareCollections(before: PhraseSide, after: PhraseSide, words: CompareWords): Comparison {
  const pairs = couple(before.documents, after.documents);
  const compared = pairs.map((pair) => compareDocuments(pair, words));
  const counted = before.texts === null || after.texts === null ? null : ("text" as const);
  const side = (one: PhraseSide): PhraseSide => (counted === null ? { ...one, texts: null } : one);
  return {
    before: describeSide(before.documents),
    after: describeSide(after.documents),
    counted: counted ?? "phrases",
    documents: compared.map(({ document }) => document),
    sections: compared.flatMap(({ sections }) => sections),
    phrases: comparePhrases(side(before), side(after)),
    claims: compared.flatMap(({ claims }) => claims),
  };
}

type Couple = readonly [before: MinedDocument | null, after: MinedDocument | null];

/** The documents with their counterparts, in the order of the later ones; then those that are gone. */
function couple(before: readonly MinedDocument[], after: readonly MinedDocument[]): readonly Couple[] {
  const byAfter = new Map(pairDocuments(before, after).map((pair) => [pair.after, pair.before]));
  const paired = new Set(byAfter.values());
  return [
    ...after.map((document, index): Couple => [before[byAfter.get(index) ?? -1] ?? null, document]),
    ...before.filter((_, index) => !paired.has(index)).map((document): Couple => [document, null]),
  ];
}

function describeSide(documents: readonly MinedDocument[]): ComparedSide {
  return { documents: documents.length, characters: documents.reduce((sum, { length }) => sum + length, 0) };
}

function compareDocuments(
  [before, after]: Couple,
  words: CompareWords,
): Pick<Comparison, "sections" | "claims"> & { readonly document: DocumentChange } {
  const speakers = before && after ? pairSpeakers(before, after) : NOBODY;
  const pairs = before && after ? pairSections(before, after, speakers) : [];
  const claimSide = (document: MinedDocument | null, speakerOf: ClaimSide["speakerOf"]): ClaimSide | null =>
    document && { document, placed: placeClaims([document], "official", words.suffixes), speakerOf };
  const { claims, years } = compareClaims(
    claimSide(before, speakers.before),
    claimSide(after, speakers.after),
    words,
  );
  const change = before === null ? "new" : after === null ? "gone" : "kept";
  return {
    document: { change, before: before?.path ?? null, after: after?.path ?? null, years },
    sections: compareSections(before, after, pairs),
    claims,
  };
}

const NOBODY: SpeakerNames = { before: () => "", after: () => "" };
