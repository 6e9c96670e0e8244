import type { MinedDocument, Phrase } from "../model/extraction.ts";
import { openSpread, type Spread } from "./phrase-spread.ts";
import { openSpeakers } from "./speakers.ts";

/** Which phrases of a document are wanted. */
export interface PhraseChoice {
  /** Only those that half of the speakers use. */
  readonly shared: boolean;
  /** Only those that one speaker alone uses. */
  readonly local: boolean;
  /** Only the first so many; all where not given. */
  readonly top?: number | undefined;
}

/** The phrases of a document that are wanted, in their order; the spread is that over its speakers. */
export function choosePhrases(
  document: Pick<MinedDocument, "sections" | "phrases">,
  choice: PhraseChoice,
): readonly Phrase[] {
  const spreadOf = openSpread(document, openSpeakers(document).groupOf);
  const isWanted = wantedBy(choice);
  return document.phrases.filter((phrase) => isWanted(spreadOf(phrase))).slice(0, choice.top);
}

/** A document with only those of its phrases that are wanted. */
export function withChoice(document: MinedDocument, choice: PhraseChoice | null): MinedDocument {
  return choice === null ? document : { ...document, phrases: choosePhrases(document, choice) };
}

/** Whether a phrase of this spread is wanted. */
export function wantedBy({ shared, local }: Omit<PhraseChoice, "top">): (spread: Spread) => boolean {
  return (spread) => (!shared || spread.shared) && (!local || spread.local);
}
