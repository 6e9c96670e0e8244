import { groupBy } from "../model/group-by.ts";
import type { CheckedClaim } from "./checked-claim.ts";
import { isAmount } from "./is-amount.ts";
import type { RuleFinding } from "./rule-finding.ts";

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
    if (low <= share.interval.high + CUT_OFF && share.interval.low - CUT_OFF <= high) return [];
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

/** Of one share, in percent: texts cut off as often as they round. */
const CUT_OFF = 0.06;

/** 占比, 比重: of the part just named. */
function isShareOf({ claim }: CheckedClaim, part: CheckedClaim): boolean {
  if (claim.kind !== "share" || claim.unit !== "%" || claim.sentence.start !== part.claim.sentence.start)
    return false;
  return /(?:占比|比重|比例)$/.test(claim.indicator) && claim.indicator.includes(part.claim.indicator);
}

/** A share of more than 100%: 占比达108%; 完成率 and 年计划的118% may be more. */
export function findOversizedShares(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  return claims
    .filter(
      ({ claim, interval }) =>
        isPartShare(claim.indicator) && claim.unit === "%" && (interval?.low ?? 0) > 100,
    )
    .map((one) => ({ code: "share-over-whole" as const, severity: "error" as const, claims: [one] }));
}

/** Shares of one whole in one sentence that add up to more than 100%: 一产占12%、二产占45%、三产占53%. */
export function findOversizedSums(claims: readonly CheckedClaim[]): readonly RuleFinding[] {
  const wholes = wholesOf(claims);
  const groups = groupBy(
    claims.filter((one) => wholes.has(one)),
    (one) =>
      [one.claim.sentence.start, wholes.get(one), one.period, one.speaker, one.claim.status].join("\n"),
  );
  return [...groups.values()].flatMap((group) => {
    const names = new Set(group.map(({ claim }) => claim.indicator));
    const sum = group.reduce((total, { interval }) => total + (interval?.low ?? 0), 0);
    if (names.size < 2 || names.size < group.length || sum <= 100 + ROUNDING * group.length) return [];
    const computed = Number(group.reduce((total, { claim }) => total + (claim.value ?? 0), 0).toFixed(2));
    return [{ code: "shares-over-whole" as const, severity: "warning" as const, claims: group, computed }];
  });
}

/** Of each share of a sum. */
const ROUNDING = 0.1;

/**
 * The whole of each share that names one; a share that names none has that of the next share of its sentence: 一产比重
 * 12%、二产增加值占地区生产总值比重45%.
 */
function wholesOf(claims: readonly CheckedClaim[]): ReadonlyMap<CheckedClaim, string> {
  const wholes = new Map<CheckedClaim, string>();
  let below = { whole: null as string | null, sentence: -1 };
  for (const one of [...claims].reverse()) {
    const { kind, unit, indicator, sentence } = one.claim;
    if (kind !== "share" || unit !== "%" || one.interval === null) continue;
    if (!/(?:比重|占比|比例)$/.test(indicator)) continue;
    const whole = wholeOf(indicator) ?? (below.sentence === sentence.start ? below.whole : null);
    if (whole === null) continue;
    wholes.set(one, whole);
    below = { whole, sentence: sentence.start };
  }
  return wholes;
}

/**
 * Whether a share is one of a whole that holds it: not 贷款与地区生产总值之比 or 进出口占地区生产总值的比重, which compare two
 * amounts of different kinds.
 */
function isPartShare(indicator: string): boolean {
  if (/生产总值|GDP/.test(wholeOf(indicator) ?? indicator)) return false;
  return wholeOf(indicator) !== null || indicator.endsWith("占比");
}

/** 营业收入 of 研发费用占营业收入比重; null where no whole is named. */
function wholeOf(indicator: string): string | null {
  const end = /(?:的)?(?:比重|比例|比率)$/.exec(indicator)?.index;
  const start = indicator.lastIndexOf("占");
  if (end === undefined || start === -1 || start + 1 >= end) return null;
  return indicator.slice(start + 1, end);
}
