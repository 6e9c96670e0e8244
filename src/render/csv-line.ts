import { printableLine } from "./printable.ts";

/** A value in a cell. */
export type Cell = string | number | boolean | null;

/**
 * One line of CSV (RFC 4180) with its line end.
 *
 * Text is on one line and without control characters; a text that a spreadsheet would run as a formula gets an
 * apostrophe in front.
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const line = printableLine(cell);
  const text = FORMULA.test(line) ? `'${line}` : line;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * "=SUM(A1)", "+86", "-1", "@x", also full-width: what a spreadsheet reads as the start of a formula; not "-" alone.
 */
const FORMULA = /^[=+\-@＝＋－＠]./;
