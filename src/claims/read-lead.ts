import { type ClaimWord, isChangeVerb, type WordRole } from "../dictionaries/claim-words.ts";
import type { IndexedWord } from "../dictionaries/word-index.ts";
import type { Span } from "../model/span.ts";
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

/** Steps over times, openers and verbs at the start of a phrase; remembers the verb, a telling one above others. */
export function readLead(context: PhraseContext, start: number, end: number): Lead {
  const { folded, words, periodsFrom } = context;
  let at = start;
  let verb = null as Span | null;
  let telling = false;
  /** Where a verb begins that shares its object with the one before it: 修订、|制定规章. */
  let joined = -1;
  MARKER.lastIndex = at;
  if (MARKER.test(folded) && MARKER.lastIndex <= end) at = MARKER.lastIndex;
  AMONG.lastIndex = at;
  if (folded.charAt(at) === "在" && AMONG.test(folded) && AMONG.lastIndex <= end) at = AMONG.lastIndex;
  while (at < end) {
    if (verb?.end === at && folded.charAt(at) === "、" && joinsVerbs(context, at, end)) {
      verb = { start: verb.start, end: at + 1 };
      joined = ++at;
      continue;
    }
    if (" \t\n、-·*,".includes(folded.charAt(at)) || (verb === null && folded.charAt(at) === "的")) {
      at++;
      continue;
    }
    const period = periodsFrom.get(at);
    // 九年义务教育|巩固率
    const named = period === undefined ? null : words.words.startingAt(folded, at, end);
    if (named && period !== undefined && at + named.word.length > period && named.value.roles.has("noun"))
      break;
    // 日均新设企业: a rate of time belongs to the name.
    if (
      period !== undefined &&
      /^[日周月]均$/.test(folded.slice(at, period)) &&
      isNamePart(context, period, end, true)
    )
      break;
    // 五年以上|贷款利率: a length of time with a bound belongs to the name.
    if (
      period !== undefined &&
      period < end &&
      /^以[上下](?=[\u4e00-\u9fff]{2})/.test(folded.slice(period, end))
    )
      break;
    if (period !== undefined && period <= end) {
      // 1950年左右|占比为22%
      at = period + (/^(?:左右|前后)/.test(folded.slice(period, period + 2)) && period + 2 <= end ? 2 : 0);
      continue;
    }
    if (verb?.end === at && (joinsVerbs(context, at, end) || folded.charAt(at) === "了")) {
      verb = { start: verb.start, end: folded.charAt(at) === "了" ? at : at + 1 };
      at++;
      continue;
    }
    const found = words.words.startingAt(folded, at, end);
    if (!found) break;
    const { roles } = found.value;
    const next = at + found.word.length;
    if (isNoun(context, found, at, end)) break;
    const doing = verbOf(found);
    // 开展|培训: behind a verb of doing, a verb with nothing behind it is the object.
    if (doing && verb !== null && !telling && next >= end) break;
    if (doing && (verb === null || doing.telling || joined === at)) {
      verb = { start: verb && verb.end === at ? verb.start : at, end: next };
      telling ||= doing.telling;
    } else if (!isSkipped(roles, verb !== null, found.word) || isFirstOfName(context, found.word, next, end))
      break;
    at = next;
  }
  return { at, verb, telling };
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

/** 种植业, 覆盖率, 吸引力, 参与度; not 完成数字化…, 建设量子中心, 推动力度, 服务业务. */
const SUFFIX =
  /^(?:业(?![务态主绩内界])|率(?!先)|额(?!外)|量(?![子化])|费|包(?![括含])|方(?![面案式法向位针便程])|数(?![字据智])|者|人(?![口均数次大民工员才力体物文事])|员(?!工)|厂(?!房)|器(?![官材械])|型|性|度(?![假过])|力(?![量度争求推]))/;

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
  if (SUFFIX.test(folded.slice(next, next + 2))) return true;
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
