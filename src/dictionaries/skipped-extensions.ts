import { readTable } from "./read-table.ts";

let extensions: ReadonlySet<string> | undefined;

/** Extensions (lower case, no dot) of files that are plainly no documents: dictionaries/skipped-extensions.tsv. */
export function skippedExtensions(): ReadonlySet<string> {
  extensions ??= new Set(readTable("skipped-extensions", ["extension"]).map((entry) => entry.extension));
  return extensions;
}
