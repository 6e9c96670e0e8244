import { readTable } from "./read-table.ts";

/** The words that are never a key phrase by themselves, by what they are. */
export interface Stopwords {
  /** All of them: words of grammar and the all-purpose words of the genre (发展, 工作, 推进). */
  readonly all: ReadonlySet<string>;
  /** Words of grammar, adverbs and fillers alone, without the verbs, nouns and adjectives of the genre. */
  readonly grammar: ReadonlySet<string>;
  /** Those that no term begins or ends with: 的, 以及, 所以. */
  readonly particles: ReadonlySet<string>;
}

const GRAMMAR: readonly string[] = ["particle", "function"];

/** Reads dictionaries/stopwords.tsv. */
export function readStopwords(): Stopwords {
  const entries = readTable("stopwords", ["text", "kind"]);
  return {
    all: new Set(entries.map((entry) => entry.text)),
    grammar: new Set(entries.filter((entry) => GRAMMAR.includes(entry.kind)).map((entry) => entry.text)),
    particles: new Set(entries.filter((entry) => entry.kind === "particle").map((entry) => entry.text)),
  };
}
