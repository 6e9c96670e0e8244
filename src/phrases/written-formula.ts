import type { Candidate } from "./candidate.ts";
import { mayBeInside, type Reading, tokenAt, type Word } from "./reading.ts";

/**
 * Formulas and chains without quotation marks: 互联网+政务服务, 1+14+N, AI+制造.
 *
 * Each part is a run of nouns, letters or digits next to a plus sign; 3+2=5 and C++ are none, because a formula
 * holds at least one Han part or a letter for "any number of" (1+N, 6+X).
 */
export function findWrittenFormulas(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  const { folded, tokens, words } = reading;
  let read = 0;
  for (let plus = folded.indexOf("+"); plus >= 0; plus = folded.indexOf("+", plus + 1)) {
    const index = tokenAt(tokens, plus);
    if (index < read || words[index]?.text !== "+") continue;
    const from = partBefore(reading, index);
    read = partAfter(reading, index);
    while (words[read]?.text === "+") read = partAfter(reading, read);
    const candidate = formulaOf(reading, from, read);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

const MOST_WORDS = 3;

/** Index of the first token of the part before a plus sign. */
function partBefore(reading: Reading, plus: number): number {
  if (isSymbol(reading.words[plus - 1])) return plus - 1;
  let first = plus;
  while (first > 0 && plus - first < MOST_WORDS && isPart(reading.words[first - 1])) first--;
  while (first < plus - 1 && isVerb(reading.words[first])) first++;
  return first;
}

function isVerb(word: Word | undefined): boolean {
  return word?.role === "soft" || word?.role === "inner";
}

/** Index after the last token of the part after a plus sign. */
function partAfter(reading: Reading, plus: number): number {
  if (isSymbol(reading.words[plus + 1])) return plus + 2;
  let end = plus + 1;
  while (end - plus <= MOST_WORDS && isPart(reading.words[end])) end++;
  return end;
}

function isPart(word: Word | undefined): boolean {
  return word !== undefined && mayBeInside(word);
}

/** A number or a letter is a part by itself: 1 and N of 构建1+N体系. */
function isSymbol(word: Word | undefined): boolean {
  return word?.kind === "number" || (word?.kind === "latin" && word.text.length === 1);
}

function formulaOf(reading: Reading, from: number, to: number): Candidate | null {
  const start = reading.tokens[from]?.start;
  const end = reading.tokens[to - 1]?.end;
  if (start === undefined || end === undefined) return null;
  const text = reading.folded.slice(start, end);
  const parts = text.split("+");
  if (parts.some((part) => part.length > 14 || part === "")) return null;
  const han = parts.filter((part) => /\p{Script=Han}/u.test(part)).length;
  if (han === 0 && !parts.some((part) => /^[NXxn]$/.test(part))) return null;
  const form = han === parts.length ? "chain" : "formula";
  return { start, end, text, form, origin: "pattern", category: "structure", weight: 0.72 };
}
