import type { PhraseHead, PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Span } from "../model/span.ts";
import { mayBeInside, type Reading, tokenAt, type Word } from "./reading.ts";

/** The word after a quotation that says what it is: 计划 of “双提升”计划. */
export interface FollowingHead {
  readonly head: PhraseHead;
  readonly end: number;
  /** Tokens from the closing mark to the head. */
  readonly distance: number;
}

const FARTHEST = 5;

/** The first head behind an offset that is of `strength` at least, else the last one of those in reach. */
export function headAfter(
  reading: Reading,
  offset: number,
  strength: number,
  known: PhraseWords,
): FollowingHead | null {
  const first = tokenAt(reading.tokens, offset);
  let found: FollowingHead | null = null;
  for (let distance = 0; distance < FARTHEST; distance++) {
    const word = reading.words[first + distance];
    const token = reading.tokens[first + distance];
    if (word === undefined || token === undefined || !mayBeInside(word)) break;
    const head = headOf(word, known);
    if (head === null) continue;
    found = { head, end: token.end, distance: distance + 1 };
    if (head.strength >= strength) break;
  }
  return found;
}

/** The head that a word is, or that it ends with: 产业 of 主导产业, 计划 of the term 重点研发计划. */
function headOf({ head, tail, term, text }: Word, { heads }: PhraseWords): PhraseHead | null {
  if (head !== null || term === null) return head ?? tail?.head ?? null;
  for (let from = 1; from < text.length - 1; from++) {
    const ending = heads.get(text.slice(from));
    if (ending !== undefined) return ending;
  }
  return null;
}

/**
 * Where the word ends that says of what a count is the name, where no head does: 部署 of “1310”具体部署, 企业 of “四上”企业,
 * which is a class for the statistics; null where there is none.
 */
export function endOfCounted(reading: Reading, inner: string, offset: number): number | null {
  const first = tokenAt(reading.tokens, offset);
  if (CLASS.test(inner)) {
    const next = reading.words[first + 1];
    const isEnd = next === undefined || !mayBeInside(next);
    return isEnd && reading.cues("class").has(reading.words[first]?.text ?? "")
      ? (reading.tokens[first]?.end ?? null)
      : null;
  }
  if (!/^\d+$/.test(inner)) return null;
  for (let index = first; index < first + FARTHEST_SCHEME; index++) {
    const word = reading.words[index];
    if (word === undefined) return null;
    if (reading.cues("scheme").has(word.text)) return reading.tokens[index]?.end ?? null;
    if (!mayBeInside(word)) return null;
  }
  return null;
}

/** 四上, 两高. */
const CLASS = /^[一二两三四五六七八九十双]\p{Script=Han}$/u;
const FARTHEST_SCHEME = 3;

/** A contest or a fair of the whole country that is called by a quotation: 中国“互联网+”大学生创新创业大赛; null where it is none. */
export function eventAround(
  { words, tokens, folded, cues }: Reading,
  start: number,
  head: FollowingHead | null,
): Span | null {
  const index = tokenAt(tokens, start) - 1;
  if (head === null || !cues("national").has(words[index]?.text ?? "")) return null;
  const first = tokens[index]?.start ?? start;
  return cues("event").endsOf(folded.slice(start, head.end)) ? { start: first, end: head.end } : null;
}
