import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Span } from "../model/span.ts";
import type { Candidate } from "./candidate.ts";
import { isDocumentName } from "./document-title.ts";
import { namesOffice } from "./name-front.ts";
import { categoryOf, namedMentions } from "./named-mentions.ts";
import { mayBeInside, type Reading, tokenAt, type Word } from "./reading.ts";
import { SHORT_TEXT } from "./short-text.ts";

/** A short text with the title that stands in it: a document, or one of the statements that it compiles. */
export interface TitledText {
  readonly title: Span;
  readonly span: Span;
}

/**
 * What the titles of short texts are about, wherever it stands in them: 行政村规模调整 of 关于同意滨海乡行政村规模调整方案的批复.
 *
 * Short notices and proposals quote nothing and repeat little. Of each run of nouns in the title (verbs may stand inside, not in
 * front; whose business it is is left out, and what the document is called) the part is taken that the text repeats
 * most, or all of it where nothing is repeated. What is a term of the dictionary is found without.
 */
export function findTitleTopics(
  reading: Reading,
  texts: readonly TitledText[],
  known: PhraseWords,
): readonly Candidate[] {
  return texts.flatMap((text) => topicsOf(reading, text, known));
}

function topicsOf(reading: Reading, { title, span }: TitledText, known: PhraseWords): readonly Candidate[] {
  if (span.end - span.start >= SHORT_TEXT) return [];
  const name = reading.folded.slice(title.start, title.end);
  // 关于…的通知 says what it is about, a headline of the press need not.
  if (!isDocumentName(reading.cues, name)) return [];
  const found: Candidate[] = [];
  const remark = REMARK.exec(name)?.[0].length ?? 0;
  const last = tokenAt(reading.tokens, title.end - remark - 1);
  let first = tokenAt(reading.tokens, title.start);
  for (let index = first; index <= last + 1; index++) {
    const word = reading.words[index];
    if (index <= last && word !== undefined && mayBeInside(word) && !COUNT.test(word.text)) continue;
    const run = { first, end: index, span };
    const topic = topicOf(reading, run, true) ?? topicOf(reading, run, false);
    const whole = topic && withVerb(reading, topic);
    if (whole !== null && !known.terms.has(whole.text)) found.push(...mentionsOf(reading, whole));
    first = index + 1;
  }
  return found;
}

/** （试行）, （征求意见稿） */
const REMARK = /\([^()]*\)\s*$/u;

/** Generic words are what a text is about where it repeats them as often: 价格管理. */
const OFTEN = 5;
const SHORTEST = 4;
const LONGEST = 18;

/** Tokens of the title, first to end, without the end, and where its text stands. */
interface Run {
  readonly first: number;
  readonly end: number;
  readonly span: Span;
}

interface Topic extends Run {
  readonly text: string;
  /** Where it stands in the text. */
  readonly places: readonly number[];
}

/** The best part of a run; `specific`: it holds a word that is not generic, and ends with none. */
function topicOf(reading: Reading, run: Run, specific: boolean): Topic | null {
  const whole = trim(reading, run, specific);
  if (whole === null) return null;
  let best: Topic | null = null;
  for (let first = whole.first; first < whole.end; first++) {
    for (let end = whole.end; end > first; end--) {
      const part = trim(reading, { ...run, first, end }, specific);
      if (part === null || part.first !== first || part.end !== end) continue;
      const text = textOf(reading, part);
      const places = placesOf(reading, text, run.span);
      if (places.length < OFTEN && !specific) continue;
      const topic = { ...part, text, places };
      if (best === null || strength(topic) > strength(best)) best = topic;
    }
  }
  return best;
}

/** 事业单位人事管理 of 事业单位人事管理条例, where 管理条例 is one token and the text says so as often. */
function withVerb(reading: Reading, topic: Topic): Topic {
  const next = reading.words[topic.end]?.text ?? "";
  if (next.length !== 4 || !reading.cues("title").has(next.slice(2))) return topic;
  const text = topic.text + next.slice(0, 2);
  const places = placesOf(reading, text, topic.span);
  return places.length * 2 >= topic.places.length ? { ...topic, text, places } : topic;
}

/** The longer of two that are repeated about as often is the better name. */
function strength({ text, places }: Topic): number {
  return (places.length - 1) * text.length ** 3;
}

function mentionsOf(reading: Reading, { text, places, end }: Topic): readonly Candidate[] {
  const weight = places.length > 1 ? REPEATED : NAMED_ONCE;
  return namedMentions(text, places, categoryOf(reading.words[end - 1]), weight);
}

const REPEATED = 0.46;
const NAMED_ONCE = 0.4;

/** 两个 in 渡口管理两个规定 counts what follows. */
const COUNT = /^(?:[一二两三四五六七八九十几数多]+|若干)[个项条种类批份部]?$/u;

/** A run without places, offices and verbs in front, and without what a document is called; null where little is left. */
function trim(reading: Reading, run: Run, specific: boolean): Run | null {
  const { words, cues } = reading;
  let { first, end } = run;
  for (let index = first; index < end; index++) {
    if (isWhose(words[index] as Word, reading) || isActing(reading, index)) first = index + 1;
  }
  while (first < end && governs(words[first] as Word)) first++;
  while (end > first && isLeftOut(words[end - 1] as Word, reading, specific)) end--;
  const last = words[end - 1];
  if (last === undefined || end <= first || cues("place").has(last.text)) return null;
  if (cues("office").endsOf(last.text) || cues("body").endsOf(last.text)) return null;
  const rest = { ...run, first, end };
  const text = textOf(reading, rest);
  if (text.length < SHORTEST || text.length > LONGEST || TIME.test(text)) return null;
  return specific && !words.slice(first, end).some(isSpecific) ? null : rest;
}

/** 第四季度 is no topic. */
const TIME = /[季年]度$/u;

function governs({ role }: Word): boolean {
  return role === "soft" || role === "inner";
}

function isSpecific({ role, text }: Word): boolean {
  return role === null && text.length > 1;
}

/** 滨海市, 民政局 and 中华人民共和国: whose business it is. */
function isWhose({ text }: Word, { cues }: Reading): boolean {
  return namesOffice(cues, text) || REGION.test(text);
}

/** 新区 of 滨海新区促进…的意见: who acts. */
function isActing({ words }: Reading, index: number): boolean {
  return words[index + 1]?.role === "inner" && (words[index]?.text.endsWith("区") ?? false);
}

/** Not 城市 and 区县. */
const REGION = /^[省市县区乡镇]$|[^城省市区][省市县乡镇]$|共和国$/u;

/** 方案 and 工作; 规模 where something specific is left. */
function isLeftOut({ text, role }: Word, { cues }: Reading, specific: boolean): boolean {
  return (specific && role === "generic") || cues("title").endsOf(text) || cues("empty").has(text);
}

function textOf({ tokens, folded }: Reading, { first, end }: Run): string {
  return folded.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

function placesOf({ folded, boundaries }: Reading, text: string, { start, end }: Span): readonly number[] {
  const found: number[] = [];
  const searched = folded.slice(start, end);
  for (let at = searched.indexOf(text); at >= 0; at = searched.indexOf(text, at + text.length)) {
    if (boundaries[start + at] === 1 && boundaries[start + at + text.length] === 1) found.push(start + at);
  }
  return found;
}
