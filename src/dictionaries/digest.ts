import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { compiledTables } from "./compiled-tables.ts";
import type { PolicyTerm } from "./policy-terms.ts";

const FOLDER = new URL("../../dictionaries/", import.meta.url);

/** Tables that change what is shown, never what is found. */
const SHOWN_ONLY: ReadonlySet<string> = new Set(["messages.tsv"]);

/**
 * sha256 (hexadecimal) of all words in force: our tables, and what the users' dictionaries change in the terms.
 *
 * It does not depend on comments, line ends, or the order of the users' files and lines; users' dictionaries that
 * change nothing leave it as it is. `ours` are the terms of our own dictionary, `inForce` those after the users'
 * changes (the same array where there are none), `removed` the words that the users removed, sorted.
 */
export function dictionaryDigest(
  ours: readonly PolicyTerm[],
  inForce: readonly PolicyTerm[],
  removed: readonly string[] = [],
): string {
  const changes = ours === inForce ? [] : [...changesBetween(ours, inForce)];
  changes.push(...removed.map((word) => `-${word}`));
  const tables = digestOfTables();
  if (changes.length === 0) return tables;
  return createHash("sha256").update(tables).update("\n").update(changes.join("\n")).digest("hex");
}

/** Name of the part of the compiled tables that holds the digest of all of them. */
export const DIGEST = "digest";

/** sha256 (hexadecimal) of the tables that come with the program. */
export function digestOfTables(): string {
  const compiled = compiledTables()?.json<string>(DIGEST);
  if (compiled) return compiled;
  const hash = createHash("sha256");
  for (const name of readdirSync(FOLDER).sort()) {
    if (!name.endsWith(".tsv") || SHOWN_ONLY.has(name)) continue;
    hash.update(`${name}\n`).update(wordsOf(readFileSync(new URL(name, FOLDER))));
  }
  return hash.digest("hex");
}

/** A table without its comments, with line feeds. Most have comments at the head only: those are hashed as they are. */
function wordsOf(bytes: Buffer): Buffer {
  let start = 0;
  while (bytes[start] === HASH_SIGN) {
    const newline = bytes.indexOf("\n", start);
    start = newline === -1 ? bytes.length : newline + 1;
  }
  const words = bytes.subarray(start);
  if (!words.includes("\n#") && !words.includes("\r")) return words;
  const rows = words
    .toString("latin1")
    .replaceAll("\r\n", "\n")
    .replace(/^#.*\n?/gm, "");
  return Buffer.from(rows, "latin1");
}

const HASH_SIGN = 0x23;

/** The terms that are new, gone or changed, one a line, sorted. */
function changesBetween(ours: readonly PolicyTerm[], inForce: readonly PolicyTerm[]): readonly string[] {
  const kept = new Set(inForce);
  const known = new Set(ours);
  const before = new Set(ours.filter((term) => !kept.has(term)).map(lineOf));
  const after = new Set(inForce.filter((term) => !known.has(term)).map(lineOf));
  const gone = [...before].filter((line) => !after.has(line)).map((line) => `-${line}`);
  const come = [...after].filter((line) => !before.has(line)).map((line) => `+${line}`);
  return [...gone, ...come].sort();
}

function lineOf({ text, category, year, level, variants }: PolicyTerm): string {
  return [text, category, year, level, [...variants].sort().join("|")].join("\t");
}
