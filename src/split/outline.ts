import type { NumberStyle } from "./enumerator.ts";
import type { HeadingCandidate } from "./heading-candidate.ts";
import { findContentsTable } from "./table-of-contents.ts";

/** A heading in its place: its level (1 for the topmost) and the heading that it is under. */
export interface Heading extends HeadingCandidate {
  readonly level: number;
  /** Index of its parent among the headings, -1 for none. */
  readonly parent: number;
}

/** A list of candidates with one style under one parent. */
interface Siblings {
  readonly style: NumberStyle | null;
  /** Rank of the heading that the list is under, 0 for none. */
  readonly under: number;
  readonly members: number[];
}

interface Open {
  readonly rank: number;
  readonly candidate: number;
  readonly siblings: Siblings;
}

const RANKS: Readonly<Record<NumberStyle, number>> = {
  annex: 9,
  part: 10,
  chapter: 11,
  section: 12,
  article: 13,
  han: 14,
  hanBracket: 15,
  digit: 16,
  digitBracket: 17,
  circle: 18,
};

/**
 * The headings among the candidates, in order, with levels and parents.
 *
 * A number counts only in its sequence: one more than its sibling before it, or 1 under a wider heading. A list
 * is kept where most of its members read like headings, so that the items of a sentence are none. The entries of
 * a table of contents, which come again further down, are left out.
 */
export function buildOutline(candidates: readonly HeadingCandidate[]): readonly Heading[] {
  const contents = findContentsTable(candidates);
  // Where a scrape has glued a heading to its text, the table of contents says where it ends.
  const titles = new Map([...contents].map(([entry, again]) => [again, entryTitle(candidates[entry])]));
  const placed = placeInSequence(candidates, contents);
  const kept = placed.filter((candidate) => candidate.keep);
  const headings: Heading[] = [];
  const open: { rank: number; index: number }[] = [];
  for (const { index } of kept) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    const rank = rankOf(candidate);
    while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
    const title = titles.get(index) ?? candidate.title;
    headings.push({ ...candidate, title, level: open.length + 1, parent: open.at(-1)?.index ?? -1 });
    open.push({ rank, index: headings.length - 1 });
  }
  return headings;
}

/** The words of an entry of a table of contents, without the dots and the page behind them. */
function entryTitle(entry: HeadingCandidate | undefined): string | undefined {
  return entry?.title.replace(/\s*[.…·]{2,}[\s.…·]*-?\d{0,4}-?\s*$/, "");
}

function rankOf(candidate: HeadingCandidate): number {
  if (candidate.marked > 0) return candidate.marked;
  return candidate.style === null ? 9 : RANKS[candidate.style];
}

function placeInSequence(
  candidates: readonly HeadingCandidate[],
  contents: ReadonlyMap<number, number>,
): readonly { index: number; keep: boolean }[] {
  const open: Open[] = [];
  const lists: Siblings[] = [];
  let article = 0;
  for (const [index, candidate] of candidates.entries()) {
    if (contents.has(index)) continue;
    const rank = rankOf(candidate);
    const sibling = open.findLast((one) => one.rank === rank);
    const last = sibling === undefined ? undefined : candidates[sibling.candidate];
    const follows = last !== undefined && isNext(last.value, candidate);
    if (candidate.style === "article") {
      if (!(isNext(article, candidate) || (candidate.value === 1 && candidate.opensLine))) continue;
      article = candidate.value;
    } else if (candidate.marked === 0 && !follows && !mayStart(candidate, last, open.at(-1)?.rank ?? 0))
      continue;
    while ((open.at(-1)?.rank ?? -1) > rank) open.pop();
    const joins =
      open.at(-1)?.rank === rank && (follows || candidate.marked > 0 || candidate.style === "article");
    const siblings = joins ? open.pop()?.siblings : undefined;
    if (!joins && open.at(-1)?.rank === rank) open.pop();
    const list = siblings ?? newList(lists, candidate.style, open.at(-1)?.rank ?? 0);
    list.members.push(index);
    open.push({ rank, candidate: index, siblings: list });
  }
  return lists
    .flatMap((list) => {
      const keep = isHeadingList(list, candidates);
      return list.members.map((index) => ({ index, keep }));
    })
    .sort((a, b) => a.index - b.index);
}

function newList(lists: Siblings[], style: NumberStyle | null, under: number): Siblings {
  const list = { style, under, members: [] };
  lists.push(list);
  return list;
}

/** One more than the sibling before it; one number may be missing. */
function isNext(last: number, candidate: HeadingCandidate): boolean {
  return candidate.value === last + 1 || (candidate.reading === "heading" && candidate.value === last + 2);
}

/**
 * A list begins with 1; at the head of an excerpt, a heading in its own line may have any number. The items of a
 * sentence do not end the list that the sentence stands in, whatever their style: `innermost` is its rank.
 */
function mayStart(
  candidate: HeadingCandidate,
  last: HeadingCandidate | undefined,
  innermost: number,
): boolean {
  if (candidate.value === 1) return candidate.reading !== "item" || innermost < rankOf(candidate);
  const clean = candidate.opensLine && candidate.reading === "heading" && !candidate.runsOn;
  return last === undefined && clean && candidate.style === "han";
}

/** Narrow lists need more of their members to read like headings than wide ones. */
function isHeadingList(list: Siblings, candidates: readonly HeadingCandidate[]): boolean {
  const members = list.members.map((index) => candidates[index]).filter((member) => member !== undefined);
  if (list.style === null || list.style === "article" || list.style === "annex") return true;
  if (members.some((member) => member.marked > 0)) return true;
  const titled = list.members.filter((index) => readsLikeHeading(candidates, index)).length / members.length;
  if (list.style === "part" || list.style === "chapter" || list.style === "section") return titled > 0;
  const [only, another] = members;
  if (another === undefined)
    return /^han/.test(list.style) && titled === 1 && only?.opensLine === true && !only.runsOn;
  if (list.style === "han") return titled >= 0.5 || isBackbone(list, members);
  // What an article enumerates are its items, (一)公共数据,指…, unless each has a plain title and text of its own.
  if (list.under === RANKS.article && members.some((member) => /[,，]/.test(member.title))) return false;
  if (list.style === "hanBracket" && list.under !== RANKS.article) return titled >= 0.6;
  return titled >= 0.8 && members.every((member) => member.opensLine) && hasTextBetween(members);
}

/** 一、 二、 that nothing stands above are what a notice is made of, whatever their words are. */
function isBackbone(list: Siblings, members: readonly HeadingCandidate[]): boolean {
  if (list.under >= RANKS.part || members.some((member) => member.openEnd)) return false;
  return members.every((member) => member.opensLine) || members.every((member) => member.inBulk);
}

/** A sentence is a heading where other lines follow before the next number. */
function readsLikeHeading(candidates: readonly HeadingCandidate[], index: number): boolean {
  const candidate = candidates[index];
  if (candidate?.reading !== "sentence") return candidate?.reading === "heading";
  let next = index + 1;
  while (candidates[next]?.opensLine === false) next++;
  return (candidates[next]?.line ?? candidate.line + 2) > candidate.line + 1;
}

/** Headings have text under them; the lines of a list follow each other. */
function hasTextBetween(members: readonly HeadingCandidate[]): boolean {
  let gaps = 0;
  for (let at = 1; at < members.length; at++) {
    const step = (members[at]?.line ?? 0) - (members[at - 1]?.line ?? 0);
    if (step > 1 || members[at - 1]?.runsOn === true) gaps++;
  }
  return gaps * 2 >= members.length - 1;
}
