import Table from "cli-table3";
import { GAP } from "./typesetter.ts";

/** Typesetter.join for a terminal: cells of several lines stand side by side; without a frame. */
export function joinCells(rows: readonly (readonly string[])[]): readonly string[] {
  const lines: string[] = [];
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const table = new Table({
      chars: { ...NO_FRAME, middle: " ".repeat(GAP) },
      style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    });
    table.push(...rows.slice(first, first + ROWS_AT_ONCE).map((cells) => [...cells]));
    lines.push(...table.toString().split("\n"));
  }
  return lines.map((line) => line.trimEnd());
}

/** cli-table3 takes time quadratic in the rows of a table; the cells are padded, so the parts line up. */
const ROWS_AT_ONCE = 64;

const NO_FRAME = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
} as const;
