import type { Official, QuotedSpan } from "../model/extraction.ts";

/** How sure a finding is: what cannot both be true, what hardly can, what is worth a look. */
export type Severity = "error" | "warning" | "hint";

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** The kinds of contradiction; see the file of each rule. */
export const FINDING_CODES = [
  "two-values",
  "part-over-whole",
  "parts-over-whole",
  "share-over-whole",
  "shares-over-whole",
  "share-mismatch",
  "rank-conflict",
  "two-firsts",
  "same-number",
] as const;

/** Two numbers of a document that do not agree. */
export interface Finding {
  readonly path: string;
  readonly severity: Severity;
  readonly code: (typeof FINDING_CODES)[number];
  /** What both are about. */
  readonly indicator: string;
  /**
   * What was worked out from the places, in the unit of the last: the share of a
   * part, the sum of shares or of parts; else null.
   */
  readonly computed: number | null;
  /** In the order of the text; one where a number contradicts itself. */
  readonly places: readonly Place[];
}

/** A claim that a finding points at. */
export interface Place {
  readonly claim: number;
  readonly section: number;
  readonly official: Official | null;
  readonly indicator: string;
  readonly quantity: QuotedSpan;
  readonly sentence: QuotedSpan;
}
