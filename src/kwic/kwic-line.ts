import type { Claim, Official } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";

/** One mention in its context. Named by where it stands, so that lines can be sorted and grouped. */
export interface KwicLine extends Span {
  readonly path: string;
  /** id of the section; 0 = before the first. */
  readonly section: number;
  readonly official: Official | null;
  /** From 1; null where only a saved result is at hand. */
  readonly line: number | null;
  /** In UTF-16 code units from 1. */
  readonly column: number | null;
  /** What stands before it, the mention itself, and what stands behind: as the text has it, line ends too. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** The claim whose quantity it is, where an indicator is looked for. */
  readonly claim: KwicClaim | null;
}

/** What a claim says, beside its quantity. */
export type KwicClaim = Omit<Claim, "section" | "quantity" | "actor" | "partOf" | "sentence" | "rule">;
