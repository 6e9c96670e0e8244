import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import type { Layout, Statement } from "./layout.ts";
import { officialOf } from "./official-of.ts";
import { joinName, nameStrength } from "./read-name.ts";
import { readOrganization } from "./read-organization.ts";
import { readPost, trimSpan } from "./read-post.ts";
import { regionLength } from "./read-region.ts";

/** What the columns of a table hold, by their heads; -1 for a column that is not there. */
interface Columns {
  readonly count: number;
  /** What sets the cells apart. */
  readonly mark: string;
  readonly name: number;
  readonly post: number;
  /** The heads name a column of posts, and not only one of organisations. */
  readonly posted: boolean;
  /** The column of organisations beside one of posts. */
  readonly unit: number;
  readonly title: number;
}

/** What sets cells apart: bars, the tabs of a table that was copied, the columns of one that was printed. */
const WIDE = "  ";
const SPACE = " ";
const MARKS = ["|", "\t", WIDE, SPACE] as const;
const LONGEST_HEADS = 80;
/** So many heads that are known are a table though nothing but a space sets them apart. */
const FEWEST_KNOWN = 4;
/** A cell that is shorter says nothing. */
const SHORTEST_SPEECH = 20;

/**
 * The layout in which a table has a row for every speaker: 姓名 | 单位及职务 | 发言内容, or 单位 | 姓名 | 职务 | 题目 with what
 * is said below each row. null where no row of heads names a column of names, or fewer than two rows have running text.
 */
export function findTableSpeakers(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  const statements: Statement[] = [];
  let columns: Columns | null = null;
  for (const [index, line] of lines.entries()) {
    const own = columns?.mark ?? "|";
    const mark = line.folded.includes(own) ? own : MARKS.find((one) => line.folded.includes(one));
    if (mark === undefined || (columns === null && line.folded.length > LONGEST_HEADS)) continue;
    const cells = cellsOf(line.folded, mark, columns);
    const heads = readHeads(line.folded, cells, mark, words);
    if (heads !== null) columns = heads;
    else if (columns?.count === cells.length && columns.mark === mark) {
      const statement = readRow(document, line, lines[index + 1], cells, columns, words);
      if (statement !== null) statements.push(statement);
    }
  }
  return statements.length < 2 ? null : { name: "table", statements, score: statements.length };
}

/** The cells of a row, without the bars that Markdown sets at its ends. */
function cellsOf(folded: string, mark: string, columns: Columns | null): readonly Span[] {
  if (mark === WIDE || mark === SPACE) {
    const parts = [...folded.matchAll(mark === WIDE ? /\S+(?:\s\S+)*/g : /\S+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    // A title in the last column may hold spaces.
    if (columns === null || columns.title !== columns.count - 1 || parts.length <= columns.count)
      return parts;
    const last = { start: parts[columns.title]?.start ?? 0, end: folded.length };
    return [...parts.slice(0, columns.title), last];
  }
  const cells: Span[] = [];
  const closed = mark === "|";
  let start = closed && folded.startsWith(mark) ? 1 : 0;
  const end = closed && folded.endsWith(mark) ? folded.length - 1 : folded.length;
  while (start <= end) {
    const bar = folded.indexOf(mark, start);
    const to = bar < 0 || bar > end ? end : bar;
    cells.push(trimSpan(folded, start, to));
    start = to + mark.length;
  }
  return cells;
}

/** Reads a row as the heads of columns; null where it names no column of names, or no other one beside it. */
function readHeads(folded: string, cells: readonly Span[], mark: string, words: SplitWords): Columns | null {
  if (folded.length > LONGEST_HEADS || cells.length < 2) return null;
  const kinds = cells.map((cell) => kindOf(joinName(folded.slice(cell.start, cell.end)), words));
  const name = kinds.indexOf("author");
  const known = kinds.filter((kind) => kind !== undefined).length;
  return name < 0 || (mark === SPACE && known < FEWEST_KNOWN)
    ? null
    : {
        count: cells.length,
        mark,
        name,
        post: kinds.indexOf(kinds.includes("post") ? "post" : "unit"),
        posted: kinds.includes("post"),
        unit: kinds.includes("post") ? kinds.indexOf("unit") : -1,
        title: kinds.indexOf("title"),
      };
}

/** 发言单位 signs where nobody is named; in a table it stands beside the names. */
function kindOf(head: string, words: SplitWords): string | undefined {
  return head.endsWith("单位") ? "unit" : words.bylineMarks.get(head);
}

function readRow(
  document: SourceDocument,
  line: ContentLine,
  below: ContentLine | undefined,
  cells: readonly Span[],
  columns: Columns,
  words: SplitWords,
): Statement | null {
  const name = cells[columns.name];
  const speech = cells
    .filter((_, index) => ![columns.name, columns.post, columns.unit, columns.title].includes(index))
    .reduce((best, cell) => (length(cell) > length(best) ? cell : best), { start: 0, end: 0 });
  const inCell = length(speech) >= SHORTEST_SPEECH;
  if (name === undefined || !(inCell || speaksBelow(below, columns))) return null;
  const strength = nameStrength(line.folded.slice(name.start, name.end), words);
  if (strength < (columns.mark === SPACE ? 1 : 0)) return null;
  const byline = { form: "both" as const, name, strength, post: null, marked: true, spaced: false };
  const { name: called } = officialOf(document, byline, line.start);
  const title = readCell(document, line, cells[columns.title]);
  const post = readCell(document, line, cells[columns.post]);
  const unit = readCell(document, line, cells[columns.unit]);
  return {
    start: line.lineStart,
    body: inCell ? line.start + speech.start : line.end,
    title: title.said === "" ? null : title.said,
    subtitle: null,
    official: { ...postOf(post, unit, words), name: called },
  };
}

/** Whether what is said stands in the paragraphs below a row, and no other row does. */
function speaksBelow(below: ContentLine | undefined, { mark, title, posted }: Columns): boolean {
  // 姓名 | 单位 | 奖项 is a list.
  if (title < 0 && !posted) return false;
  return below?.prose === true && below.folded.length >= SHORTEST_SPEECH && !below.folded.includes(mark);
}

/** What a cell holds, as written and folded; 局 长 without the space that sets it to a width. */
interface CellText {
  readonly said: string;
  readonly folded: string;
}

function readCell(document: SourceDocument, line: ContentLine, cell: Span | undefined): CellText {
  if (cell === undefined) return { said: "", folded: "" };
  const folded = line.folded.slice(cell.start, cell.end);
  const said = document.text.slice(line.start + cell.start, line.start + cell.end);
  const wide = /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(folded);
  return wide ? { said: joinName(said), folded: joinName(folded) } : { said, folded };
}

/**
 * The post in its cell with the organisation of the cell beside it: 某县某镇 | 党委书记 reads as it does in one line. Where
 * both cells are there, what no list knows is taken as it is.
 */
function postOf(post: CellText, unit: CellText, words: SplitWords): Official {
  const text = unit.said + post.said;
  const folded = unit.folded + post.folded;
  const say = (span: Span | null | undefined) => (span == null ? null : text.slice(span.start, span.end));
  const read = folded === "" ? null : (readPost(folded, words) ?? readOrganization(folded, words));
  const isBoth = unit.said !== "" && post.said !== "";
  if (read === null && isBoth) {
    const length = regionLength(unit.folded, words);
    const region = length > 0 ? unit.said.slice(0, length) : null;
    return { name: null, post: post.said, organization: unit.said, region };
  }
  return {
    name: null,
    post: say(read?.post),
    organization: say(read?.organization),
    region: say(read?.region),
  };
}

function length(span: Span): number {
  return span.end - span.start;
}
