import type { Candidate } from "./candidate.ts";
import type { Reading } from "./reading.ts";

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
  for (let index = 0; index < reading.tokens.length; index++) {
    const word = reading.words[index];
    const token = reading.tokens[index];
    if (word?.kind !== "term" || token === undefined) continue;
    const { term } = word;
    if (term === null) continue;
    const weight = (WEIGHTS[term.category] ?? 0.68) + (term.year === "" ? 0 : DATED);
    found.push({
      start: token.start,
      end: token.end,
      text: word.text,
      form: "term",
      origin: "dictionary",
      category: term.category,
      weight,
    });
  }
  return found;
}
