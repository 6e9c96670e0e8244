import type { Span } from "../model/span.ts";

/** A line shorter than this that ends without punctuation is a heading or a caption, not a wrapped line. */
const WRAPPED_LINE = 25;

/** No title is longer. */
const LONGEST_TITLE = 80;

/** From so many characters on a sentence may end at a semicolon, a comma, 、, anywhere: no sentence is endless. */
const LONG = 600;
const VERY_LONG = 1200;
const ENUMERATION = 2000;
const ENDLESS = 4000;

/**
 * Splits a folded text into sentences: ordered, disjoint spans without white space at their ends.
 *
 * A sentence ends at 。！？ or at the end of its line. A long line that ends in a comma, or in no punctuation at
 * all, was wrapped: its sentence goes on in the next line ("…总额74.8\n亿元,增长…"). A line that only a short
 * title fills is a sentence of its own ("一、2025年工作回顾"). A text without full stops is cut at semicolons and
 * commas, so that the cost of a sentence is bounded.
 */
export function splitSentences(folded: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let lineStart = 0;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isBlank(folded.charCodeAt(from))) from++;
    while (to > from && isBlank(folded.charCodeAt(to - 1))) to--;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code === NEWLINE) {
      if (!isWrapped(folded, lineStart, at)) close(at);
      lineStart = at + 1;
    } else if (at - start >= LONG && isTooLong(code, at - start)) {
      close(at + 1);
    } else if (code === FULL_STOP || code === QUESTION || code === EXCLAMATION) {
      let end = at + 1;
      while (isCloser(folded.charCodeAt(end))) end++;
      close(end);
    }
  }
  close(folded.length);
  return sentences;
}

const NEWLINE = 10;
const SEMICOLON = 59;
const COMMA = 44;
const PAUSE = "、".charCodeAt(0);
const FULL_STOP = "。".charCodeAt(0);
const QUESTION = "?".charCodeAt(0);
const EXCLAMATION = "!".charCodeAt(0);

function isTooLong(code: number, length: number): boolean {
  if (code === SEMICOLON) return true;
  if (code === COMMA) return length >= VERY_LONG;
  return code === PAUSE ? length >= ENUMERATION : length >= ENDLESS && !(code >= 48 && code <= 57);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === NEWLINE;
}

/** ” ’ 」 』 ) behind a full stop belong to the sentence that it ends. */
function isCloser(code: number): boolean {
  return code === 0x201d || code === 0x2019 || code === 0x300d || code === 0x300f || code === 0x29;
}

/** The first line of a text without a comma, and 关于…的通知: a title, however long it is. */
function isTitle(folded: string, start: number, end: number): boolean {
  const line = folded.slice(start, Math.min(end, start + LONGEST_TITLE));
  if (end - start > LONGEST_TITLE || /[,。;、]$/.test(line)) return false;
  if (start === 0 && !/[,。;]/.test(line)) return true;
  return /关于.{4,}的.{0,6}(?:通知|公告|通告|通报|意见|决定|批复|函|报告|公示)$/.test(line);
}

/** Whether the sentence goes on behind the line [start, end). */
export function isWrapped(folded: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last >= start && isBlank(folded.charCodeAt(last))) last--;
  if (last - start < WRAPPED_LINE) return false;
  if (isTitle(folded, start, last + 1)) return false;
  const next = folded.charCodeAt(end + 1);
  if (Number.isNaN(next) || isBlank(next) || "一二三四五六七八九十第((#-*·".includes(folded.charAt(end + 1)))
    return false;
  const character = folded.charAt(last);
  return ",、".includes(character) || !/[^\p{L}\p{N}]/u.test(character);
}
