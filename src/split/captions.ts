import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { readByline } from "./read-byline.ts";

/** One caption may be of anybody; a page with a picture above what each says repeats it. */
const FEWEST = 2;
const LONGEST = 90;
/** How far into the paragraph below a picture its person is named. */
const NAMED_WITHIN = 200;
/** 某市人大代表张三   记者 李四 摄, (通讯员 李四 摄): who took the picture. */
const CREDIT =
  /[\s(]+(?:[一-龥]{0,6}(?:记者|通讯员)\s*)?[一-龥·]{1,6}(?:\s{1,3}[一-龥]{1,3})?\s{0,3}摄影?\)?$/;

/**
 * The lines of a text; captions that name with a post whoever speaks below the picture without the words on who took
 * it, so that they read as bylines. Fewer than two such captions stay as they are.
 */
export function cutCaptions(lines: readonly ContentLine[], words: SplitWords): readonly ContentLine[] {
  const credits = lines.map((line, index) => creditOf(line, lines[index + 1], words));
  if (credits.filter((at) => at > 0).length < FEWEST) return lines;
  return lines.map((line, index) => {
    const at = credits[index] ?? 0;
    return at === 0
      ? line
      : { ...line, end: line.start + at, folded: line.folded.slice(0, at), prose: false };
  });
}

/** Where the words on who took the picture begin; 0 where the line is no caption of who is named below it. */
function creditOf(line: ContentLine, below: ContentLine | undefined, words: SplitWords): number {
  if (line.folded.length > LONGEST || !/摄影?\)?$/.test(line.folded.slice(-3)) || below?.prose !== true)
    return 0;
  const at = CREDIT.exec(line.folded)?.index ?? 0;
  const byline = at < 4 ? null : readByline(line.folded.slice(0, at), words);
  if (byline?.form !== "both" || byline.name === null || byline.post?.kinds.has("press") === true) return 0;
  const name = line.folded.slice(byline.name.start, byline.name.end).replace(/\s+/g, "");
  return below.folded.slice(0, NAMED_WITHIN).includes(name) ? at : 0;
}
