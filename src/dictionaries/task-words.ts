import { type LongestMatch, longestMatch } from "./longest-match.ts";
import { readTable } from "./read-table.ts";

/** The words of dictionaries/task-words.tsv by kind. */
export interface TaskWords {
  /** In a heading: what follows is planned. */
  readonly ahead: readonly string[];
  /** In a heading: what follows is done. */
  readonly back: readonly string[];
  /** In a title: all of the document is planned. */
  readonly plan: readonly string[];
  /** In a sentence. */
  readonly cue: readonly string[];
  readonly adverbs: LongestMatch<true>;
  readonly verbs: LongestMatch<true>;
  /** Labels of who leads, is responsible and helps, the longest first. */
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
}

/** Reads dictionaries/task-words.tsv. */
export function readTaskWords(): TaskWords {
  const entries = readTable("task-words", ["word", "kind"]);
  const of = (wanted: string): readonly string[] =>
    entries
      .filter(({ kind }) => kind.split(" ").includes(wanted))
      .map(({ word }) => word)
      .sort((a, b) => b.length - a.length);
  const matchOf = (wanted: string): LongestMatch<true> =>
    longestMatch(of(wanted).map((word) => [word, true as const]));
  return {
    ahead: of("ahead"),
    back: of("back"),
    plan: of("plan"),
    cue: of("cue"),
    adverbs: matchOf("adverb"),
    verbs: matchOf("verb"),
    lead: of("lead"),
    responsible: of("responsible"),
    support: of("support"),
  };
}
