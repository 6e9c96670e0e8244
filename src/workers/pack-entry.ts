import { gunzipSync, gzipSync } from "node:zlib";
import type { MinedDocument } from "../model/extraction.ts";
import { documentJson } from "../render/render-json.ts";

/** A document for the cache: its JSON, compressed; null where it is too large to be kept. */
export function packEntry(mined: MinedDocument): Uint8Array | null {
  let json = "";
  for (const part of documentJson(mined, "")) {
    json += part;
    if (json.length > LARGEST) return null;
  }
  return gzipSync(json, { level: 1 });
}

/** The document of an entry. */
export function unpackEntry(entry: Uint8Array): MinedDocument {
  return JSON.parse(gunzipSync(entry).toString("utf8")) as MinedDocument;
}

/** Code units of JSON: that of a text of some ten megabytes. */
const LARGEST = 100_000_000;
