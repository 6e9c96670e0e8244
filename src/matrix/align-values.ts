import type { UnitScale } from "../dictionaries/unit-scales.ts";
import type { Claim } from "../model/extraction.ts";
import { MULTIPLIERS } from "../model/multipliers.ts";

/** The unit of a row, and what its values are divided by to be in it. */
export interface Alignment {
  /** With its multiplier: 亿元, 万吨, 家. */
  readonly unit: string;
  align(value: number | null, unit: string): number | null;
}

/**
 * Chooses one unit for the claims of a row: the one that most of them have (the first of equals), with the largest
 * multiplier that leaves at least half of the numbers at 1 or above.
 */
export function alignValues(
  claims: readonly Pick<Claim, "value" | "min" | "max" | "unit">[],
  scaleOf: (unit: string) => UnitScale,
): Alignment {
  const unit = commonest(claims.map((claim) => claim.unit));
  const { factor } = scaleOf(unit);
  const sizes = claims
    .map(
      (claim) => Math.abs(claim.value ?? claim.max ?? claim.min ?? 0) * (scaleOf(claim.unit).factor / factor),
    )
    .filter((size) => size > 0)
    .sort((a, b) => b - a);
  const middle = sizes[Math.ceil(sizes.length / 2) - 1] ?? 0;
  const [name, multiplier] = MULTIPLIERS.find(
    ([, one]) => middle >= one && takesMultiplier(unit, middle),
  ) ?? ["", 1];
  return {
    unit: `${name}${unit}`,
    align: (value, from) =>
      value === null ? null : rounded((value * (scaleOf(from).factor / factor)) / multiplier),
  };
}

/** Money is read in 万 and 亿; counts only where they are long (13729人 stays as it is). */
function takesMultiplier(unit: string, middle: number): boolean {
  return unit !== "%" && (unit.endsWith("元") || middle >= LONG_COUNT);
}

const LONG_COUNT = 1e5;

/** Twelve digits are more than any text states; the rest is the noise of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function commonest(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const)[0];
}
