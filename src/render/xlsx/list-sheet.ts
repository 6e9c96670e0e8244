import type { RecordList } from "../record-list.ts";
import type { Sheet } from "./workbook.ts";

/** A list of records as a sheet; where it is empty, the reason stands in its first row. */
export function listSheet<Item>({ columns, records, empty }: RecordList<Item>, name: string): Sheet {
  const rows = records.map((record) =>
    columns.map(({ cell, text = cell, bound, missing }) => {
      const value = cell(record);
      return bound?.(record) ?? (typeof value === "number" ? value : text(record)) ?? missing ?? null;
    }),
  );
  const sticky = columns.findIndex((column) => !column.sticky);
  return {
    name,
    labels: columns.map(({ label }) => label),
    rows: rows.length === 0 ? [[empty]] : rows,
    sticky: Math.max(0, sticky),
  };
}
