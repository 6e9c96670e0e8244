import type { PhraseHead } from "../dictionaries/phrase-words.ts";
import type { Reading, Word } from "./reading.ts";

/**
 * What is done stays in front of the name of an instrument that would be a stump without it: 检查 of the 检查防护制度 that
 * somebody builds up, 值班 of 建立值班值守制度.
 */
export function wholeStart(
  { words, cues }: Reading,
  { category }: PhraseHead,
  { edge, first, end }: { readonly edge: number; readonly first: number; readonly end: number },
): number {
  const before = words[first - 1];
  const isLong = (words[end]?.text.length ?? 0) > 1;
  if (category !== "instrument" || !isLong || before === undefined || !isStump(words, first, end))
    return first;
  if (before.text.length !== 2 || cues("pushes").has(before.text) || cues("blames").has(before.text))
    return first;
  const opens = words[first - 2];
  const isHeld = opens?.text === "的" || opens?.role === "verb" || opens?.role === "inner";
  const isAct =
    (before.role === "inner" && !cues("transitive").has(before.text)) ||
    (before.role === "soft" && first > edge) ||
    (before.role === "verb" && first === edge);
  return isHeld && isAct ? first - 1 : first;
}

/** Whether nothing but one word of two characters stands before the head. */
export function isStump(words: readonly Word[], first: number, end: number): boolean {
  return end - first === 1 && words[first]?.text.length === 2;
}
