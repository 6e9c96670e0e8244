import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import { cutGluedHead } from "./glued-head.ts";

/** A line that holds content: not empty, no furniture. `start` and `end` leave markup and bullets out. */
export interface ContentLine extends Span {
  /** Where the line begins, its indent left out; a section that begins with this line begins here. */
  readonly lineStart: number;
  /** What stands between start and end, folded; emphasis marks are spaces. */
  readonly folded: string;
  /** Level of the heading that the file format marks here, 0 where none. */
  readonly level: number;
  /** The line reads like running text: long, or closed by a sentence mark. */
  readonly prose: boolean;
}

/** A line longer than this is running text. */
const LONGEST_TITLE = 62;

/** The lines of a document that hold content, in order. */
export function readContentLines(document: SourceDocument): readonly ContentLine[] {
  const lines: ContentLine[] = [];
  const marked = new Map(document.headings.map((heading) => [heading.start, heading.level]));
  const furniture = document.furniture;
  let skip = 0;
  for (let from = 0; from < document.folded.length; ) {
    const newline = document.folded.indexOf("\n", from);
    const to = newline < 0 ? document.folded.length : newline;
    while ((furniture[skip]?.end ?? Number.POSITIVE_INFINITY) <= from) skip++;
    const line = readLine(document, from, to, marked);
    const cover = furniture[skip];
    if (line !== null && !(cover !== undefined && cover.start <= line.lineStart && cover.end >= line.end))
      lines.push(...(lines.length === 0 ? cutGluedHead(line) : [line]));
    from = to + 1;
  }
  return lines;
}

function readLine(
  { text: written, folded: text }: SourceDocument,
  from: number,
  to: number,
  marked: ReadonlyMap<number, number>,
): ContentLine | null {
  let lineStart = from;
  // Marks of emphasis are spaces in the fold, and belong to the line.
  while (lineStart < to && isSpace(text.charCodeAt(lineStart)) && !isMark(written.charCodeAt(lineStart)))
    lineStart++;
  let end = to;
  while (end > lineStart && isSpace(text.charCodeAt(end - 1))) end--;
  if (lineStart === end) return null;
  let first = lineStart;
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  const head = text.slice(first, Math.min(end, first + 16));
  const markup = MARKUP.exec(head)?.[0] ?? "";
  const hashes = markup.indexOf(" ") > 0 && markup.startsWith("#") ? markup.indexOf(" ") : 0;
  let start = first + markup.length;
  let stop = end;
  while (stop > start && (isTrailing(text.charCodeAt(stop - 1)) || ORNAMENT.test(text[stop - 1] ?? "")))
    stop--;
  while (start < stop && isTrailing(text.charCodeAt(start))) start++;
  // · · · · ·, ————: a line of marks sets apart and holds nothing.
  if (start === stop || !/[\p{L}\p{N}]/u.test(text.slice(start, stop))) return null;
  const level = marked.get(from) ?? marked.get(lineStart) ?? marked.get(start) ?? hashes;
  const folded = text.slice(start, stop).replaceAll("*", " ");
  return { lineStart, start, end: stop, folded, level, prose: level === 0 && isProse(folded) };
}

/** Markdown's marks at the head of a line (#, >, -, *), the bullets and emoji of web pages. "-5%" and "——" are none. */
const MARKUP = /^(?:#{1,6} +|> ?|[-*+•] +|•|(?:\p{So}|\p{Emoji_Modifier}|\u200D|\uFE0F)+ ?)+/u;

/** What decorates a title on both its sides: ★ … ★. */
const ORNAMENT = /[■□▲△▼◆◇○●★☆]/;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0xfeff || code === 0x200b;
}

/** * and _ */
function isMark(code: number): boolean {
  return code === 0x2a || code === 0x5f;
}

function isTrailing(code: number): boolean {
  return isSpace(code) || code === 0x2a;
}

/** …隐患整改率达到97%。 [06-20 10:16]: when somebody said it. */
const STAMP = /\s*\[[\d\s:./-]{5,20}\]$/;

/** "加快建设创新型县。" and "…达到9家。”(记者 张三)" are running text, "以“创”开路 以“新”制胜" is not. */
function isProse(line: string): boolean {
  const folded = line.endsWith("]") ? line.replace(STAMP, "") : line;
  if (
    folded.length > LONGEST_TITLE ||
    /[。;,:][”’"')]?$|[。!?][”’"')]$|[\p{Script=Han}”]\.$/u.test(folded.slice(-3))
  )
    return true;
  // 今天走进直播间的是费局长。您好! runs on behind a sentence.
  return (
    /\p{Script=Han}。[\p{Script=Han}\d]/u.test(folded) || (folded.endsWith(")") && folded.includes("。"))
  );
}
