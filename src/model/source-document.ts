import type { Span } from "./span.ts";

/** The file formats that can be loaded; the names are those of the JSON contract. */
export type DocumentFormat = "text" | "markdown" | "html" | "docx" | "doc" | "pdf" | "ofd";

/** A heading that the file format itself marks (a docx style, an HTML h1–h6, a Markdown #). */
export interface MarkedHeading extends Span {
  /** 1 for the topmost. */
  readonly level: number;
}

/** What is known about a document besides its text. Every value is null where the document does not say. */
export interface DocumentMetadata {
  readonly title: string | null;
  readonly source: string | null;
  /** ISO date, YYYY-MM-DD. */
  readonly published: string | null;
  /** 文号, as written: 国发〔2023〕5号. */
  readonly number: string | null;
  readonly issuer: string | null;
}

/**
 * One loaded file, or one record of a stream: immutable text and what is known about it.
 *
 * Every stage reads it and returns spans over `text`; none changes it.
 */
export interface SourceDocument extends DocumentMetadata {
  /** As given by the user, with "/" separators, never made absolute. */
  readonly path: string;
  readonly format: DocumentFormat;
  /** The encoding that was decoded, in lower case: "utf-8", "gb18030", "utf-16le", … */
  readonly encoding: string;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** The decoded text that all spans refer to. Line ends are "\n", there is no byte order mark. */
  readonly text: string;
  /** `text`, folded for matching: same length, one code unit for one. See fold.ts. */
  readonly folded: string;
  /** Stretches that are no content (view counters, source and date lines, site furniture): ordered, disjoint. */
  readonly furniture: readonly Span[];
  /** Headings that the file format marks, in order; empty for plain text. */
  readonly headings: readonly MarkedHeading[];
}
