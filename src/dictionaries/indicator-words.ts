import { type LongestMatch, longestMatch } from "./longest-match.ts";
import { readTable } from "./read-table.ts";

/** What becomes of a word at the head or the tail of an indicator. */
type QualifierUse = "keep" | "drop" | "rate";

/** The words by which indicators are told apart and put together. */
export interface IndicatorWords {
  /** The one name of a wording: 高企 → 高新技术企业. */
  readonly synonyms: LongestMatch<string>;
  /** The names that wordings are given; each is whole as it is. */
  readonly names: ReadonlySet<string>;
  /** Words that an indicator may begin with. */
  readonly heads: LongestMatch<QualifierUse>;
  /** Words that an indicator may end with, longest first. */
  readonly tails: readonly (readonly [word: string, use: QualifierUse])[];
}

/** Reads dictionaries/indicator-synonyms.tsv and indicator-qualifiers.tsv. */
export function readIndicatorWords(): IndicatorWords {
  const synonyms = readTable("indicator-synonyms", ["wording", "indicator"]);
  const qualifiers = readTable("indicator-qualifiers", ["word", "place", "use"]);
  const at = (place: string): [string, QualifierUse][] =>
    qualifiers
      .filter((entry) => entry.place.split(" ").includes(place))
      .map(({ word, use }) => [word, useOf(use)]);
  return {
    synonyms: longestMatch(synonyms.map(({ wording, indicator }) => [wording, indicator])),
    names: new Set(synonyms.map(({ indicator }) => indicator)),
    heads: longestMatch(at("head")),
    tails: at("tail").sort(([a], [b]) => b.length - a.length),
  };
}

function useOf(text: string): QualifierUse {
  return text === "drop" || text === "rate" ? text : "keep";
}
