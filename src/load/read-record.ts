import { createHash } from "node:crypto";
import type { SourceDocument } from "../model/source-document.ts";
import { loadDocument } from "./load-document.ts";
import { LoadError } from "./load-error.ts";

/** The document of one record, and what it is called. */
export interface RecordContent {
  readonly path: string;
  load(): Promise<SourceDocument>;
}

/**
 * Reads one line of a stream of records: {"path", "text"}, or {"path", "base64"} with the bytes of a file of any
 * format. Other fields are left alone. load() throws as loadDocument does.
 *
 * Throws LoadError BAD_RECORD where the line is no such record.
 */
export function readRecord(line: Uint8Array): RecordContent {
  const record = parse(line);
  const { path, text, base64 } = record;
  if (typeof path !== "string" || path === "") throw bad("noPath");
  if (text !== undefined && base64 !== undefined) throw bad("both");
  if (typeof text === "string") return { path, load: () => loadText(path, text) };
  if (typeof base64 !== "string") throw bad("neither");
  if (!isBase64(base64)) throw bad("base64");
  return { path, load: () => loadDocument(path, Buffer.from(base64, "base64")) };
}

/** Whether a text is base64, with or without its "=" and with line ends: one character of a last four is cut off. */
function isBase64(text: string): boolean {
  const bare = text.replace(/\s+/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(bare) && bare.replace(/=+$/, "").length % 4 !== 1;
}

/** As a file of this name that holds the text in UTF-8: HTML and Markdown are read as such. */
async function loadText(path: string, text: string): Promise<SourceDocument> {
  if (text === "") throw new LoadError("EMPTY", "input.emptyText");
  // The mark keeps a page's own word on its encoding, which was true of its file, from being believed.
  const marked = text.startsWith(MARK) ? text : MARK + text;
  const document = await loadDocument(path, Buffer.from(marked));
  return { ...document, sha256: createHash("sha256").update(text).digest("hex") };
}

/** The byte order mark. */
const MARK = "\ufeff";

function parse(line: Uint8Array): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (error) {
    if (line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)) throw bad("empty");
    throw bad(error instanceof SyntaxError ? "noJson" : "noUtf8");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw bad("noObject");
  return value as Readonly<Record<string, unknown>>;
}

function bad(wrong: string): LoadError {
  return new LoadError("BAD_RECORD", "input.record", { wrong: { key: `record.${wrong}`, values: {} } });
}
