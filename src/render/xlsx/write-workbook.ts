import writeXlsxFile from "write-excel-file/node";
import { printableLine } from "../printable.ts";
import { displayWidth } from "../table/display-width.ts";
import { resetZipTimes } from "./reset-zip-times.ts";
import type { Sheet, SheetCell } from "./workbook.ts";

/**
 * Writes sheets as an Excel workbook: the first row is frozen, a Chinese character counts two in the widths, numbers
 * are numbers and texts never formulas. Same sheets, same bytes.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = new Set<string>();
  const written = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name, names),
      columns: sheet.labels.map((label, index) => ({ width: widthOf(label, index, sheet.rows) })),
      stickyRowsCount: 1,
      ...(sheet.sticky > 0 ? { stickyColumnsCount: sheet.sticky } : {}),
      data: [
        sheet.labels.map((label) => ({ value: textCell(label), fontWeight: "bold" as const, wrap: true })),
        ...sheet.rows.map((row) => row.map(cellOf)),
      ],
    })),
  );
  return resetZipTimes(await written.toBuffer());
}

function cellOf(cell: SheetCell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number, alignVertical: "top" as const };
  if (typeof cell === "boolean") return { value: cell, type: Boolean, alignVertical: "top" as const };
  if (typeof cell === "object") {
    const format = `"${cell.sign}"General`;
    return { value: cell.value, type: Number, format, alignVertical: "top" as const };
  }
  return { value: textCell(cell), type: String, wrap: true, alignVertical: "top" as const };
}

/** On one line, without what XML cannot hold; a cell of Excel holds 32,767 characters. */
function textCell(text: string): string {
  return printableLine(text)
    .slice(0, 32767)
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, "\ufffd");
}

/** Wide enough for most of the cells, within limits; one more than the text for the padding. */
function widthOf(label: string, index: number, rows: Sheet["rows"]): number {
  const widths = rows.map((row) => displayWidth(shownAs(row[index] ?? null))).sort((a, b) => a - b);
  const usual = widths[Math.ceil(widths.length * 0.95) - 1] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, displayWidth(label), usual)) + 1;
}

const NARROWEST = 6;
const WIDEST = 60;

function shownAs(cell: SheetCell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? `${cell.sign}${cell.value}` : printableLine(String(cell));
}

/** At most 31 characters, none of []:*?/\, and no other sheet has it. */
function sheetName(wanted: string, taken: Set<string>): string {
  const name =
    textCell(wanted)
      .replace(/[[\]:*?/\\]/g, " ")
      .slice(0, 28) || "1";
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} ${count}`;
  taken.add(free.toLowerCase());
  return free;
}
