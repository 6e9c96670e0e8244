import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { wordedError } from "./messages.ts";

/** An empty file: nodejieba wants a user dictionary, and no user's words ever go to an engine. */
const EMPTY = new URL("../../dictionaries/nodejieba-user.txt", import.meta.url);

/**
 * Path of the general dictionary that both jieba engines load: dict.txt of @node-rs/jieba, lines of
 * `word frequency tag`. Throws PolicyMineError ENGINE where the package is not installed.
 */
export function baseDictionaryPath(): string {
  try {
    return createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt");
  } catch (cause) {
    throw wordedError("ENGINE", { key: "engine.noDictionary", values: {} }, cause);
  }
}

/** The bytes of the general dictionary. */
export function readBaseDictionary(): Uint8Array {
  return readFileSync(baseDictionaryPath());
}

/** The version of the package that it comes with. */
export function baseDictionaryVersion(): string {
  return createRequire(import.meta.url)("@node-rs/jieba/package.json").version;
}

/**
 * Path of the general dictionary for an engine that ends the process on a bad line: every line is checked first.
 *
 * Throws PolicyMineError ENGINE (file:line) where a line is not `word frequency tag`.
 */
export function checkedBaseDictionaryPath(): string {
  const path = baseDictionaryPath();
  const bad = firstBadLine(readFileSync(path, "utf8"));
  if (bad === null) return path;
  throw wordedError("ENGINE", { key: "engine.badLine", values: { file: path, line: bad } });
}

/** Path of the empty user dictionary that nodejieba is given. */
export function emptyUserDictionaryPath(): string {
  return fileURLToPath(EMPTY);
}

/** Throws PolicyMineError ENGINE where one of an engine's own files cannot be read. */
export function checkReadable(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      accessSync(path, constants.R_OK);
    } catch (cause) {
      throw wordedError("ENGINE", { key: "engine.unreadable", values: { file: path } }, cause);
    }
  }
}

/** Number of the first line (from 1) that is not `word frequency tag` with a frequency above zero; null for none. */
export function firstBadLine(text: string): number | null {
  const rows = text.split("\n");
  if (rows.length > 1 && rows.at(-1) === "") rows.pop();
  const bad = rows.findIndex((row) => !/^[^ ]+ [0-9]*[1-9][0-9]* [^ ]+$/.test(row));
  return bad === -1 ? null : bad + 1;
}
