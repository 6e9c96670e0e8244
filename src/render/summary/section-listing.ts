import type { MinedDocument, Official, Section } from "../../model/extraction.ts";
import { printableLine } from "../printable.ts";
import type { RenderOptions } from "../renderer.ts";
import { openSpeakers } from "../speakers.ts";
import type { Column, Listing } from "./listing.ts";

/** The sections of a document, in order, titles set in by level; counts of the layers that were looked for. */
export function listSections(
  document: MinedDocument,
  { say, view }: Pick<RenderOptions, "say" | "view">,
): Listing {
  const counts = view === "extract" ? countBySection(document) : null;
  const anybody =
    openSpeakers(document).count > 1 || (view === "sections" && document.sections.some(hasOfficial));
  const columns: Column[] = [{ label: "#", align: "right" }];
  const narrow = view === "sections";
  if (anybody) {
    columns.push(
      { label: say("column.official"), min: 6 },
      { label: say("column.organization"), min: narrow ? 10 : 12, lines: 2 },
      { label: say("column.post"), min: narrow ? 10 : 14, lines: 2 },
    );
    if (narrow) columns.push({ label: say("column.region"), min: 6 });
  }
  columns.push({
    label: say("column.title"),
    min: narrow ? 12 : 24,
    lines: 2,
    optional: anybody && !narrow,
  });
  if (counts) {
    columns.push(
      { label: say("column.phrases"), align: "right" },
      { label: say("column.claims"), align: "right" },
    );
  }
  const rows = document.sections.map((section) => [
    String(section.id),
    ...(anybody ? officialCells(section, view) : []),
    titleCell(section, say),
    ...(counts ? [countCell(counts.phrases, section), countCell(counts.claims, section)] : []),
  ]);
  return { title: say("layer.sections"), columns, rows, empty: say("empty.sections") };
}

function hasOfficial({ official }: Section): boolean {
  return official !== null;
}

function officialCells({ official }: Section, view: RenderOptions["view"]): readonly string[] {
  const { name, organization, post, region } = official ?? NOBODY;
  const cells = view === "sections" ? [name, organization, post, region] : [name, organization, post];
  return cells.map((cell) => printableLine(cell ?? ""));
}

function titleCell({ title, subtitle, level, kind }: Section, say: RenderOptions["say"]): string {
  const text = [title, subtitle]
    .filter((part) => part !== null)
    .map(printableLine)
    .join(" ");
  return "  ".repeat(level - 1) + (text || say(`kind.${kind}`));
}

const NOBODY: Official = { name: null, organization: null, post: null, region: null };

interface Counts {
  readonly phrases: ReadonlyMap<number, number>;
  readonly claims: ReadonlyMap<number, number>;
}

function countBySection({ phrases, claims }: MinedDocument): Counts {
  return {
    phrases: tally(phrases.flatMap((phrase) => phrase.sections.map(({ section }) => section))),
    claims: tally(claims.map(({ section }) => section)),
  };
}

function tally(sections: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const section of sections) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

function countCell(counts: ReadonlyMap<number, number>, { id }: Section): string {
  return String(counts.get(id) ?? 0);
}
