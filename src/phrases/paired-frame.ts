import type { Candidate } from "./candidate.ts";
import { type Reading, tokenAt } from "./reading.ts";

/**
 * Coined instruments of four characters on a frame that policy prose fills anew, without quotation marks: 先审后发,
 * 以赛促训, 免申即享, 应保尽保; and 塑“形”铸“魂”, of which only the nouns are quoted.
 *
 * They stand between the edges of words; a word of the general dictionary (应有尽有) is none, nor is what goes on as a
 * sentence (先由后者).
 */
export function findPairedFrames(reading: Reading): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of reading.folded.matchAll(FRAME)) {
    const start = match.index;
    const end = start + match[0].length;
    if (reading.boundaries[start] !== 1 || reading.boundaries[end] !== 1) continue;
    const first = tokenAt(reading.tokens, start);
    if ((reading.tokens[first]?.end ?? 0) >= end || NO_PART.test(match[0])) continue;
    const text = match[0];
    found.push({
      ...{ start, end, text, form: "numbered", origin: "pattern" },
      ...{ category: "instrument", weight: WEIGHT },
    });
  }
  for (const match of reading.folded.matchAll(QUOTED)) {
    const [text, ...parts] = match;
    const start = match.index;
    if (reading.boundaries[start] !== 1 || NO_VERB.test(text) || new Set(parts).size < parts.length) continue;
    const end = start + text.length;
    found.push({
      ...{ start, end, text, form: "coined", origin: "quoted" },
      ...{ category: "concept", weight: WEIGHT },
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const QUOTED = /([一-龥])“([一-龥])”([一-龥])“([一-龥])”/gu;
/** 从“有”到“优” and 又“高”又“新” are parts of sentences. */
const NO_VERB = /^[从由又既或在到]|”[与和又或到向在为是]“/u;

const WEIGHT = 0.5;
/** The common Han characters only: a pattern of all of them takes milliseconds to compile. */
const FRAME = /先[一-龥]后[一-龥]|以[一-龥][促代带][一-龥]|[免无][一-龥]即[一-龥]|[应能]([一-龥])尽\1/g;
/** Words of grammar in it make it a stretch of a sentence. */
const NO_PART = /[的了是在于和与及由其这那此一有者]/u;
