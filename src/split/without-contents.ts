import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";

/** The list stands at the head of its document. */
const FURTHEST = 60;
const FEWEST_ENTRIES = 3;
const MOST_ENTRIES = 400;
const HEAD = /^(?:本[期书册集刊])?(?:目录|要目|目次)$/;

/**
 * The lines without a list of contents: 目录 and the lines below it up to where the first of them comes again, if most
 * of the others come again behind it. What an entry names (1.某县县长张三: / 题目 3) is whose piece stands further down.
 */
export function withoutContents(lines: readonly ContentLine[]): readonly ContentLine[] {
  const head = lines
    .slice(0, FURTHEST)
    .findIndex(({ folded }) => folded.length < 12 && HEAD.test(bare(folded)));
  const first = head < 0 ? "" : entryOf(lines[head + 1]);
  if (first === "") return lines;
  const most = Math.min(lines.length, head + 1 + MOST_ENTRIES);
  for (let again = head + 1 + FEWEST_ENTRIES; again < most; again++) {
    if (bare(lines[again]?.folded ?? "") !== first) continue;
    const entries = lines.slice(head + 1, again);
    const behind = new Set(lines.slice(again).map(({ folded }) => bare(folded)));
    const announced = entries.filter((line) => behind.has(entryOf(line))).length;
    return announced * 5 < entries.length * 4 ? lines : [...lines.slice(0, head), ...lines.slice(again)];
  }
  return lines;
}

/** The words of an entry, without the dots and the page behind them. */
function entryOf(line: ContentLine | undefined): string {
  return bare((line?.folded ?? "").replace(/(?:\s{1,}|[.…·]+)\s*[-(/]?\d{1,4}[-)/]?\s*$/, ""));
}

/** The words of a line without spaces, dots and its number, which may stand in one of the two places only. */
function bare(folded: string): string {
  return folded.slice(numberLength(folded)).replace(/[\s.…·]+/g, "");
}
