import type { MinedDocument } from "../model/extraction.ts";
import { piecesOf } from "./pieces.ts";
import { claimRecords, phraseRecords, sectionRecords } from "./records.ts";
import { documentJson } from "./render-json.ts";
import type { Renderer, RenderOptions, View } from "./renderer.ts";
import { stringify } from "./stringify.ts";

/** One JSON value a line: the whole document for `extract`, one record for the commands of a layer. */
export const renderNdjson = ({ view }: Pick<RenderOptions, "view">): Renderer => ({
  start: () => "",
  before: () => "",
  document: (document) => piecesOf(linesOf(document, view)),
  end: () => "",
});

function* linesOf(document: MinedDocument, view: View): Generator<string> {
  if (view === "extract") {
    yield* documentJson(document, "");
    yield "\n";
    return;
  }
  for (const record of recordsOf(document, view)) yield `${stringify(record)}\n`;
}

function recordsOf(document: MinedDocument, view: Exclude<View, "extract">): readonly unknown[] {
  switch (view) {
    case "sections":
      return sectionRecords(document);
    case "phrases":
      return phraseRecords(document);
    case "claims":
      return claimRecords(document);
  }
}
