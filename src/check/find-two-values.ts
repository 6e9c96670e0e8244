import { groupBy } from "../model/group-by.ts";
import { type CheckedClaim, subjectOf } from "./checked-claim.ts";
import { areApart } from "./interval.ts";
import type { RuleFinding } from "./rule-finding.ts";

/**
 * Two values for one indicator, period and speaker, in two sentences: 高新技术企业达612家 … 高新技术企业共631家.
 *
 * A warning where the text says the time; a hint where it says none, or the time is still going on.
 */
export function findTwoValues(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const comparable = claims.filter(isComparable);
  const groups = groupBy(comparable, (one) =>
    [
      subjectOf(one),
      one.speaker,
      one.period,
      one.claim.status,
      one.claim.actor ?? "",
      one.claim.basis ?? "",
      one.claim.partOf ?? "",
    ].join("\n"),
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const other = others.find((one) => first && areContrary(first, one));
    if (!first || !other) return [];
    const dated = first.claim.period?.start != null && first.claim.period.end !== null;
    return [
      {
        code: "two-values" as const,
        severity: dated ? ("warning" as const) : ("hint" as const),
        claims: [first, other],
      },
    ];
  });
}

function isComparable({ claim, named, interval }: CheckedClaim): boolean {
  if (interval === null || !["level", "share", "change"].includes(claim.kind)) return false;
  // 10个方面, 27条举措: lists count what they like.
  return named.indicator.length >= LEAST_NAME && claim.status !== "rule";
}

/** 企业, 项目, 方面 name nothing alone. */
const LEAST_NAME = 4;

/** 由200个基点下调至60个基点 are two values too, but of one sentence, or of one that the text repeats. */
function areContrary(a: CheckedClaim, b: CheckedClaim): boolean {
  if (a.claim.sentence.text === b.claim.sentence.text) return false;
  if (a.interval === null || b.interval === null || !areNear(a, b)) return false;
  return a.claim.direction !== b.claim.direction || areApart(a.interval, b.interval);
}

/**
 * Numbers of which one is more than twice the other are of two times, places or parts that the text told apart in words
 * that were not read (2015年 and the five years before), and so is a yearly average.
 */
function areNear({ claim: a }: CheckedClaim, { claim: b }: CheckedClaim): boolean {
  const [small, large] = [Math.abs(a.value ?? a.max ?? 0), Math.abs(b.value ?? b.max ?? 0)].sort(
    (x, y) => x - y,
  );
  const yearly = a.sentence.text.includes("年均") !== b.sentence.text.includes("年均");
  return !yearly && (large ?? 0) <= 2 * (small ?? 0);
}
