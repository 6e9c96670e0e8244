import type { ClaimWords } from "../dictionaries/claim-words.ts";
import type { Claim } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { PeriodChooser } from "./choose-period.ts";
import type { Explanation } from "./explanation.ts";
import type { Genre } from "./genre-of.ts";
import type { IndicatorMemory } from "./indicator.ts";
import type { Mention } from "./mention.ts";
import type { PeriodMention } from "./periods/find-periods.ts";
import type { PhraseContext } from "./phrase-context.ts";
import type { Rejection } from "./reject-quantity.ts";
import type { Clause } from "./split-clauses.ts";

/** A sentence with everything that was found in it, and the document around it. */
export interface SentenceInput {
  readonly document: { readonly text: string; readonly folded: string };
  readonly words: ClaimWords;
  readonly genre: Genre;
  /** The text reads like a plan, whatever it is called. */
  readonly ahead: boolean;
  readonly chooser: PeriodChooser;
  readonly sectionAt: (at: number) => number;
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly times: readonly PeriodMention[];
  readonly paragraph: number;
  /** The claims of the sentence before it in its paragraph. */
  readonly previous: readonly Claim[];
}

/** A sentence as it is being read: its clauses, its claims so far, and what they leave behind. */
export interface SentenceState {
  readonly input: SentenceInput;
  readonly context: PhraseContext;
  readonly clauses: readonly Clause[];
  readonly claims: Claim[];
  readonly explanations: Explanation[];
  readonly rejected: Rejection[];
  readonly firstId: number;
  /** For each clause the one before it in the same bracket. */
  readonly clauseBefore: ReadonlyMap<Clause, Clause>;
  memory: IndicatorMemory;
  /** End of the last number read so far; firsts do not count. */
  countedUpTo: number;
}
