import type { Claim, MinedDocument, Official, Phrase, Section } from "../model/extraction.ts";
import { groupBy } from "../model/group-by.ts";
import { openSpread, type Spread } from "./phrase-spread.ts";
import { openSpeakers } from "./speakers.ts";

/** What every record of a layer has: where it stands and who says it (see Speakers.officialOf). */
interface RecordHead {
  readonly path: string;
  /** id of the section; 0 = before the first. */
  readonly section: number;
  readonly official: Official | null;
}

/** A section as a record of its own. */
export type SectionRecord = RecordHead & Section;

/** A phrase in one section: count, score and mentions are those of the section, the spread is that of the document. */
export type PhraseRecord = RecordHead & Omit<Phrase, "sections"> & Spread;

/** A claim as a record of its own. */
export type ClaimRecord = RecordHead & Claim;

/** The sections of a document, in order. */
export function sectionRecords(document: MinedDocument): readonly SectionRecord[] {
  const { officialOf } = openSpeakers(document);
  return document.sections.map(({ official: _, ...section }) => ({
    path: document.path,
    section: section.id,
    official: officialOf(section.id),
    ...section,
  }));
}

/** The phrases of a document, one record for each section that a phrase stands in; by section, then best first. */
export function phraseRecords(document: MinedDocument): readonly PhraseRecord[] {
  const { officialOf, groupOf } = openSpeakers(document);
  const spreadOf = openSpread(document, groupOf);
  const records = document.phrases.flatMap((found) => {
    const { sections: spread, mentions, ...phrase } = found;
    const mentionsBySection = groupBy(mentions, ({ start }) => sectionAt(start, document.sections));
    return spread.map(({ section, count, score }) => ({
      path: document.path,
      section,
      official: officialOf(section),
      ...phrase,
      count,
      score,
      ...spreadOf(found),
      mentions: mentionsBySection.get(section) ?? [],
    }));
  });
  return records.sort((a, b) => a.section - b.section || b.score - a.score || (a.text < b.text ? -1 : 1));
}

/** The claims of a document, in order. */
export function claimRecords(document: MinedDocument): readonly ClaimRecord[] {
  const { officialOf } = openSpeakers(document);
  return document.claims.map(({ section, ...claim }) => ({
    path: document.path,
    section,
    official: officialOf(section),
    ...claim,
  }));
}

/** The sections of a document by their id. */
export function sectionsById(document: MinedDocument): ReadonlyMap<number, Section> {
  return new Map(document.sections.map((section) => [section.id, section]));
}

/** id of the section that an offset is in, 0 where it is before the first; sections are ordered and disjoint. */
export function sectionAt(offset: number, sections: readonly Section[]): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1]?.id ?? 0;
}
