import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import type { LineByline } from "./line-byline.ts";
import { partyLength } from "./read-organization.ts";
import { isDay, markLength, WRITES_TO } from "./title-lines.ts";

/** The weight of an organisation alone between title and text: believed beside the bylines of others only. */
export const SIGNING = 0.65;

/** The weight of a sure name between a title and running text, with no post: of a speech, or of one piece of many. */
export function weightAlone(
  lines: readonly ContentLine[],
  byline: LineByline,
  index: number,
  words: SplitWords,
): number {
  const above = lines[index - 1];
  const below = lines[index + 1];
  // …。(民盟市委会), cut from the end of its paragraph.
  if (byline.form === "organization" && above !== undefined && above.end === lines[index]?.lineStart)
    return 0.7;
  // 题目 / 民建市委会 / text: an organisation where others have their names.
  if (below?.prose === true && above?.prose === false && isPublicBody(byline, lines[index], words))
    return SIGNING;
  // …。 / 市水利局 / 2026年6月3日: an organisation signs what it replies.
  if (isDay(below) && repliesAbove(lines, index) && isPublicBody(byline, lines[index], words)) return SIGNING;
  // 发言人:民建市委会 / 题目:…: the title below belongs to whoever the mark brings in.
  if (byline.marked && below !== undefined && markLength(below.folded, words) > 0) return 0.7;
  if (byline.form !== "name" || byline.strength < 2 || above === undefined || above.prose) return 0;
  if (below?.prose !== true) return 0;
  if (isSpeech(lines, index, words)) return 0.8;
  return byline.strength >= 3 && above.folded.length > 4 && below.folded.length > 20 ? 0.4 : 0;
}

/** Whether the paragraphs above a signature reply to somebody: 您提出的建议收悉。 */
function repliesAbove(lines: readonly ContentLine[], index: number): boolean {
  const furthest = Math.max(0, index - MOST_LINES);
  for (let at = index - 1; at >= furthest && !isDay(lines[at]); at--)
    if (WRITES_TO.test(lines[at]?.folded.slice(0, LONGEST_OPENING) ?? ""))
      return lines[index - 1]?.prose === true;
  return false;
}

const MOST_LINES = 60;
const LONGEST_OPENING = 48;

/** 民建某市委会, 市政协某委员会, 某县教育局: an organisation of a party, or of a place; perhaps behind a mark. */
export function isPublicBody(byline: LineByline, line: ContentLine | undefined, words: SplitWords): boolean {
  const span = byline.form === "organization" ? byline.post?.organization : null;
  if (span == null || line === undefined) return false;
  const name = line.folded.slice(byline.at - line.start + span.start);
  return byline.post?.region != null || /^[省市区县州]/.test(name) || partyLength(name, words) > 0;
}

/** Whether the title above a line is that of what one person says: 在全市科技工作会议上的讲话. */
function isSpeech(lines: readonly ContentLine[], index: number, words: SplitWords): boolean {
  return [lines[index - 1], lines[index - 2]].some((line) =>
    [2, 3, 4].some((length) => words.bylineMarks.get(line?.folded.slice(-length) ?? "") === "speech"),
  );
}
