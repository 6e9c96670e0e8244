import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { endStatements } from "./end-statements.ts";
import { numberLength } from "./enumerator.ts";
import type { BylineGroup } from "./group-bylines.ts";
import type { Layout, Statement } from "./layout.ts";
import { pieceMarks } from "./piece-marks.ts";
import { type PlacedByline, placeBylines } from "./place-bylines.ts";
import { statementOf } from "./statement-of.ts";
import { isDocumentTitle, isOccasion, usualCount } from "./title-lines.ts";

/**
 * The layout in which every statement has lines of its own for title, name and post: above the text in any order,
 * or the byline below it. Which of them is decided over the whole document. null where no byline carries text.
 */
export function findBylines(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
  groups: readonly BylineGroup[],
): Layout | null {
  if (groups.length === 0) return null;
  const placed = placeBylines(document, lines, groups, words);
  const atEnd = endsStatements(placed, lines);
  const carrying = placed.filter((group, index) =>
    atEnd ? group.textBefore : group.textAfter && !closesList(placed, index),
  );
  // A list of members has names and posts and no text between them.
  if (carrying.length === 0 || carrying.length * 2 < placed.length) return null;
  const score = carrying.reduce((sum, group) => sum + group.weight, 0);
  if (score < 0.7) return null;
  if (carrying.length === 1 && !standsAlone(carrying[0], lines, atEnd)) return null;
  const statements = atEnd
    ? endStatements(document, lines, carrying, words)
    : headStatements(document, lines, carrying, words);
  return { name: "byline", statements, score };
}

/** 成员:张三 某局局长, 李四 某局局长 and then text: the last of a list stands right below others. */
function closesList(placed: readonly PlacedByline[], index: number): boolean {
  const before = placed[index - 1];
  const group = placed[index];
  return before !== undefined && !before.textAfter && group?.above.length === 0 && group.ownTitle === null;
}

/** Bylines close their statements where the first has text before it and the last none after it. */
function endsStatements(placed: readonly PlacedByline[], lines: readonly ContentLine[]): boolean {
  const first = placed[0];
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!first.textBefore || last.textAfter) return false;
  return placed.length > 1 || last.last >= lines.length - 3;
}

/** One byline is believed near the head of its document (a report) or at its very end, with a sure name. */
function standsAlone(
  group: PlacedByline | undefined,
  lines: readonly ContentLine[],
  atEnd: boolean,
): boolean {
  if (group === undefined || group.weight < 0.7) return false;
  // 现予公布。 / 县长 张三 / 2026年3月1日: whoever signs an order does not speak the regulation below it.
  if (!atEnd && group.textBefore && isOccasion(lines[group.last + 1])) return false;
  return atEnd ? group.last >= lines.length - 3 : group.first <= Math.max(12, lines.length / 10);
}

function headStatements(
  document: SourceDocument,
  lines: readonly ContentLine[],
  placed: readonly PlacedByline[],
  words: SplitWords,
): readonly Statement[] {
  const marks = pieceMarks(lines, placed);
  const groups = placed.map((group) => ({
    ...group,
    above: group.above.filter((at) => !marks.has(at)),
    below: group.below.filter((at) => !marks.has(at)),
  }));
  const isColumn = (at: number | undefined) =>
    (lines[at ?? -1]?.folded.length ?? LONGEST_COLUMN) < LONGEST_COLUMN;
  const some = groups.filter((group) => group.above.length > 0);
  // 产业篇 above some of the pieces, and nothing above the others: no piece has a title.
  const columns = some.length < groups.length && some.every((group) => isColumn(group.above.at(-1)));
  const titledAbove = columns ? 0 : some.length;
  const titledBelow = groups.filter((group) => group.below.length > 0).length;
  const useAbove = titledAbove * 2 > groups.length;
  const usual = useAbove ? usualCount(groups.map((group) => group.above.length)) : 0;
  const usualBelow = useAbove ? 0 : usualCount(groups.map((group) => group.below.length));
  // Behind a lead, as many lines as another piece has are no title of the document.
  const vouched = (first: PlacedByline) =>
    first.textBefore && groups.some((group) => group !== first && group.above.length >= first.above.length);
  return groups.map((group, index) => {
    const above =
      useAbove && group.ownTitle === null
        ? keepTitles(document, lines, group.above, index === 0 && !vouched(group), usual, groups.length)
        : [];
    const below =
      !useAbove && titledBelow * 2 > groups.length ? group.below.slice(0, Math.max(1, usualBelow)) : [];
    const titles = above.length > 0 ? above : below;
    // The lines that say when a report was given belong to its head, though they are no title.
    const head = groups.length === 1 && below.length === 0 ? group.head : (above[0] ?? group.quoted);
    const firstLine = marks.has(head - 1) ? head - 1 : head;
    const lastLine = Math.max(group.last, titles.at(-1) ?? 0);
    return statementOf(
      document,
      lines,
      titles,
      lines[firstLine]?.lineStart ?? 0,
      lines[lastLine]?.end ?? 0,
      group,
      words,
    );
  });
}

/**
 * The lines above a byline that are its title: as many as the others have. The first byline also has the title of
 * the document above it, and a statement may end in a line that is closed by no sentence mark.
 */
function keepTitles(
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
    const bare = line.folded.replace(/[【】[\]\s]/g, "").length;
    if (!ends && !(bare <= LONGEST_COLUMN && bare * 2 <= next.folded.length)) break;
  }
  return titles.slice(from);
}

const LONGEST_COLUMN = 6;

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
