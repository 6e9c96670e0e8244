import type { Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { TitledText } from "./title-topic.ts";

/** Tells where in a document a mention stands: in which section, in a heading, in its furniture. */
export class SectionPlaces {
  /** How many sections there are. */
  readonly count: number;
  /** Whether several of them are statements. */
  readonly areStatements: boolean;
  /** These, where they begin with a title of their own. */
  readonly titledStatements: readonly TitledText[];
  /** In order of their beginnings. */
  readonly headings: readonly Span[];
  readonly #sections: readonly Section[];
  readonly #furniture: readonly Span[];

  constructor(document: SourceDocument, sections: readonly Section[]) {
    this.#sections = sections;
    this.#furniture = document.furniture;
    this.count = sections.length;
    const statements = sections.filter(({ kind }) => kind === "statement");
    this.areStatements = statements.length > 1;
    this.titledStatements = this.areStatements ? titledOf(document.text, statements) : [];
    this.headings = headingsOf(document.text, sections);
  }

  /** id of the section at an offset; 0 before the first and between two. */
  sectionAt(offset: number): number {
    const found = lastStartingBy(this.#sections, ({ span }) => span.start, offset);
    return found !== undefined && offset < found.span.end ? found.id : 0;
  }

  isFurniture(span: Span): boolean {
    const found = lastStartingBy(this.#furniture, startOf, span.start);
    return found !== undefined && span.start < found.end;
  }

  /** Whether the mention stands in a heading. */
  isHeading(span: Span): boolean {
    const found = lastStartingBy(this.headings, startOf, span.start);
    return found !== undefined && span.end <= found.end;
  }

  /** Whether the mention stands in the title of one of several statements. */
  isTitle(span: Span): boolean {
    const found = lastStartingBy(this.titledStatements, ({ title }) => title.start, span.start);
    return found !== undefined && span.end <= found.title.end;
  }
}

function titledOf(text: string, statements: readonly Section[]): readonly TitledText[] {
  return statements.flatMap(({ title, span }) =>
    title !== null && text.startsWith(title, span.start)
      ? [{ title: { start: span.start, end: span.start + title.length }, span }]
      : [],
  );
}

/**
 * The headings, in order: titles that open a section (all that tells one in a text that lost its line feeds), short
 * lines that end without a mark, and the short first sentences of numbered paragraphs.
 */
function headingsOf(text: string, sections: readonly Section[]): readonly Span[] {
  const found: Span[] = [];
  for (const { kind, span, title } of sections) {
    if (kind !== "body" && title !== null) found.push({ start: span.start, end: span.start + title.length });
  }
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const stop = headingEnd(text, start, end);
    if (stop > start) found.push({ start, end: stop });
    start = end + 1;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where the heading ends that begins with a line; `start` where the line is none. */
function headingEnd(text: string, start: number, end: number): number {
  const opening = text.slice(start, Math.min(end, start + LONGEST_HEADING + 1));
  const named = NAMED_ARTICLE.exec(opening);
  if (named !== null) return start + named[0].length;
  if (NUMBERED.test(opening)) {
    const stop = opening.indexOf("。");
    if (stop >= 0) return start + stop;
  }
  return opening.length <= LONGEST_HEADING && !UNFINISHED.test(opening) ? end : start;
}

const LONGEST_HEADING = 50;
/** A line that ends with a mark is a sentence. */
const UNFINISHED = /[。；：，,;:、]\s*$/;

/** (一)加快发展海洋经济。… and 3.…; not 2025年…, and not 一是…, with which reports number what they have done. */
const NUMBERED =
  /^[ \t\u3000]*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/;

/** 第六条 离岸孵化。… names what the article is about; a longer first sentence is a rule. */
const NAMED_ARTICLE = /^\s*第[一二三四五六七八九十百\d]+条\s*[^\s。,，;；:：]{2,12}(?=。.)/;

function startOf({ start }: Span): number {
  return start;
}

/** The last of some ordered things that starts at or before `offset`; undefined where none does. Binary search. */
function lastStartingBy<Thing>(
  things: readonly Thing[],
  startOf: (thing: Thing) => number,
  offset: number,
): Thing | undefined {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(things[middle] as Thing) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : things[low - 1];
}
