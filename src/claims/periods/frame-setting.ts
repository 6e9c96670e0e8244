import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import type { Span } from "../../model/span.ts";
import type { FrameHeading } from "./frame-headings.ts";
import type { PeriodMention } from "./period-mention.ts";
import { type DocumentDate, isEarly, yearsOf } from "./resolve-period.ts";

/** Whether a stretch of text looks back (回顾), sets aims (目标, 安排) or conditions and standards (申请条件, 补贴标准). */
export type FrameTone = "review" | "target" | "rule";

/** What holds from a place on. */
export interface Setting {
  readonly period: PeriodMention | null;
  readonly tone: FrameTone | null;
}

/** A word of a heading: 回顾 and 目标 (strong: they tell the tone without a time too), 安排, 重点工作 (no tone). */
interface Cue extends Span {
  readonly tone: FrameTone | null;
  readonly strong: boolean;
}

/** How far behind its number a heading may name its time, in characters, without and with a word such as 回顾. */
const REACH = 9;
const REACH_WITH_CUE = 34;

/** How long the clause of a lead may be in which a word of aim is looked for, in characters. */
const CLAUSE = 44;

/**
 * Reads the time and the tone of a heading; null where it has neither.
 *
 * A heading without a number, or below 一、, counts only where it has a word such as 回顾, 目标, 重点工作. Of two times
 * (“十四五”时期发展成就和“十五五”时期主要目标) the first holds, with the tone of what follows it.
 */
export function headingSetting(
  folded: string,
  heading: FrameHeading,
  inside: readonly PeriodMention[],
  document: DocumentDate,
  words: PeriodWords,
): Setting | null {
  const usable = inside.filter(
    (mention) =>
      setsTime(mention) ||
      namesAccount(folded, heading, mention, words) ||
      namesTask(folded, heading, mention, words),
  );
  const named = usable[0] ?? null;
  const firstEnd = usable[1]?.start ?? heading.end;
  const cue =
    (named ? lastCue(folded, named.end, firstEnd, words) : null) ??
    lastCue(folded, heading.start, heading.end, words);
  const reach = cue ? REACH_WITH_CUE : REACH;
  const period = named && named.start - heading.start <= reach ? named : null;
  if (!period) {
    const tone = cue?.strong ? toneWithoutTime(folded, heading, cue, words) : null;
    return tone && { period: null, tone };
  }
  if (!cue && (heading.level > 2 || !heading.numbered || period.from?.month)) return null;
  if (cue && !cue.tone && heading.level > 2) return null;
  return { period, tone: cue?.tone ?? toneOfTime(period, document) };
}

/** How long a heading of a tone alone may be, in characters. */
const SHORT = 24;

/**
 * The tone of a heading that names no time. 目标 and 回顾 tell it anywhere in a heading of the first levels; all else
 * (重点任务, 发展基础, 申请条件) where the heading ends with it and says of nothing that it is done: not 夯实发展基础.
 */
function toneWithoutTime(
  folded: string,
  heading: FrameHeading,
  cue: Cue,
  words: PeriodWords,
): FrameTone | null {
  if (heading.numbered && heading.level <= 2 && WIDE.test(folded.slice(cue.start, cue.end))) return cue.tone;
  if (!heading.numbered && heading.opens === null) return null;
  if (cue.end - heading.start > SHORT || !endsHeading(folded, heading, cue.end)) return null;
  for (let at = heading.start; at < cue.start; at++) {
    if (periodWordAt(words, "nameVerb", folded, at)) return null;
  }
  return cue.tone;
}

const WIDE = /回顾|目标/;

/** Whether the words of a heading end at `at`: with a colon, or with what is counted up in brackets. */
function endsHeading(folded: string, heading: FrameHeading, at: number): boolean {
  return at >= heading.end || ":(".includes(folded.charAt(at));
}

/** “十四五”主要任务: a plan's name in front of what is to be done in its time. */
function namesTask(
  folded: string,
  heading: FrameHeading,
  mention: PeriodMention,
  words: PeriodWords,
): boolean {
  if (!mention.inName || mention.event || !mention.from || mention.from === mention.to) return false;
  const word = periodWordAt(words, "target", folded, mention.end);
  return word !== null && word.from !== null && mention.end + word.text.length <= heading.end;
}

/** 2023年国民经济和社会发展统计公报: the year in the name of an account is that of its figures. */
function namesAccount(
  folded: string,
  heading: FrameHeading,
  mention: PeriodMention,
  words: PeriodWords,
): boolean {
  if (heading.numbered || !mention.inName || mention.from === null) return false;
  for (let at = mention.end; at < heading.end; at++) {
    const word = periodWordAt(words, "account", folded, at);
    if (word) return at + word.text.length === heading.end;
  }
  return false;
}

/** Whether a line without a number ends the text that headings speak for: 附件, 名词解释. */
export function closesFrames(folded: string, heading: FrameHeading, words: PeriodWords): boolean {
  if (periodWordAt(words, "closing", folded, heading.start)) return true;
  for (let at = Math.max(heading.start, heading.end - 6); at < heading.end; at++) {
    const word = periodWordAt(words, "closing", folded, at);
    if (word && at + word.text.length === heading.end) return true;
  }
  return false;
}

/** Whether a mention can set the time for what follows: no day, no name, no event. */
function setsTime(mention: PeriodMention): boolean {
  if (mention.inName || mention.event || (mention.kind !== "interval" && mention.kind !== "since"))
    return false;
  return mention.window !== null || (mention.from !== null && mention.from.day === null);
}

/** The last word of a stretch that makes it a heading of time. */
function lastCue(folded: string, start: number, end: number, words: PeriodWords): Cue | null {
  let cue: Cue | null = null;
  for (let at = start; at < end; at++) {
    if (words.firsts[folded.charCodeAt(at)] !== 1) continue;
    const found = toneAt(folded, at, words);
    if (found) {
      cue = found;
      at = found.end - 1;
      continue;
    }
    const other = periodWordAt(words, "heading", folded, at) ?? periodWordAt(words, "account", folded, at);
    if (!cue && other) cue = { start: at, end: at + other.text.length, tone: null, strong: false };
  }
  return cue;
}

const TONES = ["review", "target", "rule"] as const;

/** What aims are compared with, or reached, in a heading that tells of facts: GDP增速高于预期目标, 完成全年目标任务; not 确保完成目标. */
const COMPARED =
  /(?:[高低好优多少快大小]于|超[过出额]|符合|(?<!(?:确保|力争|努力|全力|坚决|要|需)(?:如期)?)完成)[^,;:。]{0,6}$/;

function toneAt(folded: string, at: number, words: PeriodWords): Cue | null {
  for (const tone of TONES) {
    const word = periodWordAt(words, tone, folded, at);
    if (tone === "target" && word && COMPARED.test(folded.slice(Math.max(0, at - 12), at))) continue;
    if (word) return { start: at, end: at + word.text.length, tone, strong: word.from !== null };
  }
  return null;
}

/**
 * Whether a mention is a lead, which sets the time for the sentences after it: 过去一年，…, “十五五”时期，… and
 * 2025年是… at the beginning of a sentence, 今年主要预期目标是：… anywhere. Not 2025年，… (it holds for its paragraph).
 */
export function isLead(folded: string, mention: PeriodMention, words: PeriodWords): boolean {
  if (!setsTime(mention)) return false;
  if (isAim(folded, mention, words)) return true;
  if (!beginsSentence(folded, mention.start)) return false;
  if (mention.window) return true;
  const { from, to } = mention;
  if (!from || !to || from.month !== null || to.month !== null) return false;
  const years = "stated" in from.year && "stated" in to.year ? to.year.stated - from.year.stated : 0;
  const next = folded.charAt(mention.end);
  return (
    (years >= 2 && years <= 5) ||
    next === "是" ||
    next === "极" ||
    (next === "," && folded.charAt(mention.end + 1) === "是")
  );
}

/** 今年经济社会发展主要预期目标是: the time is followed, within its clause, by a word of aim and a mark. */
function isAim(folded: string, mention: PeriodMention, words: PeriodWords): boolean {
  const most = Math.min(folded.length, mention.end + CLAUSE);
  for (let at = mention.end; at < most; at++) {
    if (",。;:!?\n".includes(folded.charAt(at))) return false;
    const cue = periodWordAt(words, "target", folded, at);
    if (cue && "是为:".includes(folded.charAt(at + cue.text.length) || "-")) return true;
  }
  return false;
}

function beginsSentence(folded: string, start: number): boolean {
  let at = start;
  while (at > 0 && at > start - 8 && ' “"-'.includes(folded.charAt(at - 1))) at--;
  return at === 0 || "。!?;\n".includes(folded.charAt(at - 1));
}

/** The tone of a lead. Null where it does not tell. */
export function leadTone(
  folded: string,
  mention: PeriodMention,
  document: DocumentDate,
  words: PeriodWords,
): FrameTone | null {
  return isAim(folded, mention, words) ? "target" : toneOfTime(mention, document);
}

/** Past years look back, coming ones set aims; the document's own year sets aims while the year is young. */
function toneOfTime(mention: PeriodMention, document: DocumentDate): FrameTone | null {
  if (mention.window) return mention.window.direction === "back" ? "review" : "target";
  if (mention.kind === "since") return "review";
  const years = yearsOf(mention, document);
  if (!years || document.year === null) return null;
  if (years.last < document.year) return "review";
  if (years.first > document.year) return "target";
  return years.first === document.year && isEarly(document) ? "target" : null;
}
