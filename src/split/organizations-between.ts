import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { groupOf } from "./group-of.ts";
import type { LineByline } from "./line-byline.ts";
import { isCounter } from "./title-lines.ts";
import { isPublicBody, SIGNING } from "./weigh-alone.ts";

/** So many bylines between running text are a layout. */
const FEWEST = 2;

/**
 * The organisations that stand between running text as the bylines of a document do, in the same brackets: 【市民政局】
 * among 【市教育局局长 张三】; or, with a title below each of them, before a colon: 2.市民政局: / 题目.
 */
export function organizationsBetween(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  groups: readonly BylineGroup[],
  words: SplitWords,
): readonly BylineGroup[] {
  const makes = groups.filter(({ ownTitle }) => ownTitle === null).map(({ last }) => makeBelow(lines, last));
  const titled = makes.filter((make) => make === "title").length * 2 > makes.length;
  const make = titled ? "title" : "text";
  const isBetween = (at: number) => textAbove(lines, at) && makeBelow(lines, at) === make;
  const alike = groups.filter(
    ({ first, last, ownTitle }) =>
      (first === last || frameOf(lines[first], titled) !== "") &&
      makeBelow(lines, last) === make &&
      ownTitle === null,
  );
  const between = alike.filter(({ first }) => textAbove(lines, first)).length;
  if (between < FEWEST - 1 || alike.length < FEWEST || alike.length * 2 <= groups.length) return [];
  const frame = frameOf(lines[alike[0]?.first ?? -1], titled);
  if (alike.some(({ first }) => frameOf(lines[first], titled) !== frame)) return [];
  if (titled && !frame.endsWith(":")) return [];
  const from = groups[0]?.first ?? 0;
  const taken = new Set(groups.map(({ first }) => first));
  return [...lines.keys()]
    .filter((at) => {
      const byline = read[at];
      if (byline?.form !== "organization" || at < from || taken.has(at) || !isBetween(at)) return false;
      return frameOf(lines[at], titled) === frame && isPublicBody(byline, lines[at], words);
    })
    .map((at) => ({ ...groupOf(document, read, at, at, at), weight: SIGNING }));
}

/** Whether running text stands above a line, and above the number that counts the piece. */
function textAbove(lines: readonly ContentLine[], at: number): boolean {
  return lines[isCounter(lines[at - 1]) ? at - 2 : at - 1]?.prose === true;
}

/** What stands below a line: running text, or a title and then that. */
function makeBelow(lines: readonly ContentLine[], at: number): "text" | "title" | "" {
  if (lines[at + 1]?.prose === true) return "text";
  return lines[at + 1] !== undefined && lines[at + 2]?.prose === true ? "title" : "";
}

/** The bracket, or the mark, that a line opens with, "" for a letter; above a title its number and its colon as well. */
function frameOf(line: ContentLine | undefined, titled: boolean): string {
  const folded = line?.folded ?? "";
  const mark = /^[^\p{L}\p{N}]/u.exec(folded)?.[0] ?? "";
  if (!titled) return mark;
  return `${mark}${numberLength(folded) > 0 ? "1" : ""}${folded.endsWith(":") ? ":" : ""}`;
}
