import type { MinedDocument, Official } from "../model/extraction.ts";
import { officialKey } from "../model/official-key.ts";

/** Who speaks where in a document. A section without an official of its own belongs to the official above it. */
export interface Speakers {
  /** Different officials of the document; where there is one, he speaks for all of it. */
  readonly count: number;
  /** The official of a section by its id, his own or that of the section above it; null where nobody speaks. */
  officialOf(section: number): Official | null;
  /**
   * id of the section that stands for the speaker: the topmost that has the same official, or none as well; 0 for what
   * is before the first section.
   */
  groupOf(section: number): number;
}

/** Works out who speaks in each section of a document. */
export function openSpeakers({ sections }: Pick<MinedDocument, "sections">): Speakers {
  const officials = new Map<number, Official | null>();
  const groups = new Map<number, number>();
  const names = new Set<string>();
  for (const { id, official, parent } of sections) {
    const above = officials.get(parent ?? 0) ?? null;
    const own = official === null || isSame(official, above) ? null : official;
    officials.set(id, official ?? above);
    groups.set(id, own ? id : (groups.get(parent ?? 0) ?? id));
    if (own) names.add(officialKey(own));
  }
  return {
    count: names.size,
    officialOf: (section) => officials.get(section) ?? null,
    groupOf: (section) => groups.get(section) ?? 0,
  };
}

function isSame(official: Official, other: Official | null): boolean {
  return other !== null && officialKey(official) === officialKey(other);
}
