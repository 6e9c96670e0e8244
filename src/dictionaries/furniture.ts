import { type LongestMatch, longestMatch } from "./longest-match.ts";
import { readTable } from "./read-table.ts";

/** Words of web pages that are no content, by how they are recognised (dictionaries/furniture.tsv). */
export interface FurnitureWords {
  /** A line of nothing but these is furniture. */
  readonly words: ReadonlySet<string>;
  /** The same, but only beside one of `words`. */
  readonly parts: ReadonlySet<string>;
  /** A short line that begins so is furniture. */
  readonly leads: LongestMatch<true>;
  /** A line that is one of these, and the short lines after it. */
  readonly rests: readonly string[];
}

let furniture: FurnitureWords | undefined;

/** The words of page furniture: dictionaries/furniture.tsv. */
export function furnitureWords(): FurnitureWords {
  if (furniture !== undefined) return furniture;
  const entries = readTable("furniture", ["words", "kind"]);
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.words);
  furniture = {
    words: new Set(of("word")),
    parts: new Set(of("part")),
    leads: longestMatch(of("lead").map((word) => [word, true])),
    rests: of("rest"),
  };
  return furniture;
}
