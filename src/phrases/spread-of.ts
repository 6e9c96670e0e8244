import type { Phrase, Section } from "../model/extraction.ts";

/** How far a phrase is spread over a document. */
export interface Spread {
  /** Sections that hold it. */
  readonly sections: number;
  /** Officials who use it. */
  readonly officials: number;
  /** How many speak in the document. */
  readonly of: number;
  /**
   * "shared" where at least half of the officials use it, "local" where one does, null in between. Where nobody
   * speaks, or only one does, sections are counted instead; null where there is only one of these too.
   */
  readonly reach: "shared" | "local" | null;
}

/** Counts who uses a phrase. An official who has several sections counts once; section 0 is nobody's. */
export function spreadOf(phrase: Phrase, sections: readonly Section[]): Spread {
  const speakers = new Map<number, string>();
  for (const { id, official } of sections) {
    if (official !== null) speakers.set(id, `${official.organization ?? ""} ${official.name ?? ""}`);
  }
  const holding = phrase.sections.filter(({ section }) => section !== 0);
  const of = new Set(speakers.values()).size;
  const officials = new Set(holding.flatMap(({ section }) => speakers.get(section) ?? [])).size;
  const reach = of > 1 ? reachOf(officials, of) : reachOf(holding.length, sections.length);
  return { sections: holding.length, officials, of, reach };
}

function reachOf(using: number, all: number): Spread["reach"] {
  if (all < 2 || using === 0) return null;
  if (using === 1) return "local";
  return using * 2 >= all ? "shared" : null;
}
