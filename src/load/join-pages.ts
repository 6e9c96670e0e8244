import { linesOfPages, type PageLine } from "./page-lines.ts";
import type { PlacedPage } from "./placed-page.ts";

/** The margins of a region. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

/** A line that begins a new item whatever stands before it: 一、 （一） 第三条 1. ① */
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十百\d]{1,5}[章节条]|\d{1,2}[.．、](?!\d)|[①-⑳])/;

const PAGE_NUMBER =
  /^[\s\-—–―─·.]*(?:第?\s*\d{1,4}\s*页?|[ivxlc]{1,5}|\d{1,4}\s*[/／]\s*\d{1,4}|第?\s*\d{1,4}\s*页[\s,，/]*共\s*\d{1,4}\s*页)[\s\-—–―─·.]*$/i;

/**
 * The text of printed pages: lines joined into paragraphs, also across columns and pages; running heads, page
 * numbers and the doubles of false bold left out; notes in small type at the end.
 *
 * A line goes on in the next one if it reaches the right margin and the next one is not indented, is set in the
 * same size and does not stand apart. Rows of a table never go on.
 */
export function joinPages(pages: readonly PlacedPage[]): string {
  const printed = withoutRunningHeads(pages, linesOfPages(pages));
  const size = commonSize(printed.flat());
  const notes: PageLine[] = [];
  const bodies = printed.map((lines) => {
    let end = lines.length;
    while (end > 0 && (lines[end - 1]?.size ?? size) < 0.86 * size) end -= 1;
    // A page in small type all over is an annex and no notes.
    if (end * 2 < lines.length) return lines;
    notes.push(...lines.slice(end));
    return lines.slice(0, end);
  });
  return [...joinLines(bodies), ...joinLines([notes])].join("\n");
}

function joinLines(pages: readonly (readonly PageLine[])[]): readonly string[] {
  const shared = pages.flat();
  const leading = commonLeading(pages);
  const paragraphs: string[] = [];
  let before: { readonly line: PageLine; readonly margins: Margins; readonly page: number } | null = null;
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      const margins = marginsOf(line.region, lines, shared);
      const goesOn: boolean =
        before !== null &&
        !before.line.gapped &&
        !line.gapped &&
        isFull(before.line, before.margins, line) &&
        line.left <= margins.left + line.size &&
        Math.abs(line.size - before.line.size) < 0.15 * line.size &&
        !ITEM.test(line.text) &&
        !(
          before.page === page &&
          line.region === before.line.region &&
          line.y - before.line.y > 1.6 * leading
        );
      if (goesOn) paragraphs.push(glue(paragraphs.pop() ?? "", line.text));
      else paragraphs.push(line.text);
      before = { line, margins, page };
    }
  }
  return paragraphs;
}

/**
 * Whether a line ends where it does because no more fits: at the margin, or further from it where what comes next
 * cannot be broken, a number (到 / 2027年) or a character with the marks that may not open a line (帅”).
 */
function isFull(line: PageLine, margins: Margins, next: PageLine): boolean {
  if (line.right >= margins.right - 1.6 * line.size) return true;
  const unit = UNBREAKABLE.exec(next.text.slice(0, 24))?.[0] ?? "";
  const width = [...unit].reduce((sum, character) => sum + (character < "\u2000" ? 0.55 : 1), 0) * line.size;
  // A number of any length may stand there; a line that ends far from the margin ends a paragraph.
  return width < 10 * line.size && line.right + width > margins.right;
}

/** A number or a character, with marks that may not open a line, and what a quotation mark holds on to: 堂”25. */
const UNBREAKABLE =
  /^[《〈（【(]*(?:[“‘]?(?:[A-Za-z0-9.,%+/:-]+|[^A-Za-z0-9])[，。、；：！？）》〉】%‰,.;:!?)]*(?:[”’][，。、；：！？）》]*)?){1,4}?(?![”’“‘，。、；：！？）》〉】%‰,.;:!?)]|(?<=[”’])[A-Za-z0-9])/;

/** Two lines of one paragraph: a blank between Latin words, nothing in Chinese. */
function glue(before: string, after: string): string {
  const words = /[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(after);
  return words ? `${before} ${after}` : before + after;
}

/** The margins of a region: of the page where it has lines enough, else of the whole document. */
function marginsOf(region: string, page: readonly PageLine[], document: readonly PageLine[]): Margins {
  const own = page.filter((line) => line.region === region);
  return marginsOfLines(own.length >= 8 ? own : document, region);
}

const MARGINS = new WeakMap<readonly PageLine[], Map<string, Margins>>();

function marginsOfLines(lines: readonly PageLine[], region: string): Margins {
  const known = MARGINS.get(lines)?.get(region);
  if (known !== undefined) return known;
  const own = lines.filter((line) => line.region === region);
  const lefts = own.map((line) => line.left).sort((a, b) => a - b);
  const rights = own.map((line) => line.right).sort((a, b) => b - a);
  // The outermost place that more than one line in twenty keeps to.
  const at = Math.floor(own.length / 20);
  const margins = { left: lefts[at] ?? 0, right: rights[at] ?? 0 };
  const map = MARGINS.get(lines) ?? new Map<string, Margins>();
  map.set(region, margins);
  MARGINS.set(lines, map);
  return margins;
}

/** Drops page numbers and what stands at the head or foot of most pages, whatever numbers are in it. */
function withoutRunningHeads(
  pages: readonly PlacedPage[],
  printed: readonly (readonly PageLine[])[],
): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>();
  const edges = printed.map((lines, index) => edgeLines(lines, pages[index]?.height ?? 0));
  for (const lines of edges)
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(0.4 * pages.length));
  return printed.map((lines, index) =>
    lines.filter((line) => {
      if (!edges[index]?.has(line)) return true;
      return !PAGE_NUMBER.test(line.text) && (counts.get(keyOf(line)) ?? 0) < often;
    }),
  );
}

/** The two outermost lines above and below, if they are in the outer sixth of the page. */
function edgeLines(lines: readonly PageLine[], height: number): ReadonlySet<PageLine> {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  const head = sorted.slice(0, 2).filter((line) => line.y < height / 6);
  const foot = sorted.slice(-2).filter((line) => line.y > (height * 5) / 6);
  return new Set([...head, ...foot]);
}

function keyOf(line: PageLine): string {
  return `${line.text.replace(/\d+/g, "#").replace(/\s+/g, "")} ${Math.round(line.y / 8)}`;
}

/** The size that most characters are set in. */
function commonSize(lines: readonly PageLine[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

/** The usual distance between two lines of a region. */
function commonLeading(pages: readonly (readonly PageLine[])[]): number {
  const gaps: number[] = [];
  for (const lines of pages)
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next !== undefined && next.region === line.region && next.y > line.y) gaps.push(next.y - line.y);
    }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}
