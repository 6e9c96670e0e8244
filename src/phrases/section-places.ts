import type { Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";

/** Tells where in a document a mention stands: in which section, in a heading, in its furniture. */
export class SectionPlaces {
  /** How many sections there are. */
  readonly count: number;
  readonly #sections: readonly Section[];
  readonly #furniture: readonly Span[];
  readonly #text: string;
  /** Where the line feeds are. */
  readonly #breaks: readonly number[];

  constructor(document: SourceDocument, sections: readonly Section[]) {
    this.#sections = sections;
    this.#furniture = document.furniture;
    this.#text = document.text;
    this.#breaks = lineFeedsIn(document.text);
    this.count = sections.length;
  }

  /** id of the section at an offset; 0 before the first and between two. */
  sectionAt(offset: number): number {
    const found = this.#sections[this.#sectionBy(offset)];
    return found !== undefined && offset < found.span.end ? found.id : 0;
  }

  /** Index of the last section that starts at or before an offset, or -1. */
  #sectionBy(offset: number): number {
    return lastStartingBy(this.#sections.length, offset, (index) => this.#sections[index]?.span.start);
  }

  isFurniture(span: Span): boolean {
    const index = lastStartingBy(this.#furniture.length, span.start, (at) => this.#furniture[at]?.start);
    const found = this.#furniture[index];
    return found !== undefined && span.start < found.end;
  }

  /**
   * Whether the mention stands in a heading: the title that opens a section, a short line that ends without a mark, or
   * the short first sentence of a numbered paragraph.
   */
  isHeading(span: Span): boolean {
    return this.#isInTitle(span) || this.#isInHeadingLine(span);
  }

  /** In texts that lost their line feeds a section's title is all that tells a heading. */
  #isInTitle(span: Span): boolean {
    const section = this.#sections[this.#sectionBy(span.start)];
    if (section === undefined || section.kind === "body") return false;
    return span.end <= section.span.start + (section.title?.length ?? 0);
  }

  #isInHeadingLine(span: Span): boolean {
    const line = lastStartingBy(this.#breaks.length, span.start - 1, (index) => this.#breaks[index]);
    const start = line < 0 ? 0 : (this.#breaks[line] ?? 0) + 1;
    if (span.end - start > LONGEST_HEADING) return false;
    let next = line + 1;
    while (next < this.#breaks.length && (this.#breaks[next] ?? 0) < span.end) next++;
    const end = this.#breaks[next] ?? this.#text.length;
    const opening = this.#text.slice(start, Math.min(end, start + LONGEST_HEADING + 1));
    if (NUMBERED.test(opening)) {
      const stop = opening.indexOf("。");
      if (stop >= 0) return start + stop >= span.end;
    }
    if (end - start > LONGEST_HEADING) return false;
    return !/[。；：，,;:、]\s*$/.test(this.#text.slice(start, end));
  }
}

const LONGEST_HEADING = 50;

/** (一)加快发展海洋经济。… and 3.…; not 2025年…, and not 一是…, with which reports number what they have done. */
const NUMBERED =
  /^[ \t\u3000]*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/;

/** Index of the last of `length` ordered things that starts at or before `offset`, or -1. Binary search. */
function lastStartingBy(
  length: number,
  offset: number,
  startOf: (index: number) => number | undefined,
): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((startOf(middle) ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lineFeedsIn(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) found.push(at);
  return found;
}
