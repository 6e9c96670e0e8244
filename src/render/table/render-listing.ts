import type { Listing } from "../summary/listing.ts";
import { fitListing, layOutListing } from "./lay-out-listing.ts";
import { splitListing } from "./split-listing.ts";
import { openTypesetter } from "./typesetter.ts";

/** One listing as a table of its own, or as several where it is too wide for the terminal. */
export async function renderListing(
  listing: Listing,
  options: { readonly width: number | null; readonly color: boolean },
): Promise<string> {
  const typesetter = await openTypesetter(options);
  const { width } = options;
  if (width === null) return layOutListing(listing, typesetter);
  const parts = splitListing(listing, width);
  // Where a part is still too wide, the rows go one below the other: better with all their columns at once.
  const shown = parts.every((part) => fitListing(part, width) !== null) ? parts : [listing];
  return shown.map((part) => layOutListing(part, typesetter)).join("\n");
}
