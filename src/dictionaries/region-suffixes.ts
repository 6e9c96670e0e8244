import { readTable } from "./read-table.ts";

/** How the names of places end (市, 自治区), the longest first: dictionaries/regions.tsv. */
export function readRegionSuffixes(): readonly string[] {
  return readTable("regions", ["word", "kind"])
    .filter(({ kind }) => kind === "suffix")
    .map(({ word }) => word)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
