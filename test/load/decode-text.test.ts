import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/load/decode-text.ts";
import { LoadError } from "../../src/load/load-error.ts";
import { encodeText, MARKS, type TestEncoding } from "./encode-text.ts";

const TEXT = [
  "青川市推进科技创新的若干意见",
  "2025年，全市高新技术企业达到1200家，研发经费投入强度为3.2%，“揭榜挂帅”项目有36项。",
  "各县（市、区）人民政府要加强组织领导，落实工作责任，确保各项政策措施落地见效。",
  "",
].join("\n");

const TRADITIONAL = [
  "國家發展和改革委員會就高技術產業發展情況舉行新聞發佈會",
  "2006年，我國高技術產業的增加值占國內生產總值的比重達到8%，比2000年提高了3個百分點。",
  "",
].join("\n");

function codeOf(bytes: Uint8Array): string {
  try {
    decodeText(bytes);
    return "";
  } catch (error) {
    if (error instanceof LoadError) return `${error.code} ${error.message}`;
    throw error;
  }
}

describe("one text in every encoding", () => {
  const encodings: readonly TestEncoding[] = ["utf-8", "utf-16le", "utf-16be", "gb18030"];
  for (const encoding of encodings)
    for (const mark of [false, true])
      for (const end of ["\n", "\r\n", "\r"])
        test(`${encoding}, ${mark ? "with" : "without"} mark, line end ${JSON.stringify(end)}`, () => {
          const bytes = encodeText(TEXT.replaceAll("\n", end), encoding);
          const marked = mark ? Uint8Array.from([...MARKS[encoding], ...bytes]) : bytes;
          expect(decodeText(marked)).toEqual({ text: TEXT, encoding });
        });

  test("Big5", () => {
    expect(decodeText(encodeText(TRADITIONAL, "big5"))).toEqual({ text: TRADITIONAL, encoding: "big5" });
  });

  test("traditional characters in GB18030 are not taken for Big5", () => {
    expect(decodeText(encodeText(TRADITIONAL, "gb18030"))).toEqual({
      text: TRADITIONAL,
      encoding: "gb18030",
    });
  });

  test("simplified text in UTF-16 without a mark and without any ASCII", () => {
    const text = "坚持稳中求进工作总基调，着力推动高质量发展，不断增进民生福祉。";
    for (const encoding of ["utf-16le", "utf-16be"] as const)
      expect(decodeText(encodeText(text, encoding))).toEqual({ text, encoding });
  });

  test("a few words in GB18030 among much ASCII", () => {
    const text = `${"GDP 2024 5.2 %; ".repeat(400)}\n我市经济总量居全省第三。\n`;
    expect(decodeText(encodeText(text, "gb18030"))).toEqual({ text, encoding: "gb18030" });
  });

  test("plain ASCII is UTF-8", () => {
    expect(decodeText(encodeText("R&D 3.2%\r\n", "utf-8"))).toEqual({
      text: "R&D 3.2%\n",
      encoding: "utf-8",
    });
  });

  test("a four-byte character of GB18030", () => {
    // 0x8139EF30 is U+3400 "㐀".
    const bytes = Uint8Array.from([...encodeText(TEXT, "gb18030"), 0x81, 0x39, 0xee, 0x39]);
    expect(decodeText(bytes).text).toBe(`${TEXT}㐀`);
  });

  test("the end-of-file mark of old systems goes", () => {
    expect(decodeText(Buffer.from(`${TEXT}\x1a`)).text).toBe(TEXT);
  });
});

describe("damage is named, with its place", () => {
  const good = encodeText(TEXT, "gb18030");

  test("a byte inside", () => {
    const bytes = Uint8Array.from(good);
    bytes[43] = 0xff;
    expect(codeOf(bytes)).toMatch(
      /^DAMAGED damaged at byte offset 4[2-4] \(0x[0-9a-f]{2}, line 2\); expected gb18030/,
    );
  });

  test("UTF-8 with one wrong byte is damaged UTF-8 and not GB18030", () => {
    const bytes = Uint8Array.from(encodeText(TEXT, "utf-8"));
    bytes[3 * 14 + 1] = 0xc0;
    expect(codeOf(bytes)).toMatch(/^DAMAGED damaged at byte offset 4[3-4] .*line 2\); expected utf-8/);
  });

  test("cut off in the middle of the last character", () => {
    const bytes = encodeText(TEXT.trimEnd(), "utf-8");
    expect(codeOf(bytes.subarray(0, -1))).toBe(
      `DAMAGED cut off in the middle of a character at byte ${bytes.length - 1}; expected utf-8 text; save the file again from its source, or repair it there`,
    );
  });

  test("half a code unit of UTF-16", () => {
    const bytes = Uint8Array.from([...MARKS["utf-16le"], ...encodeText(TEXT, "utf-16le")]);
    expect(codeOf(bytes.subarray(0, -1))).toMatch(/^DAMAGED cut off/);
  });
});

describe("what is no text", () => {
  test("bytes at random", () => {
    const bytes = Uint8Array.from({ length: 4_000 }, (_, index) => (index * index * 31 + index * 7) % 256);
    expect(codeOf(bytes)).toMatch(/^BINARY /);
  });

  test("zero bytes in ASCII", () => {
    expect(codeOf(Buffer.from("MZ\0\0\0\0\x01\x02\x03 program\0\0"))).toMatch(/^BINARY /);
  });
});
