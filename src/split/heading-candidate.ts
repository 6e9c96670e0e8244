import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { type Enumerator, type NumberStyle, readEnumerators } from "./enumerator.ts";
import { findQuestions } from "./find-questions.ts";

type HeadingReading = "heading" | "sentence" | "item";

/** A place where a heading may stand. */
export interface HeadingCandidate {
  /** Offset where the section would begin. */
  readonly start: number;
  /** null for a heading that only the file format marks. */
  readonly style: NumberStyle | null;
  readonly value: number;
  /** Level that the file format gives it, 0 where it gives none. */
  readonly marked: number;
  /** The heading's own words, with its number, as written. */
  readonly title: string;
  /**
   * How the words read: as a heading (a line without a sentence mark, or a short sentence with text behind it), as a
   * sentence that is its whole line (a heading where text follows, an item where the next item does), or as an item.
   */
  readonly reading: HeadingReading;
  /** Text follows in the same line. */
  readonly runsOn: boolean;
  /** What the document says from here on, without spaces: as much as a heading may have. */
  readonly lead: string;
  /** Index of its content line. */
  readonly line: number;
  /** It opens its line. */
  readonly opensLine: boolean;
  /** Its line holds most of the document: a scrape has glued everything together. */
  readonly inBulk: boolean;
  /** It ends as one of several items of a sentence does: 申请表; */
  readonly openEnd: boolean;
}

const LONGEST_HEADING = 62;
const LONGEST_RUN_IN = 42;
/** A heading that a scrape has glued to what follows: set off by two spaces, or by the first number of a list. */
const GLUED = /^\s*[^\s。;,:!?][^。;,:!?]{1,30}?(?=\s{2}|\s?1[.、](?!\d))/;

/** All places of a document where a numbered or marked heading may stand, in order. */
export function findHeadingCandidates(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): readonly HeadingCandidate[] {
  const questions = findQuestions(lines, words);
  return lines.flatMap((line, index) => {
    const question = questions.get(index);
    if (question !== undefined) return [questionCandidate(document, line, index, question)];
    if (line.level > 0) return [markedCandidate(document, line, index)];
    if (isAnnex(line.folded, words)) return [annexCandidate(document, line, index)];
    const enumerators = readEnumerators(line.folded);
    return enumerators.map((enumerator, at) =>
      numberedCandidate(
        document,
        line,
        index,
        enumerator,
        enumerators[at + 1]?.start ?? line.folded.length,
        words,
      ),
    );
  });
}

function markedCandidate(document: SourceDocument, line: ContentLine, index: number): HeadingCandidate {
  const title = document.text.slice(line.start, line.end);
  const base = {
    lead: leadAt(line, 0),
    start: line.lineStart,
    marked: line.level,
    title,
    reading: "heading" as const,
    runsOn: false,
  };
  const enumerator = readEnumerators(line.folded.slice(0, 24))[0];
  const numbered = enumerator?.start === 0 ? enumerator : undefined;
  return {
    ...base,
    style: numbered?.style ?? null,
    value: numbered?.value ?? 0,
    line: index,
    opensLine: true,
    openEnd: false,
    inBulk: false,
  };
}

/** A question stands above all numbers that its answer may have, as a heading that a file format marks does. */
function questionCandidate(
  document: SourceDocument,
  line: ContentLine,
  index: number,
  length: number,
): HeadingCandidate {
  const title = document.text.slice(line.start, line.start + length).trim();
  const runsOn = length < line.folded.length;
  return {
    ...markedCandidate(document, line, index),
    style: null,
    value: 0,
    marked: QUESTION,
    title,
    runsOn,
  };
}

/** Level of a question: below all headings that a format marks. */
const QUESTION = 8;

/** 附件, 附件2, 有关名词解释 in a line of its own; 附件:1.申请表 is a list of what is enclosed. */
function isAnnex(folded: string, words: SplitWords): boolean {
  if (folded.length > 24 || /[。;,:]/.test(folded)) return false;
  const bare = folded.replace(/\s+|\d{1,2}$/g, "");
  return [bare, bare.slice(-4)].some((word) => words.annexWords.has(word));
}

function annexCandidate(document: SourceDocument, line: ContentLine, index: number): HeadingCandidate {
  return { ...markedCandidate(document, line, index), style: "annex", value: 1 };
}

function numberedCandidate(
  document: SourceDocument,
  line: ContentLine,
  index: number,
  enumerator: Enumerator,
  segmentEnd: number,
  words: SplitWords,
): HeadingCandidate {
  const opensLine = enumerator.start === 0;
  const segment = line.folded.slice(enumerator.end, segmentEnd);
  const { length, reading } = headingLength(
    segment,
    enumerator.style,
    opensLine && segmentEnd === line.folded.length,
    words,
  );
  const end = enumerator.end + length;
  return {
    start: opensLine ? line.lineStart : line.start + enumerator.start,
    style: enumerator.style,
    value: enumerator.value,
    marked: 0,
    title: document.text.slice(line.start + enumerator.start, line.start + end).trim(),
    reading,
    lead: leadAt(line, enumerator.start),
    runsOn: /\S/.test(segment.slice(length, length + 4).replace(/^[。:]/, "")),
    line: index,
    opensLine,
    openEnd: /[;,、]$/.test(segment.slice(-4).trimEnd()),
    inBulk: line.folded.length * 5 >= document.text.length * 2,
  };
}

function leadAt(line: ContentLine, from: number): string {
  return line.folded.slice(from, from + LONGEST_HEADING + 20).replace(/\s+/g, "");
}

/** How much of the text behind a number is the heading's own words, and whether they read like a heading. */
function headingLength(
  segment: string,
  style: NumberStyle,
  wholeLine: boolean,
  words: SplitWords,
): { length: number; reading: HeadingReading } {
  const heading = (length: number) => ({ length, reading: "heading" as const });
  if (style === "article") return heading(/^\s*[【(][^】)]{1,16}[】)]/.exec(segment)?.[0].length ?? 0);
  const glued = wholeLine ? null : GLUED.exec(segment.slice(0, LONGEST_RUN_IN));
  if (glued !== null) return heading(glued[0].length);
  const trimmed = segment.trimEnd();
  if (trimmed === "")
    return style === "chapter" || style === "section" ? heading(0) : { length: 0, reading: "item" };
  const short = trimmed.length <= LONGEST_HEADING;
  if (short && !/[。;,!?:][”"’')]?$|[。;]/.test(trimmed)) return heading(trimmed.length);
  const lead = segment.slice(0, LONGEST_RUN_IN);
  // "加快创新。各地要…": a short sentence with more behind it. "申报材料;" and "同意你区方案。" are items.
  // 一、2025年工作回顾 过去一年,…: glued by one space to a sentence of several clauses.
  const set = wholeLine ? null : /^\s*[^\s。;,:!?]{2,24}(?=\s[^\s。;:]{2,},)/.exec(lead);
  if (set !== null) return heading(set[0].length);
  const sentence = /^[^。;:!?]{2,}?。/.exec(lead);
  if (sentence !== null && trimmed.length > sentence[0].length) return heading(sentence[0].length - 1);
  if (wholeLine && short && /^[^。;:!?]+。$|^[^。;:]+\?$/.test(trimmed))
    return { length: trimmed.replace(/。$/, "").length, reading: "sentence" };
  const known = knownHeading(lead, words);
  if (known > 0) return heading(known);
  const spaced = wholeLine ? null : /^\s*[^\s。;,:!?]{2,24}(?=\s)/.exec(lead);
  if (spaced !== null) return heading(spaced[0].length);
  const ended = wholeLine ? 0 : gluedEnd(lead, words);
  if (ended > 0) return heading(ended);
  const clause = /^[^。;,:!?]{2,24}?(?=[。;,:!?])/.exec(lead);
  return { length: clause?.[0].length ?? /^\s*[^、\s]{0,24}/.exec(lead)?.[0].length ?? 0, reading: "item" };
}

/**
 * Length of a heading that a scrape has glued to the text behind it, by the word that many headings end with:
 * 聘用及晋升条件|聘用社会工作…. Not 标准的, 要求等, 按照要求.
 */
function gluedEnd(lead: string, words: SplitWords): number {
  if (/^\s*(?:按|根据|为|对|在|符合|经|由)/.test(lead)) return 0;
  for (let length = 4; length <= 14; length++) {
    if (/[。;,:!?\s]/.test(lead[length - 1] ?? " ")) return 0;
    const behind = lead.slice(length, length + 1);
    if (words.headingEnds.has(lead.slice(length - 2, length)) && /^[\p{Script=Han}]/u.test(behind))
      if (!/^[的和与及等是为化性制度者]/.test(behind)) return length;
  }
  return 0;
}

/** Length of a heading that many documents share, where a scrape has glued it to the text behind it. */
function knownHeading(lead: string, words: SplitWords): number {
  const indent = lead.length - lead.trimStart().length;
  for (let length = 8; length >= 2; length--) {
    const word = lead.slice(indent, indent + length);
    if (word.length === length && words.headingWords.has(word)) return indent + length;
  }
  return 0;
}
