import type { ContentLine } from "./content-line.ts";

/** One line with two labels may be anything; a layout repeats them. */
const FEWEST = 2;
const LONGEST = 90;
/** 领办部门:某市教育局  领办领导:副局长 张三 */
const FIELD = /(?<=^|\s)(\p{Script=Han}{2,6}):(?=\s*\S)/gu;

/**
 * The lines of a text; those that hold several labels with their values, set apart by a wide gap, in as many pieces.
 * Fewer than two lines with the same labels stay as they are.
 */
export function cutFields(lines: readonly ContentLine[]): readonly ContentLine[] {
  const fields = lines.map(readFields);
  const seen = new Map<string, number>();
  for (const { labels } of fields) if (labels !== "") seen.set(labels, (seen.get(labels) ?? 0) + 1);
  if (![...seen.values()].some((times) => times >= FEWEST)) return lines;
  return lines.flatMap((line, index) => {
    const { labels, starts } = fields[index] ?? { labels: "", starts: [] };
    if ((seen.get(labels) ?? 0) < FEWEST) return [line];
    return starts.map((from, order) => cut(line, from, starts[order + 1] ?? line.folded.length));
  });
}

function cut(line: ContentLine, from: number, to: number): ContentLine {
  const folded = line.folded.slice(from, to).trimEnd();
  const start = line.start + from;
  const lineStart = from === 0 ? line.lineStart : start;
  return { lineStart, start, end: start + folded.length, folded, level: line.level, prose: false };
}

/** Where the labels of a line begin, the first with the line itself; no labels where there are fewer than two. */
function readFields(line: ContentLine): { labels: string; starts: readonly number[] } {
  const none = { labels: "", starts: [] };
  if (line.prose || line.folded.length > LONGEST || !/:.*\s{2,}.*:/.test(line.folded)) return none;
  const found = [...line.folded.matchAll(FIELD)];
  if (found.length < 2 || found[0]?.index !== 0) return none;
  const wide = found.slice(1).every(({ index }) => /\s{2}$/.test(line.folded.slice(0, index)));
  return wide
    ? { labels: found.map(([label]) => label).join(""), starts: found.map(({ index }) => index) }
    : none;
}
