import { inflateSync } from "node:zlib";

/**
 * Undoes one filter of a PDF stream; null for what does not unpack. `dictionary` is that of the stream. Throws
 * PartTooLarge for more than `most` bytes.
 */
export type Undo = (data: Buffer, most: number, dictionary: string) => Buffer | null;

/** A part unpacks to more than it may. */
export class PartTooLarge extends Error {}

const undoHex: Undo = (data) => Buffer.from(data.toString("latin1").replace(/[^0-9A-Fa-f]/g, ""), "hex");

/** Five characters from "!" to "u" are four bytes, "z" is four zeros. */
const undoBase85: Undo = (data) => {
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
};

const undoFlate: Undo = (data, most) => {
  try {
    return inflateSync(data, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new PartTooLarge();
    return null;
  }
};

/** A length byte, then so many bytes as they are, or one that is repeated. */
const undoRunLength: Undo = (data, most) => {
  const parts: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < data.length; ) {
    const length = data[at] ?? END_OF_RUNS;
    if (length === END_OF_RUNS) break;
    const part =
      length < END_OF_RUNS
        ? data.subarray(at + 1, at + 2 + length)
        : Buffer.alloc(257 - length, data[at + 1] ?? 0);
    at += length < END_OF_RUNS ? length + 2 : 2;
    size += part.length;
    if (size > most) throw new PartTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
};

const END_OF_RUNS = 128;

/**
 * Codes of 9 to 12 bits, each for the text of the code before it and the byte that follows there. A code that nothing
 * stands for yet is read as pdf.js reads it: as the one that comes next.
 */
const undoLzw: Undo = (data, most, dictionary) => {
  // Codes grow by a bit one sooner than they must, unless the stream says otherwise.
  const early = /\/EarlyChange\s+0\b/.test(dictionary) ? 0 : 1;
  const starts = new Uint32Array(CODES);
  const lengths = new Uint32Array(CODES);
  const bytes = new BoundedBytes(most);
  let next = FIRST_CODE;
  let width = 9;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = bits >>> held;
    bits &= (1 << held) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      next = FIRST_CODE;
      width = 9;
      continue;
    }
    const known = Math.min(code, next - 1);
    const start = bytes.size;
    if (known < CLEAR) bytes.add(known);
    else bytes.repeat(starts[known] as number, lengths[known] as number);
    if (next < CODES) {
      starts[next] = start;
      lengths[next] = bytes.size - start + 1;
      next += 1;
    }
    if (next - 1 + early >= 1 << width && width < 12) width += 1;
  }
  return bytes.taken();
};

const CLEAR = 256;
const END = 257;
const FIRST_CODE = 258;
const CODES = 4096;

/** Bytes that are added one after the other, no more than `most`. */
class BoundedBytes {
  readonly #most: number;
  #bytes = Buffer.alloc(1 << 16);
  size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(byte: number): void {
    this.#makeRoom(1);
    this.#bytes[this.size++] = byte;
  }

  /** Adds again what stands at `start`; it may reach into what is being added. */
  repeat(start: number, length: number): void {
    this.#makeRoom(length);
    for (let at = start; at < start + length; at++) this.#bytes[this.size++] = this.#bytes[at] as number;
  }

  taken(): Buffer {
    return this.#bytes.subarray(0, this.size);
  }

  #makeRoom(length: number): void {
    const size = this.size + length;
    if (size > this.#most) throw new PartTooLarge();
    if (size <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.min(this.#most, 2 * size));
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

/** The filters by both of their names; those of pictures are none: they hold no drawing. */
export const FILTERS: Readonly<Record<string, Undo>> = {
  ...{ ASCIIHexDecode: undoHex, AHx: undoHex, ASCII85Decode: undoBase85, A85: undoBase85 },
  ...{ FlateDecode: undoFlate, Fl: undoFlate, LZWDecode: undoLzw, LZW: undoLzw },
  ...{ RunLengthDecode: undoRunLength, RL: undoRunLength },
};
