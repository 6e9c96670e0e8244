import type { ClaimWords } from "../dictionaries/claim-words.ts";
import type { Comparator } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import { lastIn } from "./find-in.ts";
import { findPredicate } from "./find-predicate.ts";
import type { PhraseContext } from "./phrase-context.ts";

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
  readonly change: { readonly direction: "up" | "down"; readonly span: Span } | null;
}

/** How far behind a number its noun is looked for. */
const FARTHEST = 240;

const ASIDE = /\([\u4e00-\u9fff]{1,2}\)|(?:折合)?人民币/y;

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
  ASIDE.lastIndex = from;
  if ("(折人".includes(folded.charAt(from)) && ASIDE.test(folded) && ASIDE.lastIndex <= end)
    from = ASIDE.lastIndex;
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
  // 年满6周岁(2018年8月31日前出生)|的儿童
  const gloss = folded.charAt(from) === "(" ? context.pairs.get(from) : undefined;
  if (gloss && gloss < end && folded.charAt(gloss + 1) === "的") from = gloss + 1;
  if (words.words.startingAt(folded, from, end)?.value.roles.has("container")) {
    if (folded.charAt(from) !== "的" || folded.startsWith("的基础", from)) return none;
  }
  const attributive = folded.charAt(from) === "的" && from < end;
  // 迈上1万亿元的|新台阶
  const step = attributive ? words.words.startingAt(folded, from + 1, end) : null;
  if (step?.value.roles.has("container") && /[阶关口槛]$/.test(step.word)) return none;
  if (attributive) from++;
  // 低于60分的|不予立项, 超过10万元的|给予补助: with nothing behind 的 that could be its noun.
  if (attributive && HEADLESS.test(folded.slice(from, Math.min(end, from + 4))))
    return { ...none, headless: true };
  const change = changeNoun(folded, from, end, words);
  if (change) return { ...none, attributive, change };
  if (from >= end || !STARTS_NOUN.test(folded.slice(from, from + 2)))
    return { ...none, headless: attributive && from >= end };
  // 控制在4.5%的|目标以内
  if (attributive && /^目标(?:以内|之内|[,;。])/.test(folded.slice(from, Math.min(end + 1, from + 4))))
    return { ...none, comparator: folded.startsWith("内", from + 3) ? "atMost" : comparator };
  const split = findPredicate(context, from, Math.min(end, from + FARTHEST), attributive);
  const nounEnd = trimNoun(folded, from, attributive ? split : withoutPartner(folded, from, split, end));
  return {
    ...none,
    attributive,
    noun: nounEnd > from ? { start: from, end: nounEnd } : null,
    predicate: split < end && isSaid(context, split, end) ? predicateAt(context, split, end) : null,
  };
}

const HEADLESS =
  /^(?:不[予得再能]|为(?!了)|是|可以|应当|须|由|按|给予|予以|视为|实行|优先|每|均|一律|责令|处以|经|除外|部分(?:[,;。按给予]|$))/;

const STARTS_NOUN = /^[\p{Script=Han}\p{L}“‘「『《]/u;

const CHANGE_NOUN =
  /^(?:左右|以上|上下)?(?:的)?(?:同比|年均|平均)?(?:增长速度|增长率|增速|增幅|涨幅|增长)(?![\u4e00-\u9fff]*\d)/;
const FALL_NOUN = /^(?:的)?(?:降幅|跌幅|下降幅度)/;

function changeNoun(folded: string, from: number, end: number, words: ClaimWords): RightContext["change"] {
  const text = folded.slice(from, Math.min(end, from + 12));
  if (words.words.startingAt(folded, from, end)?.value.change === undefined) return null;
  const found = FALL_NOUN.exec(text) ?? CHANGE_NOUN.exec(text);
  if (!found) return null;
  const until = from + found[0].length;
  const start = until - (/[增涨降跌下][^增涨降跌]{1,3}$/.exec(found[0])?.[0].length ?? 2);
  return { direction: FALL_NOUN.test(text) ? "down" : "up", span: { start, end: until } };
}

/** 9家医院|与上级医院开展合作: with whom something is done is not counted; 参与, 与会 are words. */
function withoutPartner(folded: string, from: number, split: number, end: number): number {
  if (split >= end) return split;
  const at = folded.slice(from, split).search(/(?<=.{3})(?<![参赠授给付])与(?!会)/);
  return at < 0 ? split : from + at;
}

/** Whether what stands behind a noun tells more of it; what it reaches (达到先进水平) does not. */
function isSaid({ folded, words }: PhraseContext, at: number, end: number): boolean {
  if ("(且或但".includes(folded.charAt(at))) return false;
  const found = words.words.startingAt(folded, at, end);
  return !found || found.word.length < 2 || !found.value.roles.has("reach");
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
  // 订单|已排到十月
  const told = context.folded.slice(span.start, span.end).search(/(?<=[\u4e00-\u9fff]{2})已(?![婚故知])/);
  const until = told > 0 ? span.start + told : span.end;
  const end = trimNoun(context.folded, span.start, findPredicate(context, span.start + 1, until));
  return end - span.start > 1 ? { start: span.start, end } : null;
}

function skipBlank(folded: string, from: number, end: number): number {
  while (from < end && " \t\n".includes(folded.charAt(from))) from++;
  return from;
}

function trimNoun(folded: string, start: number, last: number): number {
  // 小额贷款|以外, 项目|背后
  let end = last - start > 3 && /(?:[以之]外|背后)$/.test(folded.slice(last - 2, last)) ? last - 2 : last;
  // 77家文化宫中,有5家停业; not 高中, 集中
  if (
    folded.charAt(end - 1) === "中" &&
    /^(?:[,有]|[已共约]有|仅有)/.test(folded.slice(end, end + 2)) &&
    end - start > 2
  ) {
    if (!/[高初集年其附空途一二三四五六七八九十]/.test(folded.charAt(end - 2))) end--;
  }
  while (end > start && " \t\n,、;。的和与及且(（”".includes(folded.charAt(end - 1))) {
    if (folded.charAt(end - 1) === "”" && lastIn(folded, "“", start, end) >= 0) break;
    if (/[参赠授]与|[总饱温]和|[普涉惠]及|目的/.test(folded.slice(end - 2, end))) break;
    end--;
  }
  return end;
}
