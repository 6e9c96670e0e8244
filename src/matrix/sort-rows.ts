import type { MatrixRow } from "./matrix.ts";

/** 企业, 项目: so short a name says too little for its narrower rows to belong together. */
const LEAST_NAME = 3;

/**
 * Sets the spread of the rows and sorts them: indicators that most columns state first, in the order of the text where
 * equal; rows of one indicator together, those that most columns state first, then the least narrowed.
 */
export function sortRows(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const columns = new Map<string, Set<string>>();
  const order = new Map<string, number>();
  for (const { indicator, cells } of rows) {
    if (!order.has(indicator)) order.set(indicator, order.size);
    const ofIndicator = columns.get(indicator) ?? new Set();
    for (const key of Object.keys(cells)) ofIndicator.add(key);
    columns.set(indicator, ofIndicator);
  }
  const spread = rows.map((row) => ({
    ...row,
    spread: row.indicator.length < LEAST_NAME ? row.stated : (columns.get(row.indicator)?.size ?? 0),
  }));
  return spread.sort(
    (a, b) =>
      b.spread - a.spread ||
      (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0) ||
      b.stated - a.stated ||
      a.qualifiers.length - b.qualifiers.length,
  );
}
