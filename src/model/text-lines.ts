import type { Span } from "./span.ts";

/** One line of a document without its line end. */
export interface TextLine extends Span {
  /** Its folded characters without the blanks around them; of a long line only the beginning. */
  readonly text: string;
  /** Where `text` begins in the document. */
  readonly at: number;
}

/** A line longer than this is a paragraph, never a title, a label or furniture. */
export const LONGEST_SHORT_LINE = 160;

/**
 * The lines of a folded text, in order. Of a long line `text` holds only its beginning, so that looking at all
 * lines costs no copy of the document.
 */
export function* textLines(folded: string): Generator<TextLine> {
  let start = 0;
  while (start <= folded.length) {
    const found = folded.indexOf("\n", start);
    const end = found < 0 ? folded.length : found;
    const raw = folded.slice(start, Math.min(end, start + LONGEST_SHORT_LINE + 1));
    const text = raw.trim();
    yield { start, end, text, at: text === "" ? start : start + raw.indexOf(text) };
    start = end + 1;
  }
}

/**
 * Whether a line reads as prose: long, or a sentence with its full stop. A long line that begins with a date and
 * ends without one is a note on when a law was passed.
 */
export function isProse(line: TextLine): boolean {
  const { text } = line;
  if (text.length > 20 && /[。;!?]$/.test(text)) return true;
  return (
    text.length > 80 && !(text.length <= LONGEST_SHORT_LINE && /^\(?\d{4}年\d{1,2}月\d{1,2}日/.test(text))
  );
}
