import { compareCodePoints } from "../model/compare-code-points.ts";

/** Where a saved document can be read again, and what it is known by. */
export interface DocumentPlace {
  readonly path: string;
  /** Of the bytes that the document was mined from. */
  readonly sha256: string;
  /** Number of the result file that it stands in. */
  readonly file: number;
  /** Bytes [start, end) of that file. */
  readonly start: number;
  readonly end: number;
}

/** The documents in the order of the merged result. */
export interface Arrangement {
  /** By path, then by sha256; each with every place that it stands in. */
  readonly documents: readonly (readonly DocumentPlace[])[];
  /** Paths that different documents have, with their places. */
  readonly shared: readonly (readonly DocumentPlace[])[];
}

/** Orders documents by path (code points), then by the sha256 of their bytes; the same document is gathered. */
export function arrangeDocuments(places: readonly DocumentPlace[]): Arrangement {
  const sorted = [...places].sort(
    (a, b) => compareCodePoints(a.path, b.path) || compareCodePoints(a.sha256, b.sha256) || a.file - b.file,
  );
  const documents = gather(sorted, (a, b) => a.path === b.path && a.sha256 === b.sha256);
  const firsts = documents.flatMap(([first]) => (first ? [first] : []));
  const shared = gather(firsts, (a, b) => a.path === b.path).filter((group) => group.length > 1);
  return { documents, shared };
}

/** Puts neighbours that are the same into one group. */
function gather(
  sorted: readonly DocumentPlace[],
  isSame: (a: DocumentPlace, b: DocumentPlace) => boolean,
): readonly (readonly DocumentPlace[])[] {
  const groups: DocumentPlace[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    if (group?.[0] && isSame(group[0], place)) group.push(place);
    else groups.push([place]);
  }
  return groups;
}
