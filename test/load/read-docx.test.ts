import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadDocument } from "../../src/load/load-document.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { makeZip, type ZipFaults } from "./make-zip.ts";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file with this body, and what else it needs. */
function word(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  faults: ZipFaults = {},
): Uint8Array {
  return makeZip(
    {
      "[Content_Types].xml": `${HEAD}<Types/>`,
      "word/document.xml": `${HEAD}<w:document ${NAMESPACE}><w:body>${body}<w:sectPr/></w:body></w:document>`,
      ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, HEAD + xml])),
    },
    faults,
  );
}

function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function item(text: string, list: number, depth = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function load(bytes: Uint8Array): Promise<SourceDocument> {
  return loadDocument("a.docx", bytes);
}

const STYLES = `<w:styles ${NAMESPACE}>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="3"><w:name w:val="自定标题"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="4"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="5"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="6"><w:name w:val="绕"/><w:basedOn w:val="6"/></w:style>
</w:styles>`;

const NUMBERING = `<w:numbering ${NAMESPACE}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="列表"/></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:styleLink w:val="列表"/><w:lvl w:ilvl="0"><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`;

const PARTS = { "word/styles.xml": STYLES, "word/numbering.xml": NUMBERING };

describe("the text of a Word file", () => {
  const cases: readonly (readonly [what: string, body: string, lines: readonly string[]])[] = [
    ["paragraphs", p("　　甲") + p("") + p("") + p("乙&amp;丙"), ["甲", "", "乙&丙"]],
    [
      "runs, tabs and breaks",
      "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
      ["甲\t乙", "丙"],
    ],
    [
      "numbers of lists as they are shown",
      item("总体", 1) +
        item("甲", 1, 1) +
        item("乙", 1, 1) +
        item("丙", 1, 2) +
        item("重点", 1) +
        item("丁", 1, 1),
      ["一、总体", "（一）甲", "（二）乙", "1.2.1 丙", "二、重点", "（一）丁"],
    ],
    ["a list that begins anew", item("甲", 1) + item("乙", 4), ["一、甲", "一、乙"]],
    [
      "a list of a style, past ten",
      Array.from({ length: 11 }, () => p("条文", '<w:pStyle w:val="4"/>')).join(""),
      "一 二 三 四 五 六 七 八 九 十 十一".split(" ").map((n) => `第${n}条 条文`),
    ],
    [
      "bullets and ended lists have no number",
      item("甲", 3) + p("乙", '<w:pStyle w:val="4"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      ["甲", "乙"],
    ],
    ["a list that borrows its levels from a style", item("甲", 5) + item("乙", 5), ["①甲", "②乙"]],
    [
      "an empty paragraph of a list does not count",
      item("甲", 1) + item("", 1) + item("乙", 1),
      ["一、甲", "", "二、乙"],
    ],
    [
      "tracked changes: what was inserted, not what was deleted",
      `<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:r><w:t>文</w:t></w:r></w:p>`,
      ["新文"],
    ],
    [
      "fields: what they show",
      `<w:p><w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>`,
      ["3"],
    ],
    [
      "hidden text is left out",
      `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>`,
      ["显"],
    ],
    ["the table of contents is left out", p("总则\t1", '<w:pStyle w:val="5"/>') + p("总则"), ["总则"]],
    [
      "a table: a line for each row",
      `<w:tbl><w:tr><w:tc>${p("类别")}</w:tc><w:tc>${p("标准")}</w:tc></w:tr><w:tr><w:tc>${p("平台")}</w:tc><w:tc>${p("最高")}${p("500万元")}</w:tc></w:tr></w:tbl>`,
      ["类别 | 标准", "平台 | 最高 500万元"],
    ],
    [
      "a table of one cell is a frame",
      `<w:tbl><w:tr><w:tc>${p("甲")}${p("乙")}</w:tc></w:tr></w:tbl>`,
      ["甲", "乙"],
    ],
    ["content controls", `<w:sdt><w:sdtPr/><w:sdtContent>${p("甲")}</w:sdtContent></w:sdt>`, ["甲"]],
    [
      "a text box once, behind its paragraph",
      `<w:p><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p("框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p("框")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ["甲", "框"],
    ],
    ["a style that is based on itself", p("甲", '<w:pStyle w:val="6"/>'), ["甲"]],
  ];
  for (const [what, body, lines] of cases)
    test(what, async () => {
      expect((await load(word(body, PARTS))).text.split("\n")).toEqual(lines);
    });

  test("notes, with their marks", async () => {
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${p(text)}</w:footnote>`;
    const body = `<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>乙</w:t></w:r></w:p>`;
    const notes = `<w:footnotes ${NAMESPACE}>${note(1, "没有引用")}${note(2, "注文")}</w:footnotes>`;
    expect((await load(word(body, { "word/footnotes.xml": notes }))).text).toBe("甲[1]乙\n[1] 注文");
  });

  test("headings, by style and by outline level", async () => {
    const styled = (text: string, style: string) => p(text, `<w:pStyle w:val="${style}"/>`);
    const body =
      styled("办法", "1") +
      styled("总则", "2") +
      styled("附则", "3") +
      p("附录", '<w:outlineLvl w:val="3"/>') +
      p("正文");
    const { text, headings } = await load(word(body, PARTS));
    expect(headings.map(({ level, start, end }) => `${level} ${text.slice(start, end)}`)).toEqual([
      "1 办法",
      "2 总则",
      "2 附则",
      "4 附录",
    ]);
  });
});

describe("files that are wrong on purpose", () => {
  const good = word(p("甲"));

  test("a file that unpacks without measure", async () => {
    const bomb = makeZip({ "word/document.xml": Buffer.alloc(65_000_000, " ") });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(load(bomb)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });

  test("a directory that states too small a size", async () => {
    await expect(load(word(p("甲"), {}, { statedSize: 10 }))).rejects.toMatchObject({ code: "DAMAGED" });
  });

  test("a password", async () => {
    await expect(load(word(p("甲"), {}, { encrypted: true }))).rejects.toMatchObject({ code: "ENCRYPTED" });
  });

  test("half a file", async () => {
    await expect(load(good.subarray(0, good.length / 2))).rejects.toMatchObject({ code: "DAMAGED" });
  });

  test("a part that ends in the middle", async () => {
    const cut = makeZip({
      "word/document.xml": `<w:document ${NAMESPACE}><w:body>${p("甲")}<w:p><w:r><w:t>乙`,
    });
    await expect(load(cut)).rejects.toMatchObject({ code: "DAMAGED" });
  });

  test("elements nested without end", async () => {
    await expect(load(word("<w:p>".repeat(50_000)))).rejects.toMatchObject({ code: "UNSUPPORTED" });
  });

  test("entities are not expanded, and nothing is fetched", async () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "甲甲"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]><w:document ${NAMESPACE}><w:body>${p("乙&b;&f;")}</w:body></w:document>`;
    expect((await load(makeZip({ "word/document.xml": xml }))).text).toBe("乙&b;&f;");
  });

  test("a file of images only", async () => {
    await expect(load(word(p(""), { "word/media/image1.png": "" }))).rejects.toMatchObject({
      code: "NO_TEXT",
    });
    await expect(load(word(p("")))).rejects.toMatchObject({ code: "EMPTY" });
  });

  test("other zip packages are named", async () => {
    await expect(load(makeZip({ "xl/workbook.xml": "<w/>" }))).rejects.toThrow(/Excel workbook; expected/);
    await expect(load(makeZip({ "a.txt": "甲" }))).rejects.toThrow(/zip archive; expected/);
  });
});

describe("files that a word processor wrote", () => {
  const fixture = (name: string) => readFileSync(new URL(`../fixtures/load/${name}`, import.meta.url));
  const text = fixture("notice.txt").toString().trimEnd();

  test(".docx", async () => {
    const document = await loadDocument("notice.docx", fixture("notice.docx"));
    expect(document.text).toBe(text);
    expect(document).toMatchObject({
      format: "docx",
      title: "青川市人民政府办公室关于印发《青川市支持科技型企业成长若干措施》的通知",
      number: "青政办发〔2025〕18号",
      published: "2025-04-16",
      issuer: "青川市人民政府办公室",
    });
    expect(document.headings.map(({ level }) => level)).toEqual([1, 2, 2]);
  });

  test(".doc, which loses the numbers of lists", async () => {
    const document = await loadDocument("notice.doc", fixture("notice.doc"));
    expect(document.format).toBe("doc");
    expect(document.text).toBe(text.replace(/^\d\. /gm, ""));
  });

  test("the format is known by the content", async () => {
    expect((await loadDocument("notice.txt", fixture("notice.docx"))).format).toBe("docx");
  });

  test(".doc whose sectors run in a circle", async () => {
    const bytes = Uint8Array.from(fixture("notice.doc"));
    const view = new DataView(bytes.buffer);
    // Every sector is followed by itself.
    const table = (view.getInt32(76, true) + 1) * 512;
    for (let sector = 0; sector < 20; sector += 1) view.setInt32(table + 4 * sector, sector, true);
    await expect(loadDocument("a.doc", bytes)).rejects.toMatchObject({ code: "DAMAGED" });
  });

  test("half a .doc", async () => {
    const bytes = fixture("notice.doc");
    await expect(loadDocument("a.doc", bytes.subarray(0, 5_000))).rejects.toMatchObject({ code: "DAMAGED" });
  });
});

test("the line ends of a part are those of the text", async () => {
  const { text } = await load(word(p("全区企业\r达12家,\r\n增长5%&#13;。")));
  expect(text).not.toContain("\r");
});
