import type { Period } from "../model/extraction.ts";

/** A period without its year: what it is to the year that it belongs to. */
interface PeriodRole {
  /** Start and end with the year that ends it taken off: 2025-01..2025-09 and 2026-01..2026-09 have one shape. */
  readonly shape: string;
  /** The year that ends it, or, where it is open, begins it. */
  readonly year: number;
  /** Years from the start to the end; 0 within one year. */
  readonly length: number;
  readonly open: boolean;
}

/**
 * How well two periods fit, 0 the best: the same time of the two years, the same time as such, one of them not stated
 * or less exact, spans of as many years (“十四五” and “十五五”); null where they do not.
 *
 * `years` are those from the first text to the second.
 */
export function periodDistance(before: Period | null, after: Period | null, years: number): number | null {
  const first = roleOf(before);
  const second = roleOf(after);
  if (first === null && second === null) return before?.text === after?.text ? 0 : 2;
  if (first === null || second === null) return 2;
  const apart = second.year - first.year;
  if (first.shape === second.shape && apart === years) return 0;
  if (first.shape === second.shape && apart === 0) return 1;
  if (first.shape === second.shape && first.length > 1) return 3;
  // 到2025年底 (until 2025-12) and 2025年, but not 2025年1—6月 beside 2025年.
  const isLoose = first.length === second.length && (first.open || second.open);
  return isLoose && (apart === years || apart === 0) ? 2 : null;
}

/** Years between two periods of one shape; null where they have none in common. */
export function yearsBetween(before: Period | null, after: Period | null): number | null {
  const first = roleOf(before);
  const second = roleOf(after);
  return first !== null && second !== null && first.shape === second.shape && first.length === 0
    ? second.year - first.year
    : null;
}

function roleOf(period: Period | null): PeriodRole | null {
  const last = period?.end ?? period?.start ?? null;
  if (period === null || last === null) return null;
  const { start, end } = period;
  const year = yearOf(last);
  const length = start === null || end === null ? 0 : year - yearOf(start);
  const rest = (date: string | null): string => (date === null ? "?" : date.slice(4));
  return {
    shape: `${length}${rest(start)}..${rest(end)}`,
    year,
    length,
    open: start === null || end === null,
  };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
