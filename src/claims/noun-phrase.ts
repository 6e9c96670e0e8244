import type { Span } from "../model/span.ts";

/** A stretch in front of a number, taken apart: [subject] [verb] [object]. */
export interface NounPhrase {
  /** What stands before the verb; null where the verb comes first. */
  readonly subject: Span | null;
  /** The subject is a phrase of circumstance (在…, 面向…), no doer. */
  readonly circumstance: boolean;
  readonly verb: Span | null;
  /** The verb changes what is counted (新增, 申报). */
  readonly telling: boolean;
  /** The thing itself; null where the number follows its verb. */
  readonly object: Span | null;
}
