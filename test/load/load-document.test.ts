import { describe, expect, test } from "vitest";
import { documentFromText, loadDocument } from "../../src/load/load-document.ts";
import { LoadError } from "../../src/load/load-error.ts";
import { encodeText } from "./encode-text.ts";

const PROSE = "各级政府要加强组织领导，落实工作责任，推动科技创新和产业发展，确保各项政策措施落地见效。";

async function failure(path: string, bytes: Uint8Array): Promise<string> {
  const error: unknown = await loadDocument(path, bytes).catch((reason: unknown) => reason);
  return error instanceof LoadError ? error.code : "loaded";
}

test("the facts of a document", async () => {
  const document = await loadDocument("意见.txt", Buffer.from(`\ufeff${PROSE}\r\n`));
  expect(document).toMatchObject({ path: "意见.txt", format: "text", encoding: "utf-8", text: `${PROSE}\n` });
  expect(document.folded).toBe(`${PROSE.replaceAll("，", ",")}\n`);
  expect(document.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("a text in memory is the document that its file would be", async () => {
  const { sha256, ...fromFile } = await loadDocument("a.txt", Buffer.from(PROSE));
  expect(documentFromText("a.txt", PROSE)).toMatchObject(fromFile);
  expect(sha256).toBe(documentFromText("a.txt", PROSE).sha256);
});

test.each(['{"诊断+提升"}行动', "[2025]第3号", '"一网通办": 见附件', "{ 一 }：总体要求"])(
  "%s is no JSON",
  async (head) => {
    expect((await loadDocument("a.txt", Buffer.from(`${head}\n${PROSE}`))).format).toBe("text");
  },
);

describe("what cannot be loaded says why", () => {
  const cases: readonly (readonly [what: string, path: string, bytes: Uint8Array, code: string])[] = [
    ["nothing", "a.txt", Buffer.from(""), "EMPTY"],
    ["blanks", "a.txt", Buffer.from("\ufeff\u3000\r\n \n"), "EMPTY"],
    ["a PNG image", "a.txt", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "UNSUPPORTED"],
    ["RTF", "a.doc", Buffer.from("{\\rtf1\\ansi text}"), "UNSUPPORTED"],
    ["a saved result", "a.json", Buffer.from('{\n"schema":"policy-mine/baseline/1"}'), "UNSUPPORTED"],
    ["records", "a.txt", Buffer.from('[\n{"id":1,"title":"关于推进开放的意见"}\n]'), "UNSUPPORTED"],
    ["a record a line", "-", Buffer.from('\ufeff{"path":"a.txt","text":"推进开放"}\n'), "UNSUPPORTED"],
    ["an archive", "a.zip", Buffer.from("504b0506".padEnd(44, "0"), "hex"), "UNSUPPORTED"],
    ["a truncated zip", "a.docx", Buffer.from("504b030414000600", "hex"), "DAMAGED"],
    ["an OLE head alone", "a.doc", Buffer.from("d0cf11e0a1b11ae1".padEnd(1_024, "0"), "hex"), "DAMAGED"],
    ["a PDF head alone", "a.pdf", Buffer.from("%PDF-1.7\n"), "DAMAGED"],
    [
      "lost characters",
      "a.txt",
      Buffer.from("锟斤拷锟斤拷，2025年锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷。".repeat(3)),
      "MOJIBAKE",
    ],
    [
      "UTF-8 read as GBK",
      "a.txt",
      Buffer.from(new TextDecoder("gbk").decode(Buffer.from(PROSE.repeat(4)))),
      "MOJIBAKE",
    ],
    [
      "UTF-8 read as Western European",
      "a.txt",
      Buffer.from(new TextDecoder("windows-1252").decode(Buffer.from(PROSE.repeat(4)))),
      "MOJIBAKE",
    ],
  ];
  for (const [what, path, bytes, code] of cases)
    test(what, async () => {
      expect(await failure(path, bytes)).toBe(code);
    });
});

describe("what looks odd and is none the worse", () => {
  const cases: readonly (readonly [what: string, text: string])[] = [
    ["a list of rare names", "龚鑫淼、霍垚喆、邬翀霖、阚旻昊、缪奕璇、裘琬婷、鄢昶睿、郗晟曦、".repeat(10)],
    ["one lost character in a page", `${PROSE.repeat(20)}\ufffd${PROSE}`],
    ["English", "The city had 1,200 high-tech firms in 2025, café culture included. ".repeat(20)],
  ];
  for (const [what, text] of cases)
    test(what, async () => {
      expect(await failure("a.txt", Buffer.from(text))).toBe("loaded");
    });
});

describe("traditional characters", () => {
  const text =
    "國家發展高新技術產業，企業數達到1200家，比上年增長5.2個百分點；區内設立産業基金後，經濟總量佔全國的比重提高。";

  test("are matched as simplified ones, one for one, and stay as they are written", () => {
    const document = documentFromText("a.txt", text);
    expect(document.text).toBe(text);
    expect(document.folded).toBe(
      "国家发展高新技术产业,企业数达到1200家,比上年增长5.2个百分点;区内设立产业基金后,经济总量占全国的比重提高。",
    );
  });

  test("in Big5", async () => {
    const big5 = text.replace("産", "產").replace("内", "內");
    const document = await loadDocument("a.txt", encodeText(big5, "big5"));
    expect(document.encoding).toBe("big5");
    expect(document.folded).toContain("经济总量占全国的比重提高");
  });

  test("that a simplified text quotes stay", () => {
    const quoting = `${PROSE}展出的匾额上写着“國泰民安”。`;
    expect(documentFromText("a.txt", quoting).folded).toContain("國泰民安");
  });
});

test("a line of 5 MB", async () => {
  const line = PROSE.repeat(40_000);
  const document = await loadDocument("a.txt", Buffer.from(line));
  expect(document.text.length).toBe(line.length);
  expect(document.furniture).toEqual([]);
});

describe("Markdown headings", () => {
  const text =
    "# 工作方案 #\n\n## 一、总体要求\n正文。\n#标签#\n```\n# 不是标题\n```\n任务分工\n====\n- 第一项\n---\n";
  test("are marked without their signs", async () => {
    const { format, headings, title } = await loadDocument("方案.md", Buffer.from(text));
    expect(format).toBe("markdown");
    expect(headings.map(({ level, start, end }) => [level, text.slice(start, end)])).toEqual([
      [1, "工作方案"],
      [2, "一、总体要求"],
      [1, "任务分工"],
    ]);
    expect(title).toBe("工作方案");
  });

  test("and other signs are blanks where the text is matched", async () => {
    const line =
      '全市**1200家**企业<strong class="a">增长5%</strong>&nbsp;[详见](https://example.cn/a)，5<8，2*3。';
    const { text: kept, folded } = await loadDocument("a.md", Buffer.from(line));
    expect(kept).toBe(line);
    expect(folded).toBe(
      `全市  1200家  企业${" ".repeat(18)}增长5%${" ".repeat(9 + 6)}[详见]${" ".repeat(22)},5<8,2*3。`,
    );
  });

  test("are none in a text", async () => {
    expect((await loadDocument("方案.txt", Buffer.from(text))).headings).toEqual([]);
  });
});
