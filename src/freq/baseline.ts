import type { Generator } from "../model/extraction.ts";
import type { Corpus } from "./tabulate.ts";

/** How terms were counted; counts made in another way cannot be compared. */
export interface CountSettings {
  readonly unit: "token" | "phrase";
  readonly stopwords: string;
  readonly minLength: number;
  /** Parts of speech that were counted; empty for all. */
  readonly pos: readonly string[];
  /** Terms that were asked for; null where all were counted. */
  readonly terms: readonly string[] | null;
  /** Whether they were counted only where they are whole words; missing where they were not. */
  readonly wholeWords?: true;
}

/** Saved counts (`freq --save`), to compare later ones with. Its JSON Schema: dictionaries/baseline.schema.json. */
export interface Baseline {
  readonly schema: "policy-mine/baseline/1";
  readonly generator: Generator;
  readonly settings: CountSettings;
  readonly documents: number;
  readonly characters: number;
  /** In the order of code units. */
  readonly terms: readonly { readonly term: string; readonly tag: string; readonly count: number }[];
}

/** The baseline of a count. */
export function baselineOf(
  corpus: Corpus,
  documents: number,
  facts: { readonly generator: Generator; readonly settings: CountSettings },
  tagOf: (term: string) => string,
): Baseline {
  const terms = [...corpus.counts].map(([term, count]) => ({ term, tag: tagOf(term), count }));
  terms.sort((a, b) => (a.term < b.term ? -1 : 1));
  const { generator, settings } = facts;
  return {
    schema: "policy-mine/baseline/1",
    ...{ generator, settings, documents, characters: corpus.characters, terms },
  };
}

/**
 * What of a baseline is not as it is now: names of what made it (version, segmenter, dictionary), for which counts may
 * differ although the text does not.
 */
export function staleParts(baseline: Generator, now: Generator): readonly string[] {
  return (["version", "segmenter", "dictionary"] as const).filter((part) => baseline[part] !== now[part]);
}

/** The names of the settings in which two counts differ, so that they cannot be compared. */
export function differingSettings(a: CountSettings, b: CountSettings): readonly string[] {
  return (["unit", "terms", "wholeWords", "stopwords", "minLength", "pos"] as const).filter(
    (name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]),
  );
}
