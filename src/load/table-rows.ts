import type { PlacedText } from "./placed-page.ts";
import { printedText } from "./printed-text.ts";

type Row = readonly PlacedText[];
/** From left to right, in points. */
type Range = readonly [left: number, right: number];

/** The rows of a table that stands between other rows of a page. */
export interface TableBlock {
  /** Index of its first row, and of the row behind its last. */
  readonly from: number;
  readonly to: number;
  /** One printed row each, its cells joined with " | " and their lines joined. */
  readonly rows: readonly TableRow[];
}

interface TableRow {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface Cell {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly texts: readonly Row[];
}

/**
 * The tables among the rows of a page in which a cell runs over several lines: strips that no row crosses part their
 * columns, and cells that stand beside each other make a row. A table whose rows cannot be told apart, or in which
 * every cell has one line, is left as it is.
 */
export function findTables(rows: readonly Row[]): readonly TableBlock[] {
  const blocks: TableBlock[] = [];
  for (let at = 0; at < rows.length; at++) {
    const block = gaps(rows[at] ?? [], 1.2).length > 0 ? blockFrom(rows, at, blocks.at(-1)?.to ?? 0) : null;
    if (block === null) continue;
    const made = rowsOfTable(rows.slice(block.from, block.to), block.strips);
    if (made !== null) blocks.push({ from: block.from, to: block.to, rows: made });
    at = block.to - 1;
  }
  return blocks;
}

/** The rows around a gapped one that share strips without text, at least one; null where fewer than three do. */
function blockFrom(rows: readonly Row[], start: number, free: number) {
  let strips = gaps(rows[start] ?? [], 0.35);
  let to = start + 1;
  for (let rest = strips; to < rows.length && isNear(rows[to - 1], rows[to]); to++) {
    rest = openStrips(strips, rows[to] ?? []);
    // A line of prose crosses a strip; a cell over several columns has others beside it.
    if (rest.length === 0 || (rest.length < strips.length && gaps(rows[to] ?? [], 1.2).length === 0)) break;
    strips = rest;
  }
  let from = start;
  while (from > free && isNear(rows[from - 1], rows[from])) {
    const rest = openStrips(strips, rows[from - 1] ?? []);
    if (rest.length < strips.length) break;
    strips = rest;
    from--;
  }
  return to - from < 3 ? null : { from, to, strips };
}

/** Rows of one table are less than three lines apart. */
function isNear(above: Row | undefined, below: Row | undefined): boolean {
  const size = below?.[0]?.size ?? 0;
  return (below?.[0]?.y ?? 0) - (above?.[0]?.y ?? 0) < 3 * size;
}

/** The gaps of a row that are wider than so many characters. */
function gaps(row: Row, characters: number): readonly Range[] {
  const found: Range[] = [];
  let right = Number.POSITIVE_INFINITY;
  for (const { x, width, size } of row) {
    if (x - right > characters * size) found.push([right, x]);
    right = Math.max(right === Number.POSITIVE_INFINITY ? x : right, x + width);
  }
  return found;
}

/** What a row leaves of strips; what is narrower than a third of a character parts no columns. */
function openStrips(strips: readonly Range[], row: Row): readonly Range[] {
  let open = strips;
  for (const { x, width, size } of row) {
    const end = x + width;
    open = open.flatMap(([left, right]): readonly Range[] => {
      if (end <= left || x >= right) return [[left, right]];
      const parts: readonly Range[] = [
        [left, x],
        [end, right],
      ];
      return parts.filter(([from, to]) => to - from > 0.3 * size);
    });
  }
  return open;
}

function rowsOfTable(rows: readonly Row[], strips: readonly Range[]): readonly TableRow[] | null {
  const edges = strips.map(([left, right]) => (left + right) / 2).sort((a, b) => a - b);
  const cells = edges.concat(Number.POSITIVE_INFINITY).flatMap((edge, column) => {
    const from = edges[column - 1] ?? Number.NEGATIVE_INFINITY;
    const lines = rows
      .map((row) => row.filter((text) => text.x + text.width / 2 > from && text.x + text.width / 2 < edge))
      .filter((line) => line.length > 0);
    return cellsOf(lines, column);
  });
  const bands = bandsOf(cells);
  const wrapped = cells.some((cell) => cell.texts.length > 1);
  // Two cells of one column beside one cell of another: where a row ends is not to be seen.
  const unclear = bands.some((band) => new Set(band.map((cell) => cell.column)).size < band.length);
  if (!wrapped || unclear || bands.length < 2) return null;
  return bands.map(rowOf);
}

/** The cells of one column: lines that stand closer than rows do are lines of one cell. */
function cellsOf(lines: readonly Row[], column: number): readonly Cell[] {
  const cells: { column: number; top: number; bottom: number; texts: Row[] }[] = [];
  for (const line of lines) {
    const { y = 0, size = 0 } = line[0] ?? {};
    const last = cells.at(-1);
    if (last !== undefined && y - last.bottom < 1.55 * size) {
      last.texts.push(line);
      last.bottom = y;
    } else cells.push({ column, top: y - 0.8 * size, bottom: y, texts: [line] });
  }
  return cells;
}

/** Cells that stand beside each other, from the top. */
function bandsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const bands: Cell[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const cell of [...cells].sort((a, b) => a.top - b.top || a.column - b.column)) {
    if (cell.top > bottom || bands.length === 0) bands.push([]);
    bands.at(-1)?.push(cell);
    bottom = Math.max(bottom, cell.bottom);
  }
  return bands;
}

/** The lines of a cell; a blank between them where it holds cells that could not be told apart. */
function textOfCell({ texts }: Cell): string {
  const mixed = texts.some((line) => gaps(line, 1.2).length > 0);
  return texts.map((line) => printedText(line).text).join(mixed ? " " : "");
}

function rowOf(band: readonly Cell[]): TableRow {
  const cells = [...band].sort((a, b) => a.column - b.column);
  const texts = cells.flatMap((cell) => cell.texts.flat());
  return {
    text: cells.map(textOfCell).join(" | "),
    left: Math.min(...texts.map(({ x }) => x)),
    right: Math.max(...texts.map(({ x, width }) => x + width)),
    y: texts[0]?.y ?? 0,
    size: texts[0]?.size ?? 0,
  };
}
