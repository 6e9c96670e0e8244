import type { ClaimWord, ClaimWords } from "../dictionaries/claim-words.ts";
import type { IndexedWord } from "../dictionaries/word-index.ts";
import type { Comparator } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { isNoun } from "./read-lead.ts";

/** What the words behind a number say. */
export interface RightContext {
  readonly comparator: Comparator | null;
  /** The noun right behind the number (27家|企业), null where there is none. */
  readonly noun: Span | null;
  /** What the noun shares with the next item of its list: 区域医疗中心 of 8个国家级、13个省级区域医疗中心. */
  readonly head: Span | null;
  /** Whether 的 stood between the number and the noun (10亿元以上的|项目). */
  readonly attributive: boolean;
  /** Whether 的 stood there with nothing behind it that the number could qualify (达到5亿元以上的,给予奖励): a condition. */
  readonly headless: boolean;
  /** What is said of it (入选浙江省…榜单, 来自企业), null where the clause ends before. */
  readonly predicate: Span | null;
  /** 5%的增长: a noun of change behind the number. */
  readonly change: { readonly direction: "up" | "down" } | null;
}

/** How far behind a number its noun is looked for. */
const FARTHEST = 240;

/** Reads the words behind a number, from its end to `end` (the end of its clause, or the next number in it). */
export function readRight(context: PhraseContext, at: number, end: number): RightContext {
  const { folded, words } = context;
  let from = skipBlank(folded, at, end);
  let comparator: Comparator | null = null;
  const bound = words.after.startingAt(folded, from, end);
  // 30日内, 50米内; not 3家|内资企业, 2条|内河航线
  const isInner = bound?.word === "内" && !/[年月日天周时钟秒里米亩期%]/.test(folded.charAt(from - 1));
  if (bound && !isInner) {
    comparator = bound.value;
    from += bound.word.length;
  }
  from = skipBlank(folded, from, end);
  // 3万多台(套)重大技术装备, 3434.7亿元人民币: part of the unit.
  const aside = /(?:\([\u4e00-\u9fff]{1,2}\)|人民币)/y;
  aside.lastIndex = from;
  if (aside.test(folded) && aside.lastIndex <= end) from = aside.lastIndex;
  const none = {
    comparator,
    noun: null,
    head: null,
    attributive: false,
    headless: false,
    predicate: null,
    change: null,
  };
  // 两年内(含参赛期间)|在本市领取…
  const close =
    folded.charAt(from) === "(" && "含不包".includes(folded.charAt(from + 1)) && context.pairs.get(from);
  if (close && close < end) from = close + 1;
  if (words.words.startingAt(folded, from, end)?.value.roles.has("container")) {
    if (folded.charAt(from) !== "的" || folded.startsWith("的基础", from)) return none;
  }
  const attributive = folded.charAt(from) === "的" && from < end;
  if (attributive) from++;
  // 低于60分的|不予立项, 超过10万元的|给予补助: with nothing behind 的 that could be its noun.
  if (attributive && HEADLESS.test(folded.slice(from, Math.min(end, from + 4))))
    return { ...none, headless: true };
  const change = changeNoun(folded, from, end, words);
  if (change) return { ...none, attributive, change };
  if (from >= end || !STARTS_NOUN.test(folded.slice(from, from + 2)))
    return { ...none, headless: attributive && from >= end };
  const split = findPredicate(context, from, Math.min(end, from + FARTHEST), attributive);
  const nounEnd = trimNoun(folded, from, split);
  return {
    ...none,
    attributive,
    noun: nounEnd > from ? { start: from, end: nounEnd } : null,
    predicate: split < end && folded.charAt(split) !== "(" ? predicateAt(context, split, end) : null,
  };
}

const HEADLESS =
  /^(?:不[予得再能]|可以|应当|须|由|按|给予|予以|视为|实行|优先|每|均|一律|责令|处以|经|除外|部分(?:[,;。按给予]|$))/;

const STARTS_NOUN = /^[\p{Script=Han}\p{L}“‘「『《]/u;

/** Words that cannot begin a noun behind a number: the clause goes on with something else. */
const GOES_ON =
  /^(?:和|及|与|以及|并|等|到|至|提高|增加|增长|下降|降至|降到|上升|升至|减少|扩大|缩小|调整|，|,|、|后|前|来|间|时|起|进行|用于|以|向|对|由|为|是|在|的|用|作为|不等|之|每|或|且|而|则|分(?=[布别为成属列期步年])|左|占|比|较|可|将|应|须|已|均|都|也|仅|不|需|由于|其|其中|从|把|被|让|使|超(?![长高级低大算导声])|达|约|近)/;

const CHANGE_NOUN =
  /^(?:左右|以上|上下)?(?:的)?(?:同比|年均|平均)?(?:增长速度|增长率|增速|增幅|涨幅|增长)(?![\u4e00-\u9fff]*\d)/;
const FALL_NOUN = /^(?:的)?(?:降幅|跌幅|下降幅度)/;

function changeNoun(folded: string, from: number, end: number, words: ClaimWords): RightContext["change"] {
  const text = folded.slice(from, Math.min(end, from + 12));
  if (words.words.startingAt(folded, from, end)?.value.change === undefined) return null;
  if (FALL_NOUN.test(text)) return { direction: "down" };
  return CHANGE_NOUN.test(text) ? { direction: "up" } : null;
}

/** Where the predicate begins: the first verb or adverb behind at least one character of a noun; `end` if none. */
function findPredicate(context: PhraseContext, start: number, end: number, attributive = false): number {
  const { folded, words, pairs } = context;
  if (!attributive && GOES_ON.test(folded.slice(start, start + 4)) && !isName(context, start, end))
    return start;
  for (let at = start; at < end; ) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < end) {
      // 4个项目(居住建筑1个、公共建筑1个): what it is made up of is no part of its name.
      if (folded.charAt(at) === "(" && at > start && /\d/.test(folded.slice(at, partner))) return at;
      at = partner + 1;
      continue;
    }
    if (",、;。".includes(folded.charAt(at))) {
      const goesOn = folded.charAt(at) === "、" ? behindList(folded, at, end) : -1;
      if (goesOn < 0) return at;
      at = goesOn;
      continue;
    }
    const entry = words.words.startingAt(folded, at, end);
    if (!entry) {
      at++;
      continue;
    }
    const { verb } = entry.value;
    if (entry.word !== "通过" && isNoun(context, entry, at, end)) {
      at += entry.word.length;
      continue;
    }
    const isLast = at + entry.word.length >= end || ",、;。(".includes(folded.charAt(at + entry.word.length));
    if (at === start && verb && isLast) return end;
    // 新投产|项目, 拟|竣工项目: a verb with 新 or 拟 behind the number qualifies the noun.
    if (at === start && verb && /^[新拟]/.test(entry.word)) {
      at += entry.word.length;
      continue;
    }
    if (entry.word.length > 1 && begins(context, entry, { at, start, end, attributive })) return at;
    if ("被为由在通过".includes(entry.word) && at > start + 1) return at;
    if (at > start && leadsOn(context, entry, at, end)) return at;
    at += entry.word.length;
  }
  return end;
}

const LIST =
  /、(?:[^,;。:\d、()]{1,12}(?:、[^,;。:\d、()]{1,12}){0,4}?[等的]|[\u4e00-\u9fff]{1,4}级)(?=[\u4e00-\u9fff]{2})/y;

/** 2万名视力、听力、智力等|残疾儿童, 40个吸引力强、带动面广的|场景: where the noun of a list begins; -1 where none is. */
function behindList(folded: string, at: number, end: number): number {
  LIST.lastIndex = at;
  if (!LIST.test(folded) || LIST.lastIndex >= end) return -1;
  // 行业级、场景级|大模型, but 医疗集团、区级覆盖率
  const isLevel = folded.charAt(LIST.lastIndex - 1) === "级";
  return isLevel && folded.charAt(at - 1) !== "级" ? -1 : LIST.lastIndex;
}

/** 16个区|均|被评为: a single adverb in front of a verb begins what is said. */
function leadsOn(
  { folded, words }: PhraseContext,
  { word, value }: IndexedWord<ClaimWord>,
  at: number,
  end: number,
): boolean {
  if (word.length > 1 || !value.roles.has("adverb") || !"均都已未共皆".includes(word)) return false;
  const next = words.words.startingAt(folded, at + 1, end);
  return (
    folded.charAt(at + 1) === "被" || (next !== null && next.word.length > 1 && next.value.verb !== undefined)
  );
}

/** Whether the word at `at` begins what is said of the noun that begins at `start`. */
function begins(
  { folded, words }: PhraseContext,
  { word, value }: IndexedWord<ClaimWord>,
  {
    at,
    start,
    end,
    attributive,
  }: Readonly<Record<"at" | "start" | "end", number> & { attributive: boolean }>,
): boolean {
  const { roles, verb, change, before } = value;
  // 6项指标|不及预期
  if (before && at > start) return true;
  const noun = words.nouns.startingAt(folded, at + word.length, end);
  const isGeneral = noun?.value.has("generic") || noun?.value.has("scheme");
  const isCompound = noun !== null && isGeneral === true && at + word.length + noun.word.length === end;
  // 十条|支持措施
  if (at === start && isCompound) return false;
  // 500多个|生产制造中的难题: a verb with a 的 behind it only qualifies what is counted.
  if (at === start) return verb !== undefined && (verb.anywhere || !attributive) && !hasHead(folded, at, end);
  if (roles.has("adverb")) return true;
  // 创业园和|孵化基地: a verb in a list of nouns belongs to one of them.
  if (verb?.anywhere) return !"和与及".includes(folded.charAt(at - 1));
  if (!change) return false;
  // 可靠性提升|项目: a word of change with nothing behind it but a general noun is part of the name.
  return !isCompound;
}

/** Whether a noun stands behind a 的 in the stretch. */
function hasHead(folded: string, start: number, end: number): boolean {
  const of = folded.indexOf("的", start);
  return of > start && of < end - 1;
}

/** What is said, up to the next 、 outside quotes and brackets. */
function predicateAt({ folded, pairs }: PhraseContext, start: number, end: number): Span | null {
  let at = start;
  for (; at < end && folded.charAt(at) !== "、"; at++) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < end) at = partner;
  }
  const last = trimNoun(folded, start, Math.min(at, end));
  return last > start ? { start, end: last } : null;
}

/** What a clause is about: its noun up to the first verb or adverb behind it (国有企业效益|明显好转). */
export function subjectOf(context: PhraseContext, span: Span): Span | null {
  const end = trimNoun(context.folded, span.start, findPredicate(context, span.start + 1, span.end));
  return end - span.start > 1 ? { start: span.start, end } : null;
}

function isName(context: PhraseContext, start: number, end: number): boolean {
  const roles = context.words.words.startingAt(context.folded, start, end)?.value.roles;
  return roles !== undefined && (roles.has("name") || roles.has("noun"));
}

function skipBlank(folded: string, from: number, end: number): number {
  while (from < end && " \t\n".includes(folded.charAt(from))) from++;
  return from;
}

function trimNoun(folded: string, start: number, end: number): number {
  while (end > start && " \t\n,、;。的和与及(（”".includes(folded.charAt(end - 1))) {
    if (folded.charAt(end - 1) === "”" && folded.lastIndexOf("“", end - 1) >= start) break;
    if (/[参赠授]与|[总饱温]和|[普涉惠]及|目的/.test(folded.slice(end - 2, end))) break;
    end--;
  }
  return end;
}
