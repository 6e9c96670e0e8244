import type { Claim, Official } from "../model/extraction.ts";

/**
 * What became of something from one text to the other: the same thing with another number, speaker or title is
 * "changed", with the same number in other words "reworded".
 */
export type Change = "changed" | "reworded" | "new" | "gone" | "kept";

/** The changes, in the order in which they are shown. */
export const CHANGES: readonly Change[] = ["changed", "reworded", "new", "gone", "kept"];

/** What changed between two texts, or two collections of texts (提法变化). */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Where the counts of phrases come from: the texts, or the saved phrases where a text is not at hand. */
  readonly counted: "text" | "phrases";
  readonly documents: readonly DocumentChange[];
  readonly sections: readonly SectionChange[];
  readonly phrases: readonly PhraseChange[];
  readonly claims: readonly ClaimChange[];
}

/** One of the two that are compared. */
export interface ComparedSide {
  readonly documents: number;
  /** UTF-16 code units. */
  readonly characters: number;
}

/** A document and its counterpart. */
export interface DocumentChange {
  readonly change: "new" | "gone" | "kept";
  readonly before: string | null;
  readonly after: string | null;
  /** Years from the first to the second, as their claims tell; 0 where they do not. */
  readonly years: number;
}

/** A section and its counterpart. */
export interface SectionChange {
  readonly change: Change;
  /** What differs: its title, or who speaks. */
  readonly differs: readonly ("title" | "official")[];
  readonly before: ComparedSection | null;
  readonly after: ComparedSection | null;
}

/** A section of one side. */
export interface ComparedSection {
  readonly path: string;
  readonly section: number;
  readonly level: number;
  readonly title: string | null;
  readonly official: Official | null;
  readonly characters: number;
}

/** A phrase on both sides. */
export interface PhraseChange {
  /** "reworded": one that is gone and a new one of nearly the same words; "changed" is no phrase. */
  readonly change: Change;
  /** As the later text has it; as the earlier one where it is gone. */
  readonly text: string;
  readonly category: string;
  readonly before: PhraseUse | null;
  readonly after: PhraseUse | null;
  /** Rate after less rate before. */
  readonly difference: number;
  /** Log-likelihood of the two counts with its p-value; null where a side is empty. */
  readonly keyness: { readonly g2: number; readonly p: number; readonly logRatio: number } | null;
}

/** How one side uses a phrase. */
export interface PhraseUse {
  readonly text: string;
  readonly count: number;
  /** Per 10,000 characters. */
  readonly rate: number;
  /** Whether it is a key phrase of this side, or only stands in its text. */
  readonly key: boolean;
  /** The wordings as the text has them, most frequent first. */
  readonly wordings: readonly { readonly text: string; readonly count: number }[];
}

/** What differs between two claims of one thing. */
export type ClaimDifference = "value" | "bound" | "wording" | "period" | "direction" | "unit";

/** A claim and its counterpart. */
export interface ClaimChange {
  /** "changed" where value, bound, unit, direction or deadline differ; "reworded" where only the words do. */
  readonly change: Change;
  readonly differs: readonly ClaimDifference[];
  /** How the two were found to be of one thing: the same sentence, the same name, or a similar one. */
  readonly match: ClaimMatch | null;
  /** The name that all wordings of the indicator share, and what narrows it: see Matrix. */
  readonly indicator: string;
  readonly qualifiers: readonly string[];
  readonly measure: string;
  readonly before: ComparedClaim | null;
  readonly after: ComparedClaim | null;
  /** The clauses that hold the two quantities, where they differ in more than their numbers. */
  readonly clauses: readonly [before: string, after: string] | null;
  /** After less before, a fall being negative; null where one of them is no single number. */
  readonly difference: number | null;
  /** The unit of the difference: that of the later claim, percentage points for percentages. */
  readonly unit: string;
  /** The difference in percent of the value before; null for percentages, ranks and changes. */
  readonly percent: number | null;
}

/** How two claims were matched. */
export type ClaimMatch = "sentence" | "name" | "similar";

/** A claim of one side, as the JSON contract has it, with where it stands and who says it. */
export interface ComparedClaim extends Claim {
  readonly path: string;
  readonly official: Official | null;
}
