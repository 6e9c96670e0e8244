import { makeOfd } from "../load/make-ofd.ts";
import { makeZip } from "../load/make-zip.ts";
import { makeProse, mutateText } from "./make-text.ts";
import type { Random } from "./random.ts";

/** Bytes with some flipped, removed, doubled, or overwritten. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Buffer.from(bytes);
  if (changed.length === 0) return changed;
  for (let left = random.small(0, 16); left > 0; left -= 1) {
    changed[random.below(changed.length)] = random.once(3)
      ? random.pick([0, 0xff, 0x20, 0x7f])
      : random.below(256);
  }
  if (random.once(4)) return changed.subarray(0, random.below(changed.length));
  if (!random.once(4)) return changed;
  const start = random.below(changed.length);
  const end = start + random.below(changed.length - start);
  const cut = changed.subarray(start, end);
  return Buffer.concat([changed.subarray(0, start), ...random.pick([[], [cut, cut]]), changed.subarray(end)]);
}

/** A text in one of the encodings, sometimes with bytes that are none of it. */
export function encodeText(text: string, random: Random): Uint8Array {
  const encoded = random.pick([
    () => Buffer.from(text, "utf8"),
    () => Buffer.from(`\ufeff${text}`, "utf8"),
    () => Buffer.from(`\ufeff${text}`, "utf16le"),
    () => Buffer.from(text, "utf16le"),
    () => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    () => Buffer.from(text, "latin1"),
  ])();
  return random.once(3) ? mutateBytes(encoded, random) : encoded;
}

/** A page: elements that close or do not, attributes, scripts, tables, with prose between them. */
export function makeHtml(random: Random): string {
  const pieces = random.several(2, 30, () => {
    const tag = random.pick(TAGS);
    return random.pick([
      () => makeProse(random),
      () => `<${tag}>${mutateText(makeProse(random), random)}</${tag}>`,
      () => `<${tag} ${random.pick(ATTRIBUTES)}>`,
      () => `</${tag}>`,
      () => `<${tag}>`.repeat(random.small(1, 300)),
      () =>
        random.pick([
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "&#x0;",
          "&#55296;",
          "&nbsp;",
          "&amp;lt;",
          "<",
          "<?xml",
          "&#99999999;",
        ]),
    ])();
  });
  const head = random.pick(["<!DOCTYPE html><html><body>", "<html>", "<div>", '<meta charset="gb2312"><p>']);
  return head + pieces.join("");
}

/** A .docx whose parts are made by a grammar: runs, tables, numbering, styles that do not exist, broken XML. */
export function makeDocx(random: Random): Uint8Array {
  const body = random.several(1, 25, () => {
    const text = escapeXml(makeProse(random).slice(0, 120));
    const run = `<w:r><w:t>${text}</w:t></w:r>`;
    return random.pick([
      () => `<w:p>${run}</w:p>`,
      () =>
        `<w:p><w:pPr><w:pStyle w:val="${random.pick(["1", "Heading1", "none", ""])}"/></w:pPr>${run}</w:p>`,
      () =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="${random.pick(["0", "8", "-1", "99999", "x"])}"/><w:numId w:val="${random.below(4)}"/></w:numPr></w:pPr>${run}</w:p>`,
      () =>
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${random.pick(["2", "0", "100000000", "-3"])}"/></w:tcPr><w:p>${run}</w:p></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>`,
      () => `<w:p><w:del>${run}</w:del><w:ins>${run}</w:ins></w:p>`,
      () =>
        `<w:p><w:r><w:br w:type="page"/><w:tab/><w:sym w:char="${random.pick(["F0A7", "ZZ", ""])}"/></w:r></w:p>`,
      () =>
        random.pick([
          "<w:p>",
          "</w:p>",
          "<w:tbl>",
          "</w:tr>",
          "<a:t>",
          "&bad;",
          "<![CDATA[<w:p>]]>",
          "\u0000",
        ]),
    ])();
  });
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${random.pick(["1", "-5", "999999999999", "x"])}"/><w:numFmt w:val="${random.pick(["chineseCounting", "decimal", "upperRoman", "lowerLetter", "none", "toString"])}"/><w:lvlText w:val="${random.pick(["%1、", "（%1）", "%9", "%", ""])}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="${random.pick(["0", "7"])}"/></w:num></w:numbering>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document><w:body>${body.join("")}</w:body></w:document>`,
    "word/numbering.xml": numbering,
    "word/styles.xml":
      '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style></w:styles>',
  };
  if (random.once(6)) delete parts[random.pick(Object.keys(parts))];
  const zip = makeZip(
    parts,
    random.once(8) ? { statedSize: random.pick([0, 1, 0x7fffffff, 0xfffffffe]) } : {},
  );
  return random.once(4) ? mutateBytes(zip, random) : zip;
}

/** An OFD file of prose, its package sometimes damaged. */
export function makeOfdFile(random: Random): Uint8Array {
  const file = makeOfd(escapeXml(makeProse(random)));
  return random.once(2) ? mutateBytes(file, random) : file;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

const TAGS = [
  "p",
  "div",
  "span",
  "table",
  "tr",
  "td",
  "th",
  "h1",
  "h3",
  "script",
  "style",
  "title",
  "li",
  "ul",
  "a",
  "br",
  "img",
  "pre",
  "svg",
  "template",
  "select",
  "textarea",
  "iframe",
  "html",
  "body",
  "__proto__",
];
const ATTRIBUTES = [
  'class="content"',
  'colspan="999999999"',
  'rowspan="-1"',
  'style="display:none"',
  "hidden",
  'id="zoom"',
  'href="javascript:1"',
  "=",
  '"',
  "onload=1",
  'colspan="3" rowspan="70000"',
];
