import type { PhraseHead, PhraseWords } from "../dictionaries/phrase-words.ts";
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

/** The head that a word is, or that a term of the dictionary ends with: 计划 of 重点研发计划. */
function headOf({ head, term, text }: Word, { heads }: PhraseWords): PhraseHead | null {
  if (head !== null || term === null) return head;
  for (let from = 1; from < text.length - 1; from++) {
    const ending = heads.get(text.slice(from));
    if (ending !== undefined) return ending;
  }
  return null;
}
