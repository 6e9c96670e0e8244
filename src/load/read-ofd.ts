import { joinPages } from "./join-pages.ts";
import { LoadError } from "./load-error.ts";
import { attributeOf, elementsNamed, type MarkupElement, parseMarkup, textContent } from "./markup-tree.ts";
import type { PlacedPage, PlacedText } from "./placed-page.ts";
import type { ReadContent } from "./read-content.ts";
import type { ZipPackage } from "./read-zip.ts";

/** OFD measures in millimetres, the layout of pages in points. */
const POINTS = 72 / 25.4;

/**
 * Reads an OFD file (GB/T 33190, the national format of official documents): characters in reading order by their
 * places on the page, lines joined into paragraphs, running heads and page numbers left out. Stamps, notes of
 * reviewers and attached files are no text of the document.
 *
 * Throws LoadError: NO_TEXT for pages that are images only, DAMAGED where a part is missing.
 */
export async function readOfd(zip: ZipPackage): Promise<ReadContent> {
  const pages: PlacedPage[] = [];
  const root = await partOf(zip, "OFD.xml");
  for (const location of elementsNamed(root, "DocRoot")) {
    const path = resolved("", textContent(location));
    const document = await partOf(zip, path);
    const box = boxOf(firstOf(document, "PhysicalBox"));
    for (const page of elementsNamed(document, "Page")) {
      const base = attributeOf(page, "BaseLoc");
      if (base !== undefined) pages.push(placedPage(await partOf(zip, resolved(path, base)), box));
    }
  }
  const text = joinPages(pages);
  if (text.replace(/\s+/g, "").length < 5 * pages.length && text.length < 200)
    throw new LoadError("NO_TEXT", "input.imagePages", { pages: pages.length });
  return { format: "ofd", encoding: "utf-8", text, headings: [], metadata: {} };
}

async function partOf(zip: ZipPackage, path: string): Promise<MarkupElement> {
  const xml = await zip.read(path);
  if (xml === null) throw new LoadError("DAMAGED", "input.noPart", { part: path });
  return parseMarkup(xml, true);
}

/** A location as OFD writes it: relative to the part that names it, or from the top with a leading /. */
function resolved(from: string, location: string): string {
  const parts = location.trim().startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of location.trim().split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function firstOf(element: MarkupElement, name: string): MarkupElement | undefined {
  for (const found of elementsNamed(element, name)) return found;
  return undefined;
}

type Box = readonly [x: number, y: number, width: number, height: number];

function boxOf(element: MarkupElement | undefined): Box {
  const [x = 0, y = 0, width = 210, height = 297] = numbers(
    element === undefined ? undefined : textContent(element),
  );
  return [x, y, width, height];
}

function placedPage(page: MarkupElement, document: Box): PlacedPage {
  const own = firstOf(page, "PhysicalBox");
  const [, , width, height] = own === undefined ? document : boxOf(own);
  const texts: PlacedText[] = [];
  for (const object of elementsNamed(page, "TextObject")) {
    // Watermarks stand aslant.
    const [a = 1, b = 0] = numbers(attributeOf(object, "CTM"));
    if (Math.abs(b) <= 0.1 * Math.abs(a)) texts.push(...placedTexts(object));
  }
  return { width: width * POINTS, height: height * POINTS, texts };
}

/** The runs of a text object; a wide step between two characters ends a run. */
function placedTexts(object: MarkupElement): readonly PlacedText[] {
  const [left = 0, top = 0] = numbers(attributeOf(object, "Boundary"));
  const [a = 1, , , d = 1, e = 0, f = 0] = numbers(attributeOf(object, "CTM"));
  const size = Number(attributeOf(object, "Size") ?? 4);
  const texts: PlacedText[] = [];
  let x = 0;
  let y = 0;
  for (const code of elementsNamed(object, "TextCode")) {
    x = Number(attributeOf(code, "X") ?? x);
    y = Number(attributeOf(code, "Y") ?? y);
    for (const run of runsOf(textContent(code), steps(attributeOf(code, "DeltaX")), size))
      texts.push({
        text: run.text,
        x: (left + a * (x + run.x) + e) * POINTS,
        y: (top + d * y + f) * POINTS,
        width: a * run.width * POINTS,
        size: Math.abs(d) * size * POINTS,
      });
  }
  return texts;
}

function runsOf(text: string, deltas: readonly number[], size: number) {
  const runs: { text: string; x: number; width: number }[] = [];
  let x = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const [index, character] of [...text].entries()) {
    const width = character < "\u2000" ? size / 2 : size;
    const last = runs[runs.length - 1];
    if (last === undefined || x - end > 0.9 * size) runs.push({ text: character, x, width });
    else {
      last.text += character;
      last.width = x + width - last.x;
    }
    end = x + width;
    x += deltas[index] ?? deltas[deltas.length - 1] ?? width;
  }
  return runs;
}

/** Most steps that a line can have: "g 1000000000 1" asks for more memory than there is. */
const MOST_STEPS = 10_000;

/** "5 5 g 3 4.5 5": single steps, and `g count step` for a repeated one. */
function steps(value: string | undefined): readonly number[] {
  const words = (value ?? "").trim().split(/\s+/);
  const found: number[] = [];
  for (let index = 0; index < words.length && found.length < MOST_STEPS; index += 1) {
    if (words[index] === "g") {
      const count = Math.min(MOST_STEPS, Number(words[index + 1]) || 0);
      for (let time = 0; time < count; time += 1) found.push(Number(words[index + 2]) || 0);
      index += 2;
    } else if (words[index] !== "") found.push(Number(words[index]) || 0);
  }
  return found;
}

function numbers(value: string | undefined): readonly number[] {
  return value === undefined || value.trim() === "" ? [] : value.trim().split(/\s+/).map(Number);
}
