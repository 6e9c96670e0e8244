import type { Candidate } from "./candidate.ts";

/**
 * Drops what would be counted twice, and gives the rest in the order of the text: of two candidates that overlap,
 * the longer absorbs the shorter; of two that cross, the surer one stays. Members of quoted lists stay beside the
 * list. A quotation that only looks like a phrase ("loose") gives way to the terms in it.
 */
export function resolveCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = withoutOccupied(candidates).toSorted(byPlace);
  const kept: Candidate[] = [];
  let standing: Candidate | null = null;
  let lastNested = -1;
  for (const candidate of sorted) {
    if (candidate.nested) {
      if (candidate.start >= lastNested) kept.push(candidate);
      lastNested = Math.max(lastNested, candidate.end);
    } else if (standing === null || candidate.start >= standing.end) {
      kept.push(candidate);
      standing = candidate;
    } else if (candidate.end > standing.end && candidate.weight > standing.weight) {
      kept.splice(kept.lastIndexOf(standing), 1);
      kept.push(candidate);
      standing = candidate;
    }
  }
  return kept;
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end || b.weight - a.weight || (a.form < b.form ? -1 : 1);
}

/** Without the loose quotations that hold a term of the dictionary. */
function withoutOccupied(candidates: readonly Candidate[]): readonly Candidate[] {
  const loose = candidates.filter((one) => one.form === "loose").toSorted(byPlace);
  if (loose.length === 0) return candidates;
  const occupied = new Set<Candidate>();
  const terms = candidates.filter((one) => one.form === "term").toSorted(byPlace);
  let next = 0;
  for (const quotation of loose) {
    while (next < terms.length && (terms[next]?.start ?? 0) < quotation.start) next++;
    const term = terms[next];
    if (term !== undefined && term.end <= quotation.end) occupied.add(quotation);
  }
  return candidates.filter((one) => !occupied.has(one));
}
