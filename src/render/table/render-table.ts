import type { MinedDocument } from "../../model/extraction.ts";
import type { OpenRenderer, RenderOptions } from "../renderer.ts";
import { describeDocument } from "../summary/document-facts.ts";
import { listLayers } from "../summary/list-layers.ts";
import { layOutListing } from "./lay-out-listing.ts";
import { openTypesetter, type Typesetter } from "./typesetter.ts";

/**
 * Aligned listings for people: a head for each document, then its layers.
 *
 * On a terminal the columns wrap and shorten to its width; in a pipe every row is one line and nothing is cut.
 */
export const renderTable: OpenRenderer = async (options) => {
  const typesetter = await openTypesetter(options);
  return {
    start: () => "",
    before: (index) => (index === 0 ? "" : "\n\n"),
    document: (document) => [summarize(document, options, typesetter)],
    end: () => "",
  };
};

function summarize(document: MinedDocument, options: RenderOptions, typesetter: Typesetter): string {
  const layers = listLayers(document, options).map((listing) => {
    const { bold, fill } = typesetter;
    const heading = options.view === "extract" ? `${bold(fill(listing.title))}\n` : "";
    const body = listing.rows.length === 0 ? `${fill(listing.empty)}\n` : layOutListing(listing, typesetter);
    return `\n${heading}${body}`;
  });
  return headOf(document, options, typesetter) + layers.join("");
}

function headOf(document: MinedDocument, options: RenderOptions, { bold, fill }: Typesetter): string {
  const { title, path, metadata, counts } = describeDocument(document, options);
  const facts = [metadata.join("  "), counts.join(options.say("list.separator"))].map(fill);
  return [bold(fill(title)), title === path ? "" : path, ...facts]
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
}
