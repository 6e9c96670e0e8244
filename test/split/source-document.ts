import { foldText } from "../../src/model/fold.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";

/** A document as the loader would give it, without furniture or marked headings unless they are given. */
export function sourceDocument(text: string, known: Partial<SourceDocument> = {}): SourceDocument {
  return {
    path: "test.txt",
    format: "text",
    encoding: "utf-8",
    sha256: "",
    text,
    folded: foldText(text),
    title: null,
    source: null,
    published: null,
    number: null,
    issuer: null,
    furniture: [],
    headings: [],
    ...known,
  };
}
