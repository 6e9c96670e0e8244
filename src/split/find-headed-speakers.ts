import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { introducedIn } from "./introduced-in.ts";
import type { Layout, Statement } from "./layout.ts";
import { quotes } from "./prose-quoting.ts";
import { findSpeechVerbs } from "./speech-verbs.ts";
import {
  isCounter,
  isDocumentTitle,
  isNote,
  isOccasion,
  isTitle,
  isWrittenBy,
  sayTitles,
} from "./title-lines.ts";
import { withTitleOwner } from "./title-owner.ts";

const FEWEST = 2;
const LONGEST = 40;
/** How far into the second paragraph below a heading somebody is named, if the first brings in nobody. */
const HEAD = 50;

/**
 * News prose under headings of its own, where the first paragraph below each heading brings in another official, who
 * is then quoted (孩子怎么教?“…” / 市教育局局长张三被问到最多的是学位。他回应说,…). A statement is a heading with what
 * stands below it. null where fewer than two headings, or less than two thirds of them, bring somebody in.
 */
export function findHeadedSpeakers(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  const heads = lines.flatMap((_, index) => (isHead(document, lines, index) ? [index] : []));
  if (heads.length < FEWEST) return null;
  const statements: Statement[] = heads.map((at, order) => {
    const below = lines.slice(textBelow(lines, at), heads[order + 1] ?? lines.length);
    const isSpoken = (line: ContentLine) =>
      line.prose && (quotes(line) || findSpeechVerbs(line.folded, words).length > 0);
    // Few paragraphs bring somebody in; what stands below the others is not looked through.
    const person = introducedIn(document, below[0], words) ?? introducedIn(document, below[1], words, HEAD);
    const speaks = person !== null && (below.some(isSpoken) || announces(below[0]));
    const official: Official | null = speaks ? withTitleOwner(document, person, lines[at], words) : null;
    const said = sayTitles(document, lines, [at], words);
    const first = isCounter(lines[at - 1]) ? at - 1 : at;
    return { start: lines[first]?.lineStart ?? 0, body: below[0]?.lineStart ?? 0, ...said, official };
  });
  const named = statements.filter((statement) => statement.official !== null);
  const people = new Set(named.map((statement) => statement.official?.name));
  if (people.size < FEWEST || people.size < named.length || named.length * 3 < heads.length * 2) return null;
  // What stands below a heading over the lead is said by nobody, and opens no piece.
  const first = statements.findIndex((statement) => statement.official !== null);
  return { name: "headed", statements: statements.slice(first), score: named.length * 0.6 };
}

/** 说起养老,副局长张三如数家珍:…: what follows the colon is said. */
function announces(line: ContentLine | undefined): boolean {
  return line?.prose === true && /^[^。!?;:]{4,60}:/.test(line.folded);
}

/** The line behind a heading, and behind who wrote the piece below it (本报记者 张三). */
function textBelow(lines: readonly ContentLine[], heading: number): number {
  const by = lines[heading + 1];
  const written = by?.prose === false && isWrittenBy(by);
  return written ? heading + 2 : heading + 1;
}

/** A short line between paragraphs, or one that the file format marks as a heading. */
function isHead(document: SourceDocument, lines: readonly ContentLine[], index: number): boolean {
  const line = lines[index];
  const next = lines[textBelow(lines, index)];
  if (line === undefined || next?.prose !== true || next.folded.length <= line.folded.length) return false;
  if (line.folded.length < 4 || line.folded.length > LONGEST || !isTitle(line, document)) return false;
  if (isOccasion(line) || isDocumentTitle(document, lines, index)) return false;
  if (line.level > 0) return true;
  // 01 / 题目
  const before = isCounter(lines[index - 1]) ? index - 2 : index - 1;
  const above = lines[before];
  // 部长回应关切 / 1、教育问题: a numbered heading right below the one over all of them.
  const below = numberLength(line.folded) > 0 && numberLength(above?.folded ?? "") === 0;
  const opens = above?.prose === true || below || isDocumentTitle(document, lines, before) || isNote(above);
  return opens && !/^\(|^[-—]{2}|[)!]$|\d日$/.test(line.folded);
}
