import { readdirSync, readFileSync } from "node:fs";
import { baseDictionaryVersion, readBaseDictionary } from "./base-dictionary.ts";
import { baseIndexPart, packBaseIndex } from "./base-index.ts";
import { DIGEST, digestOfTables } from "./digest.ts";
import { POLICY_TERMS, packTermEnds, readPolicyTerms, TERM_ENDS } from "./policy-terms.ts";
import { type CompiledRows, parseTable, rowsPart } from "./read-table.ts";
import { packTermIndex, TERM_INDEX } from "./term-index.ts";

const FOLDER = new URL("../../dictionaries/", import.meta.url);

/** The bytes of the compiled tables: see CompiledTables. Called by the build alone. */
export function compileTables(): Buffer {
  const parts = new Map<string, Buffer>();
  const put = (name: string, value: unknown) =>
    parts.set(name, Buffer.from(JSON.stringify(value), "utf16le"));
  put(DIGEST, digestOfTables());
  put(POLICY_TERMS, readPolicyTerms());
  const putWords = (name: string, words: Uint32Array) =>
    parts.set(name, Buffer.from(words.buffer, words.byteOffset, words.byteLength));
  putWords(TERM_ENDS, packTermEnds());
  putWords(TERM_INDEX, packTermIndex());
  const baseIndex = packBaseIndex(readBaseDictionary());
  if (baseIndex !== null) putWords(baseIndexPart(baseDictionaryVersion()), baseIndex);
  for (const file of readdirSync(FOLDER).sort()) {
    if (!file.endsWith(".tsv")) continue;
    const text = readFileSync(new URL(file, FOLDER), "utf8");
    const columns = headerOf(text);
    const table: CompiledRows = { columns, rows: parseTable(text, `dictionaries/${file}`, columns) };
    put(rowsPart(file.slice(0, -".tsv".length)), table);
  }
  return join(parts);
}

function headerOf(text: string): readonly string[] {
  const line = text.split(/\r?\n/).find((each) => each !== "" && !each.startsWith("#")) ?? "";
  return line.split("\t");
}

/** The places of the parts depend on the length of the head, which names them: its length is settled first. */
function join(parts: ReadonlyMap<string, Buffer>): Buffer {
  const names = [...parts].map(([name, bytes]) => [name, bytes.length] as const);
  const headOf = (from: number): Buffer => {
    let at = from;
    const places = names.map(([name, length]) => {
      const start = at;
      at = padded(at + length);
      return [name, [start, length]] as const;
    });
    return Buffer.from(JSON.stringify(Object.fromEntries(places)), "utf16le");
  };
  // Numbers of ten digits are longer than any that will stand there.
  const room = padded(4 + headOf(1e9).length);
  const head = headOf(room);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const bodies = [...parts.values()].flatMap((bytes) => [
    bytes,
    Buffer.alloc(padded(bytes.length) - bytes.length),
  ]);
  return Buffer.concat([length, head, Buffer.alloc(room - 4 - head.length), ...bodies]);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
