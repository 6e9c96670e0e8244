import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { joinPages } from "./join-pages.ts";
import { LoadError } from "./load-error.ts";
import { refuseBombs } from "./pdf-streams.ts";
import type { PlacedPage, PlacedText } from "./placed-page.ts";
import type { ReadContent } from "./read-content.ts";

const MOST_PAGES = 5_000;

/**
 * Reads the text layer of a PDF: paragraphs in reading order, without running heads and page numbers.
 *
 * Throws LoadError: NO_TEXT for pages that are images only, ENCRYPTED, DAMAGED, TOO_LARGE.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadContent> {
  refuseBombs(bytes);
  const { getDocument, root } = await loadLibrary();
  const task = getDocument({
    // The library takes the bytes over, so it gets its own.
    data: Uint8Array.from(bytes),
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}/standard_fonts/`,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  let pages: readonly PlacedPage[];
  try {
    pages = await placedPages(await task.promise);
  } catch (error) {
    throw loadErrorOf(error);
  } finally {
    await task.destroy();
  }
  const text = joinPages(pages);
  checkText(text, pages.length);
  return { format: "pdf", encoding: "binary", text, headings: [], metadata: {} };
}

const DRAWING_PACKAGE = "@napi-rs/canvas";

/**
 * Loads the library, and where its files are.
 *
 * It needs three classes of a drawing package to be there, even where nothing is drawn. That package is optional,
 * and its binary may not fit the machine; without it empty classes stand in, and the library's complaint, which is
 * about drawing, is not passed on.
 */
async function loadLibrary() {
  const require = createRequire(import.meta.url);
  const home = require.resolve("pdfjs-dist/package.json");
  const root = dirname(home);
  try {
    createRequire(home)(DRAWING_PACKAGE);
  } catch {
    for (const name of ["DOMMatrix", "ImageData", "Path2D"])
      if (!(name in globalThis)) Reflect.set(globalThis, name, class {});
    return { getDocument: await silently(importDocument), root };
  }
  return { getDocument: await importDocument(), root };
}

async function importDocument() {
  return (await import("pdfjs-dist/legacy/build/pdf.mjs")).getDocument;
}

/** Awaits a job during which nothing is warned of. */
async function silently<Result>(job: () => Promise<Result>): Promise<Result> {
  const warn = Reflect.get(console, "warn");
  Reflect.set(console, "warn", () => undefined);
  try {
    return await job();
  } finally {
    Reflect.set(console, "warn", warn);
  }
}

async function placedPages(document: PDFDocumentProxy): Promise<readonly PlacedPage[]> {
  if (document.numPages > MOST_PAGES)
    throw new LoadError("TOO_LARGE", "input.manyPages", { pages: document.numPages, most: MOST_PAGES });
  const pages: PlacedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts: PlacedText[] = [];
    const turned: PlacedText[] = [];
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [a, b, c, d, x, y] = multiplied(transform, item.transform);
      const size = Math.hypot(c, d);
      // Watermarks stand aslant.
      const list = Math.abs(b) > 0.1 * Math.abs(a) ? turned : texts;
      list.push(...splitAtBlanks({ text: item.str, x, y, width: item.width, size }));
    }
    pages.push({ width, height, texts: texts.length === 0 ? turned : texts });
    page.cleanup();
  }
  return pages;
}

/**
 * Takes a run apart at its blanks: where a mark in another font stands between two words (“ and ” often do), the
 * library puts a blank there and the mark into a run of its own. Where a part begins follows from the widths:
 * a Chinese character is as wide as the type is high, and the blanks share what is left. Between Latin words
 * a blank stays.
 */
function splitAtBlanks(run: PlacedText): readonly PlacedText[] {
  const parts = run.text.split(/(?<=[^\x21-\x7e]) +| +(?=[^\x20-\x7e])/);
  if (parts.length === 1) return [run];
  const widths = parts.map(
    (part) => [...part].reduce((sum, character) => sum + (character < "\u2000" ? 0.5 : 1), 0) * run.size,
  );
  const sum = widths.reduce((total, width) => total + width, 0);
  const scale = sum > run.width ? run.width / sum : 1;
  const blank = (run.width - sum * scale) / (parts.length - 1);
  let x = run.x;
  return parts.map((text, index) => {
    const width = (widths[index] ?? 0) * scale;
    const part = { ...run, text, x, width };
    x += width + blank;
    return part;
  });
}

type Matrix = readonly [number, number, number, number, number, number];

/** The product of two PDF matrices. */
function multiplied(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A scan may carry a stamp or a page number as text; that is no text layer. */
function checkText(text: string, pages: number): void {
  const characters = text.replace(/\s+/g, "").length;
  if (characters < 5 * pages && characters < 200)
    throw new LoadError("NO_TEXT", "input.imageLayer", { n: pages });
  const unknown = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  if (unknown * 3 > characters) throw new LoadError("NO_TEXT", "input.fonts");
}

function loadErrorOf(error: unknown): unknown {
  if (error instanceof LoadError || !(error instanceof Error)) return error;
  if (error.name === "PasswordException") return new LoadError("ENCRYPTED", "input.password");
  // Whatever the library stumbles over is in the file.
  const key = error.name === "InvalidPDFException" ? "input.brokenPdf" : "input.strangePdf";
  return new LoadError("DAMAGED", key, { why: error.message }, { cause: error });
}
