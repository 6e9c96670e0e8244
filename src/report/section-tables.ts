import type { MinedDocument } from "../model/extraction.ts";
import { categoryLabel } from "../render/category-label.ts";
import { documentLabels } from "../render/document-labels.ts";
import { findingText } from "../render/finding-list.ts";
import { definitionCell, entryTexts } from "../render/matrix-list.ts";
import { claimRecords } from "../render/records.ts";
import { openSpeakers } from "../render/speakers.ts";
import { comparisonCell, periodCell, quantityCell } from "../render/summary/claim-cells.ts";
import { escapeHtml } from "./escape-html.ts";
import type { HeatMap } from "./heat-map.ts";
import type { HtmlTable, ReportInput } from "./report.ts";
import type { TextLinks } from "./text-links.ts";

type Context = Pick<ReportInput, "documents" | "matrix" | "findings" | "say"> & { readonly links: TextLinks };

/** The documents with what is known about them. */
export function documentTable({ documents, say }: Context): HtmlTable {
  const fields = ["title", "source", "published", "number", "issuer"] as const;
  const columns = fields.filter((field) => documents.some(({ mined }) => mined[field] !== null));
  return {
    id: "documents",
    columns: [
      ...columns.map((column) => ({ label: say(`field.${column}`) })),
      { label: say("layer.sections"), numeric: true },
      { label: say("column.phrases"), numeric: true },
      { label: say("column.claims"), numeric: true },
      { label: say("column.path") },
    ],
    rows: documents.map(({ mined }) => ({
      cells: [
        ...columns.map((column) => {
          const cell = escapeHtml(mined[column] ?? "—");
          return column === "published" ? `<time>${cell}</time>` : cell;
        }),
        String(mined.sections.length),
        String(mined.phrases.length),
        String(mined.claims.length),
        escapeHtml(mined.path),
      ],
    })),
  };
}

/** The sections with who speaks in them. */
export function sectionTable({ documents, say, links }: Context): HtmlTable {
  const labels = labelsOf(documents);
  const speak = documents.some(({ mined }) => mined.sections.some(({ official }) => official !== null));
  return {
    id: "sections-table",
    columns: [
      ...(documents.length > 1 ? [{ label: say("column.path") }] : []),
      { label: "#", numeric: true },
      { label: say("column.title") },
      ...(speak
        ? ["official", "organization", "post"].map((name) => ({ label: say(`column.${name}`) }))
        : []),
      { label: say("column.claims"), numeric: true },
    ],
    rows: documents.flatMap(({ mined }) => {
      const { officialOf } = openSpeakers(mined);
      const claims = new Map<number, number>();
      for (const { section } of mined.claims) claims.set(section, (claims.get(section) ?? 0) + 1);
      return mined.sections.map(({ id, title, subtitle, kind, level, span }) => {
        const name = [title, subtitle].filter((part) => part !== null).join(" ") || say(`kind.${kind}`);
        const official = officialOf(id);
        const link = links.link(
          mined.path,
          { start: span.start, end: span.start + (title?.length ?? 1) },
          escapeHtml(name),
          name,
        );
        return {
          cells: [
            ...(documents.length > 1 ? [escapeHtml(labels.get(mined.path) ?? "")] : []),
            String(id),
            `<span class="l${Math.min(level, 4)}">${link}</span>`,
            ...(speak
              ? [official?.name, official?.organization, official?.post].map((fact) => escapeHtml(fact ?? ""))
              : []),
            String(claims.get(id) ?? 0),
          ],
        };
      });
    }),
  };
}

/** The best phrases, each with its users, who are linked to their first mention. */
export function phraseTable(
  { users, phrases }: HeatMap,
  most: number,
  { documents, say, links }: Context,
): HtmlTable {
  return {
    id: "phrases-table",
    columns: [
      { label: say("column.phrase") },
      { label: say("column.category") },
      { label: say("column.count"), numeric: true },
      { label: say("column.speakers"), numeric: true },
      { label: say("column.usedBy") },
    ],
    rows: phrases.slice(0, most).map(({ text, category, count, uses }) => {
      const who = uses.map(({ user, count: times, document, start, end }) => {
        const label = escapeHtml(`${users[user] ?? ""}${times > 1 ? `(${times})` : ""}`);
        return links.link(documents[document]?.mined.path ?? "", { start, end }, label, text);
      });
      return {
        cells: [
          escapeHtml(text),
          escapeHtml(categoryLabel(category, say)),
          String(count),
          String(uses.length),
          who.join(" "),
        ],
      };
    }),
  };
}

/** The claims, `most` of them at most. */
export function claimTable(most: number, { documents, say, links }: Context): HtmlTable {
  const labels = labelsOf(documents);
  const records = documents.flatMap(({ mined }) => claimRecords(mined)).slice(0, most);
  return {
    id: "claims-table",
    columns: [
      { label: say("report.who") },
      { label: say("column.indicator") },
      { label: say("column.value"), numeric: true },
      { label: say("column.comparison") },
      { label: say("column.period") },
      { label: say("column.status") },
    ],
    rows: records.map((claim) => {
      const speaker = claim.official?.name ?? claim.official?.organization ?? null;
      const document = labels.get(claim.path) ?? claim.path;
      const who = documents.length > 1 ? document : (speaker ?? document);
      const quantity = escapeHtml(quantityCell(claim, say));
      return {
        cells: [
          escapeHtml(who),
          (claim.partOf === null ? "" : "└ ") + escapeHtml(claim.indicator),
          links.link(claim.path, claim.quantity, quantity, claim.sentence.text),
          escapeHtml(comparisonCell(claim, say)),
          escapeHtml(periodCell(claim.period, say)),
          escapeHtml(say(`status.${claim.status}`)),
        ],
        facets: {
          status: claim.status,
          kind: claim.kind,
          who,
          value: String(claim.value ?? claim.max ?? claim.min ?? ""),
        },
      };
    }),
  };
}

/** The first rows of the matrix that several columns state; each value is linked to its place. */
export function matrixTable(most: number, { matrix, say, links }: Context): HtmlTable {
  const { columns } = matrix;
  const rows = matrix.rows.filter(({ stated }) => stated > 1).slice(0, most);
  return {
    id: "matrix-table",
    columns: [
      { label: say("column.indicator") },
      { label: say("column.definition") },
      { label: say("column.unit") },
      { label: say("column.status") },
      { label: say("column.period") },
      ...columns.map(({ label }) => ({ label, numeric: true })),
      { label: say("column.warnings") },
    ],
    rows: rows.map((row) => ({
      cells: [
        escapeHtml(row.indicator),
        escapeHtml(definitionCell(row, say)),
        escapeHtml(row.unit),
        escapeHtml(say(`status.${row.status}`)),
        escapeHtml(periodCell(row.period, say)),
        ...columns.map(({ key }) => {
          const entries = row.cells[key];
          if (!entries) return '<span class="none">—</span>';
          return entryTexts(row, entries, say)
            .map((text, index) => {
              const entry = entries[index];
              return entry ? links.link(entry.path, entry.quantity, escapeHtml(text), entry.wording) : "";
            })
            .join("<br>");
        }),
        escapeHtml(row.warnings.map(({ code }) => say(`report.warning.${code}`)).join(say("list.separator"))),
      ],
    })),
  };
}

/** Numbers that contradict each other; each is linked to its place. */
export function findingTable({ documents, findings, say, links }: Context): HtmlTable {
  const labels = labelsOf(documents);
  return {
    id: "findings-table",
    columns: [
      { label: say("report.who") },
      { label: say("column.severity") },
      { label: say("column.message") },
      { label: say("report.places") },
    ],
    rows: findings.map((finding) => ({
      cells: [
        escapeHtml(labels.get(finding.path) ?? finding.path),
        escapeHtml(say(`severity.${finding.severity}`)),
        escapeHtml(findingText(finding, say)),
        finding.places
          .map(({ quantity, sentence }) =>
            links.link(finding.path, quantity, escapeHtml(quantity.text), sentence.text),
          )
          .join(" · "),
      ],
    })),
  };
}

function labelsOf(documents: Context["documents"]): ReadonlyMap<string, string> {
  return documentLabels(documents.map(({ mined }: { readonly mined: MinedDocument }) => mined.path));
}
