import type { Official } from "../model/extraction.ts";
import { groupBy } from "../model/group-by.ts";
import { officialKey } from "../model/official-key.ts";
import type { Piece } from "./count-pieces.ts";
import { type CountIn, type Keyness, keynessOf, rounded } from "./keyness.ts";

/** What terms are counted by. */
export type FreqUnit = "all" | "document" | "section" | "official";

/** How often a term stands in one group of pieces: in all, or in one document, section or official. */
export interface FreqRow {
  /** null where the group is more than one document. */
  readonly path: string | null;
  /** null where the group is more than one section. */
  readonly section: number | null;
  readonly official: Official | null;
  readonly term: string;
  readonly tag: string;
  readonly count: number;
  /** Per 10,000 characters. */
  readonly rate: number;
  /** In how many sections, and documents, of all that were read it stands. */
  readonly sections: number;
  readonly documents: number;
  /** Rate × ln(N / n), n of the N groups having it; null where there is only one group to tell from. */
  readonly tfIdf: number | null;
  /** Against the reference, else against all other groups; null where there is nothing to compare with. */
  readonly keyness: Keyness | null;
}

/** What to tabulate. */
export interface TableRequest {
  readonly by: FreqUnit;
  /** The terms that get a row in every group, zero counts too; null for those that stand there. */
  readonly asked: readonly string[] | null;
  /** The part of speech or the category of a term. */
  readonly tagOf: (term: string) => string;
  readonly minCount: number;
  /** What to compare with; null for the other groups. */
  readonly reference: Corpus | null;
}

/** Counts over a whole text. */
export interface Corpus {
  readonly characters: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** A group of pieces. */
interface Group extends Corpus {
  readonly path: string | null;
  readonly section: number | null;
  readonly official: Official | null;
}

/**
 * The rows of every group, groups in the order of the text, rows in no particular order (see sortRows).
 */
export function tabulate(pieces: readonly Piece[], request: TableRequest): readonly (readonly FreqRow[])[] {
  const { by, asked, tagOf, minCount, reference } = request;
  const groups = groupPieces(pieces, by);
  const total = totalOf(pieces);
  const spread = spreadOf(pieces);
  const inverse = openInverse(pieces, groups);
  return groups.map((group) => {
    const { path, section, official, characters, counts } = group;
    const terms = asked ?? [...counts.keys()].filter((term) => (counts.get(term) ?? 0) >= minCount);
    return terms.map((term) => {
      const count = counts.get(term) ?? 0;
      const rate = rateOf(count, characters);
      const idf = inverse(term);
      const there = reference ? countIn(reference, term) : restOf(total, group, term);
      return {
        ...{ path, section, official, term, tag: tagOf(term), count, rate: rounded(rate) },
        sections: spread.sections.get(term) ?? 0,
        documents: spread.documents.get(term)?.size ?? 0,
        tfIdf: idf === null ? null : rounded(rate * idf),
        keyness: keynessOf({ count, size: characters }, there),
      };
    });
  });
}

/** Uses per 10,000 characters. */
export function rateOf(count: number, characters: number): number {
  return characters === 0 ? 0 : (count * 10_000) / characters;
}

/** The counts of all pieces together. */
export function totalOf(pieces: readonly Piece[]): Corpus {
  const counts = new Map<string, number>();
  let characters = 0;
  for (const piece of pieces) {
    characters += piece.characters;
    for (const [term, count] of piece.counts) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  return { characters, counts };
}

function countIn({ counts, characters }: Corpus, term: string): CountIn {
  return { count: counts.get(term) ?? 0, size: characters };
}

/** A term in all that is not of the group. */
function restOf(total: Corpus, group: Corpus, term: string): CountIn {
  const [all, own] = [countIn(total, term), countIn(group, term)];
  return { count: all.count - own.count, size: all.size - own.size };
}

function groupPieces(pieces: readonly Piece[], by: FreqUnit): readonly Group[] {
  const members = groupBy(pieces, (piece) => keyOf(piece, by));
  return [...members.values()].map((group) => {
    const [first] = group;
    return {
      path: first && group.every(({ path }) => path === first.path) ? first.path : null,
      section: by === "section" && first ? first.section : null,
      official: first && (by === "section" || by === "official") ? first.official : null,
      ...totalOf(group),
    };
  });
}

function keyOf({ path, section, official }: Piece, by: FreqUnit): string {
  if (by === "all") return "";
  if (by === "document") return path;
  if (by === "section") return `${section}\n${path}`;
  return official ? officialKey(official) : "";
}

function spreadOf(pieces: readonly Piece[]): {
  readonly sections: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const sections = new Map<string, number>();
  const documents = new Map<string, Set<string>>();
  for (const { path, counts } of pieces) {
    for (const term of counts.keys()) {
      sections.set(term, (sections.get(term) ?? 0) + 1);
      const paths = documents.get(term);
      if (paths) paths.add(path);
      else documents.set(term, new Set([path]));
    }
  }
  return { sections, documents };
}

/** ln(N / n) over the groups; where there is one group over its documents, and over its sections where that is one. */
function openInverse(pieces: readonly Piece[], groups: readonly Group[]): (term: string) => number | null {
  const documents = groupPieces(pieces, "document");
  const units: readonly Corpus[] = groups.length > 1 ? groups : documents.length > 1 ? documents : pieces;
  if (units.length < 2) return () => null;
  const having = new Map<string, number>();
  for (const { counts } of units) {
    for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  }
  return (term) => Math.log(units.length / Math.max(1, having.get(term) ?? 0));
}
