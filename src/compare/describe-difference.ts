import type { UnitScale } from "../dictionaries/unit-scales.ts";
import type { Claim } from "../model/extraction.ts";
import { clauseOf, maskNumbers } from "./clause.ts";
import type { ClaimChange, ClaimDifference } from "./comparison.ts";
import { periodDistance } from "./period-role.ts";

type Description = Pick<ClaimChange, "change" | "differs" | "clauses" | "difference" | "unit" | "percent">;

/** What differs between two claims of one thing. */
export function describeDifference(
  before: Claim,
  after: Claim,
  scaleOf: (unit: string) => UnitScale,
  years: number,
): Description {
  const factor = scaleOf(before.unit).factor / scaleOf(after.unit).factor;
  const toLater = (value: number | null): number | null => (value === null ? null : rounded(value * factor));
  const distance = periodDistance(before.period, after.period, years);
  const differing: readonly (readonly [ClaimDifference, boolean])[] = [
    ["value", ENDS.some((end) => toLater(before[end]) !== rounded(after[end]))],
    ["direction", before.direction !== after.direction],
    ["bound", before.comparator !== after.comparator || before.rank?.top !== after.rank?.top],
    ["unit", before.unit !== after.unit],
    ["period", distance !== 0],
    ["wording", isWrittenOtherwise(before, after)],
  ];
  const differs = differing.flatMap(([name, isSo]) => (isSo ? [name] : []));
  const difference = minus(signed(after, after.value), signed(before, toLater(before.value)));
  const isPercent = after.unit === "%" || after.unit === "‰";
  const isChanged = distance === null || differs.some((name) => REAL.includes(name));
  return {
    change: isChanged ? "changed" : differs.includes("wording") ? "reworded" : "kept",
    differs,
    clauses: differs.includes("wording") ? [clauseOf(before), clauseOf(after)] : null,
    difference,
    unit: isPercent && after.unit === "%" ? POINTS : after.unit,
    percent: isPercent || after.kind !== "level" ? null : percentOf(difference, toLater(before.value)),
  };
}

const ENDS = ["value", "min", "max"] as const;

/** Whether the clauses differ in more than their numbers: 力争达到 and 确保达到; or one value in two writings: 一百家, 100家. */
function isWrittenOtherwise(before: Claim, after: Claim): boolean {
  const isSameValue = before.value === after.value && before.min === after.min;
  if (isSameValue && before.quantity.text !== after.quantity.text) return true;
  return maskNumbers(clauseOf(before)) !== maskNumbers(clauseOf(after));
}

/** What makes a claim another one. */
const REAL: readonly ClaimDifference[] = ["value", "direction", "bound", "unit"];

/** The difference of two percentages. */
const POINTS = "百分点";

function signed({ direction }: Claim, value: number | null): number | null {
  return value !== null && direction === "down" ? -value : value;
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : rounded(a - b);
}

function percentOf(difference: number | null, before: number | null): number | null {
  if (difference === null || before === null || before === 0) return null;
  return Math.round((difference / Math.abs(before)) * 1000) / 10;
}

/** Twelve digits are more than any text states; the rest is the noise of binary fractions. */
function rounded<Value extends number | null>(value: Value): Value | number {
  return value === null ? value : Number(value.toPrecision(12));
}
