import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import { flagUse } from "./flag-use.ts";
import { isTrigger, mayBegin } from "./may-begin.ts";
import type { PeriodMention } from "./period-mention.ts";
import { readDuration } from "./read-duration.ts";
import { readEvent } from "./read-event.ts";
import { readExpression } from "./read-expression.ts";
import { readStamp } from "./read-stamp.ts";
import { readClock, readWord } from "./read-word.ts";
import { fourDigitYear } from "./read-years.ts";

export type { PeriodMention } from "./period-mention.ts";

/** How long a title in 《》 may be; a mark that is never closed is no title. */
const LONGEST_TITLE = 150;

/**
 * Finds every time expression of a text: ordered, disjoint, the longest reading of each place.
 *
 * `folded` is a text after foldText, the spans are over it. Durations, rates, dates of events and the years in
 * names are found too, so that no number is read out of them.
 */
export function findPeriods(folded: string, words: PeriodWords): readonly PeriodMention[] {
  const found: PeriodMention[] = [];
  let title = -1;
  let firstInTitle = 0;
  const antecedents = new Map<number, PeriodMention>();
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code === OPENING_TITLE) {
      title = at;
      firstInTitle = found.length;
    } else if (code === CLOSING_TITLE) {
      if (title >= 0 && at - title <= LONGEST_TITLE) nameAll(found, firstInTitle);
      title = -1;
    } else if (isTrigger(code, words) && !insideNumber(folded, at) && mayBegin(folded, at, words)) {
      const idiom = periodWordAt(words, "idiom", folded, at);
      const mention = idiom ? null : readAt(folded, at, words, found);
      if (mention) found.push(flagUse(folded, turnWindow(folded, mention, antecedents), words));
      const end = mention?.end ?? at + (idiom?.text.length ?? 1);
      at = end - 1;
    }
  }
  return found;
}

function readAt(
  folded: string,
  at: number,
  words: PeriodWords,
  found: PeriodMention[],
): PeriodMention | null {
  const event = readEvent(folded, at, words, found.at(-1) ?? null);
  if (event) {
    if (found.length > 0 && (found.at(-1)?.start ?? -1) >= event.start) found.pop();
    return event;
  }
  let best = readStamp(folded, at, words);
  for (const read of [readExpression, readDuration, readWord, readClock]) {
    const next = read(folded, at, words);
    if (next && (!best || next.end > best.end)) best = next;
  }
  return best;
}

/** 这八年 is the eight years named before it (今后八年, 1978年到1985年), the eight years past where none were. */
function turnWindow(
  folded: string,
  mention: PeriodMention,
  antecedents: Map<number, PeriodMention>,
): PeriodMention {
  const years = mention.window?.years ?? yearsSpanned(mention);
  if (years < 1) return mention;
  const before = folded.charAt(mention.start) === "这" ? antecedents.get(years) : undefined;
  if (before) return { ...mention, from: before.from, to: before.to, window: before.window };
  antecedents.set(years, mention);
  return mention;
}

/** How many years a stated range of years has: 5 for 2021—2025年; 0 for all else. */
function yearsSpanned({ kind, from, to, inName }: PeriodMention): number {
  if (kind !== "interval" || inName || !from || !to || from.month !== null || to.month !== null) return 0;
  if (!("stated" in from.year) || !("stated" in to.year) || from === to) return 0;
  const years = to.year.stated - from.year.stated + 1;
  return years > 1 ? years : 0;
}

function nameAll(found: PeriodMention[], from: number): void {
  for (let index = from; index < found.length; index++) {
    const mention = found[index];
    if (mention) found[index] = { ...mention, inName: true };
  }
}

/** Whether the character goes on a number or a code that began before it: the 25 of 8.25, the 二 of 十二, A2025. */
function insideNumber(folded: string, at: number): boolean {
  if (at === 0) return false;
  const here = folded.charCodeAt(at);
  const before = folded.charCodeAt(at - 1);
  if (here >= 0x30 && here <= 0x39) {
    if ((before >= 0x30 && before <= 0x39) || isLetter(before)) return true;
    const joins = before === 0x2e || before === 0x2c;
    const further = joins && at > 1 ? folded.charCodeAt(at - 2) : 0;
    return further >= 0x30 && further <= 0x39 && !(before === 0x2e && isListedYear(folded, at));
  }
  return HAN_NUMERALS[here] === 1 && HAN_NUMERALS[before] === 1;
}

/** The 2025 of 4.2025年度…: the point belongs to the number of a heading. */
function isListedYear(folded: string, at: number): boolean {
  const year = fourDigitYear(folded, at);
  return year !== null && folded.charAt(year.end) === "年";
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

const OPENING_TITLE = "《".charCodeAt(0);
const CLOSING_TITLE = "》".charCodeAt(0);
const HAN_NUMERALS = markAll("〇○零一二三四五六七八九十百千万亿点");

function markAll(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
