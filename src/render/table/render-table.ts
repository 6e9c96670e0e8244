import { Chalk } from "chalk";
import type { MinedDocument } from "../../model/extraction.ts";
import type { OpenRenderer, RenderOptions } from "../renderer.ts";
import { describeDocument } from "../summary/document-facts.ts";
import { listLayers } from "../summary/list-layers.ts";
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

function summarize(
  document: MinedDocument,
  options: RenderOptions,
  style: InstanceType<typeof Chalk>,
): string {
  const { say, width } = options;
  const { title, path, metadata, counts } = describeDocument(document, options);
  const facts = [title === path ? "" : path, metadata.join("  "), counts.join(say("list.separator"))];
  const blocks = [
    [style.bold(title), ...facts.filter((line) => line !== "")].map((line) => `${line}\n`).join(""),
  ];
  for (const listing of listLayers(document, options)) {
    const heading = options.view === "extract" ? `${style.bold(listing.title)}\n` : "";
    const body =
      listing.rows.length === 0
        ? `${listing.empty}\n`
        : layOutListing(listing, { width, head: style.underline });
    blocks.push(heading + body);
  }
  return blocks.join("\n");
}
