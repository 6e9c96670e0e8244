import { readFileSync } from "node:fs";
import type { Wording } from "../model/wording.ts";
import { wordedError } from "./messages.ts";

/**
 * The text of a user's dictionary file: UTF-8, UTF-16 with a byte order mark, or GB18030; without the mark.
 *
 * Throws PolicyMineError DICTIONARY where the file cannot be read or is no text.
 */
export function readDictionaryText(file: string): string {
  return decodeDictionary(readBytes(file), file);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code = "unreadable" } = cause as NodeJS.ErrnoException;
    const wording: Wording = { key: REASONS[code] ?? "dictionary.unreadable", values: { file, code } };
    throw wordedError("DICTIONARY", wording, cause);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "dictionary.missing",
  EISDIR: "dictionary.isFolder",
  EACCES: "dictionary.noAccess",
};

/** Decodes the bytes of a dictionary; `file` is named in errors. See readDictionaryText. */
function decodeDictionary(bytes: Uint8Array, file: string): string {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\0")) return text;
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  const wording: Wording = { key: "dictionary.notText", values: { file } };
  throw wordedError("DICTIONARY", wording);
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}
