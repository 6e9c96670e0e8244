import { inflateSync } from "node:zlib";
import { LoadError } from "./load-error.ts";

/** No picture or font of a document unpacks to more than this: a page scanned at 600 dpi in colour has 104 MB. */
const MOST_BYTES = 128_000_000;
/** Nor does what draws a page, or lists the parts of the file. */
const MOST_DRAWING = 24_000_000;
/** How far before a stream its dictionary begins. */
const LONGEST_DICTIONARY = 2_000;

/**
 * Unpacks each compressed stream of a PDF once, bounded, through all filters that wrap it, so that one that grows
 * without measure is found in time. Throws LoadError TOO_LARGE.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = data.indexOf("stream"); at >= 0; at = data.indexOf("stream", at + 6)) {
    let start = at + 6;
    if (data[start] === 0x0d) start += 1;
    if (data[start] === 0x0a) start += 1;
    const dictionary = dictionaryBefore(data, at);
    const filters = filtersOf(dictionary);
    // Without a dictionary only what has the head of a zlib stream; an "endstream" has not.
    if (filters.length === 0 && data[start] !== 0x78 && data[start] !== 0x68 && data[start] !== 0x48)
      continue;
    const end = data.indexOf("endstream", start);
    const most = /\/Subtype|\/Length1/.test(dictionary) ? MOST_BYTES : MOST_DRAWING;
    unpack(data.subarray(start, end < 0 ? data.length : end), filters.length === 0 ? ["Fl"] : filters, most);
    if (end > 0) at = end;
  }
}

function dictionaryBefore(data: Buffer, at: number): string {
  const before = data.subarray(Math.max(0, at - LONGEST_DICTIONARY), at).toString("latin1");
  const from = Math.max(before.lastIndexOf("obj"), before.lastIndexOf("endstream"));
  return from < 0 ? "" : before.slice(from);
}

/** The filters of a stream, outermost first: FlateDecode, [/ASCIIHexDecode /FlateDecode]. */
function filtersOf(dictionary: string): readonly string[] {
  const said = /\/F(?:ilter)?\s*(\[[^\]]{0,200}\]|\/\w{1,20})/.exec(dictionary)?.[1] ?? "";
  return [...said.matchAll(/\/(\w+)/g)].map((match) => match[1] ?? "");
}

/** Undoes one filter after the other, up to one that does not unpack (a picture's). */
function unpack(stream: Buffer, filters: readonly string[], most: number): void {
  let data = stream;
  for (const filter of filters) {
    const next = undo(data, filter, most);
    if (next === null) return;
    data = next;
  }
}

function undo(data: Buffer, filter: string, most: number): Buffer | null {
  if (filter === "ASCIIHexDecode" || filter === "AHx")
    return Buffer.from(data.toString("latin1").replace(/[^0-9A-Fa-f]/g, ""), "hex");
  if (filter === "ASCII85Decode" || filter === "A85") return undoBase85(data);
  if (filter !== "FlateDecode" && filter !== "Fl") return null;
  try {
    return inflateSync(data, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new LoadError(
        "TOO_LARGE",
        `a part of it unpacks to more than ${most} bytes; expected a document`,
      );
    return null;
  }
}

/** Five characters from "!" to "u" are four bytes, "z" is four zeros. */
function undoBase85(data: Buffer): Buffer {
  const bytes = Buffer.alloc(4 * data.length + 4);
  let length = 0;
  let value = 0;
  let digits = 0;
  for (const code of data) {
    if (code === 0x7a && digits === 0) length += 4;
    if (code < 0x21 || code > 0x75) continue;
    value = value * 85 + code - 0x21;
    digits += 1;
    if (digits < 5) continue;
    length = bytes.writeUInt32BE(value % 0x1_0000_0000, length);
    value = 0;
    digits = 0;
  }
  for (let index = digits; digits > 1 && index < 5; index += 1) value = value * 85 + 84;
  if (digits > 1) {
    bytes.writeUInt32BE(value % 0x1_0000_0000, length);
    length += digits - 1;
  }
  return bytes.subarray(0, length);
}
