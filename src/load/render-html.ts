import type { MarkedHeading } from "../model/source-document.ts";
import { elementsNamed, type MarkupElement, textContent } from "./markup-tree.ts";

/** Elements that start and end a line. */
const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Elements without text for a reader. */
const SILENT = new Set(
  "audio button canvas embed head iframe input link map meta noscript object option script select style svg template textarea title video".split(
    " ",
  ),
);

/** Whether a reader sees nothing of an element. The page itself may be hidden until its script has run. */
export function isSilent(element: MarkupElement): boolean {
  if (SILENT.has(element.name)) return true;
  if (element.name === "html" || element.name === "body") return false;
  const { style, hidden } = element.attributes;
  return hidden !== undefined || (style !== undefined && /display\s*:\s*none/i.test(style));
}

/** Whether an element starts a line of its own. */
export function isBlock(element: MarkupElement): boolean {
  return BLOCKS.has(element.name);
}

/** The lines of a rendered page; headings are spans over the lines joined with "\n". */
export interface RenderedPage {
  readonly text: string;
  readonly headings: readonly MarkedHeading[];
}

/**
 * Renders an element as lines: one for each paragraph, heading, list item or table row.
 *
 * Blanks run together, empty lines go, numbered items keep their numbers, the cells of a row are joined with
 * " | ". A table that only lays out the page (it holds tables or paragraphs of prose) is rendered as its cells.
 */
export function renderHtml(element: MarkupElement, skip: ReadonlySet<MarkupElement>): RenderedPage {
  const lines = new LineWriter();
  renderInto(element, skip, lines);
  return lines.finish();
}

class LineWriter {
  readonly #lines: string[] = [];
  readonly #headings: MarkedHeading[] = [];
  #length = 0;
  #line = "";
  #prefix = "";

  /** What the next line begins with, wherever its words are: the number of an item may stand above a <p>. */
  begin(prefix: string): void {
    this.#prefix = prefix;
  }

  write(characters: string): void {
    this.#line += characters;
  }

  /** Ends the line; `level` makes it a heading. */
  end(level = 0): void {
    const words = cleanLine(this.#line);
    this.#line = "";
    if (words === "") return;
    const line = this.#prefix + words;
    this.#prefix = "";
    if (level > 0) this.#headings.push({ level, start: this.#length, end: this.#length + line.length });
    this.#lines.push(line);
    this.#length += line.length + 1;
  }

  finish(): RenderedPage {
    this.end();
    return { text: this.#lines.join("\n"), headings: this.#headings };
  }
}

/**
 * Blanks of all kinds run together; characters without width go, and so do line breaks between two Chinese
 * characters, which only fold the source.
 */
export function cleanLine(line: string): string {
  return line
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*\r?\n\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g, "")
    .replace(/[\s\u00a0\u3000]+/g, " ")
    .trim();
}

function renderInto(element: MarkupElement, skip: ReadonlySet<MarkupElement>, lines: LineWriter): void {
  let item = Number(element.attributes.start ?? "1") || 1;
  for (const child of element.children) {
    if (typeof child === "string") lines.write(child);
    else if (skip.has(child) || isSilent(child)) continue;
    else if (child.name === "br") lines.end();
    else if (child.name === "table" && isDataTable(child)) renderTable(child, skip, lines);
    else if (isBlock(child)) {
      lines.end();
      if (child.name === "li" && element.name === "ol") lines.begin(`${item++}. `);
      renderInto(child, skip, lines);
      lines.end(/^h[1-6]$/.test(child.name) ? Number(child.name.charAt(1)) : 0);
      if (child.name === "li") lines.begin("");
    } else renderInto(child, skip, lines);
  }
}

function renderTable(table: MarkupElement, skip: ReadonlySet<MarkupElement>, lines: LineWriter): void {
  lines.end();
  for (const row of elementsNamed(table, "tr", "caption")) {
    const cells =
      row.name === "caption"
        ? [cellText(row, skip)]
        : row.children.flatMap((cell) => (isCell(cell) && !skip.has(cell) ? [cellText(cell, skip)] : []));
    if (cells.some((cell) => cell !== "")) lines.write(cells.join(" | "));
    lines.end();
  }
}

function isCell(node: MarkupElement["children"][number]): node is MarkupElement {
  return typeof node !== "string" && (node.name === "td" || node.name === "th");
}

function cellText(cell: MarkupElement, skip: ReadonlySet<MarkupElement>): string {
  return renderHtml(cell, skip).text.replaceAll("\n", " ");
}

/** Whether a table shows data: two columns somewhere, no table inside, no cell that is an article. */
function isDataTable(table: MarkupElement): boolean {
  let columns = 0;
  for (const row of elementsNamed(table, "tr")) {
    const cells = row.children.filter(isCell);
    columns = Math.max(columns, cells.length);
    for (const cell of cells) {
      if ([...elementsNamed(cell, "table")].length > 0) return false;
      if (cells.length === 1 && textContent(cell).length > 1_000) return false;
    }
  }
  return columns >= 2;
}
