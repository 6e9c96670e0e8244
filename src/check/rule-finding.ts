import type { CheckedClaim } from "./checked-claim.ts";
import type { Finding } from "./finding.ts";

/** What a rule finds: the claims that do not agree, in the order of the text. */
export interface RuleFinding extends Pick<Finding, "code" | "severity"> {
  readonly claims: readonly CheckedClaim[];
  readonly computed?: number;
}
