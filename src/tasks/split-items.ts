import type { Span } from "../model/span.ts";

/** A sentence, or a part of one that ends in a semicolon, and the line that it stands in. */
export interface Item extends Span {
  /** Offset of the line. */
  readonly line: number;
  /** Whether it is all of its line and has no end of a sentence: a heading, a label. */
  readonly bare: boolean;
}

/** Splits a stretch of text into items, in order; blanks at their ends are left out. */
export function splitItems(folded: string, { start, end }: Span): readonly Item[] {
  const items: Item[] = [];
  let line = start;
  let from = start;
  let depth = 0;
  const push = (to: number, ended: boolean): void => {
    const span = trimmed(folded, from, to);
    if (span !== null)
      items.push({ ...span, line, bare: !ended && span.start === trimmedStart(folded, line, end) });
    from = to;
  };
  for (let at = start; at < end; at++) {
    const character = folded.charAt(at);
    if (character === "\n") {
      push(at, false);
      from = at + 1;
      line = at + 1;
      depth = 0;
    } else if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && ENDS.has(character)) push(at + 1, true);
  }
  push(end, false);
  return items;
}

const ENDS: ReadonlySet<string> = new Set(["。", ";", "!", "?", "！", "？", "；"]);

function trimmed(text: string, start: number, end: number): Span | null {
  let last = end;
  while (last > start && isBlank(text, last - 1)) last--;
  const first = trimmedStart(text, start, last);
  return first < last ? { start: first, end: last } : null;
}

function trimmedStart(text: string, start: number, end: number): number {
  let first = start;
  while (first < end && isBlank(text, first)) first++;
  return first;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09 || code === 0x0a;
}
