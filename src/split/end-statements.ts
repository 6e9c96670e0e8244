import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { Statement } from "./layout.ts";
import { isField } from "./learn-labels.ts";
import type { PlacedByline } from "./place-bylines.ts";
import { statementOf } from "./statement-of.ts";
import { isCounter, isDay, isDocumentTitle, isTitle, usualCount } from "./title-lines.ts";
import { opensQuestion } from "./topic-above.ts";

/** The statements of bylines that stand below what they sign: each from behind the byline before. */
export function endStatements(
  document: SourceDocument,
  lines: readonly ContentLine[],
  groups: readonly PlacedByline[],
  words: SplitWords,
): readonly Statement[] {
  const first = groups[0]?.first ?? 0;
  let from = firstStart(document, lines, first, words);
  let own = titlesFrom(document, lines, from, first, words).length;
  // As many of the titles above the first as the others have are its own, the rest are the document's.
  const others = groups
    .slice(1)
    .map(
      (group, index) => titlesFrom(document, lines, behind(lines, groups[index]), group.first, words).length,
    );
  const usual = others.every((count) => count === 0) ? 0 : usualCount(others);
  const titled = usual > 0 && from === 0 ? behindLead(document, lines, own, first, words) : 0;
  if (titled > 0) {
    from = titled;
    own = titlesFrom(document, lines, from, first, words).length;
  }
  if (groups.length > 1) from += Math.max(0, own - usual);
  if (usual > 0 && groups.length > 2) from = Math.max(from, ownHead(document, lines, groups, usual, words));
  if (groups.length > 2 && usual === 0)
    from = firstQuotation(lines, groups, behindIntroduction(document, lines, groups, from));
  return groups.map((group) => {
    // 01 counts the piece, and is no title of it.
    const counted = isCounter(lines[from]) ? 1 : 0;
    // 主持人:谢谢。 stands between the pieces.
    if (usual > 0 && counted === 0)
      while (from < group.first - 2 && opensQuestion(lines[from]?.folded ?? "", words)) from++;
    const titles = titlesFrom(document, lines, from + counted, group.first, words).slice(0, 2);
    const start = lines[from]?.lineStart ?? 0;
    const body = lines[from + counted + titles.length]?.lineStart ?? start;
    from = behind(lines, group);
    return statementOf(document, lines, titles, start, body, group, words);
  });
}

/**
 * The first title behind the lead paragraph of a text whose first line is the title of the document; 0 where there is
 * no such lead, or text but no title behind it.
 */
function behindLead(
  document: SourceDocument,
  lines: readonly ContentLine[],
  head: number,
  end: number,
  words: SplitWords,
): number {
  if (!isDocumentTitle(document, lines, 0) || lines[head]?.prose !== true) return 0;
  for (let at = head + 1; at < end - 1; at++)
    if (titlesFrom(document, lines, at, end, words).length > 0 && lines[at + 1]?.prose === true) return at;
  return 0;
}

/**
 * The titles right above the text of the first piece, where no other piece has titles within: what stands above them
 * (a list of contents, a lead) is none of it. 0 where there are none.
 */
function ownHead(
  document: SourceDocument,
  lines: readonly ContentLine[],
  groups: readonly PlacedByline[],
  usual: number,
  words: SplitWords,
): number {
  const isHead = (at: number) => isTitle(lines[at], document) && !isField(lines[at], words);
  const plain = groups.slice(1).every((group, index) => {
    const from = behind(lines, groups[index]);
    const titles = titlesFrom(document, lines, from, group.first, words).length;
    return titles > 0 && range(from + titles, group.first).every((at) => !isHead(at));
  });
  if (!plain) return 0;
  const last = range(0, groups[0]?.first ?? 0).findLast(isHead);
  if (last === undefined) return 0;
  let first = last;
  while (first > last - usual + 1 && isHead(first - 1)) first--;
  return first;
}

/**
 * Where the first of several pieces without titles begins. What introduces them all stands above: lines that are no
 * running text, a paragraph that announces what follows (…摘编如下:), and what the others do not have: where each of
 * them is set off by a blank line and has none inside, or has so many lines, the first is and has the same.
 */
function behindIntroduction(
  document: SourceDocument,
  lines: readonly ContentLine[],
  groups: readonly PlacedByline[],
  from: number,
): number {
  const end = groups[0]?.first ?? 0;
  const others = groups
    .slice(1)
    .map((group, index) => ({ from: behind(lines, groups[index]), to: group.first }));
  const isPlain = others.every((piece) => lines.slice(piece.from, piece.to).every((line) => line.prose));
  let start = from;
  for (let at = from; at < end - 1; at++) {
    const line = lines[at];
    if ((isPlain && line?.prose === false) || ANNOUNCES.test(line?.folded ?? "")) start = at + 1;
  }
  const inside = (piece: { from: number; to: number }) =>
    range(piece.from + 1, piece.to).filter((at) => standsApart(document, lines, at)).length;
  if (others.every((piece) => standsApart(document, lines, piece.from) && inside(piece) === 0))
    return range(start, end).findLast((at) => standsApart(document, lines, at)) ?? start;
  const counts = new Set(others.map((piece) => piece.to - piece.from));
  const [usual = 0] = counts;
  return counts.size === 1 ? Math.max(start, end - usual) : start;
}

/** 现将发言摘登如下:, 摘要如下。, 现予刊发,以飨读者。 */
const ANNOUNCES = /(?::|[-—]{2}|(?:如下|摘登|摘编|刊发|刊登|以飨读者)[^。]{0,4}。)$/;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}

/** Whether a blank line stands above a line. */
function standsApart(document: SourceDocument, lines: readonly ContentLine[], at: number): boolean {
  const gap = document.folded.slice(lines[at - 1]?.end ?? 0, lines[at]?.lineStart);
  return gap.indexOf("\n") !== gap.lastIndexOf("\n");
}

/**
 * Where the first of several quotations begins that each close with their speaker, “…” / ——某某镇党委书记 张三: what
 * stands above it introduces them. `from` where the others are no quotations.
 */
function firstQuotation(
  lines: readonly ContentLine[],
  groups: readonly PlacedByline[],
  from: number,
): number {
  const quotes = (at: number) => /^[“"「]/.test(lines[at]?.folded ?? "");
  if (!groups.slice(1).every((_, index) => quotes(behind(lines, groups[index])))) return from;
  for (let at = from; at < (groups[0]?.first ?? 0); at++) if (quotes(at)) return at;
  return from;
}

/** The line behind a byline that closes a statement, and the day under it. */
function behind(lines: readonly ContentLine[], group: PlacedByline | undefined): number {
  let at = (group?.last ?? -1) + 1;
  while (isDay(lines[at])) at++;
  return at;
}

/**
 * The line with which the first of several closed statements begins: behind the document's own title and an
 * editor's note (编者按:…), where another title follows them.
 */
function firstStart(
  document: SourceDocument,
  lines: readonly ContentLine[],
  end: number,
  words: SplitWords,
): number {
  const titles = titlesFrom(document, lines, 0, end, words);
  const note = lines[titles.length]?.folded.slice(0, 8) ?? "";
  const mark = /^[【(]?([^:】)]{1,6})/.exec(note)?.[1] ?? "";
  if (words.bylineMarks.get(mark) === "preface") {
    const behind = titles.length + 1;
    if (isTitle(lines[behind], document)) return behind;
  }
  return isDocumentTitle(document, lines, 0) && titles.length > 1 ? 1 : 0;
}

/** The indices of the title lines that follow each other from one line on. */
function titlesFrom(
  document: SourceDocument,
  lines: readonly ContentLine[],
  from: number,
  end: number,
  words: SplitWords,
): readonly number[] {
  const titles: number[] = [];
  for (let at = from; at < end && isTitle(lines[at], document) && !isField(lines[at], words); at++)
    titles.push(at);
  return titles;
}
