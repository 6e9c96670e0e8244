import type { MinedDocument } from "../model/extraction.ts";
import type { OpenRenderer, RenderOptions } from "./renderer.ts";
import { describeDocument } from "./summary/document-facts.ts";
import { listLayers } from "./summary/list-layers.ts";
import type { Column, Listing } from "./summary/listing.ts";

/** The listings of the table format as Markdown: a heading a document, a table a layer. */
export const renderMarkdown: OpenRenderer = (options) => {
  let documents = 0;
  return {
    start: () => "",
    document: (document) => (documents++ === 0 ? "" : "\n") + summarize(document, options),
    end: () => "",
  };
};

function summarize(document: MinedDocument, options: RenderOptions): string {
  const { title, path, metadata, counts } = describeDocument(document, options);
  const facts = [title === path ? [] : [path], metadata, counts]
    .flat()
    .map((fact) => `- ${escapeText(fact)}\n`);
  const layers = listLayers(document, options).map(
    (listing) => `\n## ${escapeText(listing.title)}\n\n${tableOf(listing)}`,
  );
  return `# ${escapeText(title)}\n\n${facts.join("")}${layers.join("")}`;
}

function tableOf({ columns, rows, empty }: Listing): string {
  if (rows.length === 0) return `${escapeText(empty)}\n`;
  const lines = [
    columns.map(({ label }) => escapeText(label)),
    columns.map(ruleOf),
    ...rows.map((row) => row.map(cellOf)),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function ruleOf({ align }: Column): string {
  return align === "right" ? "---:" : "---";
}

/** Leading spaces say the level of a title; Markdown would drop them. */
function cellOf(cell: string): string {
  const text = cell.trimStart();
  return "&emsp;".repeat((cell.length - text.length) / 2) + escapeText(text);
}

/** Nothing of a document is markup: neither tags, links and emphasis nor the end of a cell or a list mark. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^[#+-](?=\s)/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}
