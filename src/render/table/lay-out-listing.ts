import Table from "cli-table3";
import type { Column, Listing } from "../summary/listing.ts";
import { displayWidth } from "./display-width.ts";
import { type FittedColumn, fitColumns, GAP, type MeasuredColumn } from "./fit-columns.ts";
import { wrap } from "./fit-text.ts";

/** How rows are laid out. */
export interface Layout {
  /** Columns of the terminal; null where nothing may be cut. */
  readonly width: number | null;
  /** Styles the line of labels. */
  readonly head: (text: string) => string;
}

/** A listing as aligned lines without a frame; the columns are two spaces apart. */
export function layOutListing({ columns, rows }: Listing, { width, head }: Layout): string {
  const terminal = width !== null;
  const room = width ?? Number.POSITIVE_INFINITY;
  const measured = columns.map((column, index) => measure(column, index, rows, width !== null));
  const fitted = fitColumns(measured, room);
  const labels = fitted.map(({ column, width: columnWidth }) => pad(column.label, columnWidth, column.align));
  const lines = columns.every(({ label }) => label === "") ? [] : join([labels]).map((line) => head(line));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const chunk = rows.slice(first, first + ROWS_AT_ONCE).map((row, index) => {
      const before = terminal ? rows[first + index - 1] : undefined;
      const changed = fitted.findIndex(
        ({ column, index: cell }) => column.grouped && before?.[cell] !== row[cell],
      );
      return fitted.map((column, place) =>
        column.column.grouped && before && (changed === -1 || place < changed)
          ? pad("", column.width)
          : fitCell(row[column.index] ?? "", column),
      );
    });
    lines.push(...join(chunk));
  }
  return `${lines.join("\n")}\n`;
}

/** cli-table3 takes time quadratic in the rows of a table; the cells are padded, so the parts line up. */
const ROWS_AT_ONCE = 64;

function measure(
  column: Column,
  index: number,
  rows: readonly (readonly string[])[],
  terminal: boolean,
): MeasuredColumn {
  const most = terminal && column.max !== undefined ? column.max : Number.POSITIVE_INFINITY;
  const widths = rows.map((row) => Math.min(displayWidth(row[index] ?? ""), most)).sort((a, b) => a - b);
  const label = displayWidth(column.label);
  const widest = Math.max(label, widths.at(-1) ?? 0);
  const usual = Math.max(label, widths[Math.ceil(widths.length * 0.95) - 1] ?? 0);
  return { column, index, widest, usual };
}

function fitCell(cell: string, { column, width }: FittedColumn): string {
  if (displayWidth(cell) <= width) return pad(cell, width, column.align);
  const indent = cell.length - cell.trimStart().length;
  const lines = wrap(cell.trimStart(), width - indent, column.lines ?? 1, column.separator);
  return lines.map((line) => pad(" ".repeat(indent) + line, width)).join("\n");
}

function pad(text: string, width: number, align: Column["align"] = "left"): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + space : space + text;
}

/** The cells side by side; all cells of a column have the same width. */
function join(rows: readonly string[][]): string[] {
  const table = new Table({
    chars: { ...NO_FRAME, middle: " ".repeat(GAP) },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push(...rows);
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

const NO_FRAME = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
} as const;
