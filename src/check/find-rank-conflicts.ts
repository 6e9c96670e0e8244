import { groupBy } from "../model/group-by.ts";
import { type CheckedClaim, subjectOf } from "./checked-claim.ts";
import type { RuleFinding } from "./rule-finding.ts";

/** One speaker, two places for one indicator, scope and period: 居全省第一 … 居全省第三. */
export function findRankConflicts(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const groups = groupBy(claims.filter(isPlace), (one) => [placeKey(one), one.speaker].join("\n"));
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const other = others.find((one) => first && contradicts(first, one));
    if (!first || !other) return [];
    return [{ code: "rank-conflict" as const, severity: "warning" as const, claims: [first, other] }];
  });
}

/** Two speakers, one place: 海曙 … 增速居全市第一, 象山 … 增速居全市第一, in one period. */
export function findTwoFirsts(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const places = claims.filter((one) => isPlace(one) && one.claim.rank?.top === false);
  const groups = groupBy(places, (one) =>
    [subjectOf(one), one.claim.rank?.scope, one.claim.rank?.position].join("\n"),
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const rivals = others.filter(
      (one) => first && one.speaker !== first.speaker && mayMeet(first.period, one.period),
    );
    // Where one of them states no time, he may speak of another.
    const other = rivals.find(({ period }) => period !== "" && period === first?.period) ?? rivals[0];
    if (!first || !other) return [];
    const severity = first.period !== "" && first.period === other.period ? "warning" : "hint";
    return [{ code: "two-firsts" as const, severity, claims: [first, other] }];
  });
}

function mayMeet(one: string, other: string): boolean {
  return one === other || one === "" || other === "";
}

function isPlace({ claim, named }: CheckedClaim): boolean {
  return (
    (claim.rank?.position ?? null) !== null &&
    claim.rank?.scope !== "" &&
    named.indicator.length >= LEAST_NAME
  );
}

const LEAST_NAME = 3;

function placeKey(one: CheckedClaim): string {
  return [subjectOf(one), one.claim.rank?.scope, one.period].join("\n");
}

/** 第3 and 前5 agree, 第8 and 前5 do not; two places of one sentence are a rise or a fall. */
function contradicts({ claim: a }: CheckedClaim, { claim: b }: CheckedClaim): boolean {
  const [one, other] = [a.rank, b.rank];
  if (one === null || other === null || a.sentence.start === b.sentence.start) return false;
  const places = [one.position ?? 0, other.position ?? 0] as const;
  if (one.top && other.top) return false;
  if (one.top) return places[1] > places[0];
  if (other.top) return places[0] > places[1];
  return places[0] !== places[1];
}
