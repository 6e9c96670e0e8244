import { openingOf, type PeriodWords } from "../../dictionaries/periods.ts";

/** What the grammar itself knows about a character; several may hold. */
const NUMERAL = 1;
const JOINING = 2;
const UNIT = 4;
const MARK = 8;
const OPENER = 16;

/** How many characters of a number are looked over for its unit. */
const REACH = 16;

/** Whether the grammar or a word can begin a time expression with this code unit: one look-up, for every character. */
export function isTrigger(code: number, words: PeriodWords): boolean {
  return ((KINDS[code] ?? 0) & (NUMERAL | MARK | OPENER)) !== 0 || words.triggers[code] !== 0;
}

/**
 * Whether a time expression may begin at `at`: a cheap look ahead that spares the grammar most places. It may
 * say yes where there is none, never no where there is one.
 */
export function mayBegin(folded: string, at: number, words: PeriodWords): boolean {
  const kind = KINDS[folded.charCodeAt(at)] ?? 0;
  if ((kind & NUMERAL) !== 0 && numberHasTimeUnit(folded, at)) return true;
  if ((kind & MARK) !== 0 && markMayBegin(folded, at, words)) return true;
  if ((kind & OPENER) !== 0 && openerMayBegin(folded, at)) return true;
  return words.triggers[folded.charCodeAt(at)] !== 0 && wordMayBegin(folded, at, words);
}

/** Whether a unit of time comes after the number: 三年, 1—8月, 2025-11, not 三家, 8855. */
function numberHasTimeUnit(folded: string, at: number): boolean {
  let end = at;
  while (end < at + REACH && ((KINDS[folded.charCodeAt(end)] ?? 0) & (NUMERAL | JOINING)) !== 0) end++;
  if (((KINDS[folded.charCodeAt(end)] ?? 0) & UNIT) !== 0) return true;
  const mark = folded.charCodeAt(at + 4);
  return mark === 0x2d || mark === 0x2e || mark === 0x2f;
}

/** Quotation marks before a plan (“十四五”), brackets before a year (〔2017〕110号). */
function markMayBegin(folded: string, at: number, words: PeriodWords): boolean {
  const next = folded.charCodeAt(at + 1);
  return ((KINDS[next] ?? 0) & NUMERAL) !== 0 || (words.triggers[next] ?? 0) !== 0;
}

/** 第一季度, 前三季度, 头两个月, 以来, 上世纪, 本世纪. */
function openerMayBegin(folded: string, at: number): boolean {
  const next = folded.charCodeAt(at + 1);
  return ((KINDS[next] ?? 0) & NUMERAL) !== 0 || next === 0x6765 || next === 0x4e16;
}

function wordMayBegin(folded: string, at: number, words: PeriodWords): boolean {
  const code = folded.charCodeAt(at);
  if (words.triggers[code] === 1 && words.openings[openingOf(code, folded.charCodeAt(at + 1))] !== 1)
    return false;
  for (const word of words.beginning.get(code) ?? []) {
    if (folded.startsWith(word.text, at)) return true;
  }
  for (const word of words.leading.get(code) ?? []) {
    if (folded.startsWith(word.text, at) && followsLead(folded, at + word.text.length, words)) return true;
  }
  return false;
}

/** Whether what may follow 截至, 到, 过去 stands here: a number, a quotation mark, a blank, a word of time. */
function followsLead(folded: string, at: number, words: PeriodWords): boolean {
  const code = folded.charCodeAt(at);
  const kind = KINDS[code] ?? 0;
  if ((kind & NUMERAL) !== 0) return numberHasTimeUnit(folded, at);
  return (kind & (MARK | OPENER)) !== 0 || code === 0x20 || wordBeginsHere(folded, at, words);
}

function wordBeginsHere(folded: string, at: number, words: PeriodWords): boolean {
  for (const word of words.beginning.get(folded.charCodeAt(at)) ?? []) {
    if (folded.startsWith(word.text, at)) return true;
  }
  return false;
}

const KINDS = new Uint8Array(0x10000);
for (const [characters, kind] of [
  ["0123456789〇○零一二三四五六七八九十两几数半", NUMERAL],
  ["-~至到、/和 多余来个第前.,", JOINING],
  ["年月季世时時点點:日号学财", UNIT],
  ["“‘「『\"'〔[(【〈", MARK],
  ["第前头以上本", OPENER],
] as const) {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    KINDS[code] = (KINDS[code] ?? 0) | kind;
  }
}
