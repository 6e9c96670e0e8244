import type { Span } from "../model/span.ts";

/** How a field of a claim came about. */
export interface FieldOrigin {
  /** stated: in the claim's own sentence · inherited: from before it · assumed: from the genre or by default. */
  readonly origin: "stated" | "inherited" | "assumed";
  /** Where the words stand; empty for what was assumed. */
  readonly spans: readonly Span[];
}

/** For one claim, which rule found it and where each field was read; `claims --explain` prints it. */
export interface Explanation {
  readonly rule: string;
  readonly fields: Readonly<
    Record<"indicator" | "period" | "comparator" | "direction" | "basis" | "status", FieldOrigin>
  >;
}
