import type { PhraseHead } from "../dictionaries/phrase-words.ts";
import { isBorder } from "./name-border.ts";
import { frontOf } from "./name-front.ts";
import { mayBeInside, type Reading, type Word } from "./reading.ts";
import { isStump, wholeStart } from "./stump.ts";

/** Where a name with a head begins. */
export interface NameStart {
  /** Its first token. */
  readonly first: number;
  /** The first token that might have belonged to it: after the verb, mark or function word that governs it. */
  readonly edge: number;
  /** Whether a verb governs it. */
  readonly governed: boolean;
}

/** Finds the beginning of the name whose head starts at the token `end`; `first` is `end` where nothing is left. */
export function findNameStart(reading: Reading, head: PhraseHead, end: number): NameStart {
  const border = leftEdge(reading, head, end);
  let edge = border;
  // 推进 in 推进研发投入提升行动 governs as a verb does.
  while (edge < end && isPrelude(reading, edge)) edge++;
  // 国内首单 in 国内首单知识产权证券化产品 says that it is the first, wherever it is.
  for (let index = edge; index < end - 1; index++) if (isFirst(reading, index)) edge = index + 1;
  const governed = edge > border || isGoverned(reading, edge);
  const first = wholeStart(reading, head, { edge, first: leftStart(reading, edge, end, governed), end });
  return { first: isAgainst(reading, head, edge) ? edge - 1 : first, edge, governed };
}

/** 打击 of 打击非法采砂专项行动, 防止 of 防止返贫机制: what something is against is no name without the verb. */
function isAgainst({ words, cues }: Reading, { category }: PhraseHead, edge: number): boolean {
  const before = words[edge - 1];
  return (
    (category === "programme" || category === "instrument") &&
    before !== undefined &&
    cues("against").has(before.text)
  );
}

/** 首单, whole or in two tokens; not the 首批 of 首批次, which is another token. */
function isFirst({ words, cues }: Reading, index: number): boolean {
  const text = words[index]?.text ?? "";
  const joined = text.length === 1 ? `${words[index - 1]?.text ?? ""}${text}` : "";
  return cues("first").has(text) || cues("first").has(joined);
}

/** A verb that never belongs to a name, or 首个 before it. */
function isPrelude({ words, cues }: Reading, index: number): boolean {
  const word = words[index];
  return word !== undefined && (word.role === "inner" || cues("first").has(word.text));
}

const MOST_WORDS = 9;

/** Index of the first token that may belong to the name. */
function leftEdge(reading: Reading, head: PhraseHead, end: number): number {
  let first = end;
  while (first > 0 && end - first < MOST_WORDS) {
    const word = reading.words[first - 1] as Word;
    if (isBorder(reading, first - 1, head, end)) break;
    if (mayBeInside(word) || isNameNumber(reading, first - 1)) first--;
    else if (isAttributive(reading, first - 1) || (first < end && isDash(reading, first - 1))) first -= 2;
    else if (isInsertion(reading, first - 1)) first -= 4;
    else if (first < end && isPrefix(reading, first - 1)) first--;
    else if (first === end && isAimOf(reading, head, first - 1)) first -= 2;
    else break;
  }
  return first;
}

/** 的 after 导向 or 主导 joins: 市场主导的技术交易机制; any other 的 ends the name: 新的工作机制. */
function isAttributive(reading: Reading, index: number): boolean {
  const before = reading.words[index - 1];
  return (
    reading.words[index]?.text === "的" &&
    before !== undefined &&
    reading.cues("attributive").has(before.text)
  );
}

/**
 * 多 of 多层级服务体系, 可 of 可转换债券: a word that governs a clause elsewhere and is the first character of a word here, behind
 * a verb or a mark (not behind who may: 企业可转换…).
 */
function isPrefix({ words, cues }: Reading, index: number): boolean {
  const before = words[index - 1];
  const isOpen = before?.text !== "的" && (before === undefined || !mayBeInside(before) || isDoing(before));
  const next = words[index + 1];
  return (
    isOpen &&
    cues("prefix").has(words[index]?.text ?? "") &&
    next !== undefined &&
    !isDoing(next) &&
    (next?.text.length ?? 0) > 1
  );
}

function isDoing({ role }: Word): boolean {
  return role === "soft" || role === "inner";
}

/** - between two places or parts: 滨江-临港片区. */
function isDash({ words }: Reading, index: number): boolean {
  return words[index]?.text === "-" && isNameWord(words[index - 1]);
}

/** (质) of 抵(质)押登记制度: a word in brackets inside another. */
function isInsertion({ words }: Reading, index: number): boolean {
  const isBracketed = words[index]?.text === ")" && words[index - 2]?.text === "(";
  return isBracketed && isNameWord(words[index - 1]) && isNameWord(words[index - 3]);
}

/** What stands on the other side of a dash or a bracket; not 一 of (一). */
function isNameWord(word: Word | undefined): boolean {
  return word !== undefined && mayBeInside(word) && !/^[一二三四五六七八九十]+$/.test(word.text);
}

/** 改善 of 农村面貌改善行动 is what the programme does; 开展 of 村民开展专项行动 is what somebody does with it. */
function isAimOf({ words, cues }: Reading, head: PhraseHead, index: number): boolean {
  const verb = words[index];
  const before = words[index - 1];
  if (head.category !== "programme" || head.strength < 3 || verb?.role !== "verb") return false;
  if (cues("pushes").has(verb.text) || cues("blames").has(verb.text)) return false;
  return before !== undefined && mayBeInside(before) && before.role === null && before.text.length > 1;
}

/** A bare number right before the head or in a coined name: 1269行动计划; not 2025年, not 300个工程. */
function isNameNumber(reading: Reading, index: number): boolean {
  const word = reading.words[index] as Word;
  return (
    word.kind === "number" && /^\d{3,4}$/.test(word.text) && (reading.words[index + 1] as Word).head !== null
  );
}

/**
 * Where the name begins: after the verbs that govern it (推进 and 培育 in 推进培育产业集群) and single characters left
 * over from a longer word. Where nothing specific would remain and another verb governs already, the verbs that
 * may be part of a name stay: 转化示范 in 实施转化示范计划.
 */
function leftStart(reading: Reading, edge: number, end: number, governed: boolean): number {
  let first = edge;
  while (first < end && (isDropped(reading, first) || isGoverning(reading, first))) first++;
  if (governed && frontOf(reading, first, end).specific < 2) {
    first = edge;
    while (first < end && isDropped(reading, first)) first++;
  }
  const start = listStart(reading, afterObject(reading, first, end));
  return start > edge && isOfTitle(reading, start) ? start - 1 : start;
}

/** Whether the verb before a name is of a name that the title has: 融资 before 担保公司信用制度 in rules of 融资担保公司. */
function isOfTitle({ words, title }: Reading, first: number): boolean {
  const verb = words[first - 1];
  return verb?.role === "soft" && title.includes(`${verb.text}${words[first]?.text ?? ""}`);
}

/** 标准调整 in 标准调整人才补贴, and 财政部深化: a word for anything or who acts, and what is done, where something specific follows. */
function afterObject(reading: Reading, first: number, end: number): number {
  const acting = reading.words[first + 1]?.role;
  const word = reading.words[first];
  const mayAct = word?.role === "generic" || (word !== undefined && isOrgan(word, reading));
  const isObject =
    mayAct && (acting === "soft" || acting === "inner") && !isStump(reading.words, first + 2, end);
  return isObject && frontOf(reading, first + 2, end).specific >= 2 ? first + 2 : first;
}

function isOrgan({ text }: Word, { cues }: Reading): boolean {
  return text.length > 2 && (cues("office").endsOf(text) || text.endsWith("部"));
}

/** A verb at the edge; 研发 of 研发-制造联动机制 is none, nor is 融资 of 融资性担保业务. */
function isGoverning({ words }: Reading, index: number): boolean {
  const next = words[index + 1];
  return words[index]?.role === "soft" && !isJoint(next) && !QUALITY.test(next?.text ?? "");
}

/** What makes an adjective of a verb. */
const QUALITY = /^[性型式类]$/u;

function isJoint(word: Word | undefined): boolean {
  return word?.text === "-" || word?.text === "(";
}

function isDropped(reading: Reading, index: number): boolean {
  const word = reading.words[index] as Word;
  if (isJoint(reading.words[index + 1])) return false;
  if (word.role === "inner") return true;
  // 新 in 新工科计划 begins the name.
  const begins = reading.cues("begins").has(word.text) || isPrefix(reading, index);
  if (!isSingle(word) || begins || isBound(reading, index)) return false;
  const isListed = reading.words[index - 1]?.text === "、" && !reading.cues("bodies").has(word.text);
  return !isListed && !isSingle(reading.words[index + 1]);
}

/** 单 of 单用途卡 where the text has both as often, again and again: one word that jieba does not know. */
function isBound({ counts, numbers }: Reading, index: number): boolean {
  const own = counts[numbers[index] ?? 0] ?? 0;
  const next = counts[numbers[index + 1] ?? 0] ?? 0;
  return own >= 4 && own * 5 >= next * 4 && next * 5 >= own * 4;
}

/** Whether a verb, or a function word after one (打造首个…), stands before a token. */
function isGoverned(reading: Reading, index: number): boolean {
  const before = reading.words[index - 1]?.role;
  return (
    before === "verb" ||
    before === "inner" ||
    (before === "function" && reading.words[index - 2]?.role === "verb")
  );
}

/** A single Han character. Two in a row are a word that jieba does not know: 科 and 创. */
function isSingle(word: Word | undefined): boolean {
  return word?.kind === "word" && word.text.length === 1;
}

/**
 * 拨、投、 before 保联动机制: where the name begins with a single character after 、 and another, from there; 省、市 before
 * 重点工程 are whose they are.
 */
function listStart(reading: Reading, first: number): number {
  const { words, cues } = reading;
  const isPart = (word: Word | undefined) => isSingle(word) && !cues("bodies").has(word?.text ?? "");
  let index = first;
  while (words[index - 1]?.text === "、" && isPart(words[index - 2])) index -= 2;
  const before = words[index - 1];
  return isSingle(words[first]) && !(before !== undefined && mayBeInside(before)) ? index : first;
}
