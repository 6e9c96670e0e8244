import type { Reading } from "./reading.ts";

/** A name that a text gives to what it has just named in full. */
export interface ShortName {
  readonly long: string;
  readonly short: string;
}

/**
 * The names that a text defines for its own use: 长护险 for 长期护理保险 of 长期护理保险(以下简称“长护险”).
 *
 * The full name is the shortest run of Han characters before the bracket that has the characters of the short one in their
 * order; what is called by other characters altogether (以下统称经营者) is another name, and none of these.
 */
export function findShortNames({ folded, boundaries }: Reading): readonly ShortName[] {
  const found: ShortName[] = [];
  if (!folded.includes("称")) return found;
  for (const { 0: definition, 1: short = "", index } of folded.matchAll(DEFINITION)) {
    const bracket = index + definition.indexOf("(");
    const before = RUN.exec(folded.slice(Math.max(0, bracket - FARTHEST), bracket))?.[0] ?? "";
    const full = fullName(before, short);
    if (full === null) continue;
    const start = bracket - before.length + full.start;
    const long = folded.slice(start, bracket - before.length + full.end);
    if (boundaries[start] !== 1 || long.length <= short.length || long.length > LONGEST) continue;
    if (found.push({ long, short }) === MOST) break;
  }
  return found.sort((a, b) => b.long.length - a.long.length);
}

const DEFINITION =
  /\((?:以下|下文|下)?[简统]?称[为:]?[“"‘']?(\p{Script=Han}{3,12})[”"’']?(?:,[^()\n]{0,20})?\)/gu;
const RUN = /\p{Script=Han}*$/u;
const FARTHEST = 40;
const LONGEST = 24;
/** What is looked for in every phrase must stay few. */
const MOST = 40;

/** The shortest end of `before` that has the characters of `short` in order; 制度 or the like may follow it. */
function fullName(before: string, short: string): { readonly start: number; readonly end: number } | null {
  let at = before.length;
  for (let index = short.length - 1; index >= 0; index--) {
    at = at > 0 ? before.lastIndexOf(short.charAt(index), at - 1) : -1;
    if (at < 0 || (index === short.length - 1 && before.length - at > FOLLOWING + 1)) return null;
  }
  return { start: at, end: before.lastIndexOf(short.slice(-1)) + 1 };
}

const FOLLOWING = 2;
