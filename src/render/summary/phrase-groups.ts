import type { MinedDocument, Phrase } from "../../model/extraction.ts";

/** A phrase as one speaker uses it. */
export interface PhraseUse {
  readonly phrase: Phrase;
  readonly count: number;
  readonly score: number;
}

/** Who uses which phrases, by speaker (see Speakers.groupOf) in the order of the text. */
export interface PhraseGroups {
  /** Phrases that at least half of the speakers use, if there are two or more of them; best first. */
  readonly shared: readonly Phrase[];
  /** The other phrases of each speaker, best first. */
  readonly own: ReadonlyMap<number, readonly PhraseUse[]>;
}

/** Sorts the phrases of a document by the speakers that use them. */
export function groupPhrases(
  { phrases }: Pick<MinedDocument, "phrases">,
  groupOf: (section: number) => number,
): PhraseGroups {
  const uses = phrases.map((phrase) => usesOf(phrase, groupOf));
  const speakers = new Set(uses.flatMap((byGroup) => [...byGroup.keys()]));
  const least = speakers.size < 2 ? Number.POSITIVE_INFINITY : Math.max(2, speakers.size / 2);
  const own = new Map<number, PhraseUse[]>();
  for (const group of [...speakers].sort((a, b) => a - b)) own.set(group, []);
  for (const byGroup of uses.filter(({ size }) => size < least)) {
    for (const [group, use] of byGroup) own.get(group)?.push(use);
  }
  for (const list of own.values()) list.sort(bestFirst);
  return { shared: phrases.filter((_, index) => (uses[index]?.size ?? 0) >= least), own };
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
