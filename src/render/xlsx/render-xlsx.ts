import type { MinedDocument } from "../../model/extraction.ts";
import { FLAT_COLUMNS, flatRecords } from "../flat-records.ts";
import type { Renderer, RenderOptions, View } from "../renderer.ts";
import { describeDocument } from "../summary/document-facts.ts";
import type { Sheet } from "./workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** An Excel workbook: a sheet of the documents, then one a layer. It is written when the last document is done. */
export const renderXlsx = (options: Pick<RenderOptions, "view" | "say">): Renderer => {
  const { view, say } = options;
  const layers: readonly Exclude<View, "extract">[] =
    view === "extract" ? ["sections", "phrases", "claims"] : [view];
  const documents: MinedDocument[] = [];
  return {
    start: () => "",
    before: () => "",
    document: (document) => {
      documents.push(document);
      return [];
    },
    end: () =>
      writeWorkbook([
        documentSheet(documents, options),
        ...layers.map((layer) => layerSheet(documents, layer, say)),
      ]),
  };
};

const FACTS = ["path", "title", "source", "published", "number", "issuer", "length", "sha256"] as const;

function documentSheet(
  documents: readonly MinedDocument[],
  options: Pick<RenderOptions, "view" | "say">,
): Sheet {
  const { say } = options;
  return {
    name: say("layer.documents"),
    labels: [...FACTS.map((fact) => fieldLabel(fact, say)), say("column.counts")],
    rows: documents.map((document) => [
      ...FACTS.map((fact) => document[fact]),
      describeDocument(document, options).counts.join(say("list.separator")),
    ]),
    sticky: 0,
  };
}

function layerSheet(
  documents: readonly MinedDocument[],
  layer: Exclude<View, "extract">,
  say: RenderOptions["say"],
): Sheet {
  const columns = FLAT_COLUMNS[layer];
  return {
    name: say(`layer.${layer}`),
    labels: columns.map((column) => fieldLabel(column, say)),
    rows: documents.flatMap((document) =>
      Array.from(flatRecords(document, layer), (record) => columns.map((column) => record[column] ?? null)),
    ),
    sticky: 0,
  };
}

/** The field's name in the language of the labels; a field without a label keeps the name of the JSON contract. */
function fieldLabel(field: string, say: RenderOptions["say"]): string {
  const key = `field.${field}`;
  return say.has(key) ? say(key) : field;
}
