import type { ClaimStatus } from "../model/extraction.ts";
import type { Matrix, MatrixRow } from "./matrix.ts";

/** Which rows of a matrix are wanted, and in which order. */
export interface RowChoice {
  /** A part of the name, a qualifier or a wording: 高企 finds what the text calls 高企 as well. */
  readonly indicator?: string;
  /** A part of the unit, or 增速 / 位次: what the unit column shows. */
  readonly unit?: string;
  /** A year, month or day that the period of a value must touch: 2025, 2025-08. */
  readonly period?: string;
  readonly status?: ClaimStatus;
  /** Columns that must state the indicator, in whichever row; 1 where not given. */
  readonly least?: number;
  /** "spread" (as built) where not given. */
  readonly sort?: RowOrder;
}

/** The orders that rows can have. */
type RowOrder = "spread" | "indicator" | "unit" | "period";

/** The matrix with the rows that are wanted; all columns stay. */
export function chooseRows(matrix: Matrix, choice: RowChoice): Matrix {
  const rows = matrix.rows.filter((row) => isWanted(row, choice));
  const order = choice.sort ?? "spread";
  if (order !== "spread") rows.sort((a, b) => compare(sortKey(a, order), sortKey(b, order)));
  return { columns: matrix.columns, rows };
}

function isWanted(row: MatrixRow, { indicator, unit, period, status, least }: RowChoice): boolean {
  const entries = Object.values(row.cells).flat();
  if (row.spread < (least ?? 1)) return false;
  if (status !== undefined && row.status !== status) return false;
  if (unit !== undefined && !row.unit.includes(unit)) return false;
  if (period !== undefined && !entries.some((entry) => touches(entry.period, period))) return false;
  if (indicator === undefined) return true;
  const names = [row.indicator, ...row.qualifiers, ...entries.map(({ wording }) => wording)];
  return names.some((name) => name.includes(indicator));
}

/** Whether a period touches a year, month or day; ISO forms compare as texts. */
function touches(
  period: { readonly start: string | null; readonly end: string | null } | null,
  asked: string,
): boolean {
  if (period === null) return false;
  const { start, end } = period;
  // Open at one end: 2024年以来 goes on, 截至10月底 is that day.
  const from = start ?? end ?? "\uffff";
  const to = end === null ? "\uffff" : `${end}\uffff`;
  return from <= `${asked}\uffff` && asked <= to;
}

function sortKey(row: MatrixRow, order: Exclude<RowOrder, "spread">): string {
  if (order === "indicator") return row.indicator;
  if (order === "unit") return row.unit;
  return row.period?.end ?? row.period?.start ?? "\uffff";
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
