import { existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";

/**
 * Beside the bundle, where `npm run build` puts it; there is none beside a source file. One file: the length of the
 * head (uint32), the head (JSON: the parts by name, with start and length in bytes), the parts, each at a multiple of
 * four bytes. Text is UTF-16, which takes no decoding; all numbers are little-endian.
 */
const FILE = new URL("./tables.bin", import.meta.url);
const FOLDER = new URL("../../dictionaries/", import.meta.url);
const SOURCES = new URL("../../src/", import.meta.url);

/** What the build made of the tables, so that a start need not parse them. */
export interface CompiledTables {
  /** A part that is JSON; null where there is none of the name. */
  json<Value>(name: string): Value | null;
  /** A part that is text, of which pieces are taken: from one code unit to another. Null where there is none of the name. */
  text(name: string): ((start: number, end: number) => string) | null;
  /** A part that is numbers; null where there is none of the name. */
  words(name: string): Uint32Array | null;
}

let tables: CompiledTables | null | undefined;

/** The compiled tables; null where there are none, or where a table was changed after the build. */
export function compiledTables(): CompiledTables | null {
  if (tables === undefined) tables = isLittleEndian() ? openTables() : null;
  return tables;
}

function openTables(): CompiledTables | null {
  try {
    return isCurrent() ? readCompiledTables(openFile()) : null;
  } catch {
    return null;
  }
}

/** Stays open, so that each part is read when it is asked for: most commands need a few of them. */
function openFile(): BytesAt {
  const file = openSync(FILE, "r");
  return (start, size) => {
    const bytes = Buffer.allocUnsafeSlow(size);
    if (readSync(file, bytes, 0, size, start) !== size) throw new Error(`${FILE}: it is not whole`);
    return bytes;
  };
}

/** Gives `size` bytes of a file from `start` on. */
export type BytesAt = (start: number, size: number) => Buffer;

/**
 * Whether no table was changed after the build. Only asked where the sources are: an installed package is as it was
 * packed, and its files have the times at which they were unpacked.
 */
function isCurrent(): boolean {
  if (!existsSync(SOURCES)) return true;
  const { mtimeMs } = statSync(FILE);
  return readdirSync(FOLDER).every((name) => statSync(new URL(name, FOLDER)).mtimeMs <= mtimeMs);
}

/** Opens the bytes that compileTables made. */
export function readCompiledTables(bytesAt: BytesAt): CompiledTables {
  const length = bytesAt(0, 4).readUInt32LE(0);
  const head = JSON.parse(bytesAt(4, length).toString("utf16le")) as Readonly<
    Record<string, readonly [number, number]>
  >;
  const partOf = (name: string): Buffer | null => {
    const [start, size] = head[name] ?? [0, 0];
    return size === 0 ? null : bytesAt(start, size);
  };
  return {
    json: (name) => {
      const part = partOf(name);
      return part && JSON.parse(part.toString("utf16le"));
    },
    text: (name) => {
      const part = partOf(name);
      return part && ((start, end) => part.toString("utf16le", start * 2, end * 2));
    },
    words: (name) => {
      const part = partOf(name);
      return part && new Uint32Array(part.buffer, part.byteOffset, part.length / 4);
    },
  };
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
