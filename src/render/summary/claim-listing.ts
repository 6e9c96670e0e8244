import type { MinedDocument } from "../../model/extraction.ts";
import { printableLine } from "../printable.ts";
import { sectionsById } from "../records.ts";
import type { RenderOptions } from "../renderer.ts";
import { openSpeakers } from "../speakers.ts";
import { comparisonCell, periodCell, quantityCell } from "./claim-cells.ts";
import type { Column, Listing } from "./listing.ts";
import { labelOf } from "./section-label.ts";

/** The claims of a document, in order. A part (其中) is set in under its whole. */
export function listClaims(document: MinedDocument, { say }: Pick<RenderOptions, "say">): Listing {
  const sections = sectionsById(document);
  const speakers = openSpeakers(document);
  const anybody = document.sections.some(({ official }) => official);
  const columns: readonly Column[] = [
    { label: say(anybody ? "column.official" : "column.section"), min: 6, grouped: true },
    { label: say("column.indicator"), min: 16, lines: 3 },
    { label: say("column.value"), min: 12, lines: 2 },
    { label: say("column.comparison"), min: 10, lines: 2 },
    { label: say("column.period"), min: 10, lines: 2 },
    { label: say("column.status") },
  ];
  const rows = document.claims.map((claim) => [
    labelOf(sections.get(claim.section), speakers.officialOf(claim.section), say),
    `${claim.partOf === null ? "" : "  "}${printableLine(claim.indicator)}`,
    quantityCell(claim, say),
    comparisonCell(claim, say),
    periodCell(claim.period, say),
    say(`status.${claim.status}`),
  ]);
  return { title: say("layer.claims"), columns, rows, empty: say("empty.claims") };
}
