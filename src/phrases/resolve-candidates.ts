import type { Candidate } from "./candidate.ts";

/**
 * Drops what would be counted twice, and gives the rest in the order of the text: of two candidates that overlap,
 * the longer absorbs the shorter; of two that cross, the surer one stays. Members of quoted lists stay beside the
 * list. A quotation that only looks like a phrase ("loose") gives way to the terms and coinages in it. A repeated phrase of which
 * less than half is left is a part of longer ones.
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
  return withoutLeftovers(kept, candidates);
}

/** Without the repeated phrases that mostly stand inside longer ones: 工程规划 beside 工程规划许可证. */
function withoutLeftovers(kept: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const left = new Map<string, number>();
  for (const { form, text } of all) if (form === "repeated") left.set(text, (left.get(text) ?? 0) - 0.5);
  for (const { form, text } of kept) if (form === "repeated") left.set(text, (left.get(text) ?? 0) + 1);
  return kept.filter(({ form, text }) => form !== "repeated" || (left.get(text) ?? 0) >= 0);
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.start - b.start || b.end - a.end || b.weight - a.weight || (a.form < b.form ? -1 : 1);
}

/**
 * Without the loose quotations that hold a term of the dictionary or a coinage, and the names found by pattern or statistics
 * that hold a coinage: where “双提升” is quoted somewhere, 双提升计划 is a mention of it.
 */
function withoutOccupied(candidates: readonly Candidate[]): readonly Candidate[] {
  const terms = candidates.filter((one) => one.form === "term").toSorted(byPlace);
  const coined = candidates.filter(isCoinage).toSorted(byPlace);
  return candidates.filter((one) => {
    if (one.form === "loose") return !holdsOneOf(terms, one) && !holdsOneOf(coined, one);
    const found = one.origin === "pattern" || one.origin === "discovered";
    return !found || one.form === "document" || !holdsOneOf(coined, one, one.origin === "pattern" ? OWN : 0);
  });
}

/** A name that is longer than the coinage in it by so many characters is one of its own: 政务新媒体分级备案制度. */
const OWN = 5;

function isCoinage({ origin, form }: Candidate): boolean {
  return origin === "quoted" && form !== "loose";
}

/**
 * Whether the first of `inner`, which are in order, that begins in a candidate also ends in it, and leaves less than
 * `own` characters of it (0: however many). Binary search.
 */
function holdsOneOf(inner: readonly Candidate[], outer: Candidate, own = 0): boolean {
  let low = 0;
  let high = inner.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inner[middle]?.start ?? 0) < outer.start) low = middle + 1;
    else high = middle;
  }
  const first = inner[low];
  if (first === undefined || first.end > outer.end || first.text === outer.text) return false;
  return own === 0 || outer.text.length - first.text.length < own;
}
