import type { PeriodMention } from "./period-mention.ts";
import type { DocumentDate } from "./resolve-period.ts";

/** Up to this month 全年 and 年末 of a fact are those of the year before. */
const EARLY = 4;
const DECEMBER = 12;
/** A day of the next months is rather one that a text announces. */
const ANNOUNCED = 5;

/**
 * The year of a time without one that a fact is told of: 全年, 年末, 1—11月 in a text of March 2025 are those of 2024, for
 * nobody counts what has not been. Null where the document's own year will do, and for what is to come (年底前).
 */
export function yearOfFact(mention: PeriodMention, { year, month }: DocumentDate): number | null {
  if (year === null || month === null) return null;
  if (mention.relative) return null;
  if (mention.kind !== "interval" && mention.kind !== "asOf") return null;
  const last = mention.to;
  if (!last || !("context" in last.year)) return null;
  const lastMonth = last.month ?? DECEMBER;
  if (typeof lastMonth !== "number" || lastMonth <= month) return null;
  if (last.day !== null && lastMonth - month <= ANNOUNCED) return null;
  const isWhole = last.month === null || mention.kind === "asOf";
  return isWhole && month > EARLY ? null : year - 1;
}
