import { readTable } from "./read-table.ts";

let pairs: ReadonlyMap<string, string> | undefined;

/** The simplified character of each traditional one: dictionaries/traditional.tsv. Read when first asked for. */
export function traditionalCharacters(): ReadonlyMap<string, string> {
  pairs ??= new Map(
    readTable("traditional", ["traditional", "simplified"]).map((entry) => [
      entry.traditional,
      entry.simplified,
    ]),
  );
  return pairs;
}
