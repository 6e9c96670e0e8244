import { classAt, DIGIT, HAN, LETTER } from "./character-class.ts";
import type { TermTrie } from "./term-trie.ts";
import { endOfToken, startOfToken, TERM, type TokenStarts, WORD } from "./token-starts.ts";

/** Cuts a short run of Han characters into words. */
export type CutHan = (text: string) => readonly string[];

/**
 * Makes every term of the policy dictionary one token: from left to right, the longest first.
 *
 * A term always wins over shorter words, those that it splits among them (省科技厅 in 浙江省|科技厅). It is no
 * mention inside a longer word (印度 in 印度尼西亚), across the end of one that is as long (新区 in 创新|区域), or
 * one character longer where a single character is left over (开发区 in 开发|区域); nor inside a Latin run, a
 * number or a longer formula (1+14 in 1+14+N).
 */
export function overlayTerms(folded: string, starts: TokenStarts, trie: TermTrie, cutHan: CutHan): void {
  for (let index = 0; index < folded.length; ) {
    const ends = trie.endsAt(folded, index);
    let next = index + 1;
    for (let candidate = ends.length - 1; candidate >= 0; candidate--) {
      const end = ends[candidate] ?? next;
      if (!fits(folded, starts, index, end, cutHan)) continue;
      next = end;
      break;
    }
    if (next > index + 1) setTerm(folded, starts, index, next, cutHan);
    index = next;
  }
}

function fits(folded: string, starts: TokenStarts, start: number, end: number, cutHan: CutHan): boolean {
  const insideStart = starts[start] === 0;
  const insideEnd = end < starts.length && starts[end] === 0;
  if (insideStart && !maySplit(folded, starts, start, start, end, cutHan)) return false;
  if (insideEnd && !maySplit(folded, starts, end, start, end, cutHan)) return false;
  return !isPartOfFormula(folded, start, end);
}

/** Whether the term [start, end) may split the token around `at`, which is one of its ends. */
function maySplit(
  folded: string,
  starts: TokenStarts,
  at: number,
  start: number,
  end: number,
  cutHan: CutHan,
): boolean {
  if (classAt(folded, at - 1) !== HAN || classAt(folded, at) !== HAN) return false;
  const wordStart = startOfToken(starts, at);
  const wordEnd = endOfToken(starts, at);
  const longer = end - start - (wordEnd - wordStart);
  if (longer !== 1) return longer > 1;
  const rest = at === start ? folded.slice(wordStart, start) : folded.slice(end, wordEnd);
  return rest.length > 1 && cutHan(rest).length === 1;
}

/** Whether + ties the term to more: 高校+企业 in 高校+企业+科研院所. */
function isPartOfFormula(folded: string, start: number, end: number): boolean {
  const before = start > 1 && folded[start - 1] === "+" && isMember(folded, start - 2);
  const after = folded[end] === "+" && isMember(folded, end + 1);
  return (before || after) && folded.slice(start, end).includes("+");
}

function isMember(folded: string, index: number): boolean {
  const found = index < folded.length ? classAt(folded, index) : 0;
  return found === HAN || found === DIGIT || found === LETTER;
}

function setTerm(folded: string, starts: TokenStarts, start: number, end: number, cutHan: CutHan): void {
  if (starts[start] === 0) {
    const wordStart = startOfToken(starts, start);
    cutAgain(folded, starts, wordStart, start, cutHan);
  }
  if (end < starts.length && starts[end] === 0) {
    const wordEnd = endOfToken(starts, end);
    starts[end] = WORD;
    cutAgain(folded, starts, end, wordEnd, cutHan);
  }
  starts.fill(0, start, end);
  starts[start] = TERM;
}

/** Cuts what a term has left of a word. */
function cutAgain(folded: string, starts: TokenStarts, start: number, end: number, cutHan: CutHan): void {
  let at = start;
  for (const word of cutHan(folded.slice(start, end))) {
    starts[at] = WORD;
    at += word.length;
  }
}
