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

/** Where a text stands last in [start, end); -1 where it does not. No further back is looked, whatever the document holds. */
export function lastIn(folded: string, text: string, start: number, end: number): number {
  const at = folded.slice(start, Math.max(start, end)).lastIndexOf(text);
  return at < 0 ? -1 : start + at;
}
