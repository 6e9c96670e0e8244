import type { FreqRow } from "./tabulate.ts";

/** What the rows of a group are ordered by, the most first; equals by term, in the order of code units. */
export type FreqOrder = "count" | "rate" | "tfidf" | "keyness" | "term";

/** The rows of one group in order. By keyness, what is more frequent here comes before what is less. */
export function sortRows(rows: readonly FreqRow[], order: FreqOrder): readonly FreqRow[] {
  const weigh = WEIGHTS[order];
  return [...rows].sort((a, b) => weigh(b) - weigh(a) || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
}

const WEIGHTS: Readonly<Record<FreqOrder, (row: FreqRow) => number>> = {
  count: ({ count }) => count,
  rate: ({ rate }) => rate,
  tfidf: ({ tfIdf }) => tfIdf ?? 0,
  keyness: ({ keyness }) => (keyness ? Math.sign(keyness.logRatio) * keyness.g2 : 0),
  term: () => 0,
};
