import type { Official, Section } from "../model/extraction.ts";
import type { Occurrence } from "./occurrence.ts";

/** The smallest stretch of text that is counted on its own: a section of a document, or what is before the first. */
export interface Piece {
  readonly path: string;
  /** id of the section; 0 = before the first. */
  readonly section: number;
  readonly official: Official | null;
  /** UTF-16 code units. */
  readonly characters: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** A document to be counted. */
export interface CountedDocument {
  readonly path: string;
  readonly length: number;
  readonly sections: readonly Section[];
  readonly officialOf: (section: number) => Official | null;
}

/** Counts occurrences (ordered) by the sections of their document; an empty stretch before the first is left out. */
export function countPieces(
  { path, length, sections, officialOf }: CountedDocument,
  occurrences: readonly Occurrence[],
): readonly Piece[] {
  const first = sections[0]?.span.start ?? length;
  const stretches = [
    ...(first > 0 ? [{ id: 0, start: 0, end: first }] : []),
    ...sections.map(({ id, span }) => ({ id, start: span.start, end: span.end })),
  ];
  let next = 0;
  return stretches.map(({ id, start, end }) => {
    const counts = new Map<string, number>();
    for (; next < occurrences.length; next += 1) {
      const { term, start: at } = occurrences[next] ?? NOWHERE;
      if (at >= end) break;
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return { path, section: id, official: officialOf(id), characters: end - start, counts };
  });
}

const NOWHERE = { term: "", start: Number.POSITIVE_INFINITY };
