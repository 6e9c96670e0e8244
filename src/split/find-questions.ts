import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { officialOf } from "./official-of.ts";
import { readByline } from "./read-byline.ts";

/** Fewer questions than this make no text of questions and answers. */
const FEWEST = 2;
/** How many lines a question may have before its answer. */
const LONGEST_QUESTION = 3;

/**
 * The questions of a text that asks and answers without naming anybody (问:… 答:…, Q:… A:…): for each line that opens
 * with one, how many of its characters are the question. Empty where fewer than two are answered.
 */
export function findQuestions(lines: readonly ContentLine[], words: SplitWords): ReadonlyMap<number, number> {
  const questions = new Map<number, number>();
  const marks = lines.map((line) => markOf(line.folded, words));
  let answered = 0;
  let asked = 0;
  for (const [index, line] of lines.entries()) {
    const mark = marks[index];
    if (mark?.kind !== "question") continue;
    const inside = answerInside(line.folded, words);
    const behind = marks.slice(index + 1, index + 1 + LONGEST_QUESTION);
    const next = behind.findIndex((one) => one !== null && one !== undefined);
    const isAnswered = inside > 0 || (next >= 0 && behind[next]?.kind === "answer");
    // A reporter who is not answered by 答 is a speaker like others.
    if (!isAnswered && (mark.person || !line.folded.includes("?"))) continue;
    if (isAnswered) answered++;
    else asked++;
    questions.set(index, inside > 0 ? inside : line.folded.length);
  }
  return answered >= FEWEST || (answered === 0 && asked >= FEWEST) ? questions : new Map();
}

/** The mark that a line opens with: 问:, 【问】, Q1:, 问题一:, 三问:; null where it opens with none. */
function markOf(folded: string, words: SplitWords): { kind: string; person: boolean } | null {
  const match =
    /^[【[(]?([一二三四五六七八九十\d]{0,3})([^:：】\])\d\s]{1,5}?)[一二三四五六七八九十\d]{0,3}\s?(?:[】\])]\s?:?|:)/.exec(
      folded.slice(0, 16),
    );
  const word = match?.[2] ?? "";
  const kind = words.questionWords.get(word);
  return kind === undefined ? null : { kind, person: words.titles.get(word) === "press" && word.length > 1 };
}

/** Where an answer begins within the line of its question: 问:为什么?答:因为…; 0 where none does. */
function answerInside(folded: string, words: SplitWords): number {
  for (const match of folded.slice(0, 400).matchAll(/[?。]\s?([^?。:]{1,2}):/g))
    if (words.questionWords.get(match[1] ?? "") === "answer") return match.index + 1;
  return 0;
}

/** Who answers, where only the title says so: 省科技厅负责人就《…》答记者问. null where it does not. */
export function answeringOfficial(document: SourceDocument, words: SplitWords): Official | null {
  const who = /^(.{2,40}?)就.{2,80}答.{0,6}问/s.exec(document.title ?? "")?.[1];
  const at = who === undefined ? -1 : document.text.indexOf(who);
  if (who === undefined || at < 0) return null;
  const byline = readByline(document.folded.slice(at, at + who.length), words);
  return byline === null || byline.form === "name" ? null : officialOf(document, byline, at);
}
