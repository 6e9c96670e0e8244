import type { ClaimWords } from "../dictionaries/claim-words.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** What the reading of a phrase looks at besides its characters. */
export interface PhraseContext {
  /** As written; indicators are quoted from it. */
  readonly text: string;
  readonly folded: string;
  readonly words: ClaimWords;
  /** Quotes and brackets: where each that opens is closed. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Times: start → end. */
  readonly periodsFrom: ReadonlyMap<number, number>;
  /** Phrases already taken apart, by the place and length of their span. */
  readonly phrases: Map<number, NounPhrase | null>;
}
