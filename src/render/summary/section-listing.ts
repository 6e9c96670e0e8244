import type { MinedDocument, Official, Section } from "../../model/extraction.ts";
import { printableLine } from "../printable.ts";
import type { RenderOptions } from "../renderer.ts";
import { openSpeakers } from "../speakers.ts";
import type { Column, Listing } from "./listing.ts";

/** A column of the listing with what stands in it. */
interface SectionColumn extends Column {
  readonly cell: (section: Section) => string;
}

/** The sections of a document, in order, titles set in by level; counts of the layers that were looked for. */
export function listSections(
  document: MinedDocument,
  { say, view }: Pick<RenderOptions, "say" | "view">,
): Listing {
  const { sections } = document;
  const narrow = view === "sections";
  const anybody = openSpeakers(document).count > 1 || (narrow && sections.some(({ official }) => official));
  const columns: readonly SectionColumn[] = [
    { label: "#", align: "right", cell: ({ id }) => String(id) },
    ...(anybody ? officialColumns(sections, { say, narrow }) : []),
    {
      label: say("column.title"),
      ...{ min: narrow ? 12 : 24, lines: 2, optional: anybody && !narrow },
      cell: (section) => titleCell(section, say),
    },
    ...(view === "extract" ? countColumns(document, say) : []),
  ];
  const rows = sections.map((section) => columns.map(({ cell }) => cell(section)));
  return { title: say("layer.sections"), columns, rows, empty: say("empty.sections") };
}

/** Who speaks; what nobody has gives way on a terminal. */
function officialColumns(
  sections: readonly Section[],
  { say, narrow }: Pick<RenderOptions, "say"> & { readonly narrow: boolean },
): readonly SectionColumn[] {
  const column = (field: keyof Official, shape: Column): SectionColumn => ({
    ...shape,
    optional: sections.every(({ official }) => !official?.[field]),
    cell: ({ official }) => printableLine(official?.[field] ?? ""),
  });
  return [
    column("name", { label: say("column.official"), min: 6 }),
    column("organization", { label: say("column.organization"), min: narrow ? 10 : 12, lines: 2 }),
    column("post", { label: say("column.post"), min: narrow ? 10 : 14, lines: 2 }),
    ...(narrow ? [column("region", { label: say("column.region"), min: 6 })] : []),
  ];
}

/** How much was found in each section. */
function countColumns(
  { phrases, claims }: MinedDocument,
  say: RenderOptions["say"],
): readonly SectionColumn[] {
  const column = (label: string, found: readonly { readonly section: number }[]): SectionColumn => {
    const counts = tally(found.map(({ section }) => section));
    return { label, align: "right", cell: ({ id }) => String(counts.get(id) ?? 0) };
  };
  return [
    column(
      say("column.phrases"),
      phrases.flatMap((phrase) => phrase.sections),
    ),
    column(say("column.claims"), claims),
  ];
}

function titleCell({ title, subtitle, level, kind }: Section, say: RenderOptions["say"]): string {
  const text = [title, subtitle]
    .filter((part) => part !== null)
    .map(printableLine)
    .join(" ");
  return "  ".repeat(level - 1) + (text || say(`kind.${kind}`));
}

function tally(sections: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const section of sections) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}
