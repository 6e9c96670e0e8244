import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { groupOf } from "./group-of.ts";
import type { LineByline } from "./line-byline.ts";
import { isPublicBody, SIGNING } from "./weigh-alone.ts";

/** So many bylines between running text are a layout. */
const FEWEST = 2;

/**
 * The organisations that stand between running text as the bylines of a document do, in the same brackets: 【市民政局】
 * among 【市教育局局长 张三】.
 */
export function organizationsBetween(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  groups: readonly BylineGroup[],
  words: SplitWords,
): readonly BylineGroup[] {
  const isBetween = (at: number) => at > 0 && lines[at - 1]?.prose === true && lines[at + 1]?.prose === true;
  const alike = groups.filter(
    ({ first, last, ownTitle }) =>
      (first === last || frameOf(lines[first]) !== "") &&
      lines[last + 1]?.prose === true &&
      ownTitle === null,
  );
  const between = alike.filter(({ first }) => lines[first - 1]?.prose === true).length;
  if (between < FEWEST - 1 || alike.length < FEWEST || alike.length * 2 <= groups.length) return [];
  const frame = frameOf(lines[alike[0]?.first ?? -1]);
  if (alike.some(({ first }) => frameOf(lines[first]) !== frame)) return [];
  const from = groups[0]?.first ?? 0;
  const taken = new Set(groups.map(({ first }) => first));
  return [...lines.keys()]
    .filter((at) => {
      const byline = read[at];
      if (byline?.form !== "organization" || at < from || taken.has(at) || !isBetween(at)) return false;
      return frameOf(lines[at]) === frame && isPublicBody(byline, lines[at], words);
    })
    .map((at) => ({ ...groupOf(document, read, at, at, at), weight: SIGNING }));
}

/** The bracket, or the mark, that a line opens with; "" for a letter. */
function frameOf(line: ContentLine | undefined): string {
  return /^[^\p{L}\p{N}]/u.exec(line?.folded ?? "")?.[0] ?? "";
}
