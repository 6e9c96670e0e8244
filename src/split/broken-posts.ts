import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { readPost } from "./read-post.ts";

const LONGEST = 50;

/** The lines, those that hold a post and end in 、 in one with the next, which goes on: 某市市长助理、 / 某公司董事长 张三. */
export function joinBrokenPosts(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): readonly ContentLine[] {
  if (!lines.some((line) => line.folded.endsWith("、"))) return lines;
  const joined: ContentLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above === undefined || !goesOn(above, line, words)) {
      joined.push(line);
      continue;
    }
    const folded = document.folded.slice(above.start, line.end).replace(/[\n*]/g, " ");
    joined[joined.length - 1] = { ...above, end: line.end, folded };
  }
  return joined;
}

function goesOn(above: ContentLine, line: ContentLine, words: SplitWords): boolean {
  if (!above.folded.endsWith("、") || above.prose || line.prose) return false;
  if (above.folded.length > LONGEST || line.folded.length > LONGEST) return false;
  return readPost(above.folded.slice(0, -1), words)?.post != null;
}
