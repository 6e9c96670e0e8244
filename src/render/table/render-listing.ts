import type { Listing } from "../summary/listing.ts";
import { layOutListing } from "./lay-out-listing.ts";
import { splitListing } from "./split-listing.ts";
import { openTypesetter } from "./typesetter.ts";

/** One listing as a table of its own, or as several where it is too wide for the terminal. */
export async function renderListing(
  listing: Listing,
  options: { readonly width: number | null; readonly color: boolean },
): Promise<string> {
  const typesetter = await openTypesetter(options);
  const parts = options.width === null ? [listing] : splitListing(listing, options.width);
  return parts.map((part) => layOutListing(part, typesetter)).join("\n");
}
