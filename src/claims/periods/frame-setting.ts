import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import type { FrameHeading } from "./frame-headings.ts";
import type { PeriodMention } from "./period-mention.ts";
import { type DocumentDate, isEarly, yearsOf } from "./resolve-period.ts";

/** Whether a stretch of text looks back (回顾) or sets aims (目标, 安排). */
export type FrameTone = "review" | "target";

/** What holds from a place on. */
export interface Setting {
  readonly period: PeriodMention | null;
  readonly tone: FrameTone | null;
}

/** A word of a heading: 回顾 and 目标 (strong: they tell the tone without a time too), 安排, 重点工作 (no tone). */
interface Cue {
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
    (mention) => setsTime(mention) || namesAccount(folded, heading, mention, words),
  );
  const named = usable[0] ?? null;
  const firstEnd = usable[1]?.start ?? heading.end;
  const cue =
    (named ? lastCue(folded, named.end, firstEnd, words) : null) ??
    lastCue(folded, heading.start, heading.end, words);
  const reach = cue ? REACH_WITH_CUE : REACH;
  const period = named && named.start - heading.start <= reach ? named : null;
  if (!period) return heading.numbered && cue?.strong && cue.tone ? { period: null, tone: cue.tone } : null;
  if (!cue && (heading.level > 2 || !heading.numbered || period.from?.month)) return null;
  if (cue && !cue.tone && heading.level > 2) return null;
  return { period, tone: cue?.tone ?? toneOfTime(period, document) };
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
    const review = periodWordAt(words, "review", folded, at);
    const word = review ?? periodWordAt(words, "target", folded, at);
    if (word) cue = { tone: review ? "review" : "target", strong: word.from !== null };
    else if (
      !cue &&
      (periodWordAt(words, "heading", folded, at) ?? periodWordAt(words, "account", folded, at))
    )
      cue = { tone: null, strong: false };
  }
  return cue;
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
