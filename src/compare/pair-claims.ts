import type { Claim } from "../model/extraction.ts";
import type { ClaimEntry } from "./claim-entry.ts";
import type { ClaimMatch } from "./comparison.ts";
import { type Pair, pairSimilar, takeBest } from "./pair-similar.ts";
import { periodDistance, yearsBetween } from "./period-role.ts";
import { diceOf, sharedCharacters } from "./similarity.ts";

/** Two claims of one thing. */
export interface ClaimPair {
  readonly before: ClaimEntry;
  readonly after: ClaimEntry;
  readonly match: ClaimMatch;
}

type Entries = readonly ClaimEntry[];

/**
 * Pairs the claims of two documents: those of one sentence, then those of one name, then those of a similar name in
 * similar words; see docs/compare.md. What fits nothing stays alone: a wrong pair is worse than none.
 */
export function pairClaims(before: Entries, after: Entries, years: number): readonly ClaimPair[] {
  const pairs: ClaimPair[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const take = (found: readonly Pair[], match: ClaimMatch, from: Entries, to: Entries): void => {
    for (const pair of found) {
      const [first, second] = [from[pair.before], to[pair.after]];
      if (!first || !second) continue;
      pairs.push({ before: first, after: second, match });
      left.before.delete(first);
      left.after.delete(second);
    }
  };
  for (const [match, pairUp] of STAGES) {
    const [from, to] = [[...left.before], [...left.after]];
    take(pairUp(from, to, years), match, from, to);
  }
  return pairs;
}

const STAGES: readonly (readonly [
  ClaimMatch,
  (from: Entries, to: Entries, years: number) => readonly Pair[],
])[] = [
  ["sentence", pairSentences],
  ["name", pairNames],
  ["similar", pairSimilarNames],
];

/** Years from one document to the other: those that most claims of one name are apart; of equals the fewest. */
export function findYears(before: Entries, after: Entries): number {
  const votes = new Map<number, number>();
  const groups = groupPlaces(before, ({ key }) => key);
  for (const { key, claim } of after) {
    const seen = new Set<number>();
    for (const place of (groups.get(key) ?? []).slice(0, MOST_VOTES)) {
      const years = yearsBetween(before[place]?.claim.period ?? null, claim.period);
      if (years !== null) seen.add(years);
    }
    for (const years of seen) votes.set(years, (votes.get(years) ?? 0) + 1 / seen.size);
  }
  const sorted = [...votes].sort(([a, n], [b, m]) => m - n || Math.abs(a) - Math.abs(b) || b - a);
  return sorted[0]?.[0] ?? 0;
}

const MOST_VOTES = 20;

/** Claims of sentences that are the same but for their numbers, and that each text has once. */
function pairSentences(from: Entries, to: Entries, years: number): readonly Pair[] {
  const keyOf = ({ pattern, frame, ordinal }: ClaimEntry): string => `${pattern}\n${frame}\n${ordinal}`;
  const groups = groupPlaces(from, keyOf);
  const others = groupPlaces(to, keyOf);
  return [...groups].flatMap(([key, places]) => {
    const [before] = places;
    const [after, ...more] = others.get(key) ?? [];
    if (before === undefined || after === undefined || places.length + more.length > 1) return [];
    const [first, second] = [from[before], to[after]];
    if (!first || !second || first.pattern.length < LEAST_PATTERN) return [];
    // In two drafts of one year a deadline may have moved; from year to year a sentence of another time is another.
    const isTimed = periodDistance(first.claim.period, second.claim.period, years) !== null;
    return isTimed || years === 0 ? [{ before, after }] : [];
  });
}

/** A shorter sentence (增长#%。) says too little. */
const LEAST_PATTERN = 10;

/** Claims of one name: the nearest in time first, then those in the most similar words. */
function pairNames(from: Entries, to: Entries, years: number): readonly Pair[] {
  const groups = groupPlaces(from, ({ key }) => key);
  const others = groupPlaces(to, ({ key }) => key);
  return [...groups].flatMap(([key, places]) => {
    const members = others.get(key) ?? [];
    if (places.length * members.length > MOST_PAIRS) return [];
    const alone = places.length === 1 && members.length === 1;
    const candidates = places.flatMap((before) =>
      members.flatMap((after) => {
        const [first, second] = [from[before], to[after]];
        const likeness = first && second ? nameLikeness(first, second, years, alone) : null;
        return likeness === null ? [] : [{ before, after, likeness }];
      }),
    );
    return takeBest(candidates);
  });
}

/** A group of more pairs is of a name that says nothing. */
const MOST_PAIRS = 2500;

function nameLikeness(first: ClaimEntry, second: ClaimEntry, years: number, alone: boolean): number | null {
  const words = diceOf(first.context, second.context);
  const distance = periodDistance(first.claim.period, second.claim.period, years);
  if (distance === null) return years === 0 && hasMoved(first, second) ? words - MOVED : null;
  const isDoubtful = first.named.indicator.length < LEAST_NAME || areFarApart(first.claim, second.claim);
  const least = isDoubtful ? 0.4 : alone ? 0.05 : 0.15;
  return words < least ? null : words - distance;
}

/** 企业, 项目, 投资: so short a name is no name without its sentence. */
const LEAST_NAME = 4;

/** Whether two targets of one year may be one whose deadline has moved: the words around them are nearly the same. */
function hasMoved(first: ClaimEntry, second: ClaimEntry): boolean {
  return first.claim.status === "target" && diceOf(first.context, second.context) >= LEAST_MOVED_LIKENESS;
}

const LEAST_MOVED_LIKENESS = 0.75;
/** Farther than any period that fits. */
const MOVED = 4;

/** Amounts of which one is four times the other are often of two times or places that the words around them tell. */
function areFarApart(before: Claim, after: Claim): boolean {
  if (before.kind !== "level") return false;
  const [small = 0, large = 0] = [before, after]
    .map(({ value, max }) => Math.abs(value ?? max ?? 0))
    .sort((a, b) => a - b);
  return small > 0 && large / small >= FAR;
}

const FAR = 4;

/**
 * Claims whose names have nearly the same characters and whose words around them are similar: 拟安排中央预算内投资 and
 * 中央预算内投资安排, but not 制造业企业加计扣除比例 and 科技型中小企业加计扣除比例.
 */
function pairSimilarNames(from: Entries, to: Entries, years: number): readonly Pair[] {
  const names = (entries: Entries): readonly string[] => entries.map(({ claim }) => claim.indicator);
  return pairSimilar(names(from), names(to), (before, after) => {
    const [first, second] = [from[before], to[after]];
    if (!first || !second || first.frame !== second.frame || areFarApart(first.claim, second.claim))
      return null;
    const distance = periodDistance(first.claim.period, second.claim.period, years);
    if (distance === null || distance > 1) return null;
    // 居民人均可支配收入 and 城镇居民人均可支配收入 are two, though one is within the other.
    if ((first.known || second.known) && first.named.indicator !== second.named.indicator) return null;
    const name = sharedCharacters(first.claim.indicator, second.claim.indicator);
    const words = diceOf(first.context, second.context);
    return name < LEAST_NAME_LIKENESS || words < LEAST_WORD_LIKENESS ? null : name + words - distance;
  });
}

const LEAST_NAME_LIKENESS = 0.8;
const LEAST_WORD_LIKENESS = 0.4;

function groupPlaces(
  entries: Entries,
  keyOf: (entry: ClaimEntry) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups;
}
