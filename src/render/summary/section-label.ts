import type { Say } from "../../dictionaries/messages.ts";
import type { Official, Section } from "../../model/extraction.ts";
import { printableLine } from "../printable.ts";

/** What a section is called in a listing: the name of its official, else of the organization, else its title. */
export function labelOf(section: Section | undefined, official: Official | null, say: Say): string {
  if (!section) return say("label.preamble");
  const label = official?.name ?? official?.organization ?? official?.post ?? section.title;
  return printableLine(label ?? say("label.untitled", { id: section.id }));
}
