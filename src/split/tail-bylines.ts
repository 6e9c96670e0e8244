import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { openBracket } from "./open-bracket.ts";
import { readByline } from "./read-byline.ts";

/** One bracket at the end of a text may be anything; the layout of a digest repeats it. */
const FEWEST = 2;
const LONGEST = 60;
/** 请大家监督。 */
const SHORTEST = 5;
/** See nameStrength. */
const SURE = 2;

/**
 * The lines of a text; those that close with who says it, in brackets (…建议设置回收箱5000个。(民盟市委会)) or behind a
 * dash (“…”——市商务局局长张三), in two pieces, so that the byline has a line of its own. Fewer than two such lines stay as they are.
 */
export function cutTailBylines(lines: readonly ContentLine[], words: SplitWords): readonly ContentLine[] {
  const sure = lines.map((line) => tailOf(line, words, SURE));
  if (sure.filter((tail) => tail > 0).length < FEWEST) return lines;
  // Where two are sure, so is an everyday word in their place: (万里,市水利局局长).
  const tails = sure.map((tail, index) => {
    const line = lines[index];
    return tail > 0 || line === undefined ? tail : tailOf(line, words, SURE - 1);
  });
  return lines.flatMap((line, index) => {
    const tail = tails[index] ?? 0;
    if (tail === 0) return [line];
    const start = line.start + tail;
    const text = { ...line, end: start, folded: line.folded.slice(0, tail), prose: true };
    return [
      text,
      { lineStart: start, start, end: line.end, folded: line.folded.slice(tail), level: 0, prose: false },
    ];
  });
}

/** Where the byline begins that closes a line of running text, in brackets or behind a dash; 0 where none does. */
function tailOf(line: ContentLine, words: SplitWords, strength: number): number {
  const dash = Math.max(line.folded.lastIndexOf("——"), line.folded.lastIndexOf("--"));
  const open = openBracket(line.folded);
  if (
    dash > 10 &&
    !(open > 0 && dash > open) &&
    line.folded.length - dash < LONGEST &&
    /[。!?”"」]\s*$/.test(line.folded.slice(0, dash))
  ) {
    const said = readByline(line.folded.slice(dash), words);
    return said?.form === "both" && said.strength >= 1 && said.post?.kinds.has("press") !== true ? dash : 0;
  }
  const quoted = quotedTail(line, words);
  if (quoted > 0) return quoted;
  if (open < SHORTEST || line.folded.length - open > LONGEST) return 0;
  if (!/[。!?”]\s*$/.test(line.folded.slice(Math.max(0, open - 3), open))) return 0;
  const byline = readByline(line.folded.slice(open), words);
  if (byline === null || byline.post?.kinds.has("press") === true) return 0;
  const sure = byline.form === "both" ? byline.strength >= strength : byline.form === "organization";
  return sure ? open : 0;
}

/** “…。”某市水利局局长张三: where whoever is quoted stands right behind the quotation, and closes the line; else 0. */
function quotedTail({ folded }: ContentLine, words: SplitWords): number {
  const close = Math.max(folded.lastIndexOf("”"), folded.lastIndexOf("」"));
  const from = close + 1;
  if (close < 20 || folded.length - from < 4 || folded.length - from > LONGEST) return 0;
  if (!/^[“「"]/.test(folded) || !/[。!?…]/.test(folded[close - 1] ?? "")) return 0;
  const said = readByline(folded.slice(from), words);
  return said?.form === "both" && said.strength >= 1 && said.post?.kinds.has("press") !== true ? from : 0;
}
