import type { Baseline } from "../freq/baseline.ts";
import { firstTag } from "../freq/first-tag.ts";
import { mergeGenerators } from "./merge-generators.ts";

/**
 * Adds up counts that were made in the same way (differingSettings finds none). Any order and
 * grouping of the parts gives the same. Of a term that has different tags in different parts the
 * first by code points is kept, an empty one last.
 *
 * Throws an Error where there are no parts.
 */
export function mergeBaselines(baselines: readonly Baseline[]): Baseline {
  const [first] = baselines;
  if (first === undefined) throw new Error("no counts to merge");
  const terms = new Map<string, { tag: string; count: number }>();
  for (const { term, tag, count } of baselines.flatMap((baseline) => baseline.terms)) {
    const known = terms.get(term);
    if (known === undefined) terms.set(term, { tag, count });
    else {
      known.count += count;
      known.tag = firstTag(known.tag, tag);
    }
  }
  const sum = (read: (baseline: Baseline) => number): number =>
    baselines.reduce((total, baseline) => total + read(baseline), 0);
  return {
    schema: first.schema,
    generator: mergeGenerators(baselines.map(({ generator }) => generator)),
    settings: first.settings,
    documents: sum(({ documents }) => documents),
    characters: sum(({ characters }) => characters),
    terms: [...terms]
      .map(([term, { tag, count }]) => ({ term, tag, count }))
      .sort((a, b) => (a.term < b.term ? -1 : 1)),
  };
}
