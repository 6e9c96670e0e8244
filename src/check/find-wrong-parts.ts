import type { CheckedClaim } from "./checked-claim.ts";
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
