import { csvLine } from "./csv-line.ts";
import { FLAT_COLUMNS, flatRecords, layersOf } from "./flat-records.ts";
import { piecesOf } from "./pieces.ts";
import type { Renderer, RenderOptions } from "./renderer.ts";

/** Comma-separated values: a header, then one record a line, whichever the document. */
export const renderCsv = ({ view, bom }: Pick<RenderOptions, "view" | "bom">): Renderer => {
  const columns = FLAT_COLUMNS[view];
  function* linesOf(document: Parameters<Renderer["document"]>[0]): Generator<string> {
    for (const [layer, name] of layersOf(view)) {
      for (const record of flatRecords(document, layer)) {
        yield csvLine(columns.map((column) => (column === "record" ? name : (record[column] ?? null))));
      }
    }
  }
  return {
    start: () => (bom ? "\ufeff" : "") + csvLine(columns),
    before: () => "",
    document: (document) => piecesOf(linesOf(document)),
    end: () => "",
  };
};
