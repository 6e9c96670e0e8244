import type { Claim } from "../model/extraction.ts";
import type { Explanation } from "./explanation.ts";
import type { Rejection } from "./reject-quantity.ts";

/** The claims of a document and what is behind them. */
export interface ClaimReading {
  readonly claims: readonly Claim[];
  /** Every number-like span that is no claim, with the reason, in the order of the text. */
  readonly rejected: readonly Rejection[];
  /** One for each claim, in the same order. */
  readonly explanations: readonly Explanation[];
}
