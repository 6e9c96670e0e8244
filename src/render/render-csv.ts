import { type Cell, FLAT_COLUMNS, flatRecords } from "./flat-records.ts";
import { printableLine } from "./printable.ts";
import type { OpenRenderer } from "./renderer.ts";

/**
 * Comma-separated values (RFC 4180): a header, then one record a line, whichever the document.
 *
 * Text is on one line and without control characters; a text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export const renderCsv: OpenRenderer = ({ view, bom }) => {
  const columns = FLAT_COLUMNS[view];
  return {
    start: () => (bom ? "\ufeff" : "") + lineOf(columns),
    document: (document) =>
      flatRecords(document, view)
        .map((record) => lineOf(columns.map((column) => record[column] ?? null)))
        .join(""),
    end: () => "",
  };
};

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const line = printableLine(cell);
  const text = FORMULA.test(line) ? `'${line}` : line;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** "=SUM(A1)", "+86", "-1", "@x", also full-width: what a spreadsheet reads as the start of a formula. */
const FORMULA = /^[=+\-@＝＋－＠]/;
