import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import { groupOf } from "./group-of.ts";
import { fillIntroduced, introducedGroups, introducedStrangers } from "./introduced-names.ts";
import { readIntroducingLines } from "./introducing-lines.ts";
import { type LineByline, readLineByline } from "./line-byline.ts";
import { organizationsBetween } from "./organizations-between.ts";
import { readByFrame } from "./read-by-frame.ts";
import { readInContext } from "./read-in-context.ts";
import { findSignedEssays } from "./signed-essays.ts";
import { isDocumentTitle } from "./title-lines.ts";
import { SIGNING, weightAlone } from "./weigh-alone.ts";

/** One to four lines that together name an official; `first` and `last` are indices of content lines. */
export interface BylineGroup {
  readonly first: number;
  readonly last: number;
  /** The index of the note that closes an essay signed in two places; `last` for all others. */
  readonly end: number;
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
  const alone = lines.map((line) => readLineByline(line, words));
  const framed = readInContext(lines, readByFrame(lines, alone, words), words);
  const read = readIntroducingLines(document, lines, framed, words);
  const found = collectGroups(document, lines, read, words);
  const groups = [...found, ...organizationsBetween(document, lines, read, found, words)].sort(
    (a, b) => a.first - b.first,
  );
  const strangers = introducedStrangers(document, lines, read, groups, words).map((index) =>
    groupOf(document, read, index, index, index),
  );
  const all = [...groups, ...strangers].sort((a, b) => a.first - b.first);
  return fillIntroduced(document, all, words);
}

function collectGroups(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  words: SplitWords,
): readonly BylineGroup[] {
  const found = collect(document, lines, read, (byline) => byline.strength >= 1, words);
  const sure = withEssays(
    document,
    lines,
    read,
    found.filter((group) => group.weight !== SIGNING),
  );
  const usual = usualForm(sure);
  const signing = found.filter((group) => group.weight === SIGNING);
  if (sure.length === 0) {
    const unnamed = [signing, unnamedPosts(document, lines, read)].find(areSeveral);
    if (unnamed !== undefined) return unnamed;
  }
  if (usual === null)
    return sure.length > 1 ? sure : [...sure, ...introducedGroups(document, lines, read, sure, words)];
  // A layout that repeats itself vouches for names that no list knows, and for organisations that sign.
  const vouched = collect(
    document,
    lines,
    read,
    (byline) => byline.strength >= 0 || byline.form === "organization",
    words,
  );
  const taken = new Set(sure.flatMap((group) => range(group.first, group.last)));
  const between = sure.filter((group) => standsBetween(lines, group)).length * 2 > sure.length;
  const added = vouched
    .filter((group) => !range(group.first, group.last).some((index) => taken.has(index)))
    .filter((group) => !isDocumentTitle(document, lines, group.first))
    .filter((group) =>
      group.weight === SIGNING ? between && !taken.has(group.first - 1) : group.form === usual,
    );
  return [...sure, ...added].sort((a, b) => a.first - b.first);
}

/** Posts with their organisations, each in a line of its own between running text: ◆某县水利局局长. */
function unnamedPosts(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
): readonly BylineGroup[] {
  const isUnnamed = (at: number) =>
    read[at]?.form === "post" &&
    read[at].post?.post != null &&
    read[at].post.organization !== null &&
    lines[at - 1]?.prose !== false &&
    lines[at + 1]?.prose === true;
  return [...lines.keys()]
    .filter(isUnnamed)
    .map((at) => ({ ...groupOf(document, read, at, at, at), weight: SIGNING }));
}

/** Three organisations sign, or those of three who hold a post, though no person does by name. */
function areSeveral(groups: readonly BylineGroup[]): boolean {
  return new Set(groups.map(({ official }) => official.organization)).size >= 3;
}

/** The groups, and the authors whose post stands at the end of their essays. */
function withEssays(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  groups: readonly BylineGroup[],
): readonly BylineGroup[] {
  const essays = findSignedEssays(document, lines, read);
  if (essays.length === 0) return groups;
  const signed = new Set(essays.flatMap((essay) => [essay.name, essay.note]));
  const others = groups.filter(({ first, last }) => !range(first, last).some((index) => signed.has(index)));
  const added = essays.map(({ name, note, official }) => ({
    ...groupOf(document, read, name, name, name),
    end: note,
    official,
    weight: 1,
  }));
  return [...others, ...added].sort((a, b) => a.first - b.first);
}

/** Whether a byline has a title above it and its text below. */
function standsBetween(lines: readonly ContentLine[], { first, last }: BylineGroup): boolean {
  return lines[first - 1]?.prose === false && lines[last + 1]?.prose === true;
}

function collect(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  isName: (byline: LineByline) => boolean,
  words: SplitWords,
): readonly BylineGroup[] {
  const groups: BylineGroup[] = [];
  let free = 0;
  for (let index = 0; index < lines.length; index++) {
    const byline = read[index];
    if (byline === null || byline === undefined || index < free) continue;
    const members = membersAt(read, index, free, isName);
    const alone = members === null ? weightAlone(lines, byline, index, words) : 0;
    if (members === null && alone === 0) continue;
    const { name, first, last } = members ?? { name: index, first: index, last: index };
    const group = groupOf(document, read, name, first, last);
    groups.push(members === null ? { ...group, weight: alone } : group);
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
    // 某县水利局 / 党组书记、局长 张三: the organisation has a line of its own.
    const owned = byline.post?.organization != null || byline.post?.region != null;
    const first = !owned && index > free && isOwner(read[index - 1]) ? index - 1 : index;
    return { name: index, first, last: read[index + 1]?.form === "post" ? index + 1 : index };
  }
  const named =
    (byline.form === "name" || byline.form === "organization") && (isName(byline) || byline.marked);
  if (!named) return null;
  // 某县水利局局长 / 张三 / 织密服务网: with its own organisation above, a name has none below.
  const above = index > free ? read[index - 1] : null;
  const done = above?.form === "post" && above.post?.post != null && above.post.organization !== null;
  if (
    isPost(index + 1) &&
    !(done && read[index + 1]?.form === "organization") &&
    !(byline.form === "organization" && read[index + 1]?.form === "organization")
  ) {
    let last = index + 1;
    while (last < index + 3 && read[last + 1]?.form === "post") last++;
    // 承诺单位:… / 承诺人:… / 职务:…: a card with labels goes on above the name.
    // 某县水利局 / 张三 / 局长; 织密服务网 / 张三 / 某县水利局局长 has a title above.
    const owned = read.slice(index + 1, last + 1).some((post) => post?.post?.organization != null);
    const card = byline.marked && isPost(index - 1) && read[index - 1]?.marked === true;
    const takes = card || (!owned && isOwner(above));
    return { name: index, first: takes ? index - 1 : index, last };
  }
  if (byline.form === "name" && isPost(index - 1)) {
    let first = index - 1;
    const owns = (at: number) =>
      read[at]?.post?.organization != null && read[at - 1]?.form === "organization";
    while (first > index - 3 && read[first]?.form === "post" && isPost(first - 1) && !owns(first)) first--;
    return { name: index, first, last: index };
  }
  return null;
}

/** An organisation in a line of its own, perhaps behind a mark: 单位:某镇. */
function isOwner(byline: LineByline | null | undefined): boolean {
  return byline?.form === "organization" || (byline?.form === "post" && byline.post?.post === null);
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
