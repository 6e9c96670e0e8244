import { Chalk } from "chalk";
import type { Listing } from "../summary/listing.ts";
import { layOutListing } from "./lay-out-listing.ts";
import { splitListing } from "./split-listing.ts";

/** One listing as a table of its own, or as several where it is too wide for the terminal. */
export function renderListing(
  listing: Listing,
  { width, color }: { readonly width: number | null; readonly color: boolean },
): string {
  const style = new Chalk({ level: color ? 1 : 0 });
  const parts = width === null ? [listing] : splitListing(listing, width);
  return parts
    .map((part) => layOutListing(part, { width, head: (text) => style.underline(text) }))
    .join("\n");
}
