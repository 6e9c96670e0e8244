import type { UnitScale } from "../dictionaries/unit-scales.ts";
import type { Claim } from "../model/extraction.ts";
import type { ClaimChange, ClaimDifference } from "./comparison.ts";
import { periodDistance } from "./period-role.ts";

type Description = Pick<ClaimChange, "change" | "differs" | "difference" | "unit" | "percent">;

/** What differs between two claims of one thing. */
export function describeDifference(
  before: Claim,
  after: Claim,
  scaleOf: (unit: string) => UnitScale,
  years: number,
): Description {
  const factor = scaleOf(before.unit).factor / scaleOf(after.unit).factor;
  const toLater = (value: number | null): number | null => (value === null ? null : rounded(value * factor));
  const differing: readonly (readonly [ClaimDifference, boolean])[] = [
    ["value", ENDS.some((end) => toLater(before[end]) !== rounded(after[end]))],
    ["direction", before.direction !== after.direction],
    ["bound", before.comparator !== after.comparator || before.rank?.top !== after.rank?.top],
    ["unit", before.unit !== after.unit],
    ["period", (periodDistance(before.period, after.period, years) ?? 9) > 0],
    ["wording", before.indicator !== after.indicator || isWrittenOtherwise(before, after)],
  ];
  const differs = differing.flatMap(([name, isSo]) => (isSo ? [name] : []));
  const difference = minus(signed(after, after.value), signed(before, toLater(before.value)));
  const isPercent = after.unit === "%" || after.unit === "‰";
  return {
    change: differs.some((name) => REAL.includes(name)) ? "changed" : "kept",
    differs,
    difference,
    unit: isPercent && after.unit === "%" ? POINTS : after.unit,
    percent: isPercent || after.kind !== "level" ? null : percentOf(difference, toLater(before.value)),
  };
}

const ENDS = ["value", "min", "max"] as const;

/** 一百家 and 100家, 12000元 and 1.2万元: one value in two writings. */
function isWrittenOtherwise(
  { quantity: before, value }: Claim,
  { quantity: after, value: other }: Claim,
): boolean {
  return value === other && before.text !== after.text;
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
