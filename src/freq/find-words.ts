import type { UnitTable } from "../dictionaries/units.ts";
import { textOf } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import type { Occurrence } from "./occurrence.ts";

/** Which tokens are counted. */
export interface WordFilter {
  readonly stopwords: ReadonlySet<string>;
  /** Least length in characters. */
  readonly minLength: number;
  /** What behind a number belongs to it. */
  readonly units: UnitTable;
}

/** The words of a folded text: tokens that are words, terms or Latin runs, less what the filter leaves out. */
export function findWords(
  folded: string,
  tokens: readonly Token[],
  { stopwords, minLength, units }: WordFilter,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let measured = 0;
  for (const { start, end, kind } of tokens) {
    if (kind === "number") measured = endOfQuantity(folded, end, units);
    if (end <= measured || (kind !== "word" && kind !== "term" && kind !== "latin")) continue;
    const term = textOf(folded, { start, end });
    if (term.length < minLength || stopwords.has(term)) continue;
    found.push({ start, end, term, tag: kind === "latin" ? "eng" : kind === "term" ? "nz" : "" });
  }
  return found;
}

/** Where a quantity ends whose digits end at `at`: 8.4 + 万户, 300 + 多亿元, 1.3 + 个百分点; 3 + 个 in 3个平台. */
function endOfQuantity(folded: string, at: number, units: UnitTable): number {
  MAGNITUDE.lastIndex = at;
  const end = MAGNITUDE.test(folded) ? MAGNITUDE.lastIndex : at;
  return end + (units.match(folded, end)?.surface.length ?? 0);
}

/** Takes 多亿 and 余万; not 大 in 3大. */
const MAGNITUDE = /[多余]?[百千万亿]*[多余]?/y;
