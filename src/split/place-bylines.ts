import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength, readEnumerators } from "./enumerator.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { isField, kindOfLabel } from "./learn-labels.ts";
import { crossesPage } from "./page-breaks.ts";
import { stripMarks } from "./strip-marks.ts";
import { ASKS, isNote, isOccasion, isTime, isTitle } from "./title-lines.ts";
import { askedAbove, opensQuestion, topicAbove } from "./topic-above.ts";

/** A byline with the lines around it that may be its title, and whether running text stands before and after it. */
export interface PlacedByline extends BylineGroup {
  /** Indices of the lines right above that may be titles, in order. */
  readonly above: readonly number[];
  /** The first of the lines right above: a title, or the line that says when a report was given. */
  readonly head: number;
  /** The line with the words that are quoted before their speaker; the first line of the byline where there is none. */
  readonly quoted: number;
  readonly below: readonly number[];
  readonly textBefore: boolean;
  readonly textAfter: boolean;
}

/** Most lines that are taken for titles of one statement. */
const MOST_TITLES = 3;
const MOST_HEAD_LINES = 6;
/** 代 表 声 音: the head of a column, set to a width, stands above several pieces. */
const COLUMN = /^\p{Script=Han}(?:\s+\p{Script=Han}){3}$/u;

/** The bylines in their places among the lines. */
export function placeBylines(
  document: SourceDocument,
  lines: readonly ContentLine[],
  groups: readonly BylineGroup[],
  words: SplitWords,
): readonly PlacedByline[] {
  const counted = titlesCount(lines, groups);
  return groups.map((group, index) => {
    const before = groups[index - 1]?.end ?? -1;
    const after = groups[index + 1]?.first ?? lines.length;
    // 话题 / 询问人:… / 应询人:…: what is asked stands between the title and whoever answers.
    const asked = index === 0 && groups.length === 1 ? -1 : askedAbove(lines, group.first, before, words);
    const head =
      asked < 0
        ? headLines(
            document,
            lines,
            before,
            belowNote(lines, group.first, before, groups.length, words),
            words,
          ).filter((at) => groups.length === 1 || !COLUMN.test(lines[at]?.folded ?? ""))
        : topicAbove(document, lines, asked, before);
    const below: number[] = [];
    for (
      let at = group.last + 1;
      at < after &&
      below.length < MOST_TITLES &&
      isTitle(lines[at], document) &&
      !ASKS.test(lines[at]?.folded ?? "") &&
      !opensQuestion(lines[at]?.folded ?? "", words) &&
      !isField(lines[at], words) &&
      (numberLength(lines[at]?.folded ?? "") === 0 || (counted && at === group.last + 1));
      at++
    )
      below.push(at);
    return {
      ...group,
      above: head
        .filter((at) => !isOccasion(lines[at]) && !isTime(lines[at]) && !isField(lines[at], words))
        .slice(-MOST_TITLES),
      head: head[0] ?? group.first,
      quoted: belowQuotation(lines, group.first, before),
      below,
      textBefore: hasText(lines, before + 1, group.first),
      textAfter: hasText(lines, group.last + 1, after),
    };
  });
}

/** Whether the lines right below all bylines count the pieces: 某局局长 张三 / 一、题目, 某局局长 李四 / 二、题目. */
function titlesCount(lines: readonly ContentLine[], groups: readonly BylineGroup[]): boolean {
  if (groups.length < FEWEST) return false;
  const numbers = groups.map(({ last }) => readEnumerators(lines[last + 1]?.folded.slice(0, 8) ?? "")[0]);
  return numbers.every(
    (number, index) =>
      number?.start === 0 && number.value === index + 1 && number.style === numbers[0]?.style,
  );
}

const FEWEST = 2;

/**
 * (作者单位:某县水利局), 谢谢大家!: what is said of an author in brackets in a line of its own, and thanks close the piece
 * above.
 */
function closesPiece(line: ContentLine | undefined, words: SplitWords): boolean {
  if (/^(?:谢谢|感谢)(?:大家|各位)?[!。]?$/.test(line?.folded ?? "")) return true;
  if (line === undefined || !/^\(.*\)$/.test(line.folded)) return false;
  return /^(?:author|post|unit)$/.test(stripMarks(line.folded, words).mark);
}

/**
 * 题目 / “…” / ——某市副市长张三 / text: the title stands above the words that are quoted before whoever said them, and above all
 * paragraphs of what closes with a bracket: 题目 / text / text(某市副市长张三) / what a reporter adds.
 */
function belowQuotation(lines: readonly ContentLine[], first: number, before: number): number {
  const above = lines[first - 1];
  const quoted = above?.prose === true && /^[“"「].*[”"」]$/.test(above.folded);
  // “…”(某市市长张三): the bracket was cut from the end of the quotation.
  const cut = above?.end === lines[first]?.lineStart;
  if (cut) {
    let at = first - 1;
    while (at - 1 > before && lines[at - 1]?.prose === true) at--;
    if (at - 1 > before && lines[at - 1]?.prose === false) return at;
  }
  return quoted && (cut || /^\s*[-—]{2}/.test(lines[first]?.folded ?? "")) ? first - 1 : first;
}

/**
 * 题目 / 编者按:… / 受访人:某局局长 张三: the editor's note stands between the title and who is interviewed, in a text of several;
 * so may words that are quoted. The line with which what stands above the byline ends.
 */
function belowNote(
  lines: readonly ContentLine[],
  first: number,
  before: number,
  groups: number,
  words: SplitWords,
): number {
  for (let at = first - 1; groups > 1 && at >= Math.max(1, first - LONGEST_NOTE); at--) {
    const line = lines[at];
    if (line?.prose !== true) break;
    const mark = /^[【[(]?([^:】\])]{1,6})[:】\])]/.exec(line.folded.slice(0, 10))?.[1] ?? "";
    if (words.bylineMarks.get(mark) === "preface" && lines[at - 1]?.prose === false) return at;
  }
  return belowQuotation(lines, first, before);
}

/** An editor's note has no more paragraphs. */
const LONGEST_NOTE = 3;

/** The lines right above a byline, up to running text or the byline before. */
function headLines(
  document: SourceDocument,
  lines: readonly ContentLine[],
  before: number,
  first: number,
  words: SplitWords,
): readonly number[] {
  const head: number[] = [];
  for (let at = first - 1; at > before && head.length < MOST_HEAD_LINES; at--) {
    // 题目 / 直播时间:… / 嘉宾:…: when it was is said between the title and whoever speaks.
    if (crossesPage(document, lines[at], lines[at + 1])) break;
    if (!isTitle(lines[at], document) && !isOccasion(lines[at]) && !isTime(lines[at])) break;
    // 完成时限:年底 is the last line of the card above.
    // What stands right below a title belongs to it: 题目 / 直播时间:….
    const opens = isField(lines[at], words) && at - 1 > before && isOwnTitle(document, lines[at - 1], words);
    if ((isField(lines[at], words) && !opens) || closesPiece(lines[at], words)) break;
    head.unshift(at);
  }
  return head;
}

/** A title, and no line with a label. */
function isOwnTitle(document: SourceDocument, line: ContentLine | undefined, words: SplitWords): boolean {
  return line !== undefined && isTitle(line, document) && kindOfLabel(line, words) === "";
}

function hasText(lines: readonly ContentLine[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (lines[at]?.prose === true && !isNote(lines[at])) return true;
  return false;
}
