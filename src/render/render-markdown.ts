import type { MinedDocument } from "../model/extraction.ts";
import { escapeMarkdown, markdownTable } from "./markdown-table.ts";
import type { OpenRenderer, RenderOptions } from "./renderer.ts";
import { describeDocument } from "./summary/document-facts.ts";
import { listLayers } from "./summary/list-layers.ts";

/** The listings of the table format as Markdown: a heading a document, a table a layer. */
export const renderMarkdown: OpenRenderer = (options) => {
  return {
    start: () => "",
    before: (index) => (index === 0 ? "" : "\n"),
    document: (document) => [summarize(document, options)],
    end: () => "",
  };
};

function summarize(document: MinedDocument, options: RenderOptions): string {
  const { title, path, metadata, counts } = describeDocument(document, options);
  const facts = [title === path ? [] : [path], metadata, counts]
    .flat()
    .map((fact) => `- ${escapeMarkdown(fact)}\n`);
  const layers = listLayers(document, options).map(
    (listing) => `\n## ${escapeMarkdown(listing.title)}\n\n${markdownTable(listing)}`,
  );
  return `# ${escapeMarkdown(title)}\n\n${facts.join("")}${layers.join("")}`;
}
