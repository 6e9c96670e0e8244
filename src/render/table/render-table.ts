import { Chalk, type ChalkInstance } from "chalk";
import type { MinedDocument } from "../../model/extraction.ts";
import type { OpenRenderer, RenderOptions } from "../renderer.ts";
import { describeDocument } from "../summary/document-facts.ts";
import { listLayers } from "../summary/list-layers.ts";
import type { Listing } from "../summary/listing.ts";
import { wrap } from "./fit-text.ts";
import { layOutListing } from "./lay-out-listing.ts";

/**
 * Aligned listings for people: a head for each document, then its layers.
 *
 * On a terminal the columns wrap and shorten to its width; in a pipe every row is one line and nothing is cut.
 */
export const renderTable: OpenRenderer = (options) => {
  const style = new Chalk({ level: options.color ? 1 : 0 });
  let documents = 0;
  return {
    start: () => "",
    document: (document) => (documents++ === 0 ? "" : "\n\n") + summarize(document, options, style),
    end: () => "",
  };
};

function summarize(document: MinedDocument, options: RenderOptions, style: ChalkInstance): string {
  const { say, width, view } = options;
  const { title, path, metadata, counts } = describeDocument(document, options);
  const wrapped = (text: string): string =>
    width === null ? text : wrap(text, width, Number.POSITIVE_INFINITY).join("\n");
  const facts = [metadata.join("  "), counts.join(say("list.separator"))].map(wrapped);
  const head = [style.bold(wrapped(title)), title === path ? "" : path, ...facts].filter(
    (line) => line !== "",
  );
  const layers = listLayers(document, options).map((listing) => {
    const heading = view === "extract" ? `${style.bold(listing.title)}\n` : "";
    return `\n${heading}${bodyOf(listing, width, style)}`;
  });
  return `${head.join("\n")}\n${layers.join("")}`;
}

function bodyOf(listing: Listing, width: number | null, style: ChalkInstance): string {
  if (listing.rows.length === 0) return `${listing.empty}\n`;
  return layOutListing(listing, { width, head: (text) => style.underline(text) });
}
