import { readFileSync } from "node:fs";
import { PolicyMineError } from "../model/policy-mine-error.ts";

/** One entry of a dictionary: the cells by column, and the line it stands on (from 1). */
export type Entry<Column extends string> = Readonly<Record<Column, string>> & { readonly line: number };

const FOLDER = new URL("../../dictionaries/", import.meta.url);

/**
 * Reads one of the dictionaries that come with the program: dictionaries/NAME.tsv.
 *
 * Tab-separated, the header on the first line that is not a comment, `#` comments, empty lines skipped; cells
 * missing at the end of a line are "". Throws PolicyMineError DICTIONARY (file:line) where the header or a line
 * does not fit `columns`.
 */
export function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly Entry<Column>[] {
  const file = `dictionaries/${name}.tsv`;
  return parseTable(readFileSync(new URL(`${name}.tsv`, FOLDER), "utf8"), file, columns);
}

/** Parses the text of a table; `file` is named in errors. See readTable. */
function parseTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly Entry<Column>[] {
  const entries: Entry<Column>[] = [];
  let header = false;
  let line = 0;
  for (const raw of text.split("\n")) {
    line++;
    const row = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (row === "" || row.startsWith("#")) continue;
    const cells = row.split("\t");
    if (!header) {
      header = true;
      if (cells.join("\t") === columns.join("\t")) continue;
      throw new PolicyMineError(
        "DICTIONARY",
        `${file}:${line}: the header is "${cells.join(" ")}"; expected "${columns.join(" ")}", tab-separated`,
      );
    }
    if (cells.length > columns.length || cells[0] === "") {
      throw new PolicyMineError(
        "DICTIONARY",
        `${file}:${line}: ${cells.length} cells, the first is "${cells[0]}"; expected at most ${columns.length}, the first not empty`,
      );
    }
    const entry: Record<string, string | number> = { line };
    // An index, not entries(): this runs for tens of thousands of lines at each start, before it is compiled.
    for (let column = 0; column < columns.length; column++)
      entry[columns[column] ?? ""] = cells[column] ?? "";
    entries.push(entry as Entry<Column>);
  }
  return entries;
}
