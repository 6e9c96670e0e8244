import { readFileSync } from "node:fs";
import { deflateSync, gzipSync } from "node:zlib";
import { makeOfd } from "../load/make-ofd.ts";
import { makePdf } from "../load/make-pdf.ts";
import { makeZip } from "../load/make-zip.ts";
import { ARTICLE } from "./temporary-folder.ts";

const PROSE = "各级政府要加强组织领导，落实工作责任，推动科技创新和产业发展，确保各项政策措施落地见效。";
const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/load/${name}`, import.meta.url));

const doc = fixture("notice.doc");
const word = (body: string): Record<string, string> => ({ "word/document.xml": body });
const WORD = "<w:document><w:body><w:p><w:r><w:t>通知</w:t></w:r></w:p></w:body></w:document>";
const docx = makeZip(word(WORD));

/** The bytes of a file with another value at a place. */
function patched(bytes: Uint8Array, at: number, value: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(value, at);
  return copy;
}

/** A Word 97 file whose text stream has another name, padded with zeros. */
function renamedStream(name: string): Uint8Array {
  const at = doc.indexOf(Buffer.from("WordDocument", "utf16le"));
  const stream = Buffer.alloc(66);
  stream.write(name, "utf16le");
  stream.writeUInt16LE(2 * name.length + 2, 64);
  return patched(doc, at, [...stream]);
}

/** A whole PDF whose pages draw nothing. */
function pdfOfPages(count: number): string {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(" ");
  const pages = Array.from(
    { length: count },
    (_, index) => `${index + 3} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n`,
  );
  return `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[${kids}]/Count ${count}>>\nendobj\n${pages.join("")}trailer\n<</Root 1 0 R>>\n`;
}

const generator = { name: "policy-mine", version: "0", segmenter: "", dictionary: "", offsets: "utf-16" };
const document = {
  ...{ path: "gone.txt", format: "text", encoding: "utf-8", sha256: "0".repeat(64), length: 1 },
  ...{ title: null, source: null, published: null, number: null, issuer: null },
  ...{ sections: [], phrases: [], claims: [] },
};
const phrase = {
  text: "开放",
  category: "concept",
  count: 1,
  score: 1,
  variants: [],
  sections: [],
  mentions: [],
};
const extraction = (more: object): string =>
  JSON.stringify({ schema: "policy-mine/extract/1", generator, documents: [], errors: [], ...more });
const ofd = makeOfd("关于开放的意见\n正文。");

/** Files that cannot be read, each for a reason of its own. */
export const BROKEN_FILES: Readonly<Record<string, string | Uint8Array>> = {
  "good.txt": ARTICLE,
  "empty.txt": "",
  "blank.txt": " \n　\n",
  "empty-folder/.keep": "",
  "empty-folder/inner/.keep": "",
  "noise.txt": Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 7 + 131) % 256),
  "cut.txt": Buffer.from(`\ufeff${PROSE}`).subarray(0, -1),
  "bad-byte.txt": patched(Buffer.from(`\ufeff${PROSE}\n${PROSE}`), 150, [0xff]),
  "lost.txt": "锟斤拷锟斤拷，2025年锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷。".repeat(3),
  "as-gbk.txt": new TextDecoder("gbk").decode(Buffer.from(PROSE.repeat(4))),
  "as-western.txt": new TextDecoder("windows-1252").decode(Buffer.from(PROSE.repeat(4))),
  "data.json": '{"title": "关于开放的意见"}',
  "a.png": Buffer.from("89504e470d0a1a0a", "hex"),
  "a.jpg": Buffer.from("ffd8ffe000104a46", "hex"),
  "a.gif": "GIF89a",
  "a.tif": Buffer.from("49492a0008000000", "hex"),
  "a.rar": "Rar!\x1a\x07",
  "a.7z": Buffer.from("377abcaf271c0004", "hex"),
  "a.out": Buffer.from("7f454c4602010100", "hex"),
  "a.rtf": "{\\rtf1\\ansi text}",
  "a.gz": gzipSync("text"),
  "a.mht": "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>",
  "deep.html": `<html>${"<div>".repeat(1_100)}`,
  "no-directory.docx": docx.subarray(0, docx.length / 2),
  "wrong-size.docx": makeZip(word(WORD), { statedSize: 10 }),
  "password.docx": makeZip(word(WORD), { encrypted: true }),
  "no-body.docx": makeZip(word("<w:document/>")),
  "ends.docx": makeZip(word(WORD.slice(0, 60))),
  "images.docx": makeZip({ ...word(WORD.replace("通知", "")), "word/media/1.png": "" }),
  "bomb.docx": makeZip(word(`${WORD}${" ".repeat(65_000_000)}`)),
  "parts.docx": patched(docx, docx.length - 14, [0xff, 0xff, 0xff, 0xff]),
  "book.zip": makeZip({ "xl/workbook.xml": "" }),
  "slides.zip": makeZip({ "ppt/presentation.xml": "" }),
  "open.zip": makeZip({ mimetype: "", "content.xml": "" }),
  "other.zip": makeZip({ "a.txt": "a" }),
  "blank.ofd": makeZip({ "OFD.xml": "<OFD/>" }),
  "images.ofd": makeOfd("1"),
  "no-part.ofd": makeZip({ "OFD.xml": "<OFD><DocRoot>Doc_0/Document.xml</DocRoot></OFD>" }),
  "cut.ofd": ofd.subarray(0, ofd.length - 30),
  "sectors.doc": doc.subarray(0, 5_000),
  "head.doc": doc.subarray(0, 100),
  "password.doc": patched(doc, doc.indexOf(Buffer.from([0xec, 0xa5])) + 11, [0x01]),
  "unreadable.doc": patched(doc, doc.indexOf(Buffer.from([0xec, 0xa5])) + 10, [
    0x00,
    0x42,
    ...new Array(500).fill(0xff),
  ]),
  "book.doc": renamedStream("Workbook"),
  "slides.doc": renamedStream("PowerPoint Document"),
  "other.doc": renamedStream("Contents"),
  "package.doc": renamedStream("EncryptedPackage"),
  "head.pdf": "%PDF-1.7\n",
  "password.pdf": fixture("password.pdf"),
  "image.pdf": pdfOfPages(1),
  "images.pdf": pdfOfPages(3),
  "bomb.pdf": makePdf(deflateSync(Buffer.alloc(30_000_000, " ")), "/Filter /FlateDecode "),
  "endless.pdf": `%PDF-1.4\n${"1 0 obj\n<</Filter /Fl>>\nstream\nx".repeat(2_000)}`,
  "fonts.pdf": makePdf(Buffer.from(`BT /F1 16 Tf 72 700 Td <${"e000".repeat(20)}> Tj ET`)),
  "saved-cut.json": extraction({}).slice(0, 90),
  "saved-comma.json": extraction({}).replace('"documents":', '"documents":,'),
  "saved-version.json": extraction({ schema: "policy-mine/extract/9" }),
  "saved-type.json": extraction({ generator: { ...generator, name: "other" } }),
  "saved-more.json": extraction({ more: 1 }),
  "saved-missing.json": '{"schema":"policy-mine/extract/1","documents":[],"errors":[]}',
  "saved-list.json": extraction({ documents: {} }),
  "saved-document.json": extraction({ documents: [{ path: 3 }] }),
  "saved-string.json": extraction({ documents: ["a"] }),
  "saved-hash.json": extraction({ documents: [{ ...document, sha256: "x" }] }),
  "saved-length.json": extraction({ documents: [{ ...document, length: -1 }] }),
  "saved-format.json": extraction({ documents: [{ ...document, format: "rtf" }] }),
  "saved-origins.json": extraction({ documents: [{ ...document, phrases: [{ ...phrase, origins: [] }] }] }),
  "saved-twice.json": extraction({
    documents: [{ ...document, phrases: [{ ...phrase, origins: ["quoted", "quoted"] }] }],
  }),
  "saved-scalar.json": extraction({ documents: [document, 3] }).replace(/(?<=\},3).*/, ""),
  "saved-gone.json": extraction({ documents: [document] }),
  "saved-object.ndjson": `${JSON.stringify(document)}\n3\n`,
  "saved-lines.ndjson": '{"error":{"path":"a.txt","code":"EMPTY","message":"m"}}\n{"path":',
  "saved-claims.ndjson": '{"path":"a.txt","section":1,"official":null}\n',
  "saved-errors.json": extraction({
    errors: [
      {
        path: "旧.pdf",
        code: "DAMAGED",
        message: "the file is truncated or damaged (x); expected a whole PDF",
      },
      { path: "新.pdf", code: "OTHER", message: "something new; expected another" },
    ],
  }),
  "counts-wrong.json": '{"schema":"policy-mine/baseline/1"}',
  "counts-comma.json": '{"schema":,}',
  "counts-cut.json": '{"schema":"policy-mine/baseline/1"',
  "records.ndjson": [
    '{"text":"正文"}',
    '{"path":"a","text":"a","base64":"YQ=="}',
    '{"path":"a"}',
    '{"path":"a","base64":"Y"}',
    '{"path":"a","text":""}',
    "",
    "{",
    "[]",
    "3",
  ].join("\n"),
  "records-bytes.ndjson": Buffer.from([0x7b, 0xff, 0x7d]),
  "config-cut.json": '{"format": "json"',
  "config-comma.json": '{"format": "json",\n "top": }',
  "config-list.json": "[]",
  "config-key.json": '{"lnag": "zh"}',
  "config-value.json": '{"lang": "cn"}',
  "header.tsv": "text\ttext\n",
  "terms.tsv": "一\n科创飞地\t其他\tx\n词 n 5\n",
  "binary.tsv": Buffer.from([0xff, 0x00, 0xff, 0x81]),
};

/** Command lines that end with code 2 in a folder of BROKEN_FILES. */
export const FAILING_RUNS: readonly string[] = [
  ...Object.keys(BROKEN_FILES)
    .filter((path) => !/^(?:good|empty-folder|records|saved|counts|config)|\.tsv$/.test(path))
    .map((path) => `text ${path}`),
  "text empty-folder",
  "text missing.txt",
  "text missing/*.txt",
  "text ",
  "extract records.ndjson --input ndjson",
  "extract records-bytes.ndjson --input ndjson",
  ...Object.keys(BROKEN_FILES)
    .filter((path) => /^saved/.test(path))
    .flatMap((path) => [`check ${path} missing.txt`, `merge ${path} missing.txt`]),
  "kwic 开放 saved-gone.json",
  "merge counts-wrong.json",
  "merge counts-cut.json",
  "merge data.json",
  "merge good.txt",
  "merge empty-folder/inner",
  "freq good.txt --baseline counts-wrong.json",
  "freq good.txt --baseline counts-cut.json",
  "freq good.txt --baseline counts-comma.json",
  "freq good.txt --baseline empty-folder",
  "freq good.txt --baseline missing.json",
  "sections good.txt --config config-cut.json",
  "sections good.txt --config config-comma.json",
  "sections good.txt --config config-list.json",
  "sections good.txt --config config-key.json",
  "sections good.txt --config config-value.json",
  "sections good.txt --config missing.json",
  "sections good.txt --config empty-folder",
  "sections good.txt --output missing/a.txt",
  "sections good.txt --output empty-folder",
  "sections good.txt --output good.txt/a.txt",
  "sections good.txt --cache good.txt/a",
  "sections good.txt --cache good.txt",
  "extract good.txt --format parquet --output good.txt",
  "init good.txt",
  "phrases good.txt --dict header.tsv",
  "phrases good.txt --dict terms.tsv",
  "phrases good.txt --dict binary.tsv",
  "phrases good.txt --dict missing.tsv",
  "phrases good.txt --dict empty-folder",
];
