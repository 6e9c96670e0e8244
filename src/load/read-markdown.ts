import type { MarkedHeading } from "../model/source-document.ts";

/**
 * The headings of a Markdown text, in order: `## 二、重点任务` and titles underlined with === or ---. The text itself
 * is kept as it is. A heading's span is its words, without the # marks.
 *
 * A # in a fenced block or without a blank after it (#话题#) is none.
 */
export function markdownHeadings(text: string): readonly MarkedHeading[] {
  const headings: MarkedHeading[] = [];
  let fence: string | null = null;
  let before: { readonly start: number; readonly line: string } | null = null;
  for (let start = frontMatter(text); start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, Math.min(end, start + 300));
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    else if (fence === null) {
      const heading = hashHeading(line, start) ?? underlined(line, before);
      if (heading !== null) headings.push(heading);
    }
    before = { start, line };
    start = end + 1;
  }
  return headings;
}

/** Length of the block of `title: …` between two lines of ---, with which a text may begin; 0 where none does. */
function frontMatter(text: string): number {
  return /^---\r?\n(?:(?!---)[^\n]{0,300}\n){0,30}---\r?\n/.exec(text)?.[0].length ?? 0;
}

/**
 * Blanks out the signs of Markdown and the HTML tags in a folded text, one blank for one character, so that
 * matching reads `**1200家**` and `<p>增长5%&nbsp;</p>` as their words; a tag that begins a paragraph or a line
 * leaves a line break. A single * or _ and a < that opens no tag (5<8) stay.
 */
export function blankMarkup(folded: string): string {
  return folded.replace(MARKUP, (sign) =>
    BREAK.test(sign) ? `\n${" ".repeat(sign.length - 1)}` : " ".repeat(sign.length),
  );
}

/** Tags that begin or end a paragraph, a line, a cell. */
const BREAK = /^<\/?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|th|table|section)\b/i;

/** A tag, an entity, `**` `__` and code ticks, the address of a link; each bounded, so that time stays linear. */
const MARKUP =
  /<\/?[A-Za-z][A-Za-z\d]{0,9}(?:\s[^<>\n]{0,300})?\/?>|&(?:nbsp|ensp|emsp|amp|lt|gt|quot|ldquo|rdquo|mdash);|\*\*|__|`{1,3}|(?<=\])\([^()\s]{1,300}\)/g;

function hashHeading(line: string, start: number): MarkedHeading | null {
  const match = /^ {0,3}(#{1,6})[ \t\u3000]+(?=\S)/.exec(line);
  if (match === null) return null;
  const words = line.slice(match[0].length).replace(/[ \t]+#*[ \t]*$/, "");
  return heading(match[1]?.length ?? 1, start + match[0].length, words);
}

function underlined(
  line: string,
  before: { readonly start: number; readonly line: string } | null,
): MarkedHeading | null {
  // Three marks at least: a single - is a list item or a dash.
  const level = /^={3,}\s*$/.test(line) ? 1 : /^-{3,}\s*$/.test(line) ? 2 : 0;
  if (level === 0 || before === null || before.line.length > 100 || /^\s*(?:$|[#>*+|-])/.test(before.line))
    return null;
  const indent = before.line.length - before.line.trimStart().length;
  return /[。;；]\s*$/.test(before.line) ? null : heading(level, before.start + indent, before.line.trim());
}

function heading(level: number, start: number, words: string): MarkedHeading | null {
  return words === "" ? null : { level, start, end: start + words.length };
}
