import { isUtf8, transcode } from "node:buffer";
import { LoadError } from "./load-error.ts";
import { looksLikeChinese, plausibilityOf } from "./plausibility.ts";

/** The characters of a text file, and the encoding that they were read with. */
export interface DecodedText {
  /** Line ends are "\n", no byte order mark. */
  readonly text: string;
  /** "utf-8", "utf-16le", "utf-16be", "gb18030" or "big5". */
  readonly encoding: string;
}

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["gb18030", [0x84, 0x31, 0x95, 0x33]],
];

/** In order of preference where two fit equally well. */
const CANDIDATES = ["utf-8", "gb18030", "utf-16le", "utf-16be", "big5"] as const;

const SAMPLE_BYTES = 65_536;

/**
 * Decodes a text in UTF-8, UTF-16, GB18030 (with it GBK and GB2312) or Big5, with or without a byte order mark.
 *
 * Without a mark, bytes that are valid UTF-8 are UTF-8; otherwise that encoding is taken in which a sample looks
 * most like Chinese. Damage is never papered over: one byte that does not fit, also one cut-off character at the
 * very end, is a LoadError DAMAGED that says where, because a result from a text with holes looks like any
 * other. Throws BINARY where nothing fits. `declared` is an encoding that the content itself names.
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const encoding = encodingOf(bytes, declared);
  const text = decodeWhole(bytes, encoding);
  return { text: withUnixLineEnds(text), encoding };
}

/** "\r\n" and "\r" become "\n"; a byte order mark and the end-of-file mark of old systems (^Z) go. */
function withUnixLineEnds(text: string): string {
  const unmarked = text.startsWith("\ufeff") ? text.slice(1) : text;
  const lines = unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
  return lines.endsWith("\x1a") ? lines.slice(0, -1) : lines;
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  if (declared !== undefined) return declared;
  if (isUtf8(bytes) && !bytes.includes(0)) return "utf-8";
  let best = { encoding: "", score: Number.NEGATIVE_INFINITY };
  for (const encoding of CANDIDATES) {
    if (encoding.startsWith("utf-16") && bytes.length % 2 === 1) continue;
    const decoder = new TextDecoder(encoding);
    const score = plausibilityOf(decoder.decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true }));
    if (score > best.score) best = { encoding, score };
  }
  if (looksLikeChinese(best.score)) return best.encoding;
  throw new LoadError("BINARY", "input.bytes");
}

function decodeWhole(bytes: Uint8Array, encoding: string): string {
  // Eight times as fast as a TextDecoder, which remains for bytes that are wrong somewhere.
  if (encoding === "utf-8" && isUtf8(bytes)) return transcode(bytes, "utf8", "utf16le").toString("utf16le");
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damage(bytes, encoding);
  }
}

/** Finds the first byte that does not fit by halving: a prefix is good up to there and bad from there on. */
function damage(bytes: Uint8Array, encoding: string): LoadError {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  if (bad > bytes.length)
    return new LoadError("DAMAGED", "input.cutCharacter", { length: bytes.length, encoding });
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, good), { stream: true });
  const line = withUnixLineEnds(before).split("\n").length;
  const byte = (bytes[good] ?? 0).toString(16).padStart(2, "0");
  return new LoadError("DAMAGED", "input.badByte", { offset: good, byte, line, encoding });
}

function decodes(prefix: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}
