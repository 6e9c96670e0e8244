import type { ClaimWord, ClaimWords, NounRole, WordRole } from "../dictionaries/claim-words.ts";
import type { IndexedWord } from "../dictionaries/word-index.ts";
import type { Span } from "../model/span.ts";

/** A stretch in front of a number, taken apart: [subject] [verb] [object]. */
export interface NounPhrase {
  /** What stands before the verb; null where the verb comes first. */
  readonly subject: Span | null;
  /** The subject is a phrase of circumstance (在…, 面向…), no doer. */
  readonly circumstance: boolean;
  readonly verb: Span | null;
  /** The verb changes what is counted (新增, 申报). */
  readonly telling: boolean;
  /** The thing itself; null where the number follows its verb. */
  readonly object: Span | null;
}

/** What the reading of a phrase looks at besides its characters. */
export interface PhraseContext {
  /** As written; indicators are quoted from it. */
  readonly text: string;
  readonly folded: string;
  readonly words: ClaimWords;
  /** Quotes and brackets: where each that opens is closed. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Times: start → end. */
  readonly periodsFrom: ReadonlyMap<number, number>;
}

const CIRCUMSTANCE =
  /^(?:在|面向|围绕|聚焦|依托|通过|按照|根据|针对|立足|对|向|为|从|以|借助|利用|结合|随着|经|由)/;

/** Takes a phrase apart; null where nothing but grammar is left of it. */
export function readNounPhrase(context: PhraseContext, span: Span): NounPhrase | null {
  const end = trimEnd(context.folded, span);
  const lead = readLead(context, span.start, end);
  if (lead.at >= end) {
    return lead.verb ? { subject: null, circumstance: false, ...lead, object: null } : null;
  }
  const again = lead.verb ? findNextPredicate(context, lead.at, end) : -1;
  if (again >= 0) return readNounPhrase(context, { start: again, end });
  const inner = findInnerVerb(context, lead.at, end, lead.verb !== null);
  if (!inner) {
    return {
      subject: null,
      circumstance: false,
      verb: lead.verb,
      telling: lead.telling,
      object: { start: lead.at, end },
    };
  }
  const rest = readLead(context, inner.at, end);
  const subject = { start: lead.at, end: inner.at };
  return {
    subject: lead.verb && !lead.telling ? null : subject,
    circumstance: CIRCUMSTANCE.test(context.folded.slice(subject.start, subject.end)),
    verb: rest.verb,
    telling: rest.telling,
    object: rest.at < end ? { start: rest.at, end } : null,
  };
}

/** The roles of a noun that is the whole of a phrase, or of the relational noun at its end. */
export function rolesOfNoun(context: PhraseContext, span: Span): ReadonlySet<NounRole> | null {
  const { folded, words } = context;
  const found = words.nouns.startingAt(folded, span.start, span.end);
  if (found && span.start + found.word.length === span.end) return found.value;
  const rate = words.words.startingAt(folded, span.start, span.end);
  const isRate = rate?.value.change?.form === "rate" && span.start + rate.word.length === span.end;
  return isRate ? RELATIONAL : null;
}

const RELATIONAL: ReadonlySet<NounRole> = new Set<NounRole>(["relational"]);

function trimEnd(folded: string, span: Span): number {
  let end = span.end;
  while (end > span.start && " \t\n的、:,".includes(folded.charAt(end - 1))) end--;
  return end;
}

/** (一), 第十五条, 1., ① in front of a phrase. */
const MARKER =
  /(?:\s*(?:\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十百\d]{1,5}[条章节款]|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,3}、|[\u2460-\u2473])\s*)+/y;

interface Lead {
  readonly at: number;
  readonly verb: Span | null;
  readonly telling: boolean;
}

/** Steps over times, openers and verbs at the start of a phrase; remembers the verb, a telling one above others. */
function readLead(context: PhraseContext, start: number, end: number): Lead {
  const { folded, words, periodsFrom } = context;
  let at = start;
  let verb = null as Span | null;
  let telling = false;
  MARKER.lastIndex = at;
  if (MARKER.test(folded) && MARKER.lastIndex <= end) at = MARKER.lastIndex;
  while (at < end) {
    if (" \t\n、-·*,".includes(folded.charAt(at))) {
      at++;
      continue;
    }
    const period = periodsFrom.get(at);
    if (period !== undefined && period <= end) {
      at = period;
      continue;
    }
    // 新建|和|改扩建: two verbs that share an object are one.
    if (verb?.end === at && "和与及并".includes(folded.charAt(at))) {
      const second = words.words.startingAt(folded, at + 1, end);
      if (second?.value.verb && second.word.length > 1 && at + 1 + second.word.length < end) {
        verb = { start: verb.start, end: at + 1 };
        at++;
        continue;
      }
    }
    const found = words.words.startingAt(folded, at, end);
    if (!found) break;
    const { roles } = found.value;
    const next = at + found.word.length;
    if (roles.has("name") || roles.has("noun") || makesNoun(folded, next, end)) break;
    const doing = verbOf(found);
    // 开展|培训: behind a verb of doing, a verb with nothing behind it is the object.
    if (doing && verb !== null && !telling && next >= end) break;
    if (doing && (verb === null || doing.telling)) {
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
    ((value.change?.form === "verb" || value.change?.form === "quality") && word.length > 1
      ? { telling: true, anywhere: false, shared: true, causing: false }
      : undefined)
  );
}

/** 种植|业, 覆盖|率, 管理|费: with one of these behind it a verb is a noun. */
function makesNoun(folded: string, at: number, end: number): boolean {
  return (
    at < end && "业率额量费数者员厂器型性度".includes(folded.charAt(at)) && !folded.startsWith("量子", at)
  );
}

/** Openers and scopes are stepped over at the start only, adverbs behind the verb too (完成|全年|…). */
function isSkipped(roles: ReadonlySet<WordRole>, behindVerb: boolean, word: string): boolean {
  if (word.startsWith("每") || /^[人户亩]均$/.test(word)) return false;
  if (roles.has("adverb")) return !behindVerb || word.length > 1;
  return (
    !behindVerb && ["opener", "scope", "distributive", "basis"].some((role) => roles.has(role as WordRole))
  );
}

/** 新|就业形态, 可|再生能源: a single character is an adverb only in front of a word of the list, or by its nature. */
function isFirstOfName({ folded, words }: PhraseContext, word: string, next: number, end: number): boolean {
  if (word.length > 1 || "并且而但也还均都已将拟仅其又这".includes(word)) return false;
  const behind = words.words.startingAt(folded, next, end)?.value;
  return behind === undefined || behind.roles.has("name") || behind.roles.has("noun");
}

/** 建设外贸优品库、|精准服务企业5000家: where the last of several predicates begins; -1 where there is one. */
function findNextPredicate({ folded, words, pairs }: PhraseContext, start: number, end: number): number {
  let found = -1;
  for (let at = start; at < end; at++) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < end) at = partner;
    if (folded.charAt(at) !== "、") continue;
    const next = words.words.startingAt(folded, at + 1, end);
    if (!next || next.word.length < 2 || next.value.roles.has("name") || next.value.roles.has("noun"))
      continue;
    if (!makesNoun(folded, at + 1 + next.word.length, end) && next.value.verb?.anywhere) found = at + 1;
  }
  return found;
}

/**
 * Finds the verb inside a phrase (研究院|累计|联合培养|硕士生): the last one behind an adverb, else the last that is
 * a verb wherever it stands. Quotes, titles and brackets are stepped over.
 */
function findInnerVerb(
  context: PhraseContext,
  start: number,
  end: number,
  behindVerb: boolean,
): { readonly at: number } | null {
  const { folded, words, pairs, periodsFrom } = context;
  let found: { at: number; adverb: boolean } | null = null;
  let behindAdverb = -1;
  for (let at = start; at < end - 2; ) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < end) {
      at = partner + 1;
      continue;
    }
    const period = periodsFrom.get(at);
    const entry = period === undefined ? words.words.startingAt(folded, at, end) : null;
    if (!entry) {
      at = period ?? at + 1;
      continue;
    }
    const { roles, verb } = entry.value;
    const next = at + entry.word.length;
    const adverb = behindAdverb === at;
    if (roles.has("name") || roles.has("noun") || makesNoun(folded, next, end)) {
      at = next;
      continue;
    }
    if (
      verb &&
      (adverb || (verb.anywhere && !behindVerb && at - start >= 2)) &&
      next < end &&
      (adverb || !found?.adverb)
    ) {
      found = { at, adverb };
    }
    if (roles.has("adverb") && entry.word.length > 1) behindAdverb = next;
    else if (roles.has("adverb") && "已共均".includes(entry.word) && at - start >= 2) behindAdverb = next;
    at = next;
  }
  return found;
}
