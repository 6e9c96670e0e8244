import type { Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";

/** Splits a document into its sections: ordered, disjoint, ids from 1. */
export function splitSections(document: SourceDocument): readonly Section[] {
  return [
    {
      id: 1,
      kind: "body",
      level: 1,
      parent: null,
      title: document.title,
      subtitle: null,
      official: null,
      span: { start: 0, end: document.text.length },
    },
  ];
}
