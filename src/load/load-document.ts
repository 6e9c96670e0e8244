import { createHash } from "node:crypto";
import type { SourceDocument } from "../model/source-document.ts";
import { decodeText } from "./decode-text.ts";
import { findFurniture } from "./find-furniture.ts";
import { foldByScript, sampleOf } from "./fold-by-script.ts";
import { LoadError } from "./load-error.ts";
import { mojibakeIn } from "./mojibake.ts";
import { characterProfile } from "./plausibility.ts";
import type { ReadContent } from "./read-content.ts";
import { blankMarkup, markdownHeadings } from "./read-markdown.ts";
import { readMetadata } from "./read-metadata.ts";
import { nonDocumentKind, sniffFormat } from "./sniff-format.ts";

/**
 * Makes a document of the bytes of one file. `path` is only named in the result and tells Markdown from text.
 *
 * Throws LoadError.
 */
export async function loadDocument(path: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new LoadError("EMPTY", "input.emptyFile");
  const content = await readContent(path, bytes);
  return documentOf(path, content, createHash("sha256").update(bytes).digest("hex"));
}

/** Makes a document of a text that is in memory already, as a record of a stream is. Throws LoadError. */
export function documentFromText(path: string, text: string): SourceDocument {
  const content: ReadContent = { format: "text", encoding: "utf-8", text, headings: [], metadata: {} };
  return documentOf(path, content, createHash("sha256").update(text).digest("hex"));
}

/** Reads the content by what it is; a library for a format is only loaded when a file needs it. */
async function readContent(path: string, bytes: Uint8Array): Promise<ReadContent> {
  const format = sniffFormat(path, bytes);
  if (format === "html") return (await import("./read-html.ts")).readHtml(bytes);
  if (format === "zip") return (await import("./read-package.ts")).readPackage(bytes);
  if (format === "pdf") return (await import("./read-pdf.ts")).readPdf(bytes);
  if (format === "ole") return (await import("./read-doc.ts")).readDoc(bytes);
  if (format === "text") return readText(path, bytes);
  throw noDocument(nonDocumentKind(bytes) ?? "mhtml");
}

function readText(path: string, bytes: Uint8Array): ReadContent {
  const { text, encoding } = decodeText(bytes);
  if (JSON_DATA.test(text)) throw noDocument("json");
  if (/\.(?:md|markdown)$/i.test(path))
    return { format: "markdown", encoding, text, headings: markdownHeadings(text), metadata: {} };
  return { format: "text", encoding, text, headings: [], metadata: {} };
}

function noDocument(kind: string): LoadError {
  return new LoadError("UNSUPPORTED", "input.noDocument", { what: { key: `file.${kind}`, values: {} } });
}

/** Takes `{"path":`, `[{"id": 1`; not `{"诊断+提升"}`, `[2025]第3号`. A saved result that is read as text gives nonsense. */
const JSON_DATA = /^\s*(?:\[\s*)?\{\s*"[^"\n]{1,60}"\s*:/;

function documentOf(path: string, content: ReadContent, sha256: string): SourceDocument {
  if (!/\S/.test(content.text)) throw new LoadError("EMPTY", "input.blank");
  const sample = sampleOf(content.text);
  const profile = characterProfile(sample);
  const mojibake = mojibakeIn(sample, profile);
  if (mojibake !== null) throw new LoadError("MOJIBAKE", `mojibake.${mojibake}`);
  const matched = foldByScript(content.text, profile);
  const folded = content.format === "markdown" ? blankMarkup(matched) : matched;
  const page = findFurniture(folded);
  return {
    path,
    format: content.format,
    encoding: content.encoding,
    sha256,
    text: content.text,
    folded,
    furniture: page.furniture,
    headings: content.headings,
    ...readMetadata(content, folded, page),
  };
}
