import type { ContentLine } from "./content-line.ts";
import type { PlacedByline } from "./place-bylines.ts";
import { COUNTED, isCounter } from "./title-lines.ts";

const LONGEST_LABEL = 10;

/**
 * The lines that open the pieces of a text and are no titles: they count them (01, 解读(二)), or are the same above two
 * bylines but for their numbers (人物名片, 【2号选手】). One number alone counts nothing.
 */
export function pieceMarks(
  lines: readonly ContentLine[],
  groups: readonly PlacedByline[],
): ReadonlySet<number> {
  const counters = lines.flatMap((line, index) => (isCounter(line) ? [index] : []));
  const marks = new Set(counters.length >= groups.length - 1 ? counters : []);
  // 10:02:15 above every one of them says when it was.
  const heads = groups.map((group) => group.above[0] ?? group.first);
  const times = heads.map((at) => at - 1);
  if (groups.length > 1 && times.every((at) => COUNTED.test(lines[at]?.folded ?? "x")))
    for (const at of times) marks.add(at);
  if (haveOneLabel(lines, heads)) for (const at of times) marks.add(at);
  const seen = new Map<string, number[]>();
  for (const at of groups.flatMap((group) => [...group.above, ...group.below])) {
    const text = lines[at]?.folded.replace(/[\d一二三四五六七八九十]+/g, "#") ?? "";
    const places = seen.get(text) ?? [];
    places.push(at);
    seen.set(text, places);
  }
  for (const places of seen.values()) if (places.length > 1) for (const at of places) marks.add(at);
  return marks;
}

/** How many of the lines right above the pieces are the same above all of them: the head of a form, PART above a number. */
export function linesAboveAll(lines: readonly ContentLine[], firsts: readonly number[]): number {
  const [one, ...others] = firsts;
  if (one === undefined || others.length === 0) return 0;
  const text = (at: number) => lines[at]?.folded.replace(/[\d\s]+/g, "");
  let count = 0;
  while (count < MOST_LINES && lines[one - count - 1]?.prose === false) {
    const above = text(one - count - 1);
    if (!others.every((first) => text(first - count - 1) === above)) break;
    count++;
  }
  return count;
}

/** A form has no longer head. */
const MOST_LINES = 6;

/** Whether the same short line stands above all of several pieces (人物名片, 部门回应): it opens them, and is no title. */
export function haveOneLabel(lines: readonly ContentLine[], heads: readonly number[]): boolean {
  const above = new Set(heads.map((at) => lines[at - 1]?.folded ?? ""));
  const [label = ""] = above;
  return heads.length > 1 && above.size === 1 && label.length > 1 && label.length <= LONGEST_LABEL;
}
