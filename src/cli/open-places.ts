import { openLines } from "../model/lines.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { FilePlace } from "../render/annotations/annotation.ts";

/**
 * Gives the lines and columns of a span of a document in its file; null where the lines of the
 * text are not those of the file (HTML, Word, PDF).
 */
export function openPlaces({ text, format }: SourceDocument): (span: Span) => FilePlace["place"] {
  if (format !== "text" && format !== "markdown") return () => null;
  const lineOf = openLines(text);
  return ({ start, end }) => {
    const last = lineOf(end);
    return { ...lineOf(start), endLine: last.line, endColumn: last.column };
  };
}
