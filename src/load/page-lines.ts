import type { PlacedPage, PlacedText } from "./placed-page.ts";
import { printedText } from "./printed-text.ts";
import { findTables } from "./table-rows.ts";

/** A printed line: of the whole page width, or of one column. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Whether there are gaps in it as between the cells of a table. */
  readonly gapped: boolean;
  /** Which region of the page it stands in: lines of one region share their margins. */
  readonly region: string;
}

type Row = readonly PlacedText[];

/**
 * The lines of pages, each page's in reading order: two columns one after the other, between the lines that
 * cross both. A page with few lines, such as the last one, has its columns where other pages have them.
 */
export function linesOfPages(pages: readonly PlacedPage[]): readonly (readonly PageLine[])[] {
  const rows = pages.map((page) => groupRows(page.texts.filter(({ text }) => text.trim() !== "")));
  const gutters = rows.map(findGutter);
  const usual = gutters.find((gutter) => gutter !== null) ?? null;
  return rows.map((page, index) => {
    const gutter = gutters[index] ?? (usual !== null && isSplitAt(page, usual) ? usual : null);
    return gutter === null ? pageLines(page) : columnLines(page, gutter);
  });
}

/** The lines of a page of one column; the cells of its tables put together. */
function pageLines(rows: readonly Row[]): readonly PageLine[] {
  const lines: PageLine[] = [];
  let at = 0;
  for (const table of findTables(rows)) {
    for (const row of rows.slice(at, table.from)) lines.push(lineOf(row, "page"));
    for (const row of table.rows) lines.push({ ...row, gapped: true, region: "page" });
    at = table.to;
  }
  for (const row of rows.slice(at)) lines.push(lineOf(row, "page"));
  return lines;
}

function columnLines(rows: readonly Row[], gutter: number): readonly PageLine[] {
  const lines: PageLine[] = [];
  let left: PlacedText[] = [];
  let right: PlacedText[] = [];
  const flush = () => {
    for (const row of groupRows(left)) lines.push(lineOf(row, "left"));
    for (const row of groupRows(right)) lines.push(lineOf(row, "right"));
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (crosses(row, gutter)) {
      flush();
      lines.push(lineOf(row, "page"));
      continue;
    }
    for (const text of row) (text.x + text.width / 2 < gutter ? left : right).push(text);
  }
  flush();
  return lines;
}

/** Texts by their baselines, from top to bottom; each row from left to right, without doubles (false bold). */
function groupRows(texts: readonly PlacedText[]): readonly Row[] {
  const rows: PlacedText[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const text of [...texts].sort((a, b) => a.y - b.y || a.x - b.x)) {
    // A raised note mark is smaller and stays in the row of the larger type.
    if (text.y - base > 0.5 * Math.max(size, text.size) || rows.length === 0) {
      rows.push([]);
      base = text.y;
      size = 0;
    }
    if (text.size > size) {
      size = text.size;
      base = text.y;
    }
    rows[rows.length - 1]?.push(text);
  }
  return rows.map((row) => {
    const sorted = row.sort((a, b) => a.x - b.x);
    return sorted.filter((text, index) => {
      const before = sorted[index - 1];
      return before === undefined || before.text !== text.text || text.x - before.x > 0.3 * text.size;
    });
  });
}

function lineOf(row: Row, region: string): PageLine {
  const { text, right, size } = printedText(row);
  // The gap behind the number of an item is none.
  const numbered = /^[(（]?[\d一二三四五六七八九十①-⑳]{1,3}[)）.．、]?$/.test(row[0]?.text ?? "");
  const gapped = segmentsOf(row).length > (numbered ? 2 : 1);
  return { text, left: row[0]?.x ?? 0, right, y: row[0]?.y ?? 0, size, gapped, region };
}

/** Runs of a row that stand close together, as [left, right] pairs. */
function segmentsOf(row: Row): readonly (readonly [number, number])[] {
  const segments: [number, number][] = [];
  for (const { x, width, size } of row) {
    const last = segments[segments.length - 1];
    if (last === undefined || x - last[1] > 1.2 * size) segments.push([x, x + width]);
    else last[1] = Math.max(last[1], x + width);
  }
  return segments;
}

function crosses(row: Row, gutter: number): boolean {
  return segmentsOf(row).some(([left, right]) => left < gutter - 2 && right > gutter + 2);
}

/** Whether few rows of a page cross a gutter, and some stand on both sides of it. */
function isSplitAt(rows: readonly Row[], gutter: number): boolean {
  const crossing = rows.filter((row) => crosses(row, gutter)).length;
  const both = rows.filter((row) => {
    const segments = segmentsOf(row);
    return segments.some(([, right]) => right <= gutter + 2) && segments.some(([left]) => left >= gutter - 2);
  });
  return crossing <= 0.3 * rows.length && both.length >= 2;
}

/**
 * Where the gap between two columns of prose is; null for a page of one column, and for a table, whose cells do
 * not fill their columns.
 */
function findGutter(rows: readonly Row[]): number | null {
  const segments = rows.map(segmentsOf);
  const all = segments.flat();
  if (all.length < 12) return null;
  const from = all.reduce((least, [left]) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const to = all.reduce((most, [, right]) => Math.max(most, right), 0);
  // The middle of the first strip that the fewest rows cross.
  let best = { x: 0, from: 0, to: 0, crossing: Number.POSITIVE_INFINITY };
  for (let x = from + 0.35 * (to - from); x <= from + 0.65 * (to - from); x += 2) {
    const crossing = segments.filter((row) =>
      row.some(([left, right]) => left < x - 2 && right > x + 2),
    ).length;
    if (crossing < best.crossing) best = { x, from: x, to: x, crossing };
    else if (crossing === best.crossing && x - best.to <= 2)
      best = { ...best, x: (best.from + x) / 2, to: x };
  }
  if (best.crossing > 0.25 * rows.length) return null;
  const filled = (width: number, side: readonly (readonly [number, number])[]) =>
    side.length >= 5 &&
    side.filter(([left, right]) => right - left > 0.75 * width).length > 0.5 * side.length;
  const left = all.filter(([, right]) => right <= best.x + 2);
  const right = all.filter(([start]) => start >= best.x - 2);
  return filled(best.x - from, left) && filled(to - best.x, right) ? best.x : null;
}
