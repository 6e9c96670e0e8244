import { bigramsOf } from "./similarity.ts";

/** Two things that belong together, by their places in the two lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * Pairs the items of two lists that are most alike, each at most once; `likeness` says how alike two are, null where
 * they are not. Only items whose texts share a pair of characters that few others have are looked at, so the cost grows
 * with the lists and not with their product.
 */
export function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  likeness: (before: number, after: number) => number | null,
): readonly Pair[] {
  const places = new Map<string, number[]>();
  before.forEach((text, index) => {
    for (const bigram of bigramsOf(text).keys()) {
      const known = places.get(bigram);
      if (known) known.push(index);
      else places.set(bigram, [index]);
    }
  });
  const found: (Pair & { readonly likeness: number })[] = [];
  after.forEach((text, index) => {
    const candidates = new Set<number>();
    for (const bigram of bigramsOf(text).keys()) {
      const known = places.get(bigram) ?? [];
      if (known.length <= MOST_SHARING) for (const one of known) candidates.add(one);
    }
    for (const candidate of candidates) {
      const score = likeness(candidate, index);
      if (score !== null) found.push({ before: candidate, after: index, likeness: score });
    }
  });
  return takeBest(found);
}

/** A pair of characters that more items have says nothing about two of them. */
const MOST_SHARING = 40;

/** The pairs in which no item stands twice, the most alike first; of equals, the first in the order of the text. */
export function takeBest<Candidate extends Pair & { readonly likeness: number }>(
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return [...candidates]
    .sort((a, b) => b.likeness - a.likeness || a.after - b.after || a.before - b.before)
    .filter(({ before, after }) => {
      if (taken.before.has(before) || taken.after.has(after)) return false;
      taken.before.add(before);
      taken.after.add(after);
      return true;
    });
}
