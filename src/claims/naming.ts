import type { Span } from "../model/span.ts";
import type { IndicatorMemory } from "./indicator.ts";
import type { LeftContext } from "./left-context.ts";
import type { PhraseContext } from "./phrase-context.ts";
import type { RightContext } from "./read-right.ts";

/** What kind of thing stands where a number stands, as far as it bears on its name. */
export type NumberRole = "first" | "time" | "count" | "amount";

/** Everything that the name of a number is read from. */
export interface Naming {
  readonly context: PhraseContext;
  /** What stands in front of the number once `left` was taken off. */
  readonly span: Span;
  readonly left: LeftContext;
  readonly right: RightContext;
  readonly role: NumberRole;
  readonly memory: IndicatorMemory;
  /** What the clause before is about, if no number stands in it. */
  readonly topic: Span | null;
  /** Who gets an amount (对…,给予…); null where nobody is named. */
  readonly beneficiary: Span | null;
  /** The clause behind, where the number ends its own: 30日内,|报告有关情况. */
  readonly next: Span | null;
}
