import type { PlacedText } from "./placed-page.ts";

/** The runs of a printed line as one text, how far it goes to the right, and the size of its largest type. */
export function printedText(row: readonly PlacedText[]): {
  readonly text: string;
  readonly right: number;
  readonly size: number;
} {
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of row) {
    if (text !== "") text += separator(text, piece, right);
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
    size = Math.max(size, piece.size);
  }
  return { text: text.trim(), right, size };
}

/** What stands between two runs of a line: nothing in Chinese, a blank between words or far apart. */
function separator(before: string, piece: PlacedText, right: number): string {
  const gap = piece.x - right;
  if (gap > 0.9 * piece.size) return " ";
  const words = /[A-Za-z\d,.%]$/.test(before) && /^[A-Za-z\d]/.test(piece.text);
  return words && gap > 0.2 * piece.size ? " " : "";
}
