import type { PhraseHead, PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { mayBeInside, type Reading, type Word } from "./reading.ts";

/**
 * Names without quotation marks that end with a head: 零基预算改革, 重大转化示范计划, 拨、投、保联动机制.
 *
 * The name reaches left to the verb, mark or function word that governs it; verbs that may be part of a name
 * (培育, 提升) are dropped at its left edge only. Left out: 工作机制, 重点工程 (nothing specific in front), and heads
 * that go on as another compound (改革 in 改革开放).
 */
export function findHeadedNames(reading: Reading, known: PhraseWords): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let index = 1; index < reading.words.length; index++) {
    if (!reading.words[index]?.endsHead) continue;
    const ending = headEndingAt(reading, index, known);
    const candidate = ending && !goesOn(reading, ending) && nameWith(reading, ending, known);
    if (candidate) found.push(candidate);
  }
  return found;
}

const MOST_WORDS = 9;
const LONGEST = 26;

/** What follows a quotation belongs to it: 科技信贷支持机制 after “揭榜挂帅” is no name of its own. */
const CLOSING = /^[”’」』"]$/;

/** What is called the first of its kind is being pushed: 首个 of 首个社区托育联盟. */
const FIRST = /^(?:首[个家创单只批]|率先)$/;

/** After 和 the name may be half of one: 可靠性实验室 of 安全与可靠性实验室. */
const JOINED = /^[和与及]$/;

/** A head, of up to three words: tokens first to last. */
interface Ending {
  readonly head: PhraseHead;
  readonly first: number;
  readonly last: number;
}

/** The longest head that ends with a token: 后补助 rather than 补助. */
function headEndingAt(reading: Reading, last: number, known: PhraseWords): Ending | null {
  const end = reading.tokens[last]?.end ?? 0;
  for (const first of [last - 2, last - 1, last]) {
    const start = reading.tokens[first]?.start;
    const head = start === undefined ? undefined : known.heads.get(reading.folded.slice(start, end));
    if (head !== undefined && head.strength > 0) return { head, first, last };
  }
  return null;
}

function nameWith(reading: Reading, ending: Ending, known: PhraseWords): Candidate | null {
  const { tokens, folded } = reading;
  const { head, last } = ending;
  const end = tokens[last]?.end ?? 0;
  const edge = leftEdge(reading, ending);
  const governed = isGoverned(reading, edge);
  const first = leftStart(reading, edge, ending.first, governed);
  if (
    first >= ending.first ||
    reading.words[ending.first - 1]?.text === "新" ||
    CLOSING.test(reading.words[first - 1]?.text ?? "")
  )
    return null;
  const start = tokens[first]?.start ?? 0;
  const front = frontOf(reading, first, ending.first);
  const text = folded.slice(start, end);
  if (
    text.length < 4 ||
    text.length > LONGEST ||
    !isSpecific(front, ending, text, governed) ||
    known.terms.has(text)
  ) {
    return null;
  }
  const isFirst = FIRST.test(reading.words[edge - 1]?.text ?? "");
  const isJoined = JOINED.test(reading.words[first - 1]?.text ?? "");
  const weight = weigh(head, front, text.length) + (isFirst ? 0.12 : isJoined ? -0.05 : 0);
  return { start, end, text, form: "named", origin: "pattern", category: head.category, weight };
}

/**
 * 人才联审机制 has something specific in front; 工作机制 has not. 转化示范计划 will do before a strong head, and
 * 培育制度 where a verb governs it (建立培育制度), and 高水平 before 创新型城市.
 */
function isSpecific(front: Front, ending: Ending, text: string, governed: boolean): boolean {
  if (front.specific >= 2 || (governed && front.acting)) return true;
  if (ending.head.strength < 3) return false;
  return front.acting ? front.length >= 4 : front.length >= 2 && text.includes("型");
}

/** Index of the first token that may belong to the name. */
function leftEdge(reading: Reading, ending: Ending): number {
  const last = ending.first;
  let first = last;
  while (first > 0 && last - first < MOST_WORDS) {
    const word = reading.words[first - 1] as Word;
    if (isBorder(reading, first - 1, ending)) break;
    if (mayBeInside(word) || isNameNumber(reading, first - 1)) first--;
    else if (isAttributive(reading, first - 1)) first -= 2;
    else break;
  }
  return first;
}

/**
 * Words that a name does not reach over: a programme (钱江人才计划 in 钱江人才计划遴选机制) or a body (理工大学 in
 * 理工大学成果池), where something specific follows; and 建设 before the name of a place (建设创新型城市).
 */
function isBorder(reading: Reading, index: number, ending: Ending): boolean {
  const word = reading.words[index] as Word;
  const { category } = ending.head;
  if (
    (category === "institution" || category === "concept") &&
    (word.role === "inner" || BUILDING.test(word.text))
  )
    return true;
  if (!isProgramme(word) && !BODY.test(word.text)) return false;
  return frontOf(reading, index + 1, ending.first).specific >= 2;
}

function isProgramme(word: Word): boolean {
  if (word.term !== null) return word.term.category === "programme";
  return word.head?.category === "programme" && word.head.strength > 1;
}

const BUILDING = /^(?:建设|共建|发展|培育|创建|第一)$/;
const BODY = /(?:机构|大学|学院|研究院|公司|集团)$/;

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

/**
 * Where the name begins: after the verbs that govern it (推进 and 培育 in 推进培育产业集群) and single characters left
 * over from a longer word. Where nothing specific would remain and another verb governs already, the verbs that
 * may be part of a name stay: 转化示范 in 实施转化示范计划.
 */
function leftStart(reading: Reading, edge: number, end: number, governed: boolean): number {
  let first = edge;
  while (first < end && (isDropped(reading, first) || reading.words[first]?.role === "soft")) first++;
  if (governed && frontOf(reading, first, end).specific < 2) {
    first = edge;
    while (first < end && isDropped(reading, first)) first++;
  }
  return listStart(reading, first);
}

function isDropped(reading: Reading, index: number): boolean {
  const word = reading.words[index] as Word;
  if (word.role === "inner") return true;
  if (!isSingle(word) || SHORT_FRONT.test(word.text)) return false;
  return reading.words[index - 1]?.text !== "、" && !isSingle(reading.words[index + 1]);
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

/** Single characters that begin names: 新 in 新工科计划. */
const SHORT_FRONT = /[新双零云数智绿氢海]/;

/** 拨、投、 before 保联动机制: where the name begins with a single character after 、 and another, from there. */
function listStart(reading: Reading, first: number): number {
  const { words } = reading;
  let index = first;
  while (words[index - 1]?.text === "、" && isSingle(words[index - 2])) index -= 2;
  const before = words[index - 1];
  return isSingle(words[first]) && !(before !== undefined && mayBeInside(before)) ? index : first;
}

interface Front {
  /** Characters of the front that are not of generic words. */
  readonly specific: number;
  /** Of these, the characters of words that are distinctive of nobody. */
  readonly common: number;
  readonly length: number;
  readonly words: number;
  readonly coined: boolean;
  /** Whether it holds a verb that became part of the name. */
  readonly acting: boolean;
}

function frontOf(reading: Reading, first: number, end: number): Front {
  let specific = 0;
  let common = 0;
  let length = 0;
  let coined = false;
  let acting = false;
  for (let index = first; index < end; index++) {
    const word = reading.words[index] as Word;
    length += word.text.length;
    if (word.isCommon) common += word.text.length;
    if (word.role === "soft" || word.role === "inner") acting = true;
    else if (word.role !== "generic") specific += word.text === "型" ? 2 : word.text.length;
    if (word.kind === "number" || word.kind === "latin" || COUNTED.test(word.text)) coined = true;
  }
  return { specific, common, length, words: end - first, coined, acting };
}

/** 四类 in 四类服务平台 counts what is named; 三个 would too. */
const COUNTED = /^[一二两三四五六七八九十]+[大类个项]$/;
const BASES = [0, 0.29, 0.44, 0.58] as const;

function weigh(head: PhraseHead, front: Front, length: number): number {
  const shape = Math.min(front.words, 3) * 0.03 + (front.coined ? 0.08 : 0);
  const wieldy = head.category === "institution" ? 10 : 16;
  const unwieldy = length > wieldy ? 0.02 * (length - wieldy) : 0;
  const short = front.length < 3 ? (head.strength < 3 ? 0.04 : 0.1) : 0;
  const vague = front.specific > 0 && front.specific <= front.common ? 0.1 : short;
  const named = head.category === "institution" ? 0.03 : 0;
  return BASES[head.strength] + shape - unwieldy - named - vague;
}

/**
 * Whether the head is no end: a noun goes on (工程造价, 战略合作, 改革创新), or another head follows (改革试点). 工作 and
 * the like go on in no way that matters: 试点工作, 反担保产品.
 */
function goesOn(reading: Reading, { head, last }: Ending): boolean {
  const next = reading.words[last + 1];
  if (next === undefined || !mayBeInside(next)) return false;
  if (next.head !== null && next.head.strength > 1) return true;
  if (next.role === "generic") return head.strength < 3 && !EMPTY.test(next.text);
  return next.role === null;
}

const EMPTY = /^(?:工作|项目|产品|业务|政策|服务|任务|措施|方案|资金|企业|单位|建设)$/;
