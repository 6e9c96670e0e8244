import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { mayBeInside, type Reading, type Word } from "./reading.ts";

/**
 * Names without quotation marks that end with a head: 零基预算改革, 重大应用示范计划, 奖、投、贷联动机制.
 *
 * The name reaches left to the verb, mark or function word that governs it; verbs that may be part of a name
 * (培育, 提升) are dropped at its left edge only. Left out: 工作机制, 重点工程 (nothing specific in front), and heads
 * that go on as another compound (改革 in 改革开放).
 */
export function findHeadedNames(reading: Reading, known: PhraseWords): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let index = 1; index < reading.words.length; index++) {
    const word = reading.words[index] as Word;
    if (word.head === null || goesOn(reading, index)) continue;
    const candidate = nameEndingAt(reading, index, known);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

const MOST_WORDS = 9;
const LONGEST = 26;

function nameEndingAt(reading: Reading, last: number, known: PhraseWords): Candidate | null {
  const { tokens, words, folded } = reading;
  const head = words[last]?.head;
  const end = tokens[last]?.end ?? 0;
  if (!head) return null;
  let first = leftEdge(reading, last);
  while (first < last && droppedAtLeft(reading, first, last)) first++;
  if (first >= last) return null;
  const start = listStart(reading, first) ?? tokens[first]?.start ?? 0;
  const front = frontOf(reading, first, last);
  const text = folded.slice(start, end);
  if (text.length < 4 || text.length > LONGEST || front.specific < 2) return null;
  if (known.terms.has(text)) return null;
  const weight = weigh(head.strength, front, text.length);
  if (weight <= 0) return null;
  return { start, end, text, form: "named", origin: "pattern", category: head.category, weight };
}

/** Index of the first token that may belong to the name. */
function leftEdge(reading: Reading, last: number): number {
  let first = last;
  while (first > 0 && last - first < MOST_WORDS) {
    const word = reading.words[first - 1] as Word;
    if (mayBeInside(word) || isNameNumber(reading, first - 1)) first--;
    else if (isAttributive(reading, first - 1)) first -= 2;
    else break;
  }
  return first;
}

/** 的 after 导向 or 主导 joins: 企业主导的科研组织机制; any other 的 ends the name: 新的工作机制. */
function isAttributive(reading: Reading, index: number): boolean {
  const before = reading.words[index - 1];
  return reading.words[index]?.text === "的" && before !== undefined && ATTRIBUTIVE.has(before.text);
}

const ATTRIBUTIVE: ReadonlySet<string> = new Set(["导向", "主导", "牵引", "引领"]);

/** A bare number right before the head or in a coined name: 1269行动计划; not 2025年, not 300个工程. */
function isNameNumber(reading: Reading, index: number): boolean {
  const word = reading.words[index] as Word;
  return (
    word.kind === "number" && /^\d{3,4}$/.test(word.text) && (reading.words[index + 1] as Word).head !== null
  );
}

/** Verbs that govern the name, single characters left over from a longer word, and 省级, 新一轮 in front. */
function droppedAtLeft(reading: Reading, first: number, last: number): boolean {
  const word = reading.words[first] as Word;
  if (word.kind === "number") return false;
  if (word.role === "soft") return last - first > 1 || word.text.length === 1;
  return word.kind === "word" && word.text.length === 1 && !SHORT_FRONT.test(word.text);
}

/** Single characters that begin names: 省, 市, 新 in 新工科计划. */
const SHORT_FRONT = /[新双零云数智绿氢海]/;

/** 奖、投、 before 贷联动机制: where the name begins with a single character after 、 and another, from there. */
function listStart(reading: Reading, first: number): number | null {
  const { words, tokens } = reading;
  let index = first;
  const single = (at: number) => words[at]?.kind === "word" && words[at]?.text.length === 1;
  const opening = words[first]?.text ?? "";
  if (opening.length > 3) return null;
  while (words[index - 1]?.text === "、" && single(index - 2)) index -= 2;
  return index === first || !single(first) ? null : (tokens[index]?.start ?? null);
}

interface Front {
  /** Characters of the front that are not of generic words. */
  readonly specific: number;
  readonly words: number;
  readonly coined: boolean;
}

function frontOf(reading: Reading, first: number, last: number): Front {
  let specific = 0;
  let coined = false;
  for (let index = first; index < last; index++) {
    const word = reading.words[index] as Word;
    if (word.role !== "generic" && word.role !== "soft") specific += word.text.length;
    if (word.kind === "term" || word.kind === "number" || word.kind === "latin") coined = true;
  }
  return { specific, words: last - first, coined };
}

function weigh(strength: number, front: Front, length: number): number {
  const base = strength === 3 ? 0.6 : strength === 2 ? 0.46 : 0.26;
  const shape = Math.min(front.words, 3) * 0.03 + (front.coined ? 0.06 : 0);
  const unwieldy = length > 16 ? 0.02 * (length - 16) : 0;
  return base + shape - unwieldy;
}

/** Whether the head is no end: a noun goes on (工程项目, 改革试点), or another head follows. */
function goesOn(reading: Reading, index: number): boolean {
  const next = reading.words[index + 1];
  if (next === undefined || !mayBeInside(next)) return false;
  if (next.head !== null) return true;
  return next.role === null;
}
