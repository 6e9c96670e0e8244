import { type Keyness, keynessOf, rounded } from "./keyness.ts";
import { type Corpus, rateOf } from "./tabulate.ts";

/** How a term stands against a baseline, or against a list of what must or must not be there. */
export type ChangeKind = "new" | "gone" | "spike" | "up" | "down" | "missing" | "forbidden";

/** The kinds, in the order in which they are shown. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  "forbidden",
  "missing",
  "new",
  "gone",
  "spike",
  "up",
  "down",
];

/** One term that changed, is missing or forbidden. */
export interface FreqChange {
  readonly kind: ChangeKind;
  readonly term: string;
  readonly tag: string;
  /** In the baseline; null for missing and forbidden, which need none. */
  readonly before: number | null;
  readonly count: number;
  /** Per 10,000 characters. */
  readonly rateBefore: number | null;
  readonly rate: number;
  readonly keyness: Keyness | null;
}

/** What counts as a change. */
export interface ChangeLimits {
  /** Uses that a term must have on one side to be looked at; a rate is compared from two on. */
  readonly minCount: number;
  /** Least change of the rate, in percent, of up and down. */
  readonly change: number;
  /** A rate that grew to so many times the old one is a spike. */
  readonly spike: number;
  /** Changes whose p is above it are none. */
  readonly maxP: number;
}

/**
 * The terms that are new, gone, up, down or spike against a baseline; by kind, then by G², the greatest first, then by
 * term. A term of the same rate, or of one that changed too little, is none.
 */
export function findChanges(
  before: Corpus,
  now: Corpus,
  limits: ChangeLimits,
  tagOf: (term: string) => string,
): readonly FreqChange[] {
  const terms = new Set([...before.counts.keys(), ...now.counts.keys()]);
  const changes: FreqChange[] = [];
  for (const term of terms) {
    const old = before.counts.get(term) ?? 0;
    const count = now.counts.get(term) ?? 0;
    const rateBefore = rateOf(old, before.characters);
    const rate = rateOf(count, now.characters);
    const kind = kindOf({ old, count, rateBefore, rate }, limits);
    const keyness = keynessOf({ count, size: now.characters }, { count: old, size: before.characters });
    if (kind === null || (keyness?.p ?? 1) > limits.maxP) continue;
    changes.push({
      ...{ kind, term, tag: tagOf(term), before: old, count },
      ...{ rateBefore: rounded(rateBefore), rate: rounded(rate) },
      keyness,
    });
  }
  return changes.sort(inOrder);
}

function kindOf(
  {
    old,
    count,
    rateBefore,
    rate,
  }: { readonly old: number; readonly count: number; readonly rateBefore: number; readonly rate: number },
  { minCount, change, spike }: ChangeLimits,
): ChangeKind | null {
  if (Math.max(old, count) < minCount) return null;
  if (old === 0) return "new";
  if (count === 0) return "gone";
  if (Math.max(old, count) === 1) return null;
  if (rate >= rateBefore * spike) return "spike";
  if (Math.abs(rate - rateBefore) * 100 < rateBefore * change) return null;
  return rate > rateBefore ? "up" : rate < rateBefore ? "down" : null;
}

/** The terms of a list that stand nowhere (`missing`) or somewhere (`forbidden`), in the order of the list. */
export function findListed(
  kind: "missing" | "forbidden",
  terms: readonly string[],
  now: Corpus,
): readonly FreqChange[] {
  return terms
    .map((term) => ({ term, count: now.counts.get(term) ?? 0 }))
    .filter(({ count }) => (kind === "missing" ? count === 0 : count > 0))
    .map(({ term, count }) => ({
      ...{ kind, term, tag: "", before: null, count, rateBefore: null },
      ...{ rate: rounded(rateOf(count, now.characters)), keyness: null },
    }));
}

function inOrder(a: FreqChange, b: FreqChange): number {
  return (
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    (b.keyness?.g2 ?? 0) - (a.keyness?.g2 ?? 0) ||
    (a.term < b.term ? -1 : 1)
  );
}
