import type { Cell } from "../csv-line.ts";

/** One table of a workbook. */
export interface Sheet {
  readonly name: string;
  /** Labels of the columns: the first row, which stays in view. */
  readonly labels: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns at the left that stay in view. */
  readonly sticky: number;
}

/** A value, or a number with the sign of its bound: "> 600" to people, 600 to the spreadsheet. */
export type SheetCell = Cell | { readonly sign: string; readonly value: number };
