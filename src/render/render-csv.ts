import { csvLine } from "./csv-line.ts";
import { FLAT_COLUMNS, flatRecords } from "./flat-records.ts";
import type { Renderer, RenderOptions } from "./renderer.ts";

/** Comma-separated values: a header, then one record a line, whichever the document. */
export const renderCsv = ({ view, bom }: Pick<RenderOptions, "view" | "bom">): Renderer => {
  const columns = FLAT_COLUMNS[view];
  return {
    start: () => (bom ? "\ufeff" : "") + csvLine(columns),
    document: (document) =>
      flatRecords(document, view)
        .map((record) => csvLine(columns.map((column) => record[column] ?? null)))
        .join(""),
    end: () => "",
  };
};
