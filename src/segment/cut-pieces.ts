import { classAt, DIGIT, HAN, LETTER, SPACE, widthAt } from "./character-class.ts";
import { LATIN, MARKS, NUMBER, SPACES, type TokenStarts } from "./token-starts.ts";

/**
 * Cuts out by pattern what jieba never sees, marks its tokens in `starts`, and calls `onHan` with every run of Han
 * characters, in order.
 *
 * A number keeps its decimals, thousands separators and percent sign (1,234.5 and 12.6%); letters keep digits and
 * the connectors between them (PM2.5, R&D, AR-E3000); 5-8 and 2025-11-07 are cut, they are several numbers.
 */
export function cutPieces(
  folded: string,
  starts: TokenStarts,
  onHan: (start: number, end: number) => void,
): void {
  const length = folded.length;
  let index = 0;
  while (index < length) {
    const start = index;
    const found = classAt(folded, index);
    if (found === HAN) {
      index = endOfClass(folded, index, HAN);
      onHan(start, index);
    } else if (found === DIGIT || found === LETTER) {
      index = cutAlphanumeric(folded, index, starts);
    } else if (found === SPACE) {
      index = endOfClass(folded, index, SPACE);
      starts[start] = SPACES;
    } else {
      index = endOfMarks(folded, index);
      starts[start] = MARKS;
    }
  }
}

function endOfClass(folded: string, start: number, wanted: number): number {
  let end = start;
  while (end < folded.length && classAt(folded, end) === wanted) end += widthAt(folded, end);
  return end;
}

/** One mark; a mark that is drawn out is one token too: ……, —— and the dots of a table of contents. */
function endOfMarks(folded: string, start: number): number {
  let end = start + widthAt(folded, start);
  if (DRAWN_OUT.includes(folded[start] ?? " ")) while (folded[end] === folded[start]) end++;
  return end;
}

const DRAWN_OUT = "…-~.=*_·";

function cutAlphanumeric(folded: string, start: number, starts: TokenStarts): number {
  let letters = false;
  let end = start;
  while (end < folded.length) {
    const found = classAt(folded, end);
    if (found === LETTER) letters = true;
    else if (found !== DIGIT && !connects(folded, end, letters)) break;
    end++;
  }
  starts[start] = letters ? LATIN : NUMBER;
  const after = folded[end];
  return !letters && (after === "%" || after === "‰") ? end + 1 : end;
}

/**
 * Whether the character at `index` holds two alphanumerics together: a stop in 3.5 and PM2.5, not in the item 1.AI; a
 * comma before thousands; the others only beside letters.
 */
function connects(folded: string, index: number, letters: boolean): boolean {
  const next = index + 1 < folded.length ? classAt(folded, index + 1) : SPACE;
  if (next !== DIGIT && next !== LETTER) return false;
  switch (folded[index]) {
    case ".":
      return letters || next === DIGIT;
    case ",":
      return !letters && next === DIGIT && isThousands(folded, index + 1);
    case "-":
    case "&":
    case "'":
    case "/":
    case "_":
      return letters || next === LETTER;
    default:
      return false;
  }
}

/** Whether exactly three digits stand at `index`: 1,234 is a number, 1,23 and 2024,2025 are lists. */
function isThousands(folded: string, index: number): boolean {
  for (let digit = 0; digit < 3; digit++) {
    if (index + digit >= folded.length || classAt(folded, index + digit) !== DIGIT) return false;
  }
  return index + 3 >= folded.length || classAt(folded, index + 3) !== DIGIT;
}
