import type { TermIndex } from "../dictionaries/term-index.ts";
import { classAt, DIGIT, HAN, LETTER } from "./character-class.ts";
import { countTokens, endOfToken, startOfToken, TERM, type TokenStarts, WORD } from "./token-starts.ts";

/** Cuts a short run of Han characters into words. */
export type CutHan = (text: string) => readonly string[];

/**
 * Makes every term of the policy dictionary one token: from left to right, the longest first.
 *
 * A term always wins over shorter words, those that it splits among them (省科技厅 in 浙江省|科技厅). It is no
 * mention inside a longer word (印度 in 印度尼西亚), where it would leave more pieces than the words that it splits
 * (新区 in 创新|区域), or as many and one of them a single character at its end (开发区 in 开发|区域); nor inside a
 * Latin run, a number or a longer formula (1+14 in 1+14+N).
 */
export function overlayTerms(folded: string, starts: TokenStarts, terms: TermIndex, cutHan: CutHan): void {
  const place = { folded, starts, cutHan };
  let index = terms.nextStart(folded, 0);
  while (index < folded.length) {
    const ends = terms.endsAt(folded, index);
    let next = index + 1;
    for (let candidate = ends.length - 1; candidate >= 0; candidate--) {
      const end = ends[candidate] ?? next;
      if (!placeTerm(place, index, end)) continue;
      next = end;
      break;
    }
    index = terms.nextStart(folded, next);
  }
}

/** A text with its tokens. */
interface Place {
  readonly folded: string;
  readonly starts: TokenStarts;
  readonly cutHan: CutHan;
}

/** Makes [start, end) one token, where it may be one. */
function placeTerm(place: Place, start: number, end: number): boolean {
  const { folded, starts } = place;
  if (isPartOfFormula(folded, start, end)) return false;
  const splitsLeft = starts[start] === 0;
  const splitsRight = end < starts.length && starts[end] === 0;
  if (splitsLeft || splitsRight) {
    const left = splitsLeft ? readLeft(place, start, end) : NO_SPLIT;
    const right = splitsRight ? readRight(place, start, end) : NO_SPLIT;
    if (left === null || right === null || !mayStand(place, start, end, left, right)) return false;
    setWords(starts, start - left.size, left.words);
    setWords(starts, end, right.words);
  }
  starts.fill(0, start, end);
  starts[start] = TERM;
  return true;
}

/** A word that a term splits, at one of its ends, and what would stand beside the term instead. */
interface Split {
  /** Whether the part that is left over is a word by itself, so that the term may be one too. */
  readonly leavesWord: boolean;
  /** The words beside the term, as far as they are cut anew: the part that is left over, and the next word. */
  readonly words: readonly string[];
  /** Their length. */
  readonly size: number;
}

const NO_SPLIT: Split = { leavesWord: true, words: [], size: 0 };

/** 浙江|省 before 省科技厅. Null for a longer word, and for what is no word. */
function readLeft({ folded, starts, cutHan }: Place, start: number, end: number): Split | null {
  if (classAt(folded, start - 1) !== HAN || classAt(folded, start) !== HAN) return null;
  const wordStart = startOfToken(starts, start);
  const wordEnd = endOfToken(starts, start);
  const size = wordEnd - wordStart;
  if (size > end - start || hasAfter(folded, wordEnd, end)) return null;
  const rest = folded.slice(wordStart, start);
  // 五|大数据中心 of 五大数据中心, which are five.
  if (folded[start] === "大" && NUMERAL.test(rest)) return null;
  const from = wordStart > 0 ? startOfToken(starts, wordStart - 1) : wordStart;
  const text = folded.slice(starts[from] === WORD ? from : wordStart, start);
  const leavesWord = rest.length === 1 ? ALONE.test(rest) && size < end - start : cutHan(rest).length === 1;
  return { leavesWord, words: cutHan(text), size: text.length };
}

/** A word of one character: 我|省科技厅 of 我省|科技厅; not 扩|大健康 of 扩大|健康, nor 平|稳增长 of 平稳|增长. */
const ALONE = /[我本该各此其某省市县区由以从在对向为将把和与及的等]/u;

const NUMERAL = /^[一二两三四五六七八九十]+$/u;

/** 我国有企业 says that there are: 国有企业 is no word in it, though it is in 我国国有企业. */
function hasAfter(folded: string, wordEnd: number, end: number): boolean {
  return wordEnd < end && folded[wordEnd] === "有";
}

/** 区|域 behind 开发区. Null for a longer word, and for what is no word. */
function readRight({ folded, starts, cutHan }: Place, start: number, end: number): Split | null {
  if (classAt(folded, end - 1) !== HAN || classAt(folded, end) !== HAN) return null;
  const wordEnd = endOfToken(starts, end);
  if (wordEnd - startOfToken(starts, end) > end - start) return null;
  const rest = folded.slice(end, wordEnd);
  const to = wordEnd < starts.length && starts[wordEnd] === WORD ? endOfToken(starts, wordEnd) : wordEnd;
  const leavesWord = rest.length > 1 && cutHan(rest).length === 1;
  return { leavesWord, words: cutHan(folded.slice(end, to)), size: to - end };
}

/** Whether the words come out better with the term than without: fewer of them, or as many and all of them words. */
function mayStand({ starts }: Place, start: number, end: number, left: Split, right: Split): boolean {
  const before = countTokens(starts, start - left.size, end + right.size);
  const after = left.words.length + 1 + right.words.length;
  return after < before || (after === before && left.leavesWord && right.leavesWord);
}

function setWords(starts: TokenStarts, start: number, words: readonly string[]): void {
  let at = start;
  for (const word of words) {
    starts.fill(0, at, at + word.length);
    starts[at] = WORD;
    at += word.length;
  }
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
