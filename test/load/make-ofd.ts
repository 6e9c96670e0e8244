import { makeZip } from "./make-zip.ts";

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const LINES_OF_PAGE = 40;
const CHARACTERS_OF_LINE = 36;

/** An OFD file (GB/T 33190) of a text as it is printed: paragraphs indented, broken into lines and pages. */
export function makeOfd(text: string): Uint8Array {
  const lines = text.split("\n").flatMap(linesOf);
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += LINES_OF_PAGE) pages.push(lines.slice(at, at + LINES_OF_PAGE));
  const list = pages.map(
    (_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  return makeZip({
    "OFD.xml": `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${list.join("")}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((page, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, pageOf(page)]),
    ),
  });
}

/** The lines of a paragraph; the first has two characters of indent, a line that is full goes on in the next. */
function linesOf(paragraph: string): readonly string[] {
  const rest = [...`　　${paragraph.trim()}`];
  if (rest.length === 2) return [];
  const lines: string[] = [];
  for (let at = 0; at < rest.length; at += CHARACTERS_OF_LINE)
    lines.push(rest.slice(at, at + CHARACTERS_OF_LINE).join(""));
  return lines;
}

function pageOf(lines: readonly string[]): string {
  const objects = lines.map((line, row) => {
    const indent = line.length - line.trimStart().length;
    const said = line.trimStart().replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const length = [...line.trimStart()].length;
    const boundary = `Boundary="${14 + 5 * indent} ${20 + 6 * row} ${5 * length} 6"`;
    return `<ofd:TextObject ${boundary} Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g ${length} 5">${said}</ofd:TextCode></ofd:TextObject>`;
  });
  return `<ofd:Page ${NAMESPACE}><ofd:Content><ofd:Layer>${objects.join("")}</ofd:Layer></ofd:Content></ofd:Page>`;
}
