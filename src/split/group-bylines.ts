import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { fillOfficial, officialOf } from "./official-of.ts";
import { type Byline, readByline } from "./read-byline.ts";

/** One to four lines that together name an official; `first` and `last` are indices of content lines. */
export interface BylineGroup {
  readonly first: number;
  readonly last: number;
  readonly official: Official;
  /** Which line holds the name, counted from `first`: two groups with the same form are laid out alike. */
  readonly form: string;
  /** A title that shares its line with the byline: 题目(张三 某局局长). */
  readonly ownTitle: Span | null;
  /** How much speaks for it: 1 for a sure name with a post. */
  readonly weight: number;
}

/** The bylines of a document, in order: lines that name an official and nothing else. */
export function groupBylines(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): readonly BylineGroup[] {
  const read = lines.map((line) => readLineByline(line, words));
  const sure = collect(document, lines, read, (byline) => byline.strength >= 1);
  const usual = usualForm(sure);
  if (usual === null) return sure;
  // A layout that repeats itself vouches for names that no list knows, and for organisations that sign.
  const vouched = collect(
    document,
    lines,
    read,
    (byline) => byline.strength >= 0 || byline.form === "organization",
  );
  const taken = new Set(sure.flatMap((group) => range(group.first, group.last)));
  const added = vouched.filter(
    (group) => group.form === usual && !range(group.first, group.last).some((index) => taken.has(index)),
  );
  return [...sure, ...added].sort((a, b) => a.first - b.first);
}

interface LineByline extends Byline {
  /** Where the text that was read begins, in the document. */
  readonly at: number;
  readonly ownTitle: Span | null;
}

function readLineByline(line: ContentLine, words: SplitWords): LineByline | null {
  if (line.folded.length > 90) return null;
  const skip = numberLength(line.folded);
  const byline = readByline(line.folded.slice(skip), words);
  if (byline === null || byline.strength < 1) {
    const titled = readTitleByline(line, skip, words);
    if (titled !== null) return titled;
  }
  if (byline === null || byline.post?.kinds.has("press") === true) return null;
  // 张三委员: opens a letter to that person, or a turn; it signs nothing.
  const roleLast = (byline.post?.post?.start ?? 0) > (byline.name?.start ?? 0);
  if (line.folded.endsWith(":") && roleLast && byline.post?.kinds.has("delegate") === true) return null;
  return { ...byline, at: line.start + skip, ownTitle: null };
}

/** 题目(张三 某局局长): a title with its byline in brackets; the bracket holds nothing else. */
function readTitleByline(line: ContentLine, skip: number, words: SplitWords): LineByline | null {
  const open = line.folded.endsWith(")") ? line.folded.lastIndexOf("(") : -1;
  if (open < skip + 4) return null;
  const byline = readByline(line.folded.slice(open + 1, -1), words);
  if (byline === null || byline.form !== "both") return null;
  const ownTitle = { start: line.start + skip, end: line.start + open };
  return { ...byline, at: line.start + open + 1, ownTitle };
}

function collect(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  isName: (byline: LineByline) => boolean,
): readonly BylineGroup[] {
  const groups: BylineGroup[] = [];
  let free = 0;
  for (let index = 0; index < lines.length; index++) {
    const byline = read[index];
    if (byline === null || byline === undefined || index < free) continue;
    const members = membersAt(read, index, free, isName);
    if (members === null) continue;
    const group = groupOf(document, read, members.name, members.first, members.last);
    groups.push(group);
    free = group.last + 1;
  }
  return groups;
}

/** The lines that go with the name on line `index`: posts below it, or else posts above it. */
function membersAt(
  read: readonly (LineByline | null)[],
  index: number,
  free: number,
  isName: (byline: LineByline) => boolean,
): { name: number; first: number; last: number } | null {
  const byline = read[index];
  if (byline === null || byline === undefined) return null;
  const isPost = (at: number) =>
    at >= free && (read[at]?.form === "post" || read[at]?.form === "organization");
  if (byline.form === "both") {
    const placed = byline.marked || byline.spaced || byline.ownTitle !== null;
    if (byline.strength < 1 && !placed && !isName(byline)) return null;
    return { name: index, first: index, last: read[index + 1]?.form === "post" ? index + 1 : index };
  }
  const named =
    (byline.form === "name" || byline.form === "organization") && (isName(byline) || byline.marked);
  if (!named) return null;
  if (isPost(index + 1) && !(byline.form === "organization" && read[index + 1]?.form === "organization")) {
    let last = index + 1;
    while (last < index + 3 && read[last + 1]?.form === "post") last++;
    return { name: index, first: index, last };
  }
  if (byline.form === "name" && isPost(index - 1)) {
    let first = index - 1;
    while (first > index - 3 && read[first]?.form === "post" && isPost(first - 1)) first--;
    return { name: index, first, last: index };
  }
  return null;
}

function groupOf(
  document: SourceDocument,
  read: readonly (LineByline | null)[],
  name: number,
  first: number,
  last: number,
): BylineGroup {
  const naming = read[name];
  let official: Official = { name: null, post: null, organization: null, region: null };
  if (naming !== null && naming !== undefined) {
    official = officialOf(document, naming, naming.at);
    // An organisation that stands where others have their names signs as they do.
    if (naming.form === "organization")
      official = { ...official, name: official.organization, organization: null };
  }
  for (let index = first; index <= last; index++) {
    const byline = read[index];
    if (index === name || byline === null || byline === undefined) continue;
    official = fillOfficial(official, officialOf(document, byline, byline.at));
  }
  const strength = naming?.strength ?? 0;
  const weight = official.post === null ? 0.6 : strength >= 2 || naming?.marked === true ? 1 : 0.7;
  return {
    first,
    last,
    official,
    ownTitle: naming?.ownTitle ?? null,
    form: `${name - first}/${last - first}/${naming?.form === "both"}`,
    weight,
  };
}

/** The form that most groups have; null where no form occurs twice. */
function usualForm(groups: readonly BylineGroup[]): string | null {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group.form, (counts.get(group.form) ?? 0) + 1);
  let best: string | null = null;
  for (const [form, count] of counts) if (count >= 2 && count > (counts.get(best ?? "") ?? 0)) best = form;
  return best;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
