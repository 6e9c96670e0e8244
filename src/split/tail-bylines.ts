import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { readByline } from "./read-byline.ts";

/** One bracket at the end of a text may be anything; the layout of a digest repeats it. */
const FEWEST = 2;
const LONGEST = 60;

/**
 * The lines of a text; those that close with who says it in brackets (…建议设置回收箱5000个。(民盟市委会)) in two
 * pieces, so that the byline has a line of its own. Fewer than two such lines stay as they are.
 */
export function cutTailBylines(lines: readonly ContentLine[], words: SplitWords): readonly ContentLine[] {
  const tails = lines.map((line) => tailOf(line, words));
  if (tails.filter((tail) => tail > 0).length < FEWEST) return lines;
  return lines.flatMap((line, index) => {
    const tail = tails[index] ?? 0;
    if (tail === 0) return [line];
    const start = line.start + tail;
    const text = { ...line, end: start, folded: line.folded.slice(0, tail) };
    return [
      text,
      { lineStart: start, start, end: line.end, folded: line.folded.slice(tail), level: 0, prose: false },
    ];
  });
}

/** Where the bracket with a byline begins that closes a line of running text; 0 where none does. */
function tailOf(line: ContentLine, words: SplitWords): number {
  const open = line.folded.endsWith(")") ? line.folded.lastIndexOf("(") : -1;
  if (open < 20 || line.folded.length - open > LONGEST) return 0;
  if (!/[。!?”]\s*$/.test(line.folded.slice(Math.max(0, open - 3), open))) return 0;
  const byline = readByline(line.folded.slice(open), words);
  if (byline === null || byline.post?.kinds.has("press") === true) return 0;
  const sure = byline.form === "both" ? byline.strength >= 2 : byline.form === "organization";
  return sure ? open : 0;
}
