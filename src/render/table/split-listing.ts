import type { Listing } from "../summary/listing.ts";
import { displayWidth } from "./display-width.ts";
import { GAP } from "./typesetter.ts";

/**
 * Breaks a listing that has sticky columns into parts that fit `width` columns of the terminal, each with the sticky
 * columns first; a listing without any is one part.
 */
export function splitListing(listing: Listing, width: number): readonly Listing[] {
  const indices = listing.columns.map((_, index) => index);
  const sticky = indices.filter((index) => listing.columns[index]?.sticky);
  if (sticky.length === 0) return [listing];
  const widthOf = (index: number): number => GAP + widestOf(listing, index);
  const begin = sticky.reduce((sum, index) => sum + widthOf(index), -GAP);
  const parts: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const index of indices.filter((one) => !sticky.includes(one))) {
    if (used + widthOf(index) > width) {
      parts.push([...sticky]);
      used = begin;
    }
    parts.at(-1)?.push(index);
    used += widthOf(index);
  }
  return parts.length === 0 ? [listing] : parts.map((part) => pick(listing, part));
}

function widestOf({ columns, rows }: Listing, index: number): number {
  const { label = "", max = Number.POSITIVE_INFINITY } = columns[index] ?? {};
  const widest = rows.reduce(
    (most, row) => Math.max(most, displayWidth(row[index] ?? "")),
    displayWidth(label),
  );
  return Math.min(widest, max);
}

function pick(listing: Listing, indices: readonly number[]): Listing {
  return {
    ...listing,
    columns: indices.flatMap((index) => listing.columns[index] ?? []),
    rows: listing.rows.map((row) => indices.map((index) => row[index] ?? "")),
  };
}
