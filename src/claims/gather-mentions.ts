import type { ClaimWords } from "../dictionaries/claim-words.ts";
import type { UnitTable } from "../dictionaries/units.ts";
import { overlaps, type Span } from "../model/span.ts";
import { findFirsts } from "./find-firsts.ts";
import { findRanks } from "./find-ranks.ts";
import { findStreaks } from "./find-streaks.ts";
import type { Mention } from "./mention.ts";
import type { PeriodMention } from "./periods/find-periods.ts";
import { scanNumbers } from "./quantities/find-quantities.ts";
import type { Rejection } from "./reject-quantity.ts";

/** What the finders found in a document, with the overlaps decided: both lists ordered and disjoint. */
export interface Gathered {
  readonly mentions: readonly Mention[];
  readonly rejected: readonly Rejection[];
}

/** Kinds of time that leave a number inside them to the claims: 为期3年, 不少于5年. */
const OPEN_KINDS = new Set(["duration"]);

/**
 * Finds everything in a document that may carry a claim; the one place that decides overlaps.
 *
 * Ranks, streaks and firsts win over the numbers inside them, times and furniture over everything.
 */
export function gatherMentions(
  folded: string,
  periods: readonly PeriodMention[],
  furniture: readonly Span[],
  words: ClaimWords,
  units: UnitTable,
): Gathered {
  const { quantities, skipped } = scanNumbers(folded, units);
  const times = periods.filter((period) => !OPEN_KINDS.has(period.kind));
  const strong: Mention[] = [
    ...findRanks(folded, words),
    ...findStreaks(folded),
    ...findFirsts(folded, words),
  ];
  strong.sort((a, b) => a.start - b.start);
  const mentions: Mention[] = dropOverlaps(strong);
  const rejected: Rejection[] = skipped.map(({ start, end, reason }) => ({ start, end, reason }));
  const furnitureAt = cursor(furniture);
  const timeAt = cursor(times);
  const strongAt = cursor(mentions.slice());
  for (const quantity of quantities) {
    if (furnitureAt(quantity) !== null)
      rejected.push({ start: quantity.start, end: quantity.end, reason: "furniture" });
    else if (timeAt(quantity) !== null)
      rejected.push({ start: quantity.start, end: quantity.end, reason: "date" });
    else {
      const strongOne = strongAt(quantity);
      if (strongOne === null)
        mentions.push({ type: "quantity", start: quantity.start, end: quantity.end, quantity });
      // What goes on behind a rank is a part of it, or none: 第〇五两|-6.
      else if (quantity.end > strongOne.end)
        rejected.push({ start: strongOne.end, end: quantity.end, reason: "ordinal" });
    }
  }
  const byStart = (a: Span, b: Span) => a.start - b.start;
  const inFurniture = cursor(furniture);
  return {
    mentions: mentions
      .sort(byStart)
      .filter((mention) => mention.type === "quantity" || inFurniture(mention) === null),
    rejected: rejected.sort(byStart),
  };
}

/** Of two that overlap the one that begins first stays. */
function dropOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
  }
  return kept;
}

/**
 * Answers, for spans asked in ascending order, which of `spans` (ordered, disjoint) overlaps it first; null for none.
 */
function cursor(spans: readonly Span[]): (span: Span) => Span | null {
  let next = 0;
  return (span) => {
    while (next < spans.length && (spans[next] as Span).end <= span.start) next++;
    const candidate = spans[next];
    return candidate !== undefined && overlaps(candidate, span) ? candidate : null;
  };
}
