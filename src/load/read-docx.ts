import { docxNumbering } from "./docx-numbering.ts";
import { listLevel, outlineLevel, readDocxStyles } from "./docx-styles.ts";
import { LoadError } from "./load-error.ts";
import { attributeOf, childNamed, elementsNamed, type MarkupElement, parseMarkup } from "./markup-tree.ts";
import type { ReadContent } from "./read-content.ts";
import type { ZipPackage } from "./read-zip.ts";
import { TextBuilder } from "./text-builder.ts";

/**
 * Reads a Word file (.docx): a line for each paragraph, numbers of lists as shown, the cells of a table row joined
 * with " | ", notes at the end with their marks [1] in the text, text boxes behind the paragraph that holds them.
 *
 * Of tracked changes the result is read: what was inserted is there, what was deleted is not. Headers and
 * footers, the table of contents, comments and hidden text are left out. Throws LoadError.
 */
export async function readDocx(zip: ZipPackage, main: string): Promise<ReadContent> {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const xml = await zip.read(main);
  const body = xml === null ? undefined : childNamed(childNamed(parseMarkup(xml, true), "document"), "body");
  if (body === undefined) throw new LoadError("DAMAGED", "input.noBody", { part: main });
  if (!/<\/(?:\w+:)?document\s*>/.test((xml ?? "").slice(-500)))
    throw new LoadError("DAMAGED", "input.cutPart", { part: main });
  const reader = new DocxReader(
    readDocxStyles(await zip.read(`${folder}styles.xml`)),
    docxNumbering(await zip.read(`${folder}numbering.xml`)),
  );
  reader.readBlocks(body);
  reader.addNotes("footnote", await zip.read(`${folder}footnotes.xml`));
  reader.addNotes("endnote", await zip.read(`${folder}endnotes.xml`));
  const text = reader.builder.text();
  if (text === "" && zip.names.some((name) => name.startsWith(`${folder}media/`)))
    throw new LoadError("NO_TEXT", "input.images");
  return {
    format: "docx",
    encoding: "utf-8",
    text,
    headings: reader.builder.headings(),
    metadata: {},
  };
}

class DocxReader {
  readonly builder = new TextBuilder();
  readonly #styleOf: ReturnType<typeof readDocxStyles>;
  readonly #numberOf: ReturnType<typeof docxNumbering>;
  /** The notes that the text refers to, in order: their kind and id. */
  readonly #notes: { readonly kind: string; readonly id: string }[] = [];

  constructor(styleOf: ReturnType<typeof readDocxStyles>, numberOf: ReturnType<typeof docxNumbering>) {
    this.#styleOf = styleOf;
    this.#numberOf = numberOf;
  }

  /** Paragraphs and tables, also inside content controls and tracked insertions. */
  readBlocks(parent: MarkupElement): void {
    for (const child of parent.children) {
      if (typeof child === "string") continue;
      if (child.name === "p") this.#readParagraph(child);
      else if (child.name === "tbl") this.#readTable(child);
      else if (!LEFT_OUT.has(child.name)) this.readBlocks(child);
    }
  }

  /** Adds the notes that the text refers to, each with its mark. */
  addNotes(kind: string, xml: string | null): void {
    if (xml === null || !this.#notes.some((note) => note.kind === kind)) return;
    const found = new Map<string, MarkupElement>();
    for (const note of elementsNamed(parseMarkup(xml, true), kind))
      found.set(attributeOf(note, "id") ?? "", note);
    for (const [index, note] of this.#notes.entries()) {
      const element = note.kind === kind ? found.get(note.id) : undefined;
      if (element !== undefined) this.builder.add(`[${index + 1}] ${this.#cellText(element)}`);
    }
  }

  #readParagraph(paragraph: MarkupElement): void {
    const boxes: MarkupElement[] = [];
    const { text, heading } = this.#paragraphText(paragraph, boxes);
    this.builder.add(text, heading);
    for (const box of boxes) this.readBlocks(box);
  }

  #paragraphText(
    paragraph: MarkupElement,
    boxes: MarkupElement[],
  ): { readonly text: string; readonly heading: number } {
    const properties = childNamed(paragraph, "pPr");
    const style = this.#styleOf(attributeOf(childNamed(properties, "pStyle"), "val"));
    if (style.contents) return { text: "", heading: 0 };
    const words = this.#runs(paragraph, boxes).replace(/^[\u00a0\u3000 \t]+/, "");
    const list = listLevel(properties, style.list);
    // An empty paragraph has no number, and does not count.
    const number = list === null || words.trim() === "" ? "" : this.#numberOf(list);
    return { text: number + words, heading: outlineLevel(properties) ?? style.heading };
  }

  #runs(parent: MarkupElement, boxes: MarkupElement[]): string {
    let text = "";
    for (const child of parent.children) {
      if (typeof child === "string" || LEFT_OUT.has(child.name)) continue;
      if (child.name === "r" && isHidden(child)) continue;
      if (child.name === "txbxContent") boxes.push(child);
      else text += this.#mark(child) ?? this.#runs(child, boxes);
    }
    return text;
  }

  /** What an element of a run stands for; undefined where what is inside it counts. */
  #mark(element: MarkupElement): string | undefined {
    switch (element.name) {
      case "t":
        return element.children.filter((child) => typeof child === "string").join("");
      case "tab":
      case "ptab":
        return "\t";
      case "br":
      case "cr":
        return attributeOf(element, "type") === "page" ? "" : "\n";
      case "noBreakHyphen":
        return "-";
      case "footnoteReference":
      case "endnoteReference":
        this.#notes.push({ kind: element.name.slice(0, -9), id: attributeOf(element, "id") ?? "" });
        return `[${this.#notes.length}]`;
      default:
        return undefined;
    }
  }

  /** One line a row. A table of one column is a frame around paragraphs. */
  #readTable(table: MarkupElement): void {
    const rows = [...elementsNamed(table, "tr")].map((row) => [...elementsNamed(row, "tc")]);
    if (rows.every((cells) => cells.length <= 1)) {
      for (const cell of rows.flat()) this.readBlocks(cell);
      return;
    }
    for (const cells of rows) {
      const texts = cells.map((cell) => this.#cellText(cell));
      if (texts.some((text) => text !== "")) this.builder.add(texts.join(" | "));
    }
  }

  #cellText(cell: MarkupElement): string {
    const boxes: MarkupElement[] = [];
    const lines: string[] = [];
    for (const paragraph of elementsNamed(cell, "p")) lines.push(this.#paragraphText(paragraph, boxes).text);
    return lines.join(" ").replace(/\s+/g, " ").trim();
  }
}

/** Elements whose text is not part of the document: properties, deletions, field codes, the second form of a box. */
const LEFT_OUT = new Set([
  "pPr",
  "rPr",
  "tblPr",
  "trPr",
  "tcPr",
  "sdtPr",
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "Fallback",
  "rt",
  "sectPr",
]);

function isHidden(run: MarkupElement): boolean {
  const vanish = childNamed(childNamed(run, "rPr"), "vanish");
  return vanish !== undefined && !/^(?:0|false|off)$/.test(attributeOf(vanish, "val") ?? "1");
}
