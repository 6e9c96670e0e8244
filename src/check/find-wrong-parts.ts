import { type CheckedClaim, groupBy } from "./checked-claim.ts";
import type { RuleFinding } from "./find-contradictions.ts";

/** A part (其中) that is larger than its whole: 引进企业188家，其中高新技术企业213家. */
export function findWrongParts(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  return claims.flatMap((part) => {
    const whole = byId.get(part.claim.partOf ?? 0);
    if (!whole || !isAmount(part) || !isAmount(whole) || part.base !== whole.base) return [];
    if ((part.interval?.low ?? 0) <= (whole.interval?.high ?? 0)) return [];
    return [{ code: "part-over-whole" as const, severity: "error" as const, claims: [whole, part] }];
  });
}

/**
 * Parts of one whole that add up to a little more than it: 612家，其中大型14家、中型83家、小微525家. Parts that overlap
 * (高新技术企业, 专精特新企业) may add up to anything; those that come so near were meant to give the whole.
 */
export function findOversizedParts(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  const parts = claims.filter((one) => byId.has(one.claim.partOf ?? 0) && isAmount(one));
  return groupBy(parts, ({ claim }) => `${claim.partOf}`).flatMap((group) => {
    const whole = byId.get(group[0]?.claim.partOf ?? 0);
    if (!whole || !isAmount(whole) || !group.every((part) => isPlainPart(part, whole))) return [];
    const low = group.reduce((sum, { interval }) => sum + (interval?.low ?? 0), 0);
    const high = whole.interval?.high ?? 0;
    const names = new Set(group.map(({ claim }) => claim.indicator));
    if (names.size < group.length || group.length < 2 || low <= high || low > high * NEARLY) return [];
    const computed = group.reduce((sum, { claim }) => sum + (claim.value ?? 0), 0);
    return [
      {
        code: "parts-over-whole" as const,
        severity: "warning" as const,
        claims: [whole, ...group],
        computed: Number(computed.toFixed(6)),
      },
    ];
  });
}

/** A sum above this many times the whole is one of parts that overlap. */
const NEARLY = 1.1;

/** A part in the unit of its whole, of the same kind of statement and in its sentence, no larger than it. */
function isPlainPart({ claim, interval, period }: CheckedClaim, whole: CheckedClaim): boolean {
  return (
    claim.unit === whole.claim.unit &&
    claim.status === whole.claim.status &&
    claim.sentence.start === whole.claim.sentence.start &&
    period === whole.period &&
    (interval?.low ?? 0) <= (whole.interval?.high ?? 0)
  );
}

/**
 * A share that is not what its numbers give: 4217家企业，其中规上企业2986家、占比达75.8% (70.8%). The share stands right
 * behind the part, and the part says what it is a part of.
 */
export function findWrongShares(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  return claims.flatMap((share, index) => {
    const part = claims[index - 1];
    const whole = byId.get(part?.claim.partOf ?? 0);
    if (!part || !whole || !isShareOf(share, part) || !isAmount(part) || !isAmount(whole)) return [];
    // 793个，其中12条重点产业链项目占比达84.4%: the share is not that of the 12.
    if (part.claim.unit !== whole.claim.unit || part.interval === null || whole.interval === null) return [];
    if (share.interval === null || whole.interval.low <= 0) return [];
    const low = (part.interval.low / whole.interval.high) * 100;
    const high = (part.interval.high / whole.interval.low) * 100;
    if (low <= share.interval.high + ROUNDING && share.interval.low - ROUNDING <= high) return [];
    const computed = Number(((part.claim.value ?? 0) / (whole.claim.value ?? 1)) * 100).toFixed(2);
    return [
      {
        code: "share-mismatch" as const,
        severity: "error" as const,
        claims: [whole, part, share],
        computed: Number(computed),
      },
    ];
  });
}

/** Texts cut off as often as they round. */
const ROUNDING = 0.06;

/** 食品抽检量超每千人6.6批次 is a rate; its parts may be larger. */
function isAmount({ claim, interval }: CheckedClaim): boolean {
  return claim.kind === "level" && interval !== null && !/每|人均|户均|亩均/.test(claim.indicator);
}

/** 占比, 比重: of the part just named. */
function isShareOf({ claim }: CheckedClaim, part: CheckedClaim): boolean {
  if (claim.kind !== "share" || claim.unit !== "%" || claim.sentence.start !== part.claim.sentence.start)
    return false;
  return /(?:占比|比重|比例)$/.test(claim.indicator) && claim.indicator.includes(part.claim.indicator);
}
