/** The encodings that the tests write; Node itself only writes UTF-8 and UTF-16LE. */
export type TestEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** The bytes of a text in an encoding, without a byte order mark. Throws where a character has no code. */
export function encodeText(text: string, encoding: TestEncoding): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const codes = codesOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character < "\x80" ? character.charCodeAt(0) : codes.get(character);
    if (code === undefined) throw new Error(`${character} has no code in ${encoding}`);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Byte order marks; GB18030 has one too. */
export const MARKS: Readonly<Record<TestEncoding, readonly number[]>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
  big5: [],
};

const CODES = new Map<string, Map<string, number>>();

function codesOf(encoding: string): Map<string, number> {
  const known = CODES.get(encoding);
  if (known !== undefined) return known;
  const codes = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let code = 0x8140; code <= 0xfefe; code += 1) {
    const character = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
    if ([...character].length === 1 && character !== "\ufffd" && !codes.has(character))
      codes.set(character, code);
  }
  CODES.set(encoding, codes);
  return codes;
}
