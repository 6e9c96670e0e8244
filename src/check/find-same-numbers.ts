import { groupBy } from "../model/group-by.ts";
import type { CheckedClaim } from "./checked-claim.ts";
import type { RuleFinding } from "./rule-finding.ts";

/**
 * One long number for two indicators, as when a line was copied and its number left: 新增大学生13729人 …
 * 高技能人才13729人. Numbers of fewer than four digits meet by chance.
 */
export function findSameNumbers(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const long = claims.filter(
    ({ claim }) =>
      claim.kind === "level" &&
      claim.comparator === "exact" &&
      significantDigits(claim.quantity.text) >= LONG,
  );
  const groups = groupBy(long, ({ claim, base }) => `${claim.value} ${base}`);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const other = others.find((one) => first && areDifferent(first, one));
    if (!first || !other) return [];
    return [{ code: "same-number" as const, severity: "hint" as const, claims: [first, other] }];
  });
}

const LONG = 4;

/** Digits without the zeros at either end: 3 of 30.50, 5 of 13729. */
function significantDigits(text: string): number {
  const digits = (/\d[\d,.]*/.exec(text)?.[0] ?? "").replace(/[,.]/g, "");
  return digits.replace(/^0+/, "").replace(/0+$/, "").length;
}

/** Not the same indicator in other words: neither name holds the other, and they do not end alike. */
function areDifferent(
  { claim: a, named: one }: CheckedClaim,
  { claim: b, named: other }: CheckedClaim,
): boolean {
  if (a.sentence.start === b.sentence.start) return false;
  const [short, long] = [one.indicator, other.indicator].sort((x, y) => x.length - y.length);
  return (
    short !== undefined && long !== undefined && !long.includes(short) && !long.endsWith(short.slice(-4))
  );
}
