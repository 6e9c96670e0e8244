import type { MinedDocument, Official } from "../model/extraction.ts";

/** Who speaks where in a document. A section without an official of its own belongs to the official above it. */
export interface Speakers {
  /** The official of a section by its id, his own or that of the section above it; null where nobody speaks. */
  officialOf(section: number): Official | null;
  /**
   * id of the section that stands for the speaker: the one whose official it is, or the topmost where nobody speaks;
   * 0 for what is before the first section.
   */
  groupOf(section: number): number;
}

/** Works out who speaks in each section of a document. */
export function openSpeakers({ sections }: Pick<MinedDocument, "sections">): Speakers {
  const officials = new Map<number, Official | null>();
  const groups = new Map<number, number>();
  for (const { id, official, parent } of sections) {
    officials.set(id, official ?? officials.get(parent ?? 0) ?? null);
    groups.set(id, official ? id : (groups.get(parent ?? 0) ?? id));
  }
  return {
    officialOf: (section) => officials.get(section) ?? null,
    groupOf: (section) => groups.get(section) ?? 0,
  };
}
