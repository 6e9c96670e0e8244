import type { PhraseHead, PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { coordinatedStart } from "./coordinated-start.ts";
import { type Front, frontOf, JOINED, namesOffice, STAGE } from "./name-front.ts";
import { findNameStart } from "./name-start.ts";
import { mayBeInside, type Reading, tokenAt } from "./reading.ts";

/**
 * Names without quotation marks that end with a head: 零基预算改革, 重大转化示范计划, 拨、投、保联动机制.
 *
 * The name reaches left to the verb, mark or function word that governs it; verbs that may be part of a name
 * (培育, 提升) are dropped at its left edge only. Left out: 工作机制, 重点工程 (nothing specific in front), and heads
 * that go on as another compound (改革 in 改革开放).
 */
export function findHeadedNames(reading: Reading, known: PhraseWords): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const index of placesOfHeads(reading)) {
    const ending = headEndingAt(reading, index, known);
    const candidate = ending && !goesOn(reading, ending) && nameWith(reading, ending, known);
    if (candidate) found.push(candidate);
  }
  const names = new Set(found.map(({ text }) => text));
  return found.map((name) => withoutVerb(reading, name, names));
}

/** The tokens with which a head may end; in rules also those that end what they have something carried out by. */
function placesOfHeads(reading: Reading): readonly number[] {
  const { isRules, words, headEnds } = reading;
  if (!isRules) return headEnds;
  return [...words.keys()].filter((index) => words[index]?.endsHead || isFacility(reading, index));
}

/** 优化基层治理机制 is 基层治理机制 where that is a name as well. */
function withoutVerb({ words, tokens }: Reading, name: Candidate, names: ReadonlySet<string>): Candidate {
  const first = words[tokenAt(tokens, name.start)];
  if (first?.role !== "soft" && first?.role !== "inner") return name;
  const text = name.text.slice(first.text.length);
  return names.has(text) ? { ...name, start: name.start + first.text.length, text } : name;
}

const SHORTEST = 4;
const LONGEST = 26;

/** What follows a quotation belongs to it: 专项贷款机制 after “揭榜挂帅” is no name of its own, nor is it with 多 between. */
function isBehindQuotation({ words }: Reading, edge: number): boolean {
  const before = words[edge - 1]?.text ?? "";
  return CLOSING.test(before) || (before.length === 1 && CLOSING.test(words[edge - 2]?.text ?? ""));
}

const CLOSING = /^[”’」』"]$/;
const OPENING = /^[“‘「『"]$/;

/** A head, of up to three words: tokens first to last. */
interface Ending {
  readonly head: PhraseHead;
  readonly first: number;
  readonly last: number;
  /** How many characters of its own token before the head are specific: 通报 of 通报制度. */
  readonly own: number;
}

/** The longest head that ends with a token: 后补助 rather than 补助. */
function headEndingAt(reading: Reading, last: number, known: PhraseWords): Ending | null {
  const end = reading.tokens[last]?.end ?? 0;
  if (isFacility(reading, last)) {
    const isLong = (reading.words[last]?.text.length ?? 0) > 2;
    return { head: FACILITY, first: last, last, own: isLong ? 2 : 0 };
  }
  for (const first of [last - 2, last - 1, last]) {
    const start = reading.tokens[first]?.start;
    const head = start === undefined ? undefined : known.heads.get(reading.folded.slice(start, end));
    // 制 of 田长制, not of 测制.
    if (first === last && end - (start ?? 0) === 1 && reading.words[last - 1]?.text.length === 1) return null;
    if (head !== undefined && head.strength > 0) return { head, first, last, own: 0 };
  }
  const tail = reading.words[last]?.tail;
  if (!tail || tail.head.strength < 2) return null;
  return { head: tail.head, first: last, last, own: tail.isSpecific ? 2 : 0 };
}

function isFacility({ isRules, words, cues }: Reading, index: number): boolean {
  return isRules && cues("facility").endsOf(`${words[index - 1]?.text}${words[index]?.text}`);
}

/** 更新 of 更新基础信息系统 is done with it, 协同 of 协同监管平台 is what it is for. */
function isDoneWith({ words }: Reading, first: number): boolean {
  return words[first]?.role === "soft" && words[first + 1]?.role !== "soft";
}

/** 内部安全管理制度 and 财务管理制度 are what everybody has to have. */
function isAdministration({ last, specific, words }: Front): boolean {
  return specific <= 2 && words > 1 && ADMINISTERS.test(last);
}

const ADMINISTERS = /^(?:管理|监管|监督|监督管理)$/u;

/** What rules have carried out by: 协同监管服务平台, 渡运信息系统. */
const FACILITY: PhraseHead = { category: "instrument", strength: 2 };

function nameWith(reading: Reading, ending: Ending, known: PhraseWords): Candidate | null {
  const { head, last } = ending;
  const own = findNameStart(reading, head, ending.first);
  const pair = coordinatedStart(reading, own.edge, ending.first);
  const { edge, governed } = pair === null ? own : { edge: pair, governed: true };
  const first = (pair ?? own.first) + (head === FACILITY && isDoneWith(reading, pair ?? own.first) ? 1 : 0);
  const isOffice = namesOffice(reading.cues, reading.words[first]?.text ?? "");
  if (isOffice && frontOf(reading, first + 1, ending.first).specific < 2) return null;
  const before = reading.words[first - 1]?.text ?? "";
  if (first >= ending.first || isBehindQuotation(reading, edge)) return null;
  // What is all of a quotation is judged as one: “政绩工程”.
  if (OPENING.test(before) && CLOSING.test(reading.words[last + 1]?.text ?? "")) return null;
  const front = frontOf(reading, first, ending.first);
  const start = reading.tokens[first]?.start ?? 0;
  const end = reading.tokens[last]?.end ?? 0;
  const text = reading.folded.slice(start, end);
  if (text.length < SHORTEST || text.length > LONGEST || known.terms.has(text)) return null;
  if (!isSpecific(front, ending, text, governed)) return null;
  if (
    isOther(reading, first) ||
    (reading.isRules && head !== FACILITY && isAdministration(front)) ||
    DISTRICT.test(text)
  )
    return null;
  // What is called the first of its kind is being pushed: 首个 of 首个社区托育联盟.
  const isFirst = reading.cues("first").has(reading.words[edge - 1]?.text ?? "");
  // After 和 the name may be half of one: 可靠性实验室 of 安全与可靠性实验室.
  const standing = isFirst ? 0.12 : isTail(reading, first, ending) ? TAIL : JOINED.test(before) ? -0.05 : 0;
  const isWorks =
    WORKS_HEAD.test(reading.words[last]?.text ?? "") &&
    (reading.cues("works").endsOf(front.last) || STAGED.test(text));
  const ordinary = (isWorks ? WORKS : 0) + (ending.own > 0 ? IN_WORD : 0);
  const weight = weigh(head, front, text.length) + standing - ordinary - appliedTo(reading, head, front);
  return { start, end, text, form: "named", origin: "pattern", category: head.category, weight };
}

/** 经营者名录 of 其他经营者名录 is another than its name says, and 级地震活动 of 6级地震活动 is cut. */
function isOther({ words, cues }: Reading, first: number): boolean {
  const before = words[first - 1];
  const text = words[first]?.text ?? "";
  if (before?.kind === "number") return text.length === 1 && !cues("begins").has(text);
  return before?.text === "其他" || before?.text === "其它";
}

/** 滨海市中心城区 is a place, and nothing that is being made. */
const DISTRICT = /^.{2,4}[省市州县区](?:(?:中心|主)?城区|口岸)$/u;

/** Rules apply to works, activities, standards and plans (作战工程, 经营活动, 收费标准, 护理计划), they launch none. */
function appliedTo({ isRules }: Reading, { category, strength }: PhraseHead, { length }: Front): number {
  if (!isRules) return 0;
  if (category === "programme") return strength < 3 || length < 3 ? 0.12 : 0;
  return category === "instrument" && strength === 1 ? 0.06 : 0;
}

/**
 * Whether a name may be the tail of a longer one: 遴选支持机制 behind a programme that has it, or a short one: 筹资机制 of
 * 渔港的筹资机制, 遴选机制 of 登记、遴选机制; not 零碳工厂 of 零碳园区、零碳工厂, where another name comes before it.
 */
function isTail({ words }: Reading, first: number, ending: Ending): boolean {
  if (words[first - 1]?.term?.category === "programme") return true;
  const isPlain = ending.head.category !== "institution" && ending.head.strength < 3;
  const isShort = ending.first - first === 1 && words[first]?.text.length === 2;
  if (!isPlain || !isShort || words[ending.last]?.text.length !== 2) return false;
  const before = words[first - 1]?.text ?? "";
  return before === "的" || ((before === "、" || JOINED.test(before)) && !words[first - 2]?.endsHead);
}

const TAIL = -0.07;

/** What it costs that the head is part of an ordinary word: 服务体系. */
const IN_WORD = 0.07;

/** What it costs to be a single building: 隧洞工程 and 高速公路改扩建工程 are hardly policy. */
const WORKS = 0.16;
const WORKS_HEAD = /^工程/u;

/**
 * 人才联审机制 has something specific in front; 工作机制 has not. 转化示范计划 will do before a strong head, and
 * 培育制度 where a verb governs it (建立培育制度), and 高水平 before 创新型城市; 新机制 is no name, nor is 交易新机制.
 */
function isSpecific(front: Front, ending: Ending, text: string, governed: boolean): boolean {
  if (front.last === "新" || (STAGE.test(front.last) && front.specific <= 2)) return false;
  if (front.specific + (governed ? ending.own : 0) >= 2 || (governed && front.acting)) return true;
  if (ending.head.strength < 3) return false;
  return front.acting ? front.length >= 4 : front.length >= 2 && text.includes("型");
}

const BASES = [0, 0.29, 0.44, 0.58] as const;

function weigh(head: PhraseHead, front: Front, length: number): number {
  const shape = Math.min(front.words, 3) * 0.03 + (front.coined ? 0.08 : 0);
  const wieldy = head.category === "institution" ? 10 : 16;
  const unwieldy = length > wieldy ? 0.02 * (length - wieldy) : 0;
  const short = front.length < 3 ? shortness(head) : 0;
  const vague = front.specific > 0 && front.specific <= front.common ? 0.1 : short;
  const named = head.category === "institution" ? 0.03 : 0;
  return BASES[head.strength] + shape - unwieldy - named - vague;
}

/** What a front of two characters costs: 利润计划 is an ordinary word, 托育机制 may be a name. */
function shortness({ strength, category }: PhraseHead): number {
  if (strength < 3) return 0.04;
  return category === "programme" ? 0.2 : 0.1;
}

/**
 * Whether the head is no end: a noun goes on (工程造价, 战略合作, 改革创新), or another head follows (改革试点). 工作 and
 * the like go on in no way that matters: 试点工作, 反担保产品.
 */
function goesOn(reading: Reading, { head, last }: Ending): boolean {
  const next = reading.words[last + 1];
  if (next === undefined || isPlanned(reading, last)) return next !== undefined;
  if (UTMOST.test(next.text)) return true;
  if (!mayBeInside(next)) return false;
  if (next.head !== null && next.head.strength > 1) return true;
  if (STAGE.test(next.text)) return false;
  if (next.role !== null && head.category === "instrument" && namesBody(reading, last + 2)) return true;
  if (next.role === "generic") return head.strength < 3 && !reading.cues("empty").has(next.text);
  return next.role === null;
}

/** 基金 of 渡口基金最高支付限额 is no end. */
const UTMOST = /^最[高低]$/u;

/** 委员会 behind 保险 and 监督管理: the name of a body. */
function namesBody({ words, cues }: Reading, index: number): boolean {
  const word = words[index];
  if (word === undefined || word.text.length === 1) return false;
  return cues("office").endsOf(word.text) || cues("bodies").endsOf(word.text);
}

/** 一期 of 凤凰苑小区一期改造工程 is a part of one building site. */
const STAGED = /[一二三四五六]期/u;

/** 计划 in 投资计划增长5% is what is planned to grow, and names no plan. */
function isPlanned({ words, cues }: Reading, last: number): boolean {
  if (!words[last]?.text.endsWith("计划") || !cues("planned").has(words[last + 1]?.text ?? "")) return false;
  const rest = words.slice(last + 2, last + 2 + FARTHEST_FIGURE);
  const stop = rest.findIndex(({ kind }) => kind === "mark");
  return rest.slice(0, stop < 0 ? undefined : stop).some(({ kind }) => kind === "number");
}

const FARTHEST_FIGURE = 4;
