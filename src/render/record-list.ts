import type { Say } from "../dictionaries/messages.ts";
import { categoryLabel } from "./category-label.ts";
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
  /** Not shown to people where no record has it; programs get the same columns whatever the documents hold. */
  readonly ifAny?: boolean;
  /** Not shown to people in tables and Markdown. */
  readonly programsOnly?: boolean;
  /** What people see where a cell is null; nothing where not given. */
  readonly missing?: string;
  /** The bound and the number of a cell that is "> 600" to people; a spreadsheet keeps the number. */
  readonly bound?: (record: Item) => { readonly sign: string; readonly value: number } | null;
}

/** The file of a record, once for those that follow each other; it gives way on a terminal where all are of one. */
export function pathColumn<Item extends { readonly path: string | null }>(
  records: readonly Item[],
  say: Say,
): RecordColumn<Item> {
  const several = new Set(records.map(({ path }) => path)).size > 1;
  return {
    ...{ name: "path", label: say("column.path"), cell: ({ path }) => path },
    ...{ min: 12, max: 24, cut: "start", grouped: true, optional: !several },
  };
}

/** The category of a phrase: in words for people, as it is for programs. */
export function categoryColumn<Item extends { readonly category: string }>(say: Say): RecordColumn<Item> {
  return {
    ...{ name: "category", label: say("column.category") },
    cell: ({ category }) => category,
    text: ({ category }) => categoryLabel(category, say),
  };
}

/** A column of numbers. */
export function numberColumn<Item>(
  name: string,
  label: string,
  cell: (record: Item) => Cell,
): RecordColumn<Item> {
  return { name, label, align: "right", cell };
}
