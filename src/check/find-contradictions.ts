import type { IndicatorWords } from "../dictionaries/indicator-words.ts";
import type { UnitScale } from "../dictionaries/unit-scales.ts";
import type { PlacedClaim } from "../matrix/build-matrix.ts";
import type { Official } from "../model/extraction.ts";
import { type CheckedClaim, checkedClaims } from "./checked-claim.ts";
import { findRankConflicts, findTwoFirsts } from "./find-rank-conflicts.ts";
import { findSameNumbers } from "./find-same-numbers.ts";
import { findTwoValues } from "./find-two-values.ts";
import { findOversizedParts, findWrongParts } from "./find-wrong-parts.ts";
import { findOversizedShares, findOversizedSums, findWrongShares } from "./find-wrong-shares.ts";
import { type Finding, type Place, SEVERITIES } from "./finding.ts";
import type { RuleFinding } from "./rule-finding.ts";

/** The rules, in the order in which equal findings are listed. */
const RULES: readonly ((claims: readonly CheckedClaim[]) => readonly RuleFinding[])[] = [
  findWrongParts,
  findOversizedParts,
  findWrongShares,
  findOversizedShares,
  findOversizedSums,
  findTwoValues,
  findRankConflicts,
  findTwoFirsts,
  findSameNumbers,
];

/** Holds the numbers of one document against each other; the gravest first, then in the order of the text. */
export function findContradictions(
  path: string,
  placed: readonly PlacedClaim[],
  officialOf: (section: number) => Official | null,
  words: { readonly indicators: IndicatorWords; readonly scaleOf: (unit: string) => UnitScale },
): readonly Finding[] {
  const claims = checkedClaims(placed, words.indicators, words.scaleOf);
  const placeOf = ({ claim }: CheckedClaim): Place => ({
    claim: claim.id,
    section: claim.section,
    official: officialOf(claim.section),
    indicator: claim.indicator,
    quantity: claim.quantity,
    sentence: claim.sentence,
  });
  const findings = RULES.flatMap((rule) => rule(claims)).map(
    ({ code, severity, computed, claims: about }) => ({
      ...{ path, severity, code },
      indicator: about.at(-1)?.named.indicator ?? "",
      computed: computed ?? null,
      places: about.map(placeOf),
    }),
  );
  return findings.sort((a, b) => gravity(a) - gravity(b) || startOf(a) - startOf(b));
}

function gravity({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

function startOf({ places }: Finding): number {
  return places[0]?.quantity.start ?? 0;
}
