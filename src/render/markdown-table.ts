import type { Column, Listing } from "./summary/listing.ts";

/** A listing as a Markdown table, or why it is empty. */
export function markdownTable({ columns, rows, empty }: Listing): string {
  if (rows.length === 0) return `${escapeMarkdown(empty)}\n`;
  const lines = [
    columns.map(({ label }) => escapeMarkdown(label)),
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
  return "&emsp;".repeat((cell.length - text.length) / 2) + escapeMarkdown(text);
}

/** Nothing of a document is markup: neither tags, links and emphasis nor the end of a cell or a list mark. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^[#+-](?=\s)/, "\\$&")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}
