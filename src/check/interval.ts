import type { Claim } from "../model/extraction.ts";

/** What a value may be: both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * What the value of a claim may be, its unit being `factor` of the base: 5.2万亿 is anything that rounds to it, 超600 is
 * 600 or more, 近600 and 约600 are within a tenth. null where it has no number.
 */
export function intervalOf(
  { value, min, max, comparator, quantity }: Pick<Claim, "value" | "min" | "max" | "comparator" | "quantity">,
  factor = 1,
): Interval | null {
  const low = min ?? value;
  const high = max ?? value;
  if (low === null && high === null) return null;
  const slack = value === null ? 0 : precisionOf(value, quantity.text) / 2;
  const ends: Interval = { low: (low ?? 0) - slack, high: (high ?? Number.POSITIVE_INFINITY) + slack };
  const bounded = value === null ? ends : withBound(ends, value, comparator);
  return { low: bounded.low * factor, high: bounded.high * factor };
}

/** Whether no value can be both. */
export function areApart(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(Math.abs(a.low), Math.abs(b.low));
  return a.high + slack < b.low || b.high + slack < a.low;
}

function withBound({ low, high }: Interval, value: number, comparator: Claim["comparator"]): Interval {
  switch (comparator) {
    case "exact":
      return { low, high };
    case "over":
    case "atLeast":
      return { low, high: Number.POSITIVE_INFINITY };
    case "under":
    case "atMost":
      return { low: Number.NEGATIVE_INFINITY, high };
    case "nearly":
      return { low: value - Math.abs(value) * TENTH, high };
    case "about":
      return { low: value - Math.abs(value) * TENTH, high: value + Math.abs(value) * TENTH };
  }
}

const TENTH = 0.1;

/** The worth of the last digit as written: 0.1万亿 of 5.2万亿, 1 of 8855; 0 where it is not in Arabic digits. */
function precisionOf(value: number, text: string): number {
  const written = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  const number = Number(written?.[0].replaceAll(",", ""));
  if (!written || !Number.isFinite(number) || number === 0) return 0;
  const decimals = written[1]?.length ?? 0;
  const multiplier = Math.abs(value) / number;
  // 8855家 is a count: the next is 8856, and nothing rounds to it.
  return decimals === 0 && multiplier === 1 ? 0 : multiplier * 10 ** -decimals;
}
