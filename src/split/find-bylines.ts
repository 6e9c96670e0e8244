import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { endStatements } from "./end-statements.ts";
import { areOpened, endsStatements } from "./ends-statements.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { keepTitles, withoutColumns } from "./keep-titles.ts";
import type { Layout, Statement } from "./layout.ts";
import { crossesPage } from "./page-breaks.ts";
import { linesAboveAll, pieceMarks } from "./piece-marks.ts";
import { type PlacedByline, placeBylines } from "./place-bylines.ts";
import { readByline } from "./read-byline.ts";
import { statementOf } from "./statement-of.ts";
import { isOccasion, isTime, usualCount } from "./title-lines.ts";

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
  const atEnd = endsStatements(document, placed, lines);
  // Among pieces that are opened alike, one may hold a list and no running text.
  const most = placed.filter(({ textAfter }) => textAfter).length * 2 > placed.length;
  const listed = !atEnd && most && areOpened(placed, lines);
  const carrying = placed.filter((group, index) =>
    atEnd
      ? group.textBefore
      : (group.textAfter && !closesList(placed, index)) || (listed && holdsLines(placed, lines, index)),
  );
  // A list of members has names and posts and no text between them.
  if (carrying.length === 0 || carrying.length * 2 < placed.length) return null;
  const score = carrying.reduce((sum, group) => sum + group.weight, 0);
  if (score < 0.7) return null;
  if (carrying.length === 1 && !standsAlone(carrying[0], lines, atEnd)) return null;
  if (carrying.length === 1 && endsMembers(carrying[0], lines, words)) return null;
  const statements = atEnd
    ? endStatements(document, lines, carrying, words)
    : headStatements(document, lines, carrying, words);
  return { name: "byline", statements, score };
}

/** Whether lines stand between what opens a piece and the next one. */
function holdsLines(placed: readonly PlacedByline[], lines: readonly ContentLine[], index: number): boolean {
  const next = placed[index + 1]?.first ?? lines.length;
  return next - (placed[index]?.last ?? next) > 3;
}

/** 成员:张三 某局局长, 李四 某局局长 and then text: the last of a list stands right below others. */
function closesList(placed: readonly PlacedByline[], index: number): boolean {
  const before = placed[index - 1];
  const group = placed[index];
  return before !== undefined && !before.textAfter && group?.above.length === 0 && group.ownTitle === null;
}

/** 组长:张三 市长 / 成员:李四 市财政局局长 / 王五 市气象局局长: the last of several who hold an office, right below the others. */
function endsMembers(
  group: PlacedByline | undefined,
  lines: readonly ContentLine[],
  words: SplitWords,
): boolean {
  const above = lines[(group?.first ?? 0) - 1];
  const colon =
    above?.prose === false && above.folded.length < LONGEST_MEMBER ? above.folded.indexOf(":") : -1;
  if (colon < 0 || above === undefined) return false;
  const said = readByline(above.folded.slice(colon + 1), words);
  return said?.form === "both" && said.strength >= 1;
}

const LONGEST_MEMBER = 60;

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
  const own = placed.map((group) => ({
    ...group,
    above: group.above.filter((at) => !marks.has(at)),
    below: group.below.filter((at) => !marks.has(at)),
  }));
  const groups = withoutColumns(lines, own);
  const titledAbove = groups.filter((group) => group.above.length > 0).length;
  const titledBelow = groups.filter((group) => group.below.length > 0).length;
  const useAbove = titledAbove * 2 > groups.length;
  const usual = useAbove ? usualCount(groups.map((group) => group.above.length)) : 0;
  const usualBelow = useAbove ? 0 : usualCount(groups.map((group) => group.below.length));
  // Behind a lead, as many lines as another piece has are no title of the document.
  // So are those below the end of a page.
  const vouched = (first: PlacedByline) =>
    (first.textBefore &&
      groups.some((group) => group !== first && group.above.length >= first.above.length)) ||
    crossesPage(document, lines[(first.above[0] ?? 0) - 1], lines[first.above[0] ?? 0]);
  const statements = groups.map((group, index) => {
    const above =
      useAbove && group.ownTitle === null
        ? keepTitles(document, lines, group.above, index === 0 && !vouched(group), usual, groups.length)
        : [];
    const below =
      !useAbove && titledBelow * 2 > groups.length ? group.below.slice(0, Math.max(1, usualBelow)) : [];
    const titles = above.length > 0 ? above : below;
    // The lines that say when a report was given belong to its head, though they are no title.
    const head = groups.length === 1 && below.length === 0 ? group.head : (above[0] ?? group.quoted);
    // (二) / 时间:…: what counts a piece may stand above when it was.
    let timed = head;
    while (isTime(lines[timed - 1])) timed--;
    const first = marks.has(timed - 1) ? timed - 1 : head;
    return { group, titles, first, last: Math.max(group.last, titles.at(-1) ?? 0) };
  });
  const forms = linesAboveAll(
    lines,
    statements.map(({ first }) => first),
  );
  return statements.map(({ group, titles, first, last }) => {
    const start = lines[first - forms]?.lineStart ?? 0;
    return statementOf(document, lines, titles, start, lines[last]?.end ?? 0, group, words);
  });
}
