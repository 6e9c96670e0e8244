import { escapeHtml } from "./escape-html.ts";
import type { HtmlTable } from "./report.ts";

/** A table with a head that sorts; it scrolls sideways where it is too wide. */
export function htmlTable({ id, columns, rows }: HtmlTable): string {
  const head = columns
    .map(({ label, numeric }) => `<th scope="col"${numeric ? ' class="n"' : ""}>${escapeHtml(label)}</th>`)
    .join("");
  const body = rows
    .map(({ cells, facets = {} }) => {
      const data = Object.entries(facets).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
      return `<tr${data.join("")}>${cells.map((cell, index) => cellHtml(cell, columns[index]?.numeric)).join("")}</tr>`;
    })
    .join("\n");
  return `<div class="scroll"><table id="${id}"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>\n`;
}

function cellHtml(cell: string, numeric: boolean | undefined): string {
  return `<td${numeric ? ' class="n"' : ""}>${cell}</td>`;
}
