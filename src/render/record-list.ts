import type { Cell } from "./csv-line.ts";
import type { Column } from "./summary/listing.ts";

/** Records of one kind and the columns that show them: what a command gives that looks at one question. */
export interface RecordList<Item> {
  readonly columns: readonly RecordColumn<Item>[];
  readonly records: readonly Item[];
  /** Said to people in place of the rows where there are none. */
  readonly empty: string;
}

/** A column of a RecordList. */
export interface RecordColumn<Item> extends Column {
  /** Its name in CSV; machines get the same in every language. */
  readonly name: string;
  readonly cell: (record: Item) => Cell;
  /** How people read a cell that is not as it stands: two decimals, a word for a code; programs get the cell. */
  readonly text?: (record: Item) => string | null;
  /** What people see where a cell is null; nothing where not given. */
  readonly missing?: string;
  /** The bound and the number of a cell that is "> 600" to people; a spreadsheet keeps the number. */
  readonly bound?: (record: Item) => { readonly sign: string; readonly value: number } | null;
}

/** A column of numbers. */
export function numberColumn<Item>(
  name: string,
  label: string,
  cell: (record: Item) => Cell,
): RecordColumn<Item> {
  return { name, label, align: "right", cell };
}
