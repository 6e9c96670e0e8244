import type { Extraction, Generator, InputError, MinedDocument } from "../model/extraction.ts";
import type { Wording } from "../model/wording.ts";
import { brokenJson, onLine } from "./broken-json.ts";
import { LoadError } from "./load-error.ts";
import { openSchemaCheck } from "./open-schema-check.ts";

/** What a saved result holds. */
export interface SavedResult {
  /** null for NDJSON, whose lines do not say what made them. */
  readonly generator: Generator | null;
  readonly documents: readonly MinedDocument[];
  /** The inputs that could not be done when it was made. */
  readonly errors: readonly InputError[];
}

/**
 * Reads a result that `extract --format json` or `--format ndjson` printed, checked against its JSON Schema; null where
 * the bytes are something else (a document).
 *
 * Throws LoadError DAMAGED where a result is broken or is not as the schema says, UNSUPPORTED where it is of another
 * version or holds records of one layer instead of documents.
 */
export async function readExtraction(bytes: Uint8Array): Promise<SavedResult | null> {
  if (!beginsAsObject(bytes)) return null;
  const text = new TextDecoder().decode(bytes);
  if (HEAD.test(text)) return readJson(text);
  const first = firstLine(text);
  const record = parseOrNull(first);
  if (record === null) return text.includes('"policy-mine/extract/') ? readJson(text) : null;
  if (isDocumentLike(record) || isErrorLine(record)) return readLines(text);
  if ("documents" in record && "schema" in record) return readJson(text);
  if (isLayerRecord(record)) throw new LoadError("UNSUPPORTED", "input.layer", { expected: EXPECTED });
  return null;
}

const EXPECTED: Wording = { key: "result.extract", values: {} };

const CURRENT: Wording = { key: "result.current", values: {} };

/** `{ "schema": "policy-mine/extract/1", …`: the head of a result as it is printed. */
const HEAD = /^\s*\{\s*"schema"\s*:\s*"policy-mine\/extract\//;

/** Whether the first character is "{", behind a byte order mark and blanks. */
function beginsAsObject(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === 0x20 || (bytes[at] ?? 0) === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
  return bytes[at] === 0x7b;
}

function firstLine(text: string): string {
  const start = text.search(/\S/);
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end);
}

function parseOrNull(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function isDocumentLike(record: Readonly<Record<string, unknown>>): boolean {
  return "sections" in record && "phrases" in record && "claims" in record;
}

/** A line for an input that could not be done: `extract --input ndjson` prints one for each line that it reads. */
function isErrorLine(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length === 1 && typeof record.error === "object";
}

/** A line of `claims`, `phrases` or `sections --format ndjson`. */
function isLayerRecord(record: Readonly<Record<string, unknown>>): boolean {
  return "path" in record && "section" in record && "official" in record;
}

async function readJson(text: string): Promise<SavedResult> {
  const value = parse(text, null) as Extraction;
  if (value.schema !== "policy-mine/extract/1") {
    throw new LoadError("UNSUPPORTED", "input.schema", { schema: value.schema, expected: CURRENT });
  }
  const wrong = (await openSchemaCheck("extraction"))(value);
  if (wrong !== null) throw damaged(wrong);
  return value;
}

async function readLines(text: string): Promise<SavedResult> {
  const check = await openSchemaCheck("extraction", "#/$defs/document");
  const checkError = await openSchemaCheck("extraction", "#/$defs/inputError");
  const documents: MinedDocument[] = [];
  const errors: InputError[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = parse(line, index + 1) as Readonly<Record<string, unknown>>;
    const isError = typeof value === "object" && value !== null && isErrorLine(value);
    const wrong = isError ? checkError(value.error) : check(value);
    if (wrong !== null) throw damaged(onLine(index + 1, wrong));
    if (isError) errors.push(value.error as InputError);
    else documents.push(value as unknown as MinedDocument);
  }
  return { generator: null, documents, errors };
}

function parse(text: string, line: number | null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const wrong = brokenJson(error, text);
    throw damaged(line === null ? wrong : onLine(line, wrong));
  }
}

function damaged(wrong: Wording): LoadError {
  return new LoadError("DAMAGED", "input.brokenResult", { wrong, expected: EXPECTED });
}
