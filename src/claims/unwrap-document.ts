import type { Claim, QuotedSpan, Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Explanation } from "./explanation.ts";
import type { ClaimReading } from "./read-claims.ts";
import { isWrapped } from "./split-sentences.ts";

/** A line that may be a title or a date, and as much as is looked at of one that is none. */
const SHORT_LINE = 20;
const LONG_LINE = 400;

/** How much longer or shorter than the others a line of a set width is, in full-width characters. */
const RAGGED = 2;

/** A document without the line breaks that only the width of a page put into it, and the way back from it. */
export interface Unwrapped {
  readonly document: SourceDocument;
  readonly sections: readonly Section[];
  /** What was read in it, as a reading of the document that it was made of. */
  restore(reading: ClaimReading): ClaimReading;
}

/**
 * Takes the breaks out that stand within words and phrases (高新技术企\n业). Null where there are none, as in nearly
 * every document: lines of the one width that most broken lines have, none of which goes on with a longer one.
 */
export function unwrapDocument(document: SourceDocument, sections: readonly Section[]): Unwrapped | null {
  const cuts = findCuts(document);
  if (cuts.length === 0) return null;
  const { text, folded } = document;
  const forth = shifted(cuts);
  const back = unshifted(cuts);
  const span = <Kind extends Span>(given: Kind): Kind => ({
    ...given,
    start: forth(given.start),
    end: forth(given.end),
  });
  return {
    document: {
      ...document,
      text: without(text, cuts),
      folded: without(folded, cuts),
      furniture: document.furniture.map(span),
      headings: document.headings.map(span),
    },
    sections: sections.map((section) => ({ ...section, span: span(section.span) })),
    restore: (reading) => restored(reading, back, text),
  };
}

/** So many lines of one width are set in it: then each line of that width is broken, whatever it ends with. */
const SET = 4;

interface Line extends Span {
  readonly width: number;
  /** Whether its last words may go on in the next line, whatever the width of the page is. */
  readonly open: boolean;
}

/** The stretches to take out: each a line break with the blanks in front of it. */
function findCuts({ folded, headings, furniture }: SourceDocument): readonly Span[] {
  if (!hasOpen(folded)) return [];
  const lines = linesOf(folded);
  const widths = new Map<number, number>();
  for (const { width, open } of lines) {
    if (open) widths.set(Math.round(width), (widths.get(Math.round(width)) ?? 0) + 1);
  }
  let usual = 0;
  for (const [width, count] of widths) if (count > (widths.get(usual) ?? 0)) usual = width;
  if (usual === 0) return [];
  const isSet = (widths.get(usual) ?? 0) >= SET;
  const isKept = overlapFinder([...headings, ...furniture].sort((a, b) => a.start - b.start));
  const cuts: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || Math.abs(line.width - usual) > RAGGED || next.width > usual + RAGGED) continue;
    if (!line.open && !(isSet && goesOn(folded, line, next))) continue;
    const cut = { start: line.end, end: next.start };
    if (!isKept(cut) && !isNeeded(folded, line, next)) cuts.push(cut);
  }
  return cuts;
}

/** Whether any line may go on in the next: asked first, since hardly any document has one. */
function hasOpen(folded: string): boolean {
  for (let start = 0, end = folded.indexOf("\n"); end >= 0; end = folded.indexOf("\n", start)) {
    if (isWrapped(folded, start, end)) return true;
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
    const width = widthOf(folded, start, last);
    lines.push({ start, end: last, width, open: found >= 0 && isWrapped(folded, start, end) });
    start = end + 1;
  }
  return lines;
}

/** 占比达70.|6%, “一带|一路”: a line that ends in no full stop, in front of one that begins no item. */
function goesOn(folded: string, line: Span, next: Span): boolean {
  return (
    !/[。;:!?\s]/.test(folded.charAt(line.end - 1)) && !ITEM.test(folded.slice(next.start, next.start + 8))
  );
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

function without(text: string, cuts: readonly Span[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of cuts) {
    kept.push(text.slice(at, start));
    at = end;
  }
  kept.push(text.slice(at));
  return kept.join("");
}

/** Where a place of the document is once the cuts are out. */
function shifted(cuts: readonly Span[]): (at: number) => number {
  const gone = removedBefore(cuts);
  return (at) => {
    const index = countUpTo(cuts.length, (cut) => (cuts[cut] as Span).start < at);
    const inside = index > 0 ? Math.max(0, (cuts[index - 1] as Span).end - at) : 0;
    return at - (gone[index] as number) + inside;
  };
}

/** Where the character that is at a place without the cuts stands in the document. */
function unshifted(cuts: readonly Span[]): (at: number) => number {
  const gone = removedBefore(cuts);
  return (at) =>
    at +
    (gone[
      countUpTo(cuts.length, (cut) => (cuts[cut] as Span).start - (gone[cut] as number) <= at)
    ] as number);
}

/** How many characters the first n cuts take out, for each n. */
function removedBefore(cuts: readonly Span[]): readonly number[] {
  const gone = [0];
  for (const { start, end } of cuts) gone.push((gone.at(-1) as number) + end - start);
  return gone;
}

/** How many of the first indexes a condition holds for that holds for none behind them. */
function countUpTo(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function restored(reading: ClaimReading, back: (at: number) => number, text: string): ClaimReading {
  const span = <Kind extends Span>(given: Kind): Kind => ({
    ...given,
    start: back(given.start),
    end: given.end > given.start ? back(given.end - 1) + 1 : back(given.start),
  });
  const quoted = (given: QuotedSpan): QuotedSpan => {
    const found = span(given);
    return { ...found, text: text.slice(found.start, found.end) };
  };
  return {
    claims: reading.claims.map(
      (claim): Claim => ({ ...claim, quantity: quoted(claim.quantity), sentence: quoted(claim.sentence) }),
    ),
    rejected: reading.rejected.map(span),
    explanations: reading.explanations.map((explanation): Explanation => {
      const fields = { ...explanation.fields };
      for (const name of Object.keys(fields) as (keyof typeof fields)[])
        fields[name] = { ...fields[name], spans: fields[name].spans.map(span) };
      return { ...explanation, fields };
    }),
  };
}
