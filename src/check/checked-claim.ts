import type { IndicatorWords } from "../dictionaries/indicator-words.ts";
import type { UnitScale } from "../dictionaries/unit-scales.ts";
import type { PlacedClaim } from "../matrix/build-matrix.ts";
import { periodKey } from "../matrix/find-warnings.ts";
import { type NamedMeasure, nameMeasure } from "../matrix/name-measure.ts";
import type { Claim } from "../model/extraction.ts";
import { type Interval, intervalOf } from "./interval.ts";

/** A claim with all that the rules compare. */
export interface CheckedClaim {
  readonly claim: Claim;
  readonly named: NamedMeasure;
  /** Who says it. */
  readonly speaker: string;
  readonly period: string;
  /** Unit that claims of other units can be compared in. */
  readonly base: string;
  /** What the value may be, in `base`; null where there is none. */
  readonly interval: Interval | null;
}

/** Prepares the claims of a document for the rules. */
export function checkedClaims(
  placed: readonly PlacedClaim[],
  words: IndicatorWords,
  scaleOf: (unit: string) => UnitScale,
): readonly CheckedClaim[] {
  return placed.map(({ claim, places, column }) => {
    const { base, factor } = scaleOf(claim.unit);
    return {
      claim,
      named: nameMeasure(claim, words, places),
      speaker: column.key,
      period: periodKey(claim),
      base,
      interval: intervalOf(claim, factor),
    };
  });
}

/** What two claims must share to be about one thing: the name, what narrows it, the measure and the unit. */
export function subjectOf({ named, base }: CheckedClaim): string {
  return [named.indicator, [...named.qualifiers].sort().join(" "), named.measure, base].join("\n");
}
