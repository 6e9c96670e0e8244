import { readTable } from "./read-table.ts";

/** Which script writes a character so. */
export type Script = "both" | "simplified" | "traditional";

let characters: ReadonlyMap<string, Script> | undefined;

/** The commonest Han characters of Chinese prose and their scripts: dictionaries/common-characters.tsv. */
export function commonCharacters(): ReadonlyMap<string, Script> {
  characters ??= new Map(
    readTable("common-characters", ["character", "script"]).map((entry) => [
      entry.character,
      entry.script as Script,
    ]),
  );
  return characters;
}
