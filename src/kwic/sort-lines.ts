import { compareCodePoints } from "../model/compare-code-points.ts";
import { groupBy } from "../model/group-by.ts";
import { officialKey } from "../model/official-key.ts";
import type { KwicLine } from "./kwic-line.ts";

/** What lines are ordered by: where they stand, or what stands before or behind the mention. */
type KwicOrder = "position" | "left" | "right";

/** What lines are put together by. */
type KwicGroup = "document" | "section" | "official";

/** Which lines are wanted, and in which order. */
export interface LineChoice {
  readonly sort: KwicOrder;
  readonly by: KwicGroup | undefined;
  /** Lines of each group, or of all where there are no groups; all where not given. */
  readonly top: number | undefined;
}

/**
 * The lines in order, group by group in the order in which the groups begin; `left` compares the characters before the
 * mention from the nearest outwards, `right` the mention and those behind
 * it. Equal lines stay in the order of the texts.
 */
export function chooseLines(lines: readonly KwicLine[], { sort, by, top }: LineChoice): readonly KwicLine[] {
  const groups = groupBy(lines, (line) => (by === undefined ? "" : keyOf(line, by)));
  return [...groups.values()].flatMap((group) => sorted(group, sort).slice(0, top));
}

function keyOf({ path, section, official }: KwicLine, by: KwicGroup): string {
  if (by === "document") return path;
  if (by === "section") return `${section}\n${path}`;
  return official ? officialKey(official) : "";
}

function sorted(lines: readonly KwicLine[], order: KwicOrder): readonly KwicLine[] {
  if (order === "position") return lines;
  const keyed = lines.map((line) => ({ line, key: order === "left" ? leftOf(line) : rightOf(line) }));
  return keyed.sort((a, b) => compareCodePoints(a.key, b.key)).map(({ line }) => line);
}

function leftOf({ before }: KwicLine): string {
  return Array.from(withoutSpace(before)).reverse().join("");
}

function rightOf({ match, after }: KwicLine): string {
  return withoutSpace(match + after);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
