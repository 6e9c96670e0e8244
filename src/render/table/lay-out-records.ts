import type { Listing } from "../summary/listing.ts";
import { displayWidth } from "./display-width.ts";
import { shorten, wrap } from "./fit-text.ts";
import { GAP, type Typesetter } from "./typesetter.ts";

/**
 * A listing for a terminal that is too narrow for its columns: each row as lines of label and cell, a blank line behind
 * it. Nothing is cut but long labels; empty cells are left out.
 */
export function layOutRecords(
  { columns, rows }: Listing,
  { bold, underline }: Pick<Typesetter, "bold" | "underline">,
  room: number,
): string {
  const widest = Math.max(...columns.map(({ label }) => displayWidth(label)));
  const labelWidth = Math.max(0, Math.min(widest, Math.floor(room / 2) - GAP));
  const begin = labelWidth === 0 ? 0 : labelWidth + GAP;
  const records = rows.map((row) =>
    columns.flatMap(({ label, strong, separator }, index) => {
      const lines = wrap(row[index] ?? "", room - begin, Number.POSITIVE_INFINITY, separator);
      return lines.map((line, at) => {
        const shown = at === 0 && labelWidth > 0 ? shorten(label, labelWidth) : "";
        const head = shown === "" ? "" : underline(shown);
        return `${head}${" ".repeat(begin - displayWidth(shown))}${strong ? bold(line) : line}\n`;
      });
    }),
  );
  return records.map((lines) => lines.join("")).join("\n");
}
