import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Span } from "../model/span.ts";
import type { Candidate } from "./candidate.ts";
import { frontOf } from "./name-front.ts";
import { categoryOf } from "./named-mentions.ts";
import { mayBeInside, type Reading, tokenAt, type Word } from "./reading.ts";

/**
 * What numbered headings name: 能源绿色低碳转型 of 二、加快推进能源绿色低碳转型, 离岸孵化 of 第六条 离岸孵化.
 *
 * A heading of one clause counts that is one run of nouns, with verbs in front at most. Left out: generic words (工作目标),
 * offices, what is a sentence of its own, pairs of clauses (稳预期,强信心), which are rhetoric for the most part, and
 * terms of the dictionary, which are found without, and the chapters of rules (基金管理).
 */
export function findHeadingTopics(
  reading: Reading,
  headings: readonly Span[],
  known: PhraseWords,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { start, end } of headings) {
    const number = NUMBER.exec(reading.folded.slice(start, end))?.[0];
    if (number === undefined) continue;
    if (reading.isRules && CHAPTER.test(number)) continue;
    const first = tokenAt(reading.tokens, start + number.length);
    const topic = topicOf(reading, first, tokenAt(reading.tokens, end - 1) + 1, known);
    const isStep = reading.isRules && ITEM.test(number) && (topic?.text.length ?? 0) < SHORT_STEP;
    if (topic !== null && !isStep) found.push(topic);
  }
  return found;
}

const NUMBER =
  /^\s*(?:第[一二三四五六七八九十百\d]+[章节条]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])\s*/u;

/** What the chapters of rules name is the same in all rules of a field. */
const CHAPTER = /[章节]/u;
/** What the items of rules name in short is a step: （五）异议复核。 */
const ITEM = /\(/u;
const SHORT_STEP = 6;

const SHORTEST = 4;
const LONGEST = 12;
const MOST_VERBS = 3;
const WEIGHT = 0.4;

/** The topic of the tokens first to end, without the end. */
function topicOf(reading: Reading, first: number, end: number, known: PhraseWords): Candidate | null {
  const { words, tokens, folded } = reading;
  let start = first;
  while (start < end && start < first + MOST_VERBS && governs(words[start] as Word, reading)) start++;
  const last = words[end - 1];
  if (last === undefined || start >= end) return null;
  for (let index = start; index < end; index++) if (!mayBeInside(words[index] as Word)) return null;
  const { specific, common } = frontOf(reading, start, end);
  const span = { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  const text = folded.slice(span.start, span.end);
  const isOwn = start === first && isProject(last, text, specific);
  if (!isOwn && (specific < 2 || common >= specific || last.role === "generic" || last.role === "inner"))
    return null;
  if (!isOwn && isOther(last, reading)) return null;
  if (text.length < SHORTEST || text.length > LONGEST) return null;
  if (known.terms.has(text) || known.commonplaces.has(text)) return null;
  return {
    ...span,
    text,
    form: "named",
    origin: "pattern",
    category: categoryOf(last),
    weight: isOwn ? PROJECT : WEIGHT,
  };
}

/** 海屿渡运人才培养项目 is a name where it is all of a heading, and so is 渡运人才行动计划 of generic words. */
function isProject({ head }: Word, text: string, specific: number): boolean {
  if (head?.category !== "programme" || text.length < SHORTEST_PROJECT) return false;
  return head.strength > 1 || (specific > 1 && text.endsWith("项目"));
}

const SHORTEST_PROJECT = 7;
const PROJECT = 0.46;

/** Verbs in front, and adverbs: 加快推进, 着力. */
function governs({ role, text }: Word, { cues }: Reading): boolean {
  return (
    role === "verb" || role === "inner" || role === "soft" || role === "function" || cues("pushes").has(text)
  );
}

/** An office, a document, a word for anything. */
function isOther({ text }: Word, { cues }: Reading): boolean {
  return cues("office").endsOf(text) || cues("title").endsOf(text) || cues("ordinary").endsOf(text);
}
