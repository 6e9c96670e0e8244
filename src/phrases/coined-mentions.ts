import type { Candidate } from "./candidate.ts";
import type { Reading } from "./reading.ts";

/**
 * The places where a phrase that is quoted somewhere stands without its quotation marks: 双提升 after “双提升”.
 *
 * Only between the edges of words, and from three characters on. One pass over the text: the first two characters
 * of each phrase say where to look closer.
 */
export function findCoinedMentions(reading: Reading, quoted: readonly Candidate[]): readonly Candidate[] {
  const byOpening = new Map<number, Candidate[]>();
  const seen = new Set<string>();
  // By a hash of the opening: where this is 0, no phrase begins, and the map need not be asked.
  const openings = new Uint8Array(2 ** HASH_BITS);
  for (const candidate of quoted) {
    const { text } = candidate;
    if (text.length < 3 || text.length > 24 || candidate.form === "loose" || seen.has(text)) continue;
    seen.add(text);
    const opening = openingAt(text, 0);
    openings[hashOf(opening)] = 1;
    const known = byOpening.get(opening);
    if (known === undefined) byOpening.set(opening, [candidate]);
    else known.push(candidate);
  }
  const found: Candidate[] = [];
  if (byOpening.size === 0) return found;
  const { folded, boundaries } = reading;
  for (let start = 0; start + 1 < folded.length; start++) {
    if (boundaries[start] !== 1) continue;
    const opening = openingAt(folded, start);
    if (openings[hashOf(opening)] === 0) continue;
    for (const candidate of byOpening.get(opening) ?? []) {
      const end = start + candidate.text.length;
      if (boundaries[end] !== 1 || !folded.startsWith(candidate.text, start)) continue;
      found.push({ ...candidate, start, end, weight: UNQUOTED * candidate.weight, nested: false });
    }
  }
  return found;
}

function openingAt(text: string, index: number): number {
  return (text.charCodeAt(index) << 16) | text.charCodeAt(index + 1);
}

/** Both characters count: those of a language lie close together. */
function hashOf(opening: number): number {
  return Math.imul(opening, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** Without its marks a coinage may be ordinary words: 狠抓落实 in a sentence. */
const UNQUOTED = 0.85;

/** A table that stays in the nearest cache. */
const HASH_BITS = 12;
