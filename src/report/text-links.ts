import { openLines } from "../model/lines.ts";
import type { Span } from "../model/span.ts";
import { escapeHtml } from "./escape-html.ts";
import type { ReportDocument } from "./report.ts";

/** Links items to their place in the text. */
export interface TextLinks {
  /** `html` as a link to a span of a document; `quote` is shown where the page has no text. */
  link(path: string, span: Span, html: string, quote: string): string;
  /** The texts, a paragraph a line. */
  readonly texts: string;
}

/** Lays out the texts of the documents and works out where each line begins. */
export function openTextLinks(documents: readonly ReportDocument[]): TextLinks {
  const indices = new Map(documents.map(({ mined }, index) => [mined.path, index]));
  const lines = documents.map(({ text }) => (text === null ? null : openLines(text)));
  return {
    link: (path, { start, end }, html, quote) => {
      const index = indices.get(path) ?? 0;
      const placeOf = lines[index] ?? null;
      if (placeOf === null)
        return `<a href="#texts" class="go" data-quote="${escapeHtml(quote)}">${html}</a>`;
      const line = start - placeOf(start).column + 1;
      return `<a href="#t${index}-${line}" class="go" data-d="${index}" data-s="${start}" data-e="${end}">${html}</a>`;
    },
    texts: documents.map((document, index) => textHtml(document, index)).join(""),
  };
}

function textHtml({ mined, text }: ReportDocument, index: number): string {
  if (text === null) return "";
  const titles = new Set(mined.sections.map(({ span }) => span.start));
  let at = 0;
  const paragraphs = text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    if (line.trim() === "") return "";
    const heading = titles.has(start) ? ' class="h"' : "";
    return `<p id="t${index}-${start}"${heading}>${escapeHtml(line)}</p>`;
  });
  const title = escapeHtml(mined.title ?? mined.path);
  return `<article class="text" id="text${index}"><h3>${title}</h3>\n${paragraphs.filter((one) => one !== "").join("\n")}\n</article>\n`;
}
