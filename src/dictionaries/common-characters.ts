import { readTable } from "./read-table.ts";

let characters: ReadonlySet<string> | undefined;

/** The commonest Han characters of simplified and traditional prose: dictionaries/common-characters.tsv. */
export function commonCharacters(): ReadonlySet<string> {
  characters ??= new Set(readTable("common-characters", ["character"]).map((entry) => entry.character));
  return characters;
}
