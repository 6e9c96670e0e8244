/**
 * A half-open range [start, end) of UTF-16 code units into a document's text.
 *
 * It is the only way anything in this program says where it stands; line and column are worked out from it
 * where they are shown.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
