import type { Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";

/** Several documents as one, so that what is repeated among them is found: one section a document. */
export interface JoinedDocuments {
  readonly document: SourceDocument;
  /** The section with id n is the n-th document. */
  readonly sections: readonly Section[];
  /** Their paths, in order. */
  readonly paths: readonly string[];
}

/** Joins documents in their order, with an empty line between two of them. */
export function joinDocuments(documents: readonly SourceDocument[]): JoinedDocuments {
  const sections: Section[] = [];
  const furniture: Span[] = [];
  let start = 0;
  for (const document of documents) {
    const end = start + document.text.length;
    const { title } = document;
    const facts = { kind: "body", level: 1, parent: null, title, subtitle: null, official: null } as const;
    sections.push({ id: sections.length + 1, ...facts, span: { start, end } });
    for (const span of document.furniture) {
      furniture.push({ start: span.start + start, end: span.end + start });
    }
    start = end + BETWEEN.length;
  }
  return {
    document: {
      ...NOTHING_KNOWN,
      text: documents.map((document) => document.text).join(BETWEEN),
      folded: documents.map((document) => document.folded).join(BETWEEN),
      furniture,
    },
    sections,
    paths: documents.map((document) => document.path),
  };
}

const BETWEEN = "\n\n";

const NOTHING_KNOWN = {
  path: "",
  format: "text",
  encoding: "utf-8",
  sha256: "",
  title: null,
  source: null,
  published: null,
  number: null,
  issuer: null,
  headings: [],
} as const;
