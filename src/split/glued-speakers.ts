import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { readByline } from "./read-byline.ts";

/** A line that holds fewer speakers than this is not cut: prose may quote two. */
const FEWEST = 3;
const LONGEST_HEAD = 48;
/** More places than this in one line before a colon are not looked at. */
const MOST_STARTS = 4;

/**
 * Cuts a line that a scrape has glued together before each of its speakers:
 * …1.2万元。全国人大代表 卢某某:基层医生… Lines that hold fewer than three stay as they are, in one piece.
 */
export function cutGluedSpeakers(line: ContentLine, words: SplitWords): readonly ContentLine[] {
  if (line.folded.length <= LONGEST_HEAD * 2) return [line];
  const colons = colonsIn(line.folded);
  if (colons.length < FEWEST) return [line];
  const starts = colons
    .map((colon) => speakerBefore(line.folded, colon, words))
    .filter((start) => start !== null);
  if (starts.length < FEWEST) return [line];
  const cuts = starts[0] === 0 ? starts : [0, ...starts];
  return cuts.map((start, index) => pieceOf(line, start, cuts[index + 1] ?? line.folded.length));
}

function colonsIn(folded: string): readonly number[] {
  const colons: number[] = [];
  for (let at = folded.indexOf(":"); at >= 0; at = folded.indexOf(":", at + 1)) colons.push(at);
  return colons;
}

/** Where the speaker before a colon begins, behind a sentence mark or a space; null where none stands there. */
function speakerBefore(folded: string, colon: number, words: SplitWords): number | null {
  const from = Math.max(0, colon - LONGEST_HEAD);
  const window = folded.slice(from, colon);
  const mark = Math.max(...["。", "!", "?", "”", ")"].map((one) => window.lastIndexOf(one)));
  if (mark < 0 && from > 0 && !window.includes(" ")) return null;
  const starts = mark >= 0 || from === 0 ? [mark + 1] : [];
  for (let space = window.indexOf(" ", mark + 1); space >= 0; space = window.indexOf(" ", space + 1))
    starts.push(space + 1);
  for (const start of starts.slice(0, MOST_STARTS)) {
    const byline = readByline(window.slice(start), words);
    if (byline?.form === "both" && byline.strength >= 2 && byline.post?.post != null)
      return from + start + (window.slice(start).length - window.slice(start).trimStart().length);
  }
  return null;
}

function pieceOf(line: ContentLine, from: number, to: number): ContentLine {
  const folded = line.folded.slice(from, to).trimEnd();
  const start = line.start + from;
  const lineStart = from === 0 ? line.lineStart : start;
  return { lineStart, start, end: start + folded.length, folded, level: 0, prose: true };
}
