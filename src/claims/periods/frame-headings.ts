import type { MarkedHeading } from "../../model/source-document.ts";
import type { Span } from "../../model/span.ts";
import { digitsAt, hanNumberAt, isDigit } from "./small-number.ts";

/** A heading: its span runs from its number to the end of its words, which the text need not close with a line. */
export interface FrameHeading extends Span {
  /** 1 第一部分, a heading without a number; 2 一、; 3 (一); 4 1.; 5 (1). */
  readonly level: number;
  readonly numbered: boolean;
  /** The number, of a heading of level 2; else null. */
  readonly number: number | null;
  /** Of a heading without a number: the level of the ones right behind it, whose numbers begin with it; else null. */
  readonly opens: number | null;
}

/** How long the words of a heading may be. */
const LONGEST = 64;
const HAN_NUMERALS = "一二三四五六七八九十百";

/**
 * Finds the headings of a text in order: numbered lines, numbers glued to the end of a sentence
 * (…完成。一、2025年工作回顾过去一年…), the headings that the format marks, and short lines without a closing mark.
 */
export function findFrameHeadings(folded: string, marked: readonly MarkedHeading[]): readonly FrameHeading[] {
  const headings: FrameHeading[] = [];
  const markedAt = new Map(marked.map((heading) => [heading.start, heading]));
  let start = 0;
  while (start < folded.length) {
    const newline = folded.indexOf("\n", start);
    const end = newline < 0 ? folded.length : newline;
    addLine(folded, start, end, markedAt, headings);
    start = end + 1;
  }
  return headings;
}

function addLine(
  folded: string,
  start: number,
  end: number,
  marked: ReadonlyMap<number, MarkedHeading>,
  headings: FrameHeading[],
): void {
  let first = start;
  while (first < end && " \t#*".includes(folded.charAt(first))) first++;
  if (first === end) return;
  const numbering = numberingAt(folded, first);
  const format = marked.get(first) ?? marked.get(start);
  if (numbering > 0) {
    openNumbers(folded, first, numbering, headings);
    headings.push(numberedHeading(folded, first, end, numbering));
  } else if (format || isShortLine(folded, first, end)) {
    headings.push({
      start: first,
      end,
      level: format && format.level > 2 ? 3 : 1,
      numbered: false,
      number: null,
      opens: null,
    });
  }
  addGlued(folded, first, end, headings);
}

/** Says of a heading without a number that 一、 or 1. comes right behind it. */
function openNumbers(folded: string, start: number, level: number, headings: FrameHeading[]): void {
  const above = headings.at(-1);
  if (
    !above ||
    above.numbered ||
    !/^[第(]?[一1](?![\d一二三四五六七八九十])/.test(folded.slice(start, start + 3))
  )
    return;
  headings[headings.length - 1] = { ...above, opens: level };
}

/** Headings inside a line, after the end of a sentence. */
function addGlued(folded: string, start: number, end: number, headings: FrameHeading[]): void {
  const line = folded.slice(start, end);
  for (const match of line.matchAll(/[。!?”] {0,4}(?=[第(一二三四五六七八九十])/g)) {
    const at = start + match.index + match[0].length;
    const level = numberingAt(folded, at);
    if (level > 0) headings.push(numberedHeading(folded, at, end, level));
  }
}

function numberedHeading(folded: string, start: number, lineEnd: number, level: number): FrameHeading {
  const number = level === 2 ? (hanNumberAt(folded, start)?.value ?? null) : null;
  return { start, end: wordsEnd(folded, start, lineEnd), level, numbered: true, number, opens: null };
}

function wordsEnd(folded: string, start: number, lineEnd: number): number {
  const most = Math.min(lineEnd, start + LONGEST);
  for (let at = start; at < most; at++) {
    if ("。;!?".includes(folded.charAt(at))) return at;
  }
  return most;
}

/** A line of at most 40 characters that no mark closes. */
function isShortLine(folded: string, start: number, end: number): boolean {
  let last = end;
  while (last > start && folded.charAt(last - 1) === " ") last--;
  return last - start <= 40 && last > start && !"。;,!?、)".includes(folded.charAt(last - 1));
}

/** The level of the number that stands at `at`; 0 where none does: 一是, 3.5亿, 第一, are none. */
function numberingAt(folded: string, at: number): number {
  const opening = folded.charAt(at);
  if (opening === "第") {
    const end = hanEnd(folded, at + 1);
    if (end === at + 1) return 0;
    if (folded.startsWith("部分", end) || "编章篇".includes(folded.charAt(end) || "-")) return 1;
    return folded.charAt(end) === "节" ? 2 : 0;
  }
  if (opening === "(") {
    const end = isDigit(folded.charAt(at + 1)) ? digitsEnd(folded, at + 1) : hanEnd(folded, at + 1);
    if (end === at + 1 || folded.charAt(end) !== ")") return 0;
    return isDigit(folded.charAt(at + 1)) ? 5 : 3;
  }
  if (isDigit(opening)) {
    const end = digitsEnd(folded, at);
    const mark = folded.charAt(end);
    return end > at && (mark === "." || mark === "、") && !isDigit(folded.charAt(end + 1)) ? 4 : 0;
  }
  const end = hanEnd(folded, at);
  return end > at && folded.charAt(end) === "、" ? 2 : 0;
}

function hanEnd(folded: string, at: number): number {
  let end = at;
  while (end < at + 4 && HAN_NUMERALS.includes(folded.charAt(end) || "-")) end++;
  return end;
}

function digitsEnd(folded: string, at: number): number {
  return digitsAt(folded, at, 2)?.end ?? at;
}
