import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import type { LineByline } from "./line-byline.ts";
import { ownedPost } from "./read-cells.ts";
import { nameStrength } from "./read-name.ts";
import { isOrganization } from "./read-organization.ts";
import { readPost, trimSpan } from "./read-post.ts";
import { shiftPost } from "./shift-byline.ts";
import { stripMarks } from "./strip-marks.ts";

/** So many sure bylines set name and post apart in the same way; one does where more lines have its form. */
const FEWEST = 2;
const LONGEST_POST = 30;
const LONGEST = 60;
/** What is set off so in a line may be a name though no list knows it, and though it holds a 的. */
const ANY_NAME = /^\p{Script=Han}{2,8}(?:[·•・‧]\p{Script=Han}{1,8}){0,3}$/u;

/** How a byline sets name and post apart: which is first, and the marks between them; " " for a space. */
interface Frame {
  readonly nameFirst: boolean;
  readonly mark: string;
  /** Where the name stands between organisation and post: the number of its part; `mark` then holds all marks of the line. */
  readonly cells?: number;
}

/**
 * The bylines as read, and those lines of the same frame that could not be: where 张三 | 某局局长 and 李四 | 某局副局长
 * are bylines, so is 阿的某某 | 某局局长, whose name no list knows, and 王五 | 非遗传承人, whose post none does.
 */
export function readByFrame(
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  words: SplitWords,
): readonly (LineByline | null)[] {
  const seen = new Map<string, { frame: Frame; times: number; unsure: number }>();
  for (const [index, byline] of read.entries()) {
    const frame = byline === null ? null : frameOf(lines[index], byline);
    if (frame === null || byline === null) continue;
    const key = `${frame.nameFirst}${frame.mark}${frame.cells ?? ""}`;
    const { times = 0, unsure = 0 } = seen.get(key) ?? {};
    const sure = byline.strength >= 2;
    seen.set(key, { frame, times: sure ? times + 1 : times, unsure: sure ? unsure : unsure + 1 });
  }
  let result = read;
  for (const { frame, times, unsure } of seen.values()) {
    if (times === 0) continue;
    const found = lines.map((line, index) =>
      result[index]?.form === "both" || line.prose || line.folded.length > LONGEST
        ? null
        : readIn(line, frame, words),
    );
    const fits = found.filter((byline) => byline !== null).length;
    if (times >= FEWEST || times + unsure + fits > FEWEST)
      result = result.map((byline, index) => found[index] ?? byline);
  }
  return result;
}

function frameOf(line: ContentLine | undefined, { name, post, at, form }: LineByline): Frame | null {
  if (line === undefined || form !== "both" || name === null || post?.post == null) return null;
  const spans = [post.post, post.organization, post.region].filter((span): span is Span => span !== null);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const nameFirst = name.end <= start;
  const from = at - line.start;
  if (!nameFirst && end > name.start) {
    const { spans: cells, marks } = cellsOf(line.folded.slice(from));
    const cell = cells.findIndex((one) => one.start === name.start && one.end === name.end);
    return cell < 0 ? null : { nameFirst: false, mark: marks, cells: cell };
  }
  // 张三:原|某市市委书记
  const between = nameFirst
    ? line.folded.slice(from + name.end, from + start).replace(/(?:[原前]|[新时现曾首]任|\d{2}后)$/, "")
    : line.folded.slice(from + end, from + name.start);
  if (between === "" || between.length > 5 || /[\p{Script=Han}\w]/u.test(between)) return null;
  return { nameFirst, mark: between.trim() === "" ? " " : between.trim() };
}

function readIn(line: ContentLine, frame: Frame, words: SplitWords): LineByline | null {
  if (frame.cells === undefined && !line.folded.includes(frame.mark)) return null;
  const skip = numberLength(line.folded);
  const { span } = stripMarks(line.folded.slice(skip), words);
  const text = line.folded.slice(skip + span.start, skip + span.end);
  const at = line.start + skip + span.start;
  if (frame.cells !== undefined) return readInCells(text, at, frame.mark, frame.cells, words);
  const cut = frame.nameFirst ? text.indexOf(frame.mark) : text.lastIndexOf(frame.mark);
  if (cut < 2) return null;
  const close = frame.mark === "(" && text.endsWith(")") ? 1 : 0;
  const left = trimSpan(text, 0, cut);
  const right = trimSpan(text, cut + frame.mark.length, text.length - close);
  const [name, place] = frame.nameFirst ? [left, right] : [right, left];
  const called = text.slice(name.start, name.end).replace(/(?<=^\S)\s+(?=\S$)/, "");
  const said = text.slice(place.start, place.end);
  if (!ANY_NAME.test(called) || isOrganization(called, words) || readPost(called, words) !== null)
    return null;
  // 原某县县委书记,2006年起在省里工作
  const post = readPost(said, words) ?? readPost(said.replace(/,.*$/, ""), words);
  // 本报记者 李四 wrote it, 主持人:李四 asks.
  if (post?.kinds.has("press") === true) return null;
  const known = nameStrength(called, words) >= 2 && said.length <= LONGEST_POST && /^[^。!?:“”]+$/.test(said);
  const owned = post !== null && (post.organization !== null || post.region !== null);
  if (!owned && !(known && frame.mark !== " ")) return null;
  const none = { organization: null, region: null, kinds: new Set<never>() };
  return {
    form: "both",
    name,
    strength: 1,
    post: shiftPost(post ?? { ...none, post: { start: 0, end: said.length } }, place.start),
    marked: true,
    spaced: false,
    at,
    ownTitle: null,
  };
}

/** 市水利局 | 阿的某某 局长: the cell that holds the name in other lines with the same marks holds one here. */
function readInCells(
  text: string,
  at: number,
  marks: string,
  cell: number,
  words: SplitWords,
): LineByline | null {
  const { spans, marks: own } = cellsOf(text);
  const name = spans[cell];
  const called = name === undefined ? "" : text.slice(name.start, name.end);
  if (own !== marks || name === undefined || !ANY_NAME.test(called)) return null;
  if (isOrganization(called, words) || readPost(called, words) !== null) return null;
  const post = ownedPost(text, spans.slice(0, cell), spans.slice(cell + 1), words);
  if (post === null || post.kinds.has("press")) return null;
  return { form: "both", name, strength: 1, post, marked: true, spaced: false, at, ownTitle: null };
}

/** The parts of a line, and what sets them apart: "| " for 市水利局 | 张三 局长. */
function cellsOf(text: string): { spans: readonly Span[]; marks: string } {
  const spans = [...text.matchAll(/[^\s|/●■◆▲★]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const marks = spans.slice(1).map(({ start }, index) => text.slice(spans[index]?.end, start).trim() || " ");
  return { spans, marks: marks.join("") };
}
