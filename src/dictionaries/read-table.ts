import { readFileSync } from "node:fs";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { compiledTables } from "./compiled-tables.ts";

/** One entry of a dictionary: the cells by column. */
export type Entry<Column extends string> = Readonly<Record<Column, string>>;

/** The cells of an entry, one for each column. */
export type Row = readonly string[];

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
  return readRows(name, columns).map((row) => {
    const entry: Record<string, string> = {};
    // An index, not entries(): this runs for thousands of lines at each start, before it is compiled.
    for (let column = 0; column < columns.length; column++) entry[columns[column] ?? ""] = row[column] ?? "";
    return entry as Entry<Column>;
  });
}

/** As readTable, for long tables: rows instead of objects. A table of two columns is what a Map is made of. */
export function readRows(name: string, columns: readonly string[]): readonly Row[] {
  const compiled = compiledTables()?.json<CompiledRows>(rowsPart(name));
  if (compiled?.columns.join("\t") === columns.join("\t")) return compiled.rows;
  return parseTable(
    readFileSync(new URL(`${name}.tsv`, FOLDER), "utf8"),
    `dictionaries/${name}.tsv`,
    columns,
  );
}

/** A table as the build keeps it. */
export interface CompiledRows {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Name of the part of the compiled tables that holds a table's rows. */
export function rowsPart(name: string): string {
  return `rows/${name}`;
}

/** Parses the text of a table; `file` is named in errors. See readTable. */
export function parseTable(text: string, file: string, columns: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
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
      const values = { file, line, header: cells.join(" "), columns: columns.join(" ") };
      throw new PolicyMineError(
        "DICTIONARY",
        `${file}:${line}: the header is "${values.header}"; expected "${values.columns}", tab-separated`,
        { wording: { key: "table.header", values } },
      );
    }
    if (cells.length > columns.length || cells[0] === "") {
      const values = { file, line, cells: cells.length, first: cells[0] ?? "", most: columns.length };
      throw new PolicyMineError(
        "DICTIONARY",
        `${file}:${line}: ${values.cells} cells, the first is "${values.first}"; expected at most ${values.most}, the first not empty`,
        { wording: { key: "table.cells", values } },
      );
    }
    while (cells.length < columns.length) cells.push("");
    rows.push(cells);
  }
  return rows;
}
