import { foldText } from "../../src/model/fold.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";

/** A document of plain text, published on 7 November 2025 unless said otherwise. */
export function documentOf(text: string, facts: Partial<SourceDocument> = {}): SourceDocument {
  return {
    path: "case.txt",
    format: "text",
    encoding: "utf-8",
    sha256: "",
    text,
    folded: foldText(text),
    furniture: [],
    headings: [],
    title: null,
    source: null,
    published: "2025-11-07",
    number: null,
    issuer: null,
    ...facts,
  };
}
