import type { MinedDocument, Section } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import { openSpeakers } from "../render/speakers.ts";
import type { ComparedSection, SectionChange } from "./comparison.ts";
import type { Pair } from "./pair-similar.ts";

/** The sections of a document and its counterpart, in the order of the later one, those that are gone last. */
export function compareSections(
  before: MinedDocument | null,
  after: MinedDocument | null,
  pairs: readonly Pair[],
): readonly SectionChange[] {
  const first = before === null ? [] : describeSections(before);
  const second = after === null ? [] : describeSections(after);
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const paired = new Set(byAfter.values());
  return [
    ...second.flatMap((section, index): SectionChange[] => {
      const earlier = first[byAfter.get(index) ?? -1];
      if (earlier) return [changeOf(earlier, section)];
      return isNamed(section) ? [{ change: "new", differs: [], before: null, after: section }] : [];
    }),
    ...first.flatMap((section, index): SectionChange[] =>
      paired.has(index) || !isNamed(section)
        ? []
        : [{ change: "gone", differs: [], before: section, after: null }],
    ),
  ];
}

function describeSections(document: MinedDocument): readonly ComparedSection[] {
  const { officialOf } = openSpeakers(document);
  return document.sections.map(({ id, level, title, span }: Section) => ({
    path: document.path,
    section: id,
    level,
    title,
    official: officialOf(id),
    characters: span.end - span.start,
  }));
}

function isNamed({ title, official }: ComparedSection): boolean {
  return title !== null || official !== null;
}

function changeOf(before: ComparedSection, after: ComparedSection): SectionChange {
  const differs = [
    ...(titleText(before) === titleText(after) ? [] : (["title"] as const)),
    ...(officialText(before) === officialText(after) ? [] : (["official"] as const)),
  ];
  return { change: differs.length > 0 ? "changed" : "kept", differs, before, after };
}

/** A title without what a typist chose: white space, full-width or half-width marks. */
function titleText({ title }: ComparedSection): string {
  return foldText(title ?? "").replace(/\s+/g, "");
}

function officialText({ official }: ComparedSection): string {
  if (official === null) return "";
  const { name, post, organization, region } = official;
  return [name, post, organization, region].join("\n");
}
