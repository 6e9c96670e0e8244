import type { Phrase } from "../model/extraction.ts";
import type { Occurrence } from "./occurrence.ts";

/**
 * The mentions of key phrases, in order; where two overlap, the one that begins first counts, and of two that begin
 * together the longer, so that no character is counted twice.
 */
export function findPhrases(phrases: readonly Phrase[]): readonly Occurrence[] {
  const mentions = phrases.flatMap(({ text, category, mentions: spans }) =>
    spans.map(({ start, end }) => ({ start, end, term: text, tag: category })),
  );
  mentions.sort((a, b) => a.start - b.start || b.end - a.end || (a.term < b.term ? -1 : 1));
  let taken = 0;
  return mentions.filter(({ start, end }) => {
    if (start < taken) return false;
    taken = end;
    return true;
  });
}
