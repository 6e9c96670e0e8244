import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";

/** So many numbers of pages, one higher than the other, are those of a document. */
const FEWEST = 3;
const LONGEST_NUMBER = 20;
const LONGEST_HEADER = 80;
/** - 3 -, — 3 —, 第 3 页, 第 3 页 共 5 页, 3 / 5; a content line has lost its first dash. */
const PAGE =
  /^(?:[-—]\s?)?(?:第\s?)?(\d{1,3})(?:\s?[-—]|\s?页(?:\s?[,/]?\s?共\s?\d{1,3}\s?页)?|\s?\/\s?\d{1,3})$/;

/** The lines without the numbers of pages, and without the header of the pages where it stands within sentences. */
export function withoutPages(lines: readonly ContentLine[]): readonly ContentLine[] {
  const pages = pagesOf(lines);
  if (pages.length < FEWEST) return lines;
  const header = headerOf(lines, pages);
  const left = new Set(pages);
  if (header !== "") for (const [at, line] of lines.entries()) if (squeeze(line) === header) left.add(at);
  return lines.filter((_, at) => !left.has(at));
}

/** The indices of the lines that number the pages, in order. */
function pagesOf(lines: readonly ContentLine[]): readonly number[] {
  const pages: number[] = [];
  let last = 0;
  for (const [at, { folded }] of lines.entries()) {
    const match = folded.length > LONGEST_NUMBER ? null : PAGE.exec(folded);
    const number = Number(match?.[1] ?? 0);
    if (number === 0 || (last > 0 && number !== last + 1)) continue;
    pages.push(at);
    last = number;
  }
  return pages;
}

/** The line that most pages begin with, "" where they begin otherwise, or where no sentence runs on behind it. */
function headerOf(lines: readonly ContentLine[], pages: readonly number[]): string {
  const below = pages.filter((at) => at + 1 < lines.length);
  const header = squeeze(lines[below[0] === undefined ? -1 : below[0] + 1]);
  if (header === "" || header.length > LONGEST_HEADER) return "";
  if (!below.every((at) => squeeze(lines[at + 1]) === header)) return "";
  const runsOn = below.some((at) => at > 0 && !/[。!?:;”)]$/.test(lines[at - 1]?.folded ?? "。"));
  return runsOn ? header : "";
}

function squeeze(line: ContentLine | undefined): string {
  return line?.folded.replace(/\s+/g, "") ?? "";
}

/** Whether a page ends between two lines that follow each other. */
export function crossesPage(
  { folded }: SourceDocument,
  above: ContentLine | undefined,
  below: ContentLine | undefined,
): boolean {
  if (above === undefined || below === undefined) return false;
  const gap = folded.slice(above.end, below.lineStart);
  return gap.length < LONGEST_GAP && gap.split("\n").some((line) => PAGE.test(line.trim()));
}

const LONGEST_GAP = 300;
