import type { MinedDocument } from "../model/extraction.ts";
import { claimRecords, phraseRecords, sectionRecords } from "./records.ts";
import type { Renderer, RenderOptions, View } from "./renderer.ts";
import { stringify } from "./stringify.ts";

/** One JSON value a line: the whole document for `extract`, one record for the commands of a layer. */
export const renderNdjson = ({ view }: Pick<RenderOptions, "view">): Renderer => ({
  start: () => "",
  document: (document) =>
    linesOf(document, view)
      .map((value) => `${stringify(value)}\n`)
      .join(""),
  end: () => "",
});

function linesOf(document: MinedDocument, view: View): readonly unknown[] {
  switch (view) {
    case "extract":
      return [document];
    case "sections":
      return sectionRecords(document);
    case "phrases":
      return phraseRecords(document);
    case "claims":
      return claimRecords(document);
  }
}
