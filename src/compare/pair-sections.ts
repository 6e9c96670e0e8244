import type { MinedDocument, Section } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import { groupBy } from "../model/group-by.ts";
import { type Pair, pairSimilar } from "./pair-similar.ts";
import type { SpeakerNames } from "./pair-speakers.ts";
import { sharedOrder } from "./similarity.ts";

/** What a section is paired by. */
interface TitledSection {
  readonly index: number;
  readonly speaker: string;
  readonly title: string;
  readonly kind: Section["kind"];
}

/**
 * Pairs the sections of two documents that are of one speaker: by title, the n-th of a title with the n-th, then by
 * titles that are the same without numbers, then by similar ones; what is left of a speaker who is one of several, and
 * the statements of one who speaks alone, in order. Of other sections without a title nothing is said.
 */
export function pairSections(
  before: Pick<MinedDocument, "sections">,
  after: Pick<MinedDocument, "sections">,
  speakers: SpeakerNames,
): readonly Pair[] {
  const pairs: Pair[] = [];
  let from = describe(before, speakers.before);
  let to = describe(after, speakers.after);
  const take = (found: readonly Pair[]): void => {
    pairs.push(...found);
    const taken = {
      before: new Set(found.map((one) => one.before)),
      after: new Set(found.map((one) => one.after)),
    };
    from = from.filter(({ index }) => !taken.before.has(index));
    to = to.filter(({ index }) => !taken.after.has(index));
  };
  take(pairInOrder(from, to, ({ speaker, title }) => (title === "" ? "" : `${speaker}\n\n${title}`)));
  take(
    pairInOrder(from, to, ({ speaker, title }) => (title === "" ? "" : `${speaker}\n\n${plainTitle(title)}`)),
  );
  take(pairSimilarTitles(from, to));
  take(pairInOrder(from, to, ({ speaker, kind }) => speaker || (kind === "statement" ? kind : "")));
  return pairs.sort((a, b) => a.after - b.after);
}

function describe(
  { sections }: Pick<MinedDocument, "sections">,
  speakerOf: (section: number) => string,
): readonly TitledSection[] {
  return sections.map(({ id, title, kind }, index) => ({
    ...{ index, kind },
    speaker: speakerOf(id),
    title: title ?? "",
  }));
}

/** Pairs the n-th section of a name with the n-th of the same name; "" is no name. */
function pairInOrder(
  from: readonly TitledSection[],
  to: readonly TitledSection[],
  nameOf: (section: TitledSection) => string,
): readonly Pair[] {
  const named = groupBy(from, nameOf);
  const used = new Map<string, number>();
  return to.flatMap((section) => {
    const name = nameOf(section);
    if (name === "") return [];
    const next = used.get(name) ?? 0;
    used.set(name, next + 1);
    const before = named.get(name)?.[next];
    return before === undefined ? [] : [{ before: before.index, after: section.index }];
  });
}

function pairSimilarTitles(from: readonly TitledSection[], to: readonly TitledSection[]): readonly Pair[] {
  const titles = (sections: readonly TitledSection[]): readonly string[] =>
    sections.map(({ title }) => plainTitle(title).slice(0, LONGEST_TITLE));
  const [first, second] = [titles(from), titles(to)];
  const pairs = pairSimilar(first, second, (before, after) => {
    const [a = "", b = ""] = [first[before], second[after]];
    if (from[before]?.speaker !== to[after]?.speaker) return null;
    if (a.length < SHORTEST_TITLE || b.length < SHORTEST_TITLE) return null;
    const likeness = titleLikeness(a, b);
    return likeness < LEAST_LIKENESS ? null : likeness;
  });
  return pairs.map(({ before, after }) => ({
    before: from[before]?.index ?? 0,
    after: to[after]?.index ?? 0,
  }));
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
