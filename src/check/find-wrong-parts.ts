import { groupBy } from "../model/group-by.ts";
import type { CheckedClaim } from "./checked-claim.ts";
import { isAmount } from "./is-amount.ts";
import type { RuleFinding } from "./rule-finding.ts";

/** A part (其中) that is larger than its whole: 引进企业188家，其中高新技术企业213家. */
export function findWrongParts(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  return claims.flatMap((part) => {
    const whole = byId.get(part.claim.partOf ?? 0);
    if (!whole || !isAmount(part) || !isAmount(whole) || part.base !== whole.base) return [];
    if ((part.interval?.low ?? 0) <= (whole.interval?.high ?? 0)) return [];
    if (claims.some((one) => isListedBefore(one, whole) && mayHold(one, part))) return [];
    return [{ code: "part-over-whole" as const, severity: "error" as const, claims: [whole, part] }];
  });
}

/** 乡村1000个、村庄300个，其中示范村500个: the part may be of the first. */
function isListedBefore({ claim }: CheckedClaim, { claim: whole }: CheckedClaim): boolean {
  const { sentence, quantity } = whole;
  if (claim.sentence.start !== sentence.start || claim.quantity.end > quantity.start) return false;
  const between = sentence.text.slice(claim.quantity.end - sentence.start, quantity.start - sentence.start);
  return between.startsWith("、") && !/[，,；;。]/.test(between);
}

function mayHold(whole: CheckedClaim, part: CheckedClaim): boolean {
  return whole.base === part.base && (part.interval?.low ?? 0) <= (whole.interval?.high ?? 0);
}

/**
 * Parts of one whole that add up to a little more than it: 612家，其中大型14家、中型83家、小微525家. Parts that overlap
 * (高新技术企业, 专精特新企业) may add up to anything; those that come so near were meant to give the whole.
 */
export function findOversizedParts(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const byId = new Map(claims.map((one) => [one.claim.id, one]));
  const parts = claims.filter((one) => byId.has(one.claim.partOf ?? 0) && isAmount(one));
  return [...groupBy(parts, ({ claim }) => claim.partOf).values()].flatMap((group) => {
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
