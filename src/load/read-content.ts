import type { DocumentFormat, DocumentMetadata, MarkedHeading } from "../model/source-document.ts";

/** What a reader of one format gives: the text and what the format itself says about it. */
export interface ReadContent {
  readonly format: DocumentFormat;
  readonly encoding: string;
  /** Line ends are "\n", no byte order mark. */
  readonly text: string;
  readonly headings: readonly MarkedHeading[];
  /** What the format states apart from the text (meta tags, document properties); the text fills the rest. */
  readonly metadata: Partial<DocumentMetadata>;
}
