import { type ClaimWord, isChangeVerb, type WordRole } from "../dictionaries/claim-words.ts";
import type { IndexedWord } from "../dictionaries/word-index.ts";
import type { Span } from "../model/span.ts";
import { beginsAt } from "./begins-at.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** (一), 第十五条, 1., ① in front of a phrase. */
const MARKER =
  /(?:\s*(?:(?<=\()(?:含|包括)(?=[\u4e00-\u9fff]{2})|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十百\d]{1,5}[条章节款]|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、|[\u2460-\u2473]))+/y;

/** 在全部医院中|有公立医院31家: among what something is counted; 在校生, 在建项目 are no such. */
const AMONG = /在(?![校建岗职册读线用产库编])[^,;。、]{2,14}中(?=共?有)/y;

/** The words that a phrase begins with. */
export interface Lead {
  readonly at: number;
  readonly verb: Span | null;
  readonly telling: boolean;
}

/** A lead as it is being read: each step takes words off the left end of [at, end). */
interface LeadReading {
  readonly context: PhraseContext;
  readonly end: number;
  at: number;
  verb: Span | null;
  telling: boolean;
  /** Where a verb begins that shares its object with the one before it: 修订、|制定规章. */
  joined: number;
}

/** Steps over times, openers and verbs at the start of a phrase; remembers the verb, a telling one above others. */
export function readLead(context: PhraseContext, start: number, end: number): Lead {
  const at = behindMarker(context.folded, start, end);
  const lead: LeadReading = { context, end, at, verb: null, telling: false, joined: -1 };
  while (lead.at < end && step(lead));
  return { at: lead.at, verb: lead.verb, telling: lead.telling };
}

function behindMarker(folded: string, start: number, end: number): number {
  let at = start;
  MARKER.lastIndex = at;
  if (MARKER.test(folded) && MARKER.lastIndex <= end) at = MARKER.lastIndex;
  AMONG.lastIndex = at;
  return folded.charAt(at) === "在" && AMONG.test(folded) && AMONG.lastIndex <= end ? AMONG.lastIndex : at;
}

/** Takes a time, a mark or a word off the beginning of a phrase; false where its noun begins. */
function step(lead: LeadReading): boolean {
  const { context, end, at, verb } = lead;
  const { folded, words, periodsFrom } = context;
  const character = folded.charAt(at);
  const isBehindVerb = verb?.end === at;
  if (isBehindVerb && character === "、" && joinsVerbs(context, at, end)) {
    lead.verb = { start: verb.start, end: at + 1 };
    lead.joined = ++lead.at;
    return true;
  }
  if (" \t\n、-·*,".includes(character) || (verb === null && character === "的")) {
    lead.at++;
    return true;
  }
  const period = periodsFrom.get(at);
  if (period !== undefined && isNameOfTime(context, at, period, end)) return false;
  if (period !== undefined && period <= end) {
    lead.at = behindTime(folded, period, end);
    return true;
  }
  if (isBehindVerb && (character === "了" || joinsVerbs(context, at, end))) {
    lead.verb = { start: verb.start, end: character === "了" ? at : at + 1 };
    lead.at++;
    return true;
  }
  const found = words.words.startingAt(folded, at, end);
  return found !== null && !isNoun(context, found, at, end) && takeWord(lead, found);
}

/** Whether a time begins the name of what is measured. */
function isNameOfTime(context: PhraseContext, at: number, period: number, end: number): boolean {
  const { folded, words } = context;
  // 九年义务教育|巩固率
  const named = words.words.startingAt(folded, at, end);
  if (named && at + named.word.length > period && named.value.roles.has("noun")) return true;
  // 日均新设企业: a rate of time belongs to the name.
  const isRate = /^[日周月]均$/.test(folded.slice(at, period));
  if (isRate && isNamePart(context, period, end, true)) return true;
  // 五年以上|贷款利率: a length of time with a bound does so too.
  return period < end && /^以[上下](?=[\u4e00-\u9fff]{2})/.test(folded.slice(period, end));
}

/** 1950年左右|占比为22% */
function behindTime(folded: string, period: number, end: number): number {
  const isAbout =
    period + 2 <= end && (folded.startsWith("左右", period) || folded.startsWith("前后", period));
  return isAbout ? period + 2 : period;
}

/** Takes the word that a phrase begins with, where it is a verb or an adverb; false where a noun begins with it. */
function takeWord(lead: LeadReading, found: IndexedWord<ClaimWord>): boolean {
  const { context, end, at, verb } = lead;
  const next = at + found.word.length;
  const doing = verbOf(found);
  // 开展|培训: behind a verb of doing, a verb with nothing behind it is the object.
  if (doing && verb !== null && !lead.telling && next >= end) return false;
  if (doing && (verb === null || doing.telling || lead.joined === at)) {
    lead.verb = { start: verb?.end === at ? verb.start : at, end: next };
    lead.telling ||= doing.telling;
  } else if (!isSkipped(found.value.roles, verb !== null, found.word)) return false;
  else if (isFirstOfName(context, found.word, next, end)) return false;
  lead.at = next;
  return true;
}

/** A verb of doing; a word of change in front of its object (压减…项目30%) tells as much. */
function verbOf({ word, value }: IndexedWord<ClaimWord>): ClaimWord["verb"] {
  return (
    value.verb ??
    (isChangeVerb(value.change?.form) && word.length > 1
      ? { telling: true, anywhere: false, shared: true, causing: false }
      : undefined)
  );
}

/** 新建|和|改扩建: two verbs that share an object are one. */
function joinsVerbs({ folded, words }: PhraseContext, at: number, end: number): boolean {
  if (!"和与及并、".includes(folded.charAt(at))) return false;
  const second = words.words.startingAt(folded, at + 1, end);
  // 建设A、引进|B企业5家: behind 、 a verb that tells has an object of its own.
  if (folded.charAt(at) === "、" && second?.value.verb?.telling) return false;
  return second?.value.verb !== undefined && second.word.length > 1 && at + 1 + second.word.length < end;
}

const TIME_OF = /^(?:时间|时限|周期|期限|用时|时长)$/;

/**
 * Whether the word at `at` is a noun, or makes one with what stands behind it: 种植|业, 覆盖|率, 管理|费, 补贴|期限.
 */
export function isNoun(
  { folded, words }: PhraseContext,
  { word, value }: IndexedWord<ClaimWord>,
  at: number,
  end: number,
): boolean {
  if (value.roles.has("name") || value.roles.has("noun")) return true;
  const next = at + word.length;
  if (next >= end) return false;
  // 推广|的改革举措: a verb with 的 behind it only qualifies a noun.
  if (value.verb && folded.charAt(next) === "的") return true;
  // 种植业, 覆盖率, 吸引力; not 完成数字化…, 建设量子中心
  if (beginsAt(words.suffixes, folded, next)) return true;
  // 兑现|时间: nothing is done to the time of something.
  if (value.verb && !value.change && TIME_OF.test(folded.slice(next, end))) return true;
  // 补贴|期限, 办理|时间; 实现 and 完成 have objects.
  const isNamed = value.verb !== undefined && !value.change && (value.verb.telling || !value.verb.anywhere);
  return isNamed && words.nouns.startingAt(folded, next, end)?.value.has("head") === true;
}

/** Openers and scopes are stepped over at the start only, adverbs behind the verb too (完成|全年|…). */
function isSkipped(roles: ReadonlySet<WordRole>, behindVerb: boolean, word: string): boolean {
  if (word.startsWith("每") || /^年?[人户亩]均$/.test(word)) return false;
  if (roles.has("adverb")) return !behindVerb || word.length > 1;
  // 建成|一批|产值100亿元以上的集群
  if (word === "一批") return true;
  return (
    !behindVerb && ["opener", "scope", "distributive", "basis"].some((role) => roles.has(role as WordRole))
  );
}

/** Whether what stands at `at` can go on with a name: no word of change, no verb, no 每. */
function isNamePart({ folded, words }: PhraseContext, at: number, end: number, verbs = false): boolean {
  if (at >= end || "每为达在".includes(folded.charAt(at))) return false;
  const behind = words.words.startingAt(folded, at, end)?.value;
  return behind === undefined || (!behind.change && (verbs || !behind.verb));
}

/** 新|就业形态, 可|再生能源: a single character is an adverb only in front of a word of the list, or by its nature. */
function isFirstOfName(context: PhraseContext, word: string, next: number, end: number): boolean {
  const { folded, words } = context;
  // 平均担保费率, 平均办理时间, 最高时长; 平均每天新增…
  if (/^(?:平均|最[高低长大小])$/.test(word)) {
    const entry = words.words.startingAt(folded, next, end);
    return isNamePart(context, next, end) || (entry !== null && isNoun(context, entry, next, end));
  }
  // 我们|要|重点把握好
  if (word === "要" && !/[素点件求闻价塞害]/.test(folded.charAt(next))) return false;
  if (word.length > 1 || "并且而但也还均都已将拟仅其又这再使让".includes(word)) return false;
  const behind = words.words.startingAt(folded, next, end)?.value;
  return behind === undefined || behind.roles.has("name") || behind.roles.has("noun");
}
