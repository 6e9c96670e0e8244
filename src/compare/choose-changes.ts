import { CHANGES, type Change, type Comparison } from "./comparison.ts";

/** What two texts are compared by. */
export type CompareLayer = "sections" | "phrases" | "claims";

/** The layers, in the order in which they are shown. */
export const COMPARE_LAYERS: readonly CompareLayer[] = ["sections", "phrases", "claims"];

/** Which changes are wanted. */
export interface ChangeChoice {
  readonly changes: readonly Change[];
  /** Phrases, and claims, of each change; all where not given. Sections are few and an outline: all are shown. */
  readonly top: number | undefined;
}

/** How many records there are of each change. */
export type ChangeCounts = Readonly<Record<Change, number>>;

/** The changes that are wanted: phrases and claims by what became of them, sections in the order of the text. */
export function chooseChanges(comparison: Comparison, { changes, top }: ChangeChoice): Comparison {
  const choose = <Item extends { readonly change: Change }>(records: readonly Item[]): readonly Item[] =>
    CHANGES.filter((change) => changes.includes(change)).flatMap((change) =>
      records.filter((record) => record.change === change).slice(0, top),
    );
  return {
    ...comparison,
    sections: comparison.sections.filter(({ change }) => changes.includes(change)),
    phrases: choose(comparison.phrases),
    claims: choose(comparison.claims),
  };
}

/** How many records there are of each change. */
export function countChanges(records: readonly { readonly change: Change }[]): ChangeCounts {
  const counts = { changed: 0, reworded: 0, new: 0, gone: 0, kept: 0 };
  for (const { change } of records) counts[change] += 1;
  return counts;
}

/** Whether a layer has anything that is not as it was. */
export function hasDifferences(comparison: Comparison, layers: readonly CompareLayer[]): boolean {
  return layers.some((layer) => comparison[layer].some(({ change }) => change !== "kept"));
}
