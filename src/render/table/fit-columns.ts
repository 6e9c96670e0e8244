import type { Column } from "../summary/listing.ts";
import { GAP } from "./typesetter.ts";

/** A column, its place in the rows and the widths of its cells. */
export interface MeasuredColumn {
  readonly column: Column;
  readonly index: number;
  /** Of the widest cell. */
  readonly widest: number;
  /** Of all but the widest in twenty. */
  readonly usual: number;
}

/** A column with its place in the rows and the width that it gets. */
export interface FittedColumn {
  readonly column: Column;
  readonly index: number;
  readonly width: number;
}

/**
 * Fits columns into `room` columns of the terminal, in steps until they fit: every cell on one line; the optional
 * columns left out, the first first; the few widest cells of a column wrapped; the widest column made narrower, down to
 * the least width of each. Null where they do not fit even so.
 */
export function fitColumns(columns: readonly MeasuredColumn[], room: number): readonly FittedColumn[] | null {
  const shown = columns.filter(({ widest, column }) => widest > 0 || !column.optional);
  if (widthOf(shown.map(({ widest }) => widest)) <= room) {
    return shown.map(({ column, index, widest }) => ({ column, index, width: widest }));
  }
  const kept = [...shown];
  while (widthOf(kept.map(leastWidth)) > room) {
    const optional = kept.findIndex(({ column }) => column.optional);
    if (optional === -1) return null;
    kept.splice(optional, 1);
  }
  return shrink(kept, room);
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP, -GAP);
}

function leastWidth({ column: { min }, widest }: MeasuredColumn): number {
  return Math.min(widest, min ?? widest);
}

function shrink(columns: readonly MeasuredColumn[], room: number): readonly FittedColumn[] {
  const fitted = columns.map((measured) => {
    const { column, index, widest, usual } = measured;
    const width = column.min === undefined ? widest : Math.max(usual, leastWidth(measured));
    return { column, index, widest, width, least: leastWidth(measured) };
  });
  for (let over = widthOf(fitted.map(({ width }) => width)) - room; over > 0; ) {
    const [widest, next] = fitted
      .filter(({ width, least }) => width > least)
      .sort((a, b) => b.width - a.width || a.index - b.index);
    if (!widest) break;
    const step = Math.max(1, Math.min(over, widest.width - Math.max(widest.least, next?.width ?? 0)));
    widest.width -= step;
    over -= step;
  }
  let spare = room - widthOf(fitted.map(({ width }) => width));
  for (const column of fitted) {
    const more = Math.max(0, Math.min(spare, column.widest - column.width));
    column.width += more;
    spare -= more;
  }
  return fitted;
}
