import type { Claim, QuotedSpan, Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { ClaimReading } from "./claim-reading.ts";
import type { Explanation } from "./explanation.ts";
import { findWraps } from "./find-wraps.ts";

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
  const cuts = findWraps(document);
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
