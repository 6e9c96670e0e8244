import { type Cell, csvLine } from "./csv-line.ts";
import type { FormatName } from "./formats.ts";
import { markdownTable } from "./markdown-table.ts";
import { printable, printableLine } from "./printable.ts";
import type { RecordList } from "./record-list.ts";
import { stringify } from "./stringify.ts";
import type { Listing } from "./summary/listing.ts";

/** How a list is shown: see RenderOptions. */
export interface RecordListOptions {
  readonly width: number | null;
  readonly color: boolean;
  readonly bom: boolean;
  /** Name of the sheet in a workbook. */
  readonly sheet?: string;
}

/** A list of records in one of the formats; json is an array, ndjson one record a line. */
export async function renderRecordList<Item>(
  list: RecordList<Item>,
  format: FormatName,
  options: RecordListOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case "json":
      return list.records.length === 0 ? "[]\n" : `[\n${list.records.map(stringify).join(",\n")}\n]\n`;
    case "ndjson":
      return list.records.map((record) => `${stringify(record)}\n`).join("");
    case "csv":
      return (options.bom ? "\ufeff" : "") + csvOf(list);
    case "xlsx": {
      const { writeWorkbook } = await import("./xlsx/write-workbook.ts");
      const { listSheet } = await import("./xlsx/list-sheet.ts");
      return writeWorkbook([listSheet(list, options.sheet ?? "policy-mine")]);
    }
    case "markdown":
      return markdownTable(listingOf(list));
    case "parquet":
      throw new Error("a list has no columns of a fixed type");
    case "table":
      if (list.records.length === 0) return `${printable(list.empty)}\n`;
      return (await import("./table/render-listing.ts")).renderListing(listingOf(list), options);
  }
}

function csvOf<Item>({ columns, records }: RecordList<Item>): string {
  const lines = records.map((record) => csvLine(columns.map(({ cell }) => cell(record))));
  return csvLine(columns.map(({ name }) => name)) + lines.join("");
}

function listingOf<Item>({ columns: all, records, empty }: RecordList<Item>): Listing {
  const columns = all
    .filter(({ programsOnly }) => !programsOnly)
    .filter(({ ifAny, cell }) => !ifAny || records.some((record) => isFilled(cell(record))));
  const rows = records.map((record) =>
    columns.map(({ cell, text = cell, missing }) => printableLine(String(text(record) ?? missing ?? ""))),
  );
  // A label may be the name of a document.
  const labelled = columns.map((column) => ({ ...column, label: printableLine(column.label) }));
  return { title: "", columns: labelled, rows, empty };
}

function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== "";
}
