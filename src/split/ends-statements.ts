import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { PlacedByline } from "./place-bylines.ts";
import { isCounter, isDocumentTitle, isTitle } from "./title-lines.ts";

/** So many bylines that stand alike are a layout. */
const FEWEST = 3;

/**
 * Whether bylines close their statements: the first has text before it and the last none after it, and nothing that
 * opens a piece stands beside all of them; or titles stand as they do where bylines close.
 */
export function endsStatements(
  document: SourceDocument,
  placed: readonly PlacedByline[],
  lines: readonly ContentLine[],
): boolean {
  const first = placed[0];
  const last = placed.at(-1);
  if (first === undefined || last === undefined || !first.textBefore) return false;
  if (last.textAfter) return titlesFollow(document, placed, lines);
  if (placed.length > 1) return !areOpened(placed, lines);
  return last.last >= lines.length - 3;
}

/**
 * 01 / 某镇党委书记 / 张三 / 关键词:…: a number above every byline, or the same label below every one, the last among them,
 * says that the pieces begin there, though the text of the last may be a list and no running text.
 */
export function areOpened(placed: readonly PlacedByline[], lines: readonly ContentLine[]): boolean {
  if (placed.every(({ first }) => isCounter(lines[first - 1]))) return true;
  const labels = new Set(placed.map(({ last }) => LABEL.exec(lines[last + 1]?.folded ?? "")?.[0] ?? ""));
  return labels.size === 1 && !labels.has("");
}

const LABEL = /^[【[(]?\p{Script=Han}{2,6}[】\])]?[:|]/u;

/**
 * 题目 / text / 某市市长张三 / 题目 / text / 某市水利局局长李四 / text: running text right above every byline, a title with its text
 * above the first and right below all others but the last; what is below the last is an end note.
 */
function titlesFollow(
  document: SourceDocument,
  placed: readonly PlacedByline[],
  lines: readonly ContentLine[],
): boolean {
  const opens = (at: number) =>
    isTitle(lines[at], document) && lines[at + 1]?.prose === true && !isDocumentTitle(document, lines, at);
  const [first] = placed;
  if (first === undefined || placed.length < FEWEST) return false;
  if (!placed.every((group) => group.above.length === 0 && lines[group.first - 1]?.prose === true))
    return false;
  if (!placed.every(({ last }, index) => opens(last + 1) === index < placed.length - 1)) return false;
  for (let at = first.first - 2; at > 0; at--) if (opens(at)) return lines[at - 1]?.prose === true;
  return false;
}
