import type { RenderOptions } from "../renderer.ts";
import { wrap } from "./fit-text.ts";

/** How padded cells become lines: what a terminal can do and a pipe cannot. */
export interface Typesetter {
  /** Columns of the terminal; null where nothing may be cut. */
  readonly width: number | null;
  readonly bold: (text: string) => string;
  readonly underline: (text: string) => string;
  /** A text in as many lines of the terminal as it takes. */
  readonly fill: (text: string) => string;
  /** Rows of cells side by side; all cells of a column have the same width. On a terminal a cell may have lines. */
  readonly join: (rows: readonly (readonly string[])[]) => readonly string[];
}

/** Spaces between two columns. */
export const GAP = 2;

/** Opens a typesetter; the libraries for terminals are loaded only for one. */
export async function openTypesetter({
  width,
  color,
}: Pick<RenderOptions, "width" | "color">): Promise<Typesetter> {
  const { Chalk } = color ? await import("chalk") : { Chalk: null };
  const style = Chalk && new Chalk({ level: 1 });
  return {
    width,
    bold: style?.bold ?? asIs,
    underline: style?.underline ?? asIs,
    fill: width === null ? asIs : (text) => wrap(text, width, Number.POSITIVE_INFINITY).join("\n"),
    join: width === null ? joinPlain : (await import("./join-cells.ts")).joinCells,
  };
}

function asIs(text: string): string {
  return text;
}

function joinPlain(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((cells) => cells.join(" ".repeat(GAP)).trimEnd());
}
