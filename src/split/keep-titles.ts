import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import type { PlacedByline } from "./place-bylines.ts";
import { isDocumentTitle, usualCount } from "./title-lines.ts";

const LONGEST_COLUMN = 6;

/**
 * The bylines without the heads of columns over several pieces (产业篇) among the lines above them: much shorter than the
 * title below, and above some of the pieces only.
 */
export function withoutColumns(
  lines: readonly ContentLine[],
  groups: readonly PlacedByline[],
): readonly PlacedByline[] {
  const titled = groups.some((group) => group.above.length === 0)
    ? groups.filter((group) => group.above.length === 1 && isColumn(lines[group.above[0] ?? -1]))
    : [];
  const heads = groups.filter(({ above: [first, second] }) =>
    second === undefined ? false : isColumn(lines[first ?? -1], lines[second]),
  );
  const others = groups.filter((group) => !heads.includes(group));
  // With as many lines as the others, a short first line is the first half of a title: 建管并重 / 让污水“有家可归”.
  const usual = usualCount(others.map((group) => group.above.length));
  const extra = others.length > 0 ? heads.filter((group) => group.above.length > usual) : [];
  const none = titled.length === groups.filter((group) => group.above.length > 0).length ? titled : [];
  const columned = new Set([...none, ...extra]);
  return groups.map((group) => (columned.has(group) ? { ...group, above: group.above.slice(1) } : group));
}

/** A line that is short, and much shorter than the one below it. */
function isColumn(line: ContentLine | undefined, below?: ContentLine): boolean {
  const bare = line?.folded.replace(/[【】[\]\s]/g, "").length ?? 0;
  return bare > 1 && bare <= LONGEST_COLUMN && bare * 2 <= (below?.folded.length ?? bare * 2);
}

/**
 * The lines above a byline that are its title: as many as the others have. The first byline also has the title of
 * the document above it, and a statement may end in a line that is closed by no sentence mark.
 */
export function keepTitles(
  document: SourceDocument,
  lines: readonly ContentLine[],
  above: readonly number[],
  first: boolean,
  usual: number,
  count: number,
): readonly number[] {
  if (count === 1) return above.slice(-2);
  // The first of them may be the title of the document: it stands apart, or the others have fewer.
  const spare = first && (above.length > usual || standsApart(document, lines, above[0] ?? 0));
  const named = above.filter((at) => !(spare && isDocumentTitle(document, lines, at)));
  const marked = fromMark(lines, named.length > 0 ? named : above);
  const own = marked.length > usual ? withoutForeign(document, lines, marked, usual) : marked;
  const kept = own.length > usual ? own.slice(-Math.max(usual, own.length > 2 ? usual : 2)) : own;
  return first && kept.length > usual ? kept.slice(-Math.max(1, usual)) : kept;
}

/**
 * Title lines of a piece that has more than the others, without those on top that are none of it: the end of the piece
 * above (谢谢大家!, ▲ a picture, a bracket), and the head of a column over several pieces (产业篇), which is much shorter.
 */
function withoutForeign(
  document: SourceDocument,
  lines: readonly ContentLine[],
  titles: readonly number[],
  usual: number,
): readonly number[] {
  let from = 0;
  for (; from < titles.length - usual; from++) {
    const line = lines[titles[from] ?? -1];
    const next = lines[titles[from + 1] ?? -1];
    if (line === undefined || next === undefined) break;
    const ends =
      /[!.]$|^[[(【].*[\])】]$/.test(line.folded) || /^[▲△↑▼]/.test(document.text.slice(line.lineStart));
    if (!ends && !isColumn(line, next)) break;
  }
  return titles.slice(from);
}

/** Whether a blank line or a line about the page stands between a line and the next. */
function standsApart(document: SourceDocument, lines: readonly ContentLine[], at: number): boolean {
  const gap = document.folded.slice(lines[at]?.end, lines[at + 1]?.lineStart);
  return gap.indexOf("\n") !== gap.lastIndexOf("\n");
}

/** Title lines from the last one that is marked or numbered: what stands above it ends the statement before. */
function fromMark(lines: readonly ContentLine[], titles: readonly number[]): readonly number[] {
  const mark = titles.findLastIndex((at) => {
    const line = lines[at];
    return line !== undefined && (line.level > 0 || numberLength(line.folded) > 0);
  });
  if (mark <= 0) return titles;
  // ### 题目 / #### 副题: a heading right under a wider one goes on with it.
  const level = (at: number) => lines[titles[at] ?? -1]?.level ?? 0;
  let first = mark;
  while (first > 0 && level(first - 1) > 0 && level(first - 1) < level(first)) first--;
  return titles.slice(first);
}
