import type { Generator, InputError, MinedDocument } from "../model/extraction.ts";
import type { Wording } from "../model/wording.ts";
import { brokenJson, onLine } from "./broken-json.ts";
import { LoadError } from "./load-error.ts";
import { openSchemaCheck } from "./open-schema-check.ts";
import { type JsonPart, splitJson } from "./split-json.ts";

/** Something that a saved result holds, checked against its JSON Schema. */
export type ResultPart =
  | {
      readonly kind: "document";
      readonly document: MinedDocument;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "errors"; readonly errors: readonly InputError[] }
  /** What made the result; null for NDJSON, which does not say. */
  | { readonly kind: "generator"; readonly generator: Generator | null }
  /** Counts that `freq --save` wrote, as dictionaries/baseline.schema.json says. */
  | { readonly kind: "counts"; readonly counts: unknown };

/**
 * Reads saved results part by part, holding no more than one document: what `extract --format json` or
 * `--format ndjson` printed, or what `freq --save` wrote; also several of them in a row. Bytes without anything but
 * blanks are a result without documents.
 *
 * Throws LoadError DAMAGED where it is broken or is not as the schema says, UNSUPPORTED where it is no result or one of
 * another version.
 */
export async function* readResultParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ResultPart> {
  let isFirst = true;
  for await (const part of splitJson(chunks)) {
    if (isFirst && !part.text.startsWith("{")) throw unsupported("input.noResult");
    isFirst = false;
    const value = parse(part);
    const { start, end } = part;
    if (part.kind === "element" || isDocumentLike(value)) {
      await verify("document", value, part);
      yield { kind: "document", document: value as unknown as MinedDocument, start, end };
      if (part.kind === "whole") yield { kind: "generator", generator: null };
    } else yield* readWhole(value, part);
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** The schema of a part, and the definition in it. */
const SCHEMAS = {
  document: ["extraction", "#/$defs/document"],
  extraction: ["extraction", ""],
  inputError: ["extraction", "#/$defs/inputError"],
  counts: ["baseline", ""],
} as const satisfies Readonly<Record<string, readonly [name: string, part: string]>>;

/** Throws LoadError DAMAGED where a value is not as a schema says. */
async function verify(schema: keyof typeof SCHEMAS, value: unknown, { line }: JsonPart): Promise<void> {
  const [name, definition] = SCHEMAS[schema];
  const wrong = (await openSchemaCheck(name, definition))(value);
  if (wrong !== null) throw damaged(onLine(line, wrong));
}

async function* readWhole(value: JsonObject, part: JsonPart): AsyncIterable<ResultPart> {
  const { schema } = value;
  if (schema === "policy-mine/extract/1") {
    await verify("extraction", value, part);
    yield { kind: "generator", generator: value.generator as Generator };
    yield { kind: "errors", errors: value.errors as readonly InputError[] };
  } else if (schema === "policy-mine/baseline/1") {
    await verify("counts", value, part);
    yield { kind: "counts", counts: value };
  } else if (typeof value.error === "object") {
    await verify("inputError", value.error, part);
    yield { kind: "generator", generator: null };
    yield { kind: "errors", errors: [value.error as InputError] };
  } else if (typeof schema === "string") throw unsupported("input.schema", { schema });
  else if ("path" in value && "section" in value) throw unsupported("input.layer");
  else throw unsupported("input.noResultOnLine", { line: part.line });
}

function parse({ text, line, kind }: JsonPart): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as JsonObject;
  } catch (error) {
    throw damaged(onLine(line, brokenJson(error, text)));
  }
  const key = kind === "element" ? "result.noDocument" : "result.noObject";
  throw damaged(onLine(line, { key, values: {} }));
}

function isDocumentLike(value: JsonObject): boolean {
  return "sections" in value && "phrases" in value && "claims" in value;
}

const EXPECTED: Wording = { key: "result.any", values: {} };

function damaged(wrong: Wording): LoadError {
  return new LoadError("DAMAGED", "input.brokenResult", { wrong, expected: EXPECTED });
}

function unsupported(key: string, values: Wording["values"] = {}): LoadError {
  return new LoadError("UNSUPPORTED", key, { ...values, expected: EXPECTED });
}
