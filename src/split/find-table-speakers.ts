import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import type { Layout, Statement } from "./layout.ts";
import { officialOf } from "./official-of.ts";
import { joinName, nameStrength } from "./read-name.ts";
import { readOrganization } from "./read-organization.ts";
import { readPost, trimSpan } from "./read-post.ts";
import { shiftPost } from "./shift-byline.ts";

/** What the columns of a table hold, by their heads; -1 for a column that is not there. */
interface Columns {
  readonly count: number;
  readonly name: number;
  readonly post: number;
  readonly title: number;
}

/** A cell that is shorter says nothing. */
const SHORTEST_SPEECH = 20;

/**
 * The layout in which a table has a row for every speaker: 姓名 | 单位及职务 | 发言内容. null where no row of heads
 * names a column of names, or fewer than two rows hold running text.
 */
export function findTableSpeakers(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  const statements: Statement[] = [];
  let columns: Columns | null = null;
  for (const line of lines) {
    if (!line.folded.includes("|")) continue;
    const cells = cellsOf(line.folded);
    const heads = readHeads(line.folded, cells, words);
    if (heads !== null) columns = heads;
    else if (columns?.count === cells.length) {
      const statement = readRow(document, line, cells, columns, words);
      if (statement !== null) statements.push(statement);
    }
  }
  return statements.length < 2 ? null : { name: "table", statements, score: statements.length };
}

/** The cells of a row, without the bars that Markdown sets at its ends. */
function cellsOf(folded: string): readonly Span[] {
  const cells: Span[] = [];
  let start = folded.startsWith("|") ? 1 : 0;
  const end = folded.endsWith("|") ? folded.length - 1 : folded.length;
  while (start <= end) {
    const bar = folded.indexOf("|", start);
    const to = bar < 0 || bar > end ? end : bar;
    cells.push(trimSpan(folded, start, to));
    start = to + 1;
  }
  return cells;
}

/** Reads a row as the heads of columns; null where it names no column of names, or no other one beside it. */
function readHeads(folded: string, cells: readonly Span[], words: SplitWords): Columns | null {
  if (folded.length > 80 || cells.length < 2) return null;
  const kinds = cells.map((cell) => words.bylineMarks.get(joinName(folded.slice(cell.start, cell.end))));
  const name = kinds.indexOf("author");
  return name < 0
    ? null
    : {
        count: cells.length,
        name,
        post: kinds.indexOf(kinds.includes("post") ? "post" : "unit"),
        title: kinds.indexOf("title"),
      };
}

function readRow(
  document: SourceDocument,
  line: ContentLine,
  cells: readonly Span[],
  columns: Columns,
  words: SplitWords,
): Statement | null {
  const name = cells[columns.name];
  const post = cells[columns.post];
  const speech = cells
    .filter((_, index) => index !== columns.name && index !== columns.post && index !== columns.title)
    .reduce((best, cell) => (length(cell) > length(best) ? cell : best), { start: 0, end: 0 });
  if (name === undefined || length(speech) < SHORTEST_SPEECH) return null;
  const strength = nameStrength(line.folded.slice(name.start, name.end), words);
  if (strength < 0) return null;
  const said = post === undefined ? "" : line.folded.slice(post.start, post.end);
  const read = said === "" ? null : (readPost(said, words) ?? readOrganization(said, words));
  const byline = {
    form: "both" as const,
    name,
    strength,
    post: read === null ? null : shiftPost(read, post?.start ?? 0),
    marked: true,
    spaced: false,
  };
  const title = cells[columns.title];
  return {
    start: line.lineStart,
    body: line.start + speech.start,
    title: title === undefined ? null : document.text.slice(line.start + title.start, line.start + title.end),
    subtitle: null,
    official: officialOf(document, byline, line.start),
  };
}

function length(span: Span): number {
  return span.end - span.start;
}
