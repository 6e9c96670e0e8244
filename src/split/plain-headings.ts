import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { Heading } from "./outline.ts";
import { readByline } from "./read-byline.ts";
import { isOccasion, isSame, isTitle } from "./title-lines.ts";

const LONGEST = 40;

/**
 * Headings without numbers: short lines without a sentence mark, each between two paragraphs. Fewer than two make
 * no outline; a signature, a date or a salutation is none.
 */
export function findPlainHeadings(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): readonly Heading[] {
  const headings: Heading[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const before = lines[index - 1];
    if (before?.prose !== true || next?.prose !== true || next.folded.length <= line.folded.length) continue;
    if (line.folded.length < 4 || line.folded.length > LONGEST || !isTitle(line, document)) continue;
    if (isOccasion(line) || (document.title !== null && isSame(line, document.title))) continue;
    if (/^\(|[)!]$|\d日$/.test(line.folded) || (readByline(line.folded, words)?.strength ?? -1) >= 1)
      continue;
    headings.push({
      start: line.lineStart,
      style: null,
      value: 0,
      marked: 0,
      title: document.text.slice(line.start, line.end),
      reading: "heading",
      runsOn: false,
      lead: line.folded,
      line: index,
      opensLine: true,
      openEnd: false,
      inBulk: false,
      level: 1,
      parent: -1,
    });
  }
  return headings.length < 2 ? [] : headings;
}
