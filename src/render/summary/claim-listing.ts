import type { Say } from "../../dictionaries/messages.ts";
import type { MinedDocument } from "../../model/extraction.ts";
import { printableLine } from "../printable.ts";
import { sectionsById } from "../records.ts";
import type { RenderOptions } from "../renderer.ts";
import { openSpeakers, type Speakers } from "../speakers.ts";
import { comparisonCell, periodCell, quantityCell } from "./claim-cells.ts";
import type { Column, Listing } from "./listing.ts";
import { labelOf } from "./section-label.ts";

/** The claims of a document, in order. A part (其中) is set in under its whole. */
export function listClaims(document: MinedDocument, { say }: Pick<RenderOptions, "say">): Listing {
  const sections = sectionsById(document);
  const speakers = openSpeakers(document);
  const who = whoColumn(document, speakers, say);
  const columns: readonly Column[] = [
    ...who,
    { label: say("column.indicator"), min: 16, lines: 3 },
    { label: say("column.value"), min: 12, lines: 2 },
    { label: say("column.comparison"), min: 10, lines: 2 },
    { label: say("column.period"), min: 10, lines: 2 },
    { label: say("column.status") },
  ];
  const whereOf = (section: number): string =>
    labelOf(sections.get(section), speakers.count > 1 ? speakers.officialOf(section) : null, say);
  const rows = document.claims.map((claim) => [
    ...who.map(() => whereOf(claim.section)),
    `${claim.partOf === null ? "" : "  "}${printableLine(claim.indicator)}`,
    quantityCell(claim, say),
    comparisonCell(claim, say),
    periodCell(claim.period, say),
    say(`status.${claim.status}`),
  ]);
  return { title: say("layer.claims"), columns, rows, empty: say("empty.claims") };
}

/** Who claims it where several speak, else the section that it stands in; nothing where there is one of either. */
function whoColumn({ sections }: MinedDocument, { count }: Speakers, say: Say): readonly Column[] {
  if (count > 1) return [{ label: say("column.official"), min: 6, grouped: true }];
  return sections.length > 1 ? [{ label: say("column.section"), min: 12, max: 20, grouped: true }] : [];
}
