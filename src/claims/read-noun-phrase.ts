import type { NounRole } from "../dictionaries/claim-words.ts";
import type { Span } from "../model/span.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { isNoun, readLead } from "./read-lead.ts";

const CIRCUMSTANCE =
  /^(?:在|面向|围绕|聚焦|依托|通过|按照|根据|针对|立足|对|向|为|从|以|借助|利用|结合|随着|经|由)/;

/** Longer than any sentence, so that place and length make one key. */
const KEY = 8192;

/** How much of a phrase is read: no name is longer, and a sentence full of numbers stays linear. */
const LONGEST = 240;

/** Takes a phrase apart; null where nothing but grammar is left of it. */
export function readNounPhrase(context: PhraseContext, span: Span): NounPhrase | null {
  const key = span.start * KEY + span.end - span.start;
  const known = context.phrases.get(key);
  if (known !== undefined) return known;
  const start = Math.max(span.start, span.end - LONGEST);
  const phrase = takeApart(context, { start, end: span.end });
  context.phrases.set(key, phrase);
  return phrase;
}

function takeApart(context: PhraseContext, span: Span): NounPhrase | null {
  const end = trimEnd(context.folded, span);
  const lead = readLead(context, behindTake(context.folded, span.start, end), end);
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

const TAKE =
  /[\s\S]*(?:(?<![一火])把(?![握关控脉手式])|(?<=[\s\S]{2})(?<![自理缘经])由(?![来于])|(?<=[\s\S]{2})(?<![即麻])将(?![军领来近])|(?<=[\s\S]{2})(?<![而并况])且|(?<=[\s\S]{2})按(?:照(?=[\s\S]{4}))?(?![揭时期摩比照日])|(?<=[域区市省县国地])范围内(?=[\s\S]{4}))(?=[\s\S]{2})/y;

/** The characters that such a word has; asked first, as hardly any phrase has one. */
const TAKING = /[把由将且按围]/;

/** 《药品目录》|共有药品: what a document holds is told by itself. */
const TITLED =
  /^《[^》]{4,60}》(?:\([^()]{1,40}\))?(?:中|内)?(?:共|总|合)?(?:有|计|收录|收载|包含|列入)(?=[\s\S]{2})/;

/** 三年内把|人口增长率降到1%, 由|医保基金按90%的比例支付: what is measured stands behind 把, 由 and 按. */
function behindTake(folded: string, start: number, end: number): number {
  const text = folded.slice(start, end);
  TAKE.lastIndex = 0;
  if (TAKING.test(text) && TAKE.test(text)) return start + TAKE.lastIndex;
  return start + ((text.startsWith("《") && TITLED.exec(text)?.[0].length) || 0);
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
  // 三、|首次: the number of an item
  const isMarker =
    folded.charAt(end) === "、" && /^[一二三四五六七八九十]{1,3}$/.test(folded.slice(span.start, end));
  return isMarker ? span.start : end;
}

/** 建设外贸优品库、|精准服务企业5000家: where the last of several predicates begins; -1 where there is one. */
function findNextPredicate(context: PhraseContext, start: number, end: number): number {
  const { folded, words, pairs } = context;
  let found = -1;
  for (let at = start; at < end; at++) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < end) at = partner;
    if (folded.charAt(at) !== "、") continue;
    const next = words.words.startingAt(folded, at + 1, end);
    if (!next || next.word.length < 2) continue;
    if (next.value.verb?.anywhere && !isNoun(context, next, at + 1, end)) found = at + 1;
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
    // 更|新改造: 新 ends a word of its own.
    if (entry.word.startsWith("新") && "更创革翻最全焕刷".includes(folded.charAt(at - 1))) {
      at++;
      continue;
    }
    const { roles, verb } = entry.value;
    const next = at + entry.word.length;
    const adverb = behindAdverb === at;
    if (isNoun(context, entry, at, end)) {
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
