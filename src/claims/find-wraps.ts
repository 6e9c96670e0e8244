import type { SourceDocument } from "../model/source-document.ts";
import { overlaps, type Span } from "../model/span.ts";
import { isWrapped } from "./split-sentences.ts";

/** A line that may be a title or a date, and as much as is looked at of one that is none. */
const SHORT_LINE = 20;
const LONG_LINE = 400;

/** How much longer or shorter than the others a line of a set width is, in full-width characters. */
const RAGGED = 3;

/**
 * So many lines of one width, most of them running text, are set in it:
 * then each of them goes on, whatever it ends with.
 */
const SET = 4;

/** The narrowest page, in full-width characters, that is told from a list of short lines. */
const NARROWEST = 18;

interface Line extends Span {
  readonly width: number;
  /** Whether its last words may go on in the next line: alone of its width, or in a page of that width. */
  readonly open: "alone" | "set" | null;
}

/**
 * Finds the line breaks that only the width of a page put into a text, each with the blanks in front of it: those of
 * lines of the one width that most broken lines have, none of which goes on with a longer one.
 */
export function findWraps({ folded, headings, furniture }: SourceDocument): readonly Span[] {
  if (!hasOpen(folded)) return [];
  const lines = linesOf(folded);
  const page = usualWidth(lines.filter(({ open }) => open !== null));
  const isSet = isPage(folded, lines, page);
  const usual = isSet ? page : usualWidth(lines.filter(({ open }) => open === "alone"));
  if (usual === 0) return [];
  const isKept = overlapFinder([...headings, ...furniture].sort((a, b) => a.start - b.start));
  const cuts: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || Math.abs(line.width - usual) > RAGGED || next.width > usual + RAGGED) continue;
    if (line.open !== "alone" && !(isSet && goesOn(folded, line, next.start))) continue;
    const cut = { start: line.end, end: next.start };
    if (!isKept(cut) && !isNeeded(folded, line, next)) cuts.push(cut);
  }
  return cuts;
}

/** The width that most of some lines have; 0 where there are none. */
function usualWidth(lines: readonly Line[]): number {
  const widths = new Map<number, number>();
  for (const { width } of lines) widths.set(Math.round(width), (widths.get(Math.round(width)) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of widths) if (count > (widths.get(usual) ?? 0)) usual = width;
  return usual;
}

/** Whether the text is set in lines of one width: hardly any is longer, and most of them are parts of sentences. */
function isPage(folded: string, lines: readonly Line[], usual: number): boolean {
  let full = 0;
  let running = 0;
  let longer = 0;
  for (const { start, end, width } of lines) {
    if (width > usual + RAGGED) longer++;
    else if (width >= usual - RAGGED) {
      full++;
      if (/[,。;]/.test(folded.slice(start, end))) running++;
    }
  }
  return full >= SET && running * 2 > full && longer * 5 < full;
}

/** Whether any line may go on in the next: asked first, since hardly any document has one. */
function hasOpen(folded: string): boolean {
  let narrow = 0;
  for (let start = 0, end = folded.indexOf("\n"); end >= 0; end = folded.indexOf("\n", start)) {
    if (isWrapped(folded, start, end)) return true;
    if (end - start >= NARROWEST && !"。;:!?".includes(folded.charAt(end - 1)) && ++narrow >= SET)
      return true;
    start = end + 1;
  }
  return false;
}

/** The lines without the blanks at their ends. */
function linesOf(folded: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= folded.length; ) {
    const found = folded.indexOf("\n", start);
    const end = found < 0 ? folded.length : found;
    let last = end;
    while (last > start && " \t".includes(folded.charAt(last - 1))) last--;
    const line = { start, end: last, width: widthOf(folded, start, last) };
    lines.push({ ...line, open: found < 0 ? null : openingOf(folded, line, end) });
    start = end + 1;
  }
  return lines;
}

function openingOf(folded: string, line: Omit<Line, "open">, end: number): Line["open"] {
  if (isWrapped(folded, line.start, end)) return "alone";
  return line.width >= NARROWEST && goesOn(folded, line, end + 1) ? "set" : null;
}

/** 占比达70.|6%, “一带|一路”: a line that ends in no full stop, in front of one that begins no item. */
function goesOn(folded: string, line: Span, next: number): boolean {
  return !/[。;:!?\s]/.test(folded.charAt(line.end - 1)) && !ITEM.test(folded.slice(next, next + 8));
}

const ITEM =
  /^(?:[\s#*·-]|[一二三四五六七八九十]{1,3}[、.是]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十百\d]{1,5}[条章节款部])/;

/** In full-width characters; no more of a line than tells that it is long is looked at. */
function widthOf(folded: string, start: number, end: number): number {
  const last = Math.min(end < 0 ? folded.length : end, start + LONG_LINE);
  let width = 0;
  for (let at = start; at < last; at++) width += folded.charCodeAt(at) < 0x80 ? 0.5 : 1;
  return width;
}

/** Internet | of Things, the number of an item behind the break, a title or a date there: more than a wrap. */
function isNeeded(folded: string, line: Span, next: Line): boolean {
  const text = folded.slice(next.start, Math.min(next.end, next.start + LONG_LINE));
  if (!/[,。;、]/.test(text) && text.length < SHORT_LINE) return true;
  if (/[A-Za-z]/.test(folded.charAt(line.end - 1)) && /^\w/.test(text)) return true;
  return /^\d{1,2}(?:[、)]|\.(?!\d))/.test(text);
}

/** Says, for places asked in ascending order, whether one of the spans touches them. */
function overlapFinder(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && (spans[next] as Span).end < start) next++;
    const span = spans[next];
    return span !== undefined && overlaps(span, { start: start - 1, end: end + 1 });
  };
}
