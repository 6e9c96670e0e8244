import { LoadError } from "./load-error.ts";

/** What an OLE file (the container of Word 97–2003 and of encrypted Office files) is, by the streams in it. */
export type OleKind = "doc" | "encrypted" | "xls" | "ppt" | "other";

/**
 * Checks the sector chains of an OLE file and says what it is.
 *
 * A chain that runs in a circle or out of the file would keep a reader busy for ever or until the memory is full;
 * such a file is a LoadError DAMAGED. Linear in the size of the file.
 */
export function checkOle(bytes: Uint8Array): OleKind {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 512) throw damaged();
  const size = 1 << data.readUInt16LE(30);
  if (size !== 512 && size !== 4_096) throw damaged();
  const table = readTable(data, size);
  checkChains(table);
  checkChains(chainBytes(data, table, data.readInt32LE(60), size));
  const names = streamNames(chainBytes(data, table, data.readInt32LE(48), size));
  if (names.has("EncryptedPackage")) return "encrypted";
  if (names.has("WordDocument")) return isEncryptedWord(data) ? "encrypted" : "doc";
  if (names.has("Workbook") || names.has("Book")) return "xls";
  return names.has("PowerPoint Document") ? "ppt" : "other";
}

/** The sector allocation table: for each sector the one that follows it, below 0 at the end. */
function readTable(data: Buffer, size: number): Int32Array {
  const sectors: number[] = [];
  for (let at = 76; at < 512; at += 4) if (data.readInt32LE(at) >= 0) sectors.push(data.readInt32LE(at));
  let more = data.readInt32LE(68);
  const most = Math.ceil(data.length / size);
  for (let count = 0; more >= 0; count += 1) {
    const start = (more + 1) * size;
    if (count > most || start + size > data.length) throw damaged();
    for (let at = start; at < start + size - 4; at += 4)
      if (data.readInt32LE(at) >= 0) sectors.push(data.readInt32LE(at));
    more = data.readInt32LE(start + size - 4);
  }
  return Int32Array.from(sectors.flatMap((sector) => [...sectorWords(data, sector, size)]));
}

function sectorWords(data: Buffer, sector: number, size: number): Int32Array {
  const start = (sector + 1) * size;
  if (start + size > data.length) throw damaged();
  const words = new Int32Array(size / 4);
  for (let index = 0; index < words.length; index += 1) words[index] = data.readInt32LE(start + 4 * index);
  return words;
}

/** No two sectors have the same successor, and no chain comes back to where it was. */
function checkChains(table: Int32Array): void {
  const followed = new Uint8Array(table.length);
  for (const next of table) {
    if (next < 0 || next >= table.length) continue;
    if (followed[next] === 1) throw damaged();
    followed[next] = 1;
  }
  // With one predecessor each, what no chain begins is a circle.
  const reached = new Uint8Array(table.length);
  for (let first = 0; first < table.length; first += 1) {
    if (followed[first] === 1) continue;
    for (let at = first; at >= 0 && at < table.length; at = table[at] ?? -1) reached[at] = 1;
  }
  if (reached.includes(0)) throw damaged();
}

/** The words of a chain of sectors. */
function chainBytes(data: Buffer, table: Int32Array, first: number, size: number): Int32Array {
  const words: number[] = [];
  for (let at = first; at >= 0 && at < table.length; at = table[at] ?? -1)
    words.push(...sectorWords(data, at, size));
  return Int32Array.from(words);
}

/** The names of the directory's entries: each has 128 bytes, its name in UTF-16 first. */
function streamNames(directory: Int32Array): ReadonlySet<string> {
  const bytes = Buffer.from(directory.buffer, directory.byteOffset, directory.byteLength);
  const names = new Set<string>();
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(64, bytes.readUInt16LE(at + 64));
    names.add(bytes.toString("utf16le", at, at + Math.max(0, length - 2)));
  }
  return names;
}

/** The flag in the head of the Word stream, which begins with ec a5 at the start of a sector. */
function isEncryptedWord(data: Buffer): boolean {
  for (let at = 512; at + 12 <= data.length; at += 512)
    if (data.readUInt16LE(at) === 0xa5ec) return (data.readUInt16LE(at + 10) & 0x0100) !== 0;
  return false;
}

function damaged(): LoadError {
  return new LoadError("DAMAGED", "input.sectors");
}
