import type { MinedDocument, Phrase } from "../../model/extraction.ts";
import { openSpread } from "../phrase-spread.ts";

/** A phrase as one speaker uses it. */
interface PhraseUse {
  readonly phrase: Phrase;
  readonly count: number;
  readonly score: number;
}

/** Who uses which phrases, by speaker (see Speakers.groupOf) in the order of the text. */
export interface PhraseGroups {
  /** Phrases that the speakers share; best first. */
  readonly shared: readonly Phrase[];
  /** The other phrases of each speaker, best first. */
  readonly own: ReadonlyMap<number, readonly PhraseUse[]>;
}

/** Sorts the phrases of a document by the speakers that use them. */
export function groupPhrases(
  { phrases }: Pick<MinedDocument, "phrases">,
  groupOf: (section: number) => number,
): PhraseGroups {
  const spreadOf = openSpread({ phrases }, groupOf);
  const own = new Map<number, PhraseUse[]>();
  const shared: Phrase[] = [];
  for (const phrase of phrases) {
    const isShared = spreadOf(phrase).shared;
    if (isShared) shared.push(phrase);
    for (const [group, use] of usesOf(phrase, groupOf)) {
      const uses = own.get(group) ?? [];
      if (!isShared) uses.push(use);
      own.set(group, uses);
    }
  }
  for (const uses of own.values()) uses.sort(bestFirst);
  return { shared, own: new Map([...own].sort(([a], [b]) => a - b)) };
}

function usesOf(phrase: Phrase, groupOf: (section: number) => number): ReadonlyMap<number, PhraseUse> {
  const uses = new Map<number, PhraseUse>();
  for (const { section, count, score } of phrase.sections) {
    const group = groupOf(section);
    const before = uses.get(group);
    uses.set(group, {
      phrase,
      count: count + (before?.count ?? 0),
      score: Math.max(score, before?.score ?? score),
    });
  }
  return uses;
}

function bestFirst(a: PhraseUse, b: PhraseUse): number {
  return b.score - a.score || (a.phrase.text < b.phrase.text ? -1 : 1);
}
