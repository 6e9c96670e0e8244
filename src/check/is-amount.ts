import type { CheckedClaim } from "./checked-claim.ts";

/**
 * Whether a claim counts something that has parts: not a rate, of which the parts may be larger (食品抽检量超每千人6.6批次,
 * 对每个县抽查1个乡镇，其中城区各抽查4个项目).
 */
export function isAmount({ claim, interval }: CheckedClaim): boolean {
  if (claim.kind !== "level" || interval === null) return false;
  return !RATE.test(claim.indicator) && !RATE.test(clauseBefore(claim));
}

/** 每, 人均, 各抽查; but not 各类企业. */
const RATE = /每|人均|户均|亩均|各(?![类种项级地界方部单行县区市])/;

/** The clause of a quantity up to it. */
function clauseBefore({ sentence, quantity }: CheckedClaim["claim"]): string {
  const before = sentence.text.slice(0, Math.max(0, quantity.start - sentence.start));
  return before.slice(Math.max(...MARKS.map((mark) => before.lastIndexOf(mark))) + 1);
}

const MARKS = ["，", ",", "；", ";", "。", "：", ":"];
