import type { MinedDocument, Official, Section } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import { type Pair, pairSimilar } from "./pair-similar.ts";
import { sharedOrder } from "./similarity.ts";

type Sections = readonly Section[];

/**
 * Pairs the sections of two documents: by who speaks (name and organisation, then organisation, then name), then by
 * title, the n-th of a title with the n-th, then by titles that are the same without numbers, then by similar ones. A
 * section with neither is left out.
 */
export function pairSections(
  before: Pick<MinedDocument, "sections">,
  after: Pick<MinedDocument, "sections">,
): readonly Pair[] {
  const from = before.sections;
  const to = after.sections;
  const pairs: Pair[] = [];
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const take = (found: readonly Pair[]): void => {
    for (const pair of found) {
      pairs.push(pair);
      taken.before.add(pair.before);
      taken.after.add(pair.after);
    }
  };
  const leftOf = (sections: Sections, used: ReadonlySet<number>): readonly number[] =>
    sections.flatMap((_, index) => (used.has(index) ? [] : [index]));
  for (const nameOf of NAMES) {
    take(pairInOrder(from, to, nameOf, leftOf(from, taken.before), leftOf(to, taken.after)));
  }
  take(pairSimilarTitles(from, to, leftOf(from, taken.before), leftOf(to, taken.after)));
  return pairs.sort((a, b) => a.after - b.after);
}

const NAMES: readonly ((section: Section) => string)[] = [
  ({ official }) => officialName(official, "name", "organization"),
  ({ official }) => officialName(official, "organization"),
  ({ official }) => officialName(official, "name"),
  ({ official, title }) => (official === null ? (title ?? "") : ""),
  ({ official, title }) => (official === null ? plainTitle(title ?? "") : ""),
];

/** The parts of who speaks; "" where one of them is not known. */
function officialName(official: Official | null, ...parts: readonly ("name" | "organization")[]): string {
  const values = parts.map((part) => official?.[part] ?? "");
  return values.includes("") ? "" : values.join("\n");
}

/** Pairs the n-th section of a name with the n-th of the same name; "" is no name. */
function pairInOrder(
  from: Sections,
  to: Sections,
  nameOf: (section: Section) => string,
  left: readonly number[],
  leftAfter: readonly number[],
): readonly Pair[] {
  const places = new Map<string, number[]>();
  for (const index of left) {
    const name = from[index] ? nameOf(from[index]) : "";
    const known = places.get(name);
    if (known) known.push(index);
    else places.set(name, [index]);
  }
  places.delete("");
  const used = new Map<string, number>();
  return leftAfter.flatMap((after) => {
    const name = to[after] ? nameOf(to[after]) : "";
    const next = used.get(name) ?? 0;
    const before = places.get(name)?.[next];
    used.set(name, next + 1);
    return before === undefined ? [] : [{ before, after }];
  });
}

function pairSimilarTitles(
  from: Sections,
  to: Sections,
  left: readonly number[],
  leftAfter: readonly number[],
): readonly Pair[] {
  const titles = (sections: Sections, places: readonly number[]): readonly string[] =>
    places.map((index) => plainTitle(sections[index]?.title ?? "").slice(0, LONGEST_TITLE));
  const [first, second] = [titles(from, left), titles(to, leftAfter)];
  const pairs = pairSimilar(first, second, (before, after) => {
    const [a = "", b = ""] = [first[before], second[after]];
    if (a.length < SHORTEST_TITLE || b.length < SHORTEST_TITLE) return null;
    const likeness = titleLikeness(a, b);
    return likeness < LEAST_LIKENESS ? null : likeness;
  });
  return pairs.map(({ before, after }) => ({ before: left[before] ?? 0, after: leftAfter[after] ?? 0 }));
}

const LONGEST_TITLE = 60;
const SHORTEST_TITLE = 4;
const LEAST_LIKENESS = 0.6;

/** How alike two titles are, as wholes or in one of their clauses: 着力抓好“三农”工作，深入推进乡村全面振兴 and 扎实推进乡村全面振兴. */
function titleLikeness(before: string, after: string): number {
  const clausesOf = (title: string): readonly string[] =>
    title.split(/[,;、]/).filter(({ length }) => length >= SHORTEST_CLAUSE);
  const clauses = clausesOf(before).flatMap((clause) =>
    clausesOf(after).map((other) => sharedOrder(clause, other)),
  );
  return Math.max(sharedOrder(before, after), ...clauses.map((likeness) => likeness * CLAUSE_WEIGHT));
}

const SHORTEST_CLAUSE = 6;
/** A clause says less than a title. */
const CLAUSE_WEIGHT = 0.95;

/** A title without its number in the list and with its years masked: （二）2025年重点工作 → #年重点工作. */
function plainTitle(title: string): string {
  return foldText(title)
    .replace(/\s+/g, "")
    .replace(/^[(第]?[0-9〇一二三四五六七八九十百]+[).、章节条,]+/, "")
    .replace(/[0-9]+/g, "#");
}
