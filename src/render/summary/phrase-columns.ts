import type { Say } from "../../dictionaries/messages.ts";
import type { MinedDocument, Phrase } from "../../model/extraction.ts";
import { sectionsById } from "../records.ts";
import { openSpeakers } from "../speakers.ts";
import type { Column } from "./listing.ts";
import { labelOf } from "./section-label.ts";

/** A column of the listing of phrases with what stands in it. */
export interface PhraseColumn extends Column {
  readonly cell: (phrase: Phrase) => string;
}

/**
 * Whether the head of the document has said who uses each of its phrases: its one speaker, or nobody below its title. One
 * heading or one of several speakers, to whom all the phrases belong that were asked for, is not said there.
 */
export function hasOneUser(document: MinedDocument): boolean {
  const { phrases, sections, title } = document;
  const { count, groupOf, officialOf } = openSpeakers(document);
  if (count > 1) return false;
  const groups = new Set(phrases.flatMap((phrase) => phrase.sections.map(({ section }) => groupOf(section))));
  // Where one speaks, what stands above his first section is his as well.
  if (count === 1) return [...groups].every((group) => group === 0 || officialOf(group) !== null);
  if (groups.size > 1) return false;
  return sections.length < 2 || sections.some(({ id, title: own }) => groups.has(id) && own === title);
}

/** How many use a phrase, and who. */
export function userColumns(document: MinedDocument, say: Say): readonly PhraseColumn[] {
  const sections = sectionsById(document);
  const { groupOf, officialOf } = openSpeakers(document);
  const separator = say("list.separator");
  const groupsOf = (phrase: Phrase): readonly number[] => [
    ...new Set(phrase.sections.map(({ section }) => groupOf(section))),
  ];
  const nameOf = (group: number): string => labelOf(sections.get(group), officialOf(group), say);
  return [
    {
      ...{ label: say("column.speakers"), align: "right" },
      cell: (phrase) => String(groupsOf(phrase).length),
    },
    {
      ...{ label: say("column.usedBy"), min: 12, lines: 2, separator, optional: true },
      cell: (phrase) => groupsOf(phrase).map(nameOf).join(separator),
    },
  ];
}

/** In how many sections a phrase stands, unless that is one for all of them, and in which first; nothing where there is one. */
export function placeColumns(document: MinedDocument, say: Say): readonly PhraseColumn[] {
  if (document.sections.length < 2) return [];
  const sections = sectionsById(document);
  const firstOf = (phrase: Phrase): string => {
    const section = sections.get(Math.min(...phrase.sections.map(({ section: id }) => id)));
    // The whole is called what the head says already.
    return section?.title === document.title ? say("label.opening") : labelOf(section, null, say);
  };
  const columns: readonly PhraseColumn[] = [
    { label: say("column.sections"), align: "right", cell: (phrase) => String(phrase.sections.length) },
    { label: say("column.firstSection"), min: 12, optional: true, cell: firstOf },
  ];
  return columns.slice(document.phrases.some(({ sections: { length } }) => length > 1) ? 0 : 1);
}
