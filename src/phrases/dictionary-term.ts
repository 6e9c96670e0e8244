import type { Token } from "../model/token.ts";
import type { Candidate } from "./candidate.ts";
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
    const weight = (WEIGHTS[term.category] ?? 0.68) + (term.year === "" ? 0 : DATED);
    const { category } = term;
    found.push({ start, end, text, form: "term", origin: "dictionary", category, weight });
  }
  return found;
}
