import type { Token } from "../model/token.ts";
import type { Candidate } from "./candidate.ts";
import { standingOf } from "./quotation-standing.ts";
import type { Reading, Word } from "./reading.ts";

/** How much a category says about what somebody pushes; a category of the user's own counts like an instrument. */
const WEIGHTS: Readonly<Record<string, number>> = {
  instrument: 0.68,
  programme: 0.68,
  structure: 0.74,
  concept: 0.48,
  institution: 0.42,
  document: 0.46,
  other: 0.4,
};
/** What a term gains that belongs to a year: it was new once, not a word of the field. */
const DATED = 0.1;

/** Every place where a term of the policy dictionary stands, in order. */
export function findDictionaryTerms(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const index of reading.terms) {
    const { text, term } = reading.words[index] as Word;
    const { start, end } = reading.tokens[index] as Token;
    if (term === null) continue;
    const sure = (WEIGHTS[term.category] ?? 0.68) + (term.year === "" ? 0 : DATED);
    const weight = reading.isRules && isPassing(reading, index) ? sure * PASSING : sure;
    const { category } = term;
    found.push({ start, end, text, form: "term", origin: "dictionary", category, weight, term });
  }
  return found;
}

/**
 * Whether rules name a thing in passing, once, and nothing is done about it, 乡镇企业 in 使用集体土地进行乡镇企业建设, or another thing that
 * is called after it, 无人驾驶 in 无人驾驶航空器. What came up as policy in this century is no such thing.
 */
function isPassing(reading: Reading, index: number): boolean {
  const { words, tokens, counts, numbers } = reading;
  const term = words[index]?.term;
  if ((counts[numbers[index] ?? 0] ?? 0) > 1 || !THINGS.has(term?.category ?? "")) return false;
  if ((term?.year ?? "") >= "2000") return false;
  const next = words[index + 1];
  if (next?.kind === "word" && next.role === null && next.text.length > 1) return true;
  const { start, end } = tokens[index] as Token;
  return standingOf(reading, { start, end }) === "named";
}

const THINGS: ReadonlySet<string> = new Set(["concept", "institution", "instrument", "other"]);
const PASSING = 0.7;
