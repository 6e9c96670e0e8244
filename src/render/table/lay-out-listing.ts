import type { Column, Listing } from "../summary/listing.ts";
import { displayWidth } from "./display-width.ts";
import { type FittedColumn, fitColumns, type MeasuredColumn } from "./fit-columns.ts";
import { shorten, shortenStart, wrap } from "./fit-text.ts";
import { layOutRecords } from "./lay-out-records.ts";
import type { Typesetter } from "./typesetter.ts";

type Row = readonly string[];

/**
 * A listing as aligned lines without a frame. A line of labels comes first, unless all of them are empty. A terminal
 * that is too narrow for the columns gets the rows one below the other: see layOutRecords.
 */
export function layOutListing(listing: Listing, typesetter: Typesetter): string {
  const { columns, rows } = listing;
  const { width } = typesetter;
  const terminal = width !== null;
  const fitted = fitListing(listing, width);
  if (fitted === null) return layOutRecords(listing, typesetter, width ?? Number.POSITIVE_INFINITY);
  const labels = fitted.map(({ column, width }) => pad(shorten(column.label, width), width, column.align));
  const head = columns.every(({ label }) => label === "") ? [] : typesetter.join([labels]);
  const body = rows
    .map((row, index) => fitRow(row, terminal ? rows[index - 1] : undefined, fitted))
    .map((row) => row.map((cell, index) => (fitted[index]?.column.strong ? typesetter.bold(cell) : cell)));
  return [...head.map((line) => typesetter.underline(line)), ...typesetter.join(body)]
    .map((line) => `${line}\n`)
    .join("");
}

/**
 * The columns of a listing in `width` columns of the terminal, null where
 * they do not fit; in a pipe (null) they always do.
 */
export function fitListing({ columns, rows }: Listing, width: number | null): readonly FittedColumn[] | null {
  const measured = columns.map((column, index) => measure(column, index, rows, width !== null));
  return fitColumns(measured, width ?? Number.POSITIVE_INFINITY);
}

function measure(column: Column, index: number, rows: readonly Row[], terminal: boolean): MeasuredColumn {
  const most = terminal && column.max !== undefined ? column.max : Number.POSITIVE_INFINITY;
  const widths = rows.map((row) => Math.min(displayWidth(row[index] ?? ""), most)).sort((a, b) => a - b);
  // An optional column without a cell takes no room from the others.
  const isIdle = terminal && column.optional && widths.at(-1) === 0;
  const label = isIdle ? 0 : Math.min(displayWidth(column.label), most);
  const widest = Math.max(label, widths.at(-1) ?? 0);
  const usual = Math.max(label, widths[Math.ceil(widths.length * 0.95) - 1] ?? 0);
  return { column, index, widest, usual };
}

/** The cells of a row; those of grouped columns are left empty up to the first that differs from the row before. */
function fitRow(row: Row, before: Row | undefined, columns: readonly FittedColumn[]): Row {
  let same = before !== undefined;
  return columns.map((fitted) => {
    const { column, index, width } = fitted;
    if (column.grouped && before?.[index] !== row[index]) same = false;
    return column.grouped && same ? pad("", width) : fitCell(row[index] ?? "", fitted);
  });
}

function fitCell(cell: string, { column, width }: FittedColumn): string {
  if (displayWidth(cell) <= width) return pad(cell, width, column.align);
  if (column.cut === "start") return pad(shortenStart(cell, width), width, column.align);
  const indent = cell.length - cell.trimStart().length;
  const lines = wrap(cell.trimStart(), width - indent, column.lines ?? 1, column.separator);
  return lines.map((line) => pad(" ".repeat(indent) + line, width)).join("\n");
}

function pad(text: string, width: number, align: Column["align"] = "left"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + space : space + text;
}
