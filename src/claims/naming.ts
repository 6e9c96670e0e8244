import type { Span } from "../model/span.ts";
import type { IndicatorMemory } from "./indicator.ts";
import type { LeftContext } from "./left-context.ts";
import type { PhraseContext } from "./phrase-context.ts";
import type { RightContext } from "./read-right.ts";

/** What kind of thing stands where a number stands, as far as it bears on its name. */
export type NumberRole = "first" | "time" | "age" | "count" | "amount";

/** Everything that the name of a number is read from. */
export interface Naming {
  readonly context: PhraseContext;
  /** What stands in front of the number once `left` was taken off. */
  readonly span: Span;
  /** Where the number itself begins. */
  readonly at: number;
  readonly left: LeftContext;
  readonly right: RightContext;
  readonly role: NumberRole;
  /** The unit of the number. */
  readonly unit: string;
  /** Whether the document sets rules. */
  readonly rules: boolean;
  /** What a list is announced with that the number is an item of (补贴标准:甲类5万元); mostly null. */
  readonly announced: () => Span | null;
  readonly memory: IndicatorMemory;
  /** What the clause before is about, if no number stands in it. */
  readonly topic: () => Span | null;
  /** Who gets an amount (对…,给予…); null where nobody is named. */
  readonly beneficiary: () => Span | null;
  /** What a fine is for (未按规定登记的,处…); empty where nothing says it. */
  readonly offence: () => readonly Span[];
  /** What the whole sentence is about (在财政收入方面,…); mostly null. */
  readonly field: () => Span | null;
  /** The first of the deeds that are listed behind a fine; mostly null. */
  readonly listedDeed: () => Span | null;
  /** The clause behind, where the number ends its own: 30日内,|报告有关情况. */
  readonly next: Span | null;
}
