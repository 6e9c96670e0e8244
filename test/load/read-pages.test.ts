import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { joinPages } from "../../src/load/join-pages.ts";
import { loadDocument } from "../../src/load/load-document.ts";
import type { PlacedPage, PlacedText } from "../../src/load/placed-page.ts";
import { makePdf } from "./make-pdf.ts";
import { makeZip } from "./make-zip.ts";

const fixture = (name: string) => readFileSync(new URL(`../fixtures/load/${name}`, import.meta.url));
const GAZETTE = fixture("gazette.txt").toString().trimEnd();

describe("PDF", () => {
  test("one column: paragraphs across lines and pages, without running heads and page numbers", async () => {
    const document = await loadDocument("gazette.pdf", fixture("one-column.pdf"));
    expect(document.text).toBe(GAZETTE);
    expect(document).toMatchObject({
      format: "pdf",
      title: "关于推进先进制造业集群发展的若干意见",
      published: "2025-03-18",
      issuer: "青川市人民政府",
    });
  });

  test("two columns, under a title that crosses both", async () => {
    expect((await loadDocument("gazette.pdf", fixture("two-columns.pdf"))).text).toBe(GAZETTE);
  });

  test("a font that is not embedded, by the character map of its collection", async () => {
    const words = "全市高新技术企业达到1200家";
    const hex = Buffer.from(words, "utf16le").swap16().toString("hex");
    const document = await loadDocument(
      "a.pdf",
      makePdf(Buffer.from(`BT /F1 16 Tf 72 700 Td <${hex}> Tj ET`)),
    );
    expect(document.text).toBe(words);
  });

  test("a password", async () => {
    await expect(loadDocument("a.pdf", fixture("password.pdf"))).rejects.toMatchObject({ code: "ENCRYPTED" });
  });

  test("half a file", async () => {
    const bytes = fixture("one-column.pdf");
    await expect(loadDocument("a.pdf", bytes.subarray(0, 2_000))).rejects.toMatchObject({ code: "DAMAGED" });
  });

  test("pages that are images only", async () => {
    await expect(loadDocument("a.pdf", makePdf(Buffer.from("q 100 0 0 100 0 0 cm Q")))).rejects.toMatchObject(
      {
        code: "NO_TEXT",
        message:
          "its only page is an image without text; expected a text layer: run OCR (text recognition) first",
      },
    );
  });

  const bomb = deflateSync(Buffer.alloc(30_000_000, " "));
  const bombs: readonly (readonly [string, Uint8Array, string])[] = [
    ["without measure", bomb, "/Filter /FlateDecode "],
    ["twice", deflateSync(bomb), "/Filter [/FlateDecode /FlateDecode] "],
    ["from hexadecimal digits", Buffer.from(`${bomb.toString("hex")}>`), "/Filter[/ASCIIHexDecode/Fl]"],
    ["from base 85", base85(bomb), "/Filter [ /A85 /FlateDecode ] "],
    ["by codes for ever longer texts", lzw(30_000_000), "/Filter /LZWDecode "],
    ["by codes that grow late", lzw(30_000_000, 0), "/Filter /LZW /DecodeParms <</EarlyChange 0>> "],
    ["by codes that nothing stands for", Buffer.alloc(40_000, 0xfe), "/Filter /LZWDecode "],
    ["by runs", Buffer.alloc(500_000, Buffer.from([0x81, 0x20])), "/Filter /RunLengthDecode "],
    ["by a filter that another object names", bomb, "/Filter 8 0 R "],
  ];
  for (const [name, stream, filter] of bombs)
    test(`a stream that unpacks ${name}`, async () => {
      await expect(loadDocument("a.pdf", makePdf(stream, filter))).rejects.toMatchObject({
        code: "TOO_LARGE",
      });
    });

  test("codes and runs hold text as well", async () => {
    const content = Buffer.from(`BT /F1 16 Tf 72 700 Td <${"4e2d".repeat(20)}> Tj ET`);
    const runs = Buffer.concat([Buffer.from([content.length - 1]), content, Buffer.from([128])]);
    const streams = [
      [runs, "/Filter /RL "],
      [lzwOf(content), "/Filter /LZWDecode "],
    ] as const;
    for (const [stream, filter] of streams)
      expect((await loadDocument("a.pdf", makePdf(stream, filter))).text).toBe("中".repeat(20));
  });

  test("streams without an end are not unpacked for ever", async () => {
    const bytes = Buffer.from(`%PDF-1.4\n${"1 0 obj\n<</Filter /Fl>>\nstream\nx".repeat(200_000)}`);
    await expect(loadDocument("a.pdf", bytes)).rejects.toMatchObject({ code: "DAMAGED" });
  });
});

/** So many spaces by LZW, each code for one more than the one before it, and the last again and again. */
function lzw(size: number, early = 1): Buffer {
  const codes = [256, 32];
  for (let made = 1, next = 258; made < size; made += next - 256) {
    codes.push(next);
    if (next < 4094) next += 1;
  }
  return packCodes(codes, early);
}

/** Bytes by LZW, each a code of its own. */
function lzwOf(bytes: Buffer): Buffer {
  return packCodes([256, ...bytes, 257], 1);
}

/** Codes in as many bits as there are codes by then, from 9 to 12. */
function packCodes(codes: readonly number[], early: number): Buffer {
  let bits = "";
  const bytes: number[] = [];
  codes.forEach((code, index) => {
    // The first code clears, the second adds none.
    const known = 258 + Math.max(0, index - 2) + early;
    const width = Math.min(12, Math.max(9, known.toString(2).length));
    bits += code.toString(2).padStart(width, "0");
    for (; bits.length >= 8; bits = bits.slice(8)) bytes.push(Number.parseInt(bits.slice(0, 8), 2));
  });
  bytes.push(Number.parseInt(bits.padEnd(8, "0").slice(0, 8), 2));
  return Buffer.from(bytes);
}

/** Four bytes as five characters from "!" on. */
function base85(bytes: Buffer): Buffer {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const block = Buffer.alloc(4);
    bytes.copy(block, 0, at, Math.min(bytes.length, at + 4));
    const digits: string[] = [];
    for (let value = block.readUInt32BE(), step = 0; step < 5; step++, value = Math.floor(value / 85))
      digits.unshift(String.fromCharCode(0x21 + (value % 85)));
    text += digits.join("").slice(0, Math.min(4, bytes.length - at) + 1);
  }
  return Buffer.from(`${text}~>`);
}

describe("pages of placed characters", () => {
  const SIZE = 10;

  /** Lines of a page from its top, each as [indent in characters, text]. */
  function page(
    lines: readonly (readonly [number, string])[],
    extra: readonly PlacedText[] = [],
  ): PlacedPage {
    const texts = lines.map(([indent, text], index) => place(text, 50 + indent * SIZE, 100 + index * 16));
    return { width: 400, height: 600, texts: [...texts, ...extra] };
  }

  function place(text: string, x: number, y: number, size = SIZE): PlacedText {
    return { text, x, y, width: text.length * size, size };
  }

  const FULL = "全市高新技术企业达到一千二百家研发投入强度";

  test("an indented line begins a paragraph, a full one goes on", () => {
    expect(
      joinPages([
        page([
          [2, FULL.slice(2)],
          [0, FULL],
          [0, "三。"],
          [2, FULL.slice(2)],
          [0, "四。"],
        ]),
      ]),
    ).toBe(`${FULL.slice(2)}${FULL}三。\n${FULL.slice(2)}四。`);
  });

  test("a full line before an item does not go on", () => {
    expect(
      joinPages([
        page([
          [0, FULL],
          [0, "（一）总体"],
          [0, FULL],
          [0, "二、重点"],
          [0, FULL],
          [0, "1.目标"],
        ]),
      ]),
    ).toBe(`${FULL}\n（一）总体\n${FULL}\n二、重点\n${FULL}\n1.目标`);
  });

  test("a number inside a sentence is no item", () => {
    expect(
      joinPages([
        page([
          [0, FULL],
          [0, "1.5个百分点。"],
        ]),
      ]),
    ).toBe(`${FULL}1.5个百分点。`);
  });

  test("the same head on every page goes, whatever its number; page numbers go", () => {
    const pages = [1, 2, 3].map((number) =>
      page([[0, FULL]], [place(`公报 第${number}期`, 150, 30), place(`— ${number} —`, 190, 580)]),
    );
    expect(joinPages(pages)).toBe(FULL.repeat(3));
  });

  test("a short line at the foot of one page stays", () => {
    expect(joinPages([page([[0, FULL]], [place("青川市人民政府", 250, 580)])])).toBe(
      `${FULL}\n青川市人民政府`,
    );
  });

  test("false bold is read once", () => {
    expect(
      joinPages([page([], [place("标题", 50, 50), place("标题", 50.3, 50), place("标题", 50.6, 50.1)])]),
    ).toBe("标题");
  });

  test("notes in small type come last", () => {
    const note = [place("1 注文", 50, 500, 7)];
    expect(joinPages([page([[0, FULL]], note), page([[0, "二。"]])])).toBe(`${FULL}二。\n1 注文`);
  });

  test("a table of two columns is read row by row", () => {
    const cells = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((row) => [
      place(`指标${row}`, 50, 90 + row * 16),
      place(`${row}00家`, 250, 90 + row * 16),
    ]);
    expect(joinPages([page([], cells)]).split("\n")[0]).toBe("指标1 100家");
  });
});

describe("OFD", () => {
  const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

  /** An OFD file with these text objects on its pages. */
  function ofd(...pages: readonly string[]): Uint8Array {
    const list = pages.map(
      (_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
    );
    return makeZip({
      "OFD.xml": `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
      "Doc_0/Document.xml": `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${list.join("")}</ofd:Pages></ofd:Document>`,
      ...Object.fromEntries(
        pages.map((objects, index) => [
          `Doc_0/Pages/Page_${index}/Content.xml`,
          `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
        ]),
      ),
    });
  }

  function object(text: string, x: number, y: number, attributes = "", step = "5"): string {
    return `<ofd:TextObject Boundary="${x} ${y} 160 6" Size="5" ${attributes}><ofd:TextCode X="0" Y="5" DeltaX="g ${text.length} ${step}">${text}</ofd:TextCode></ofd:TextObject>`;
  }

  test("characters in reading order, whatever the order of the objects", async () => {
    const page =
      object("第二行文字。", 25, 60) +
      object("全市高新技术企业达到一千二百家以上并且还在继续增长研发投入强", 35, 50) +
      object("关于某事的通知", 80, 30);
    const document = await loadDocument("a.ofd", ofd(page));
    expect(document.format).toBe("ofd");
    expect(document.text).toBe(
      "关于某事的通知\n全市高新技术企业达到一千二百家以上并且还在继续增长研发投入强第二行文字。",
    );
  });

  test("a wide step is a gap, a transformation is applied, what stands aslant is a watermark", async () => {
    const page =
      object("甲", 20, 20) +
      object("乙", 120, 20) +
      object("放大的文字", 20, 60, 'CTM="2 0 0 2 0 0"') +
      object("水印水印", 20, 100, 'CTM="0.7 0.7 -0.7 0.7 0 0"');
    expect((await loadDocument("a.ofd", ofd(page))).text).toBe("甲 乙\n放大的文字");
  });

  test("pages that are images only", async () => {
    await expect(loadDocument("a.ofd", ofd("<ofd:ImageObject/>"))).rejects.toMatchObject({ code: "NO_TEXT" });
  });

  test("a page that is missing", async () => {
    const parts = {
      "OFD.xml": "<o:OFD><o:DocRoot>/Doc_0/Document.xml</o:DocRoot></o:OFD>",
      "Doc_0/Document.xml": '<o:Document><o:Page BaseLoc="Pages/0.xml"/></o:Document>',
    };
    await expect(loadDocument("a.ofd", makeZip(parts))).rejects.toThrow(/Doc_0\/Pages\/0\.xml is missing/);
  });

  test("steps without end", async () => {
    const page = object("全市高新技术企业", 20, 20).replace("g 8 5", "g 99999999999 5");
    expect((await loadDocument("a.ofd", ofd(page))).text).toBe("全市高新技术企业");
  });
});
