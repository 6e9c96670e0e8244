/** How unusual a count is, beside a reference. Formulas and sources: docs/freq.md. */
export interface Keyness {
  /** Log-likelihood (G²), never negative. */
  readonly g2: number;
  /** Probability of a G² at least as large where both texts use the term alike (chi-square, one degree of freedom). */
  readonly p: number;
  /** Log ratio: binary logarithm of the ratio of the rates; above zero where the term is more frequent here. */
  readonly logRatio: number;
}

/** A count and the size of the text that it was made in, in characters. */
export interface CountIn {
  readonly count: number;
  readonly size: number;
}

/**
 * G² (Dunning 1993, in the form of Rayson and Garside 2000), its p-value and the log ratio (Hardie 2014), where a count
 * of zero stands as a half; null where a text is empty or neither has the term. Rounded, so that they are the same on
 * every machine.
 */
export function keynessOf(here: CountIn, there: CountIn): Keyness | null {
  if (here.size === 0 || there.size === 0 || here.count + there.count === 0) return null;
  const rate = (here.count + there.count) / (here.size + there.size);
  const g2 = 2 * (surprise(here.count, here.size * rate) + surprise(there.count, there.size * rate));
  const ratio = (here.count || 0.5) / here.size / ((there.count || 0.5) / there.size);
  const least = Math.max(0, g2);
  return { g2: rounded(least), p: significant(chiSquareTail(least)), logRatio: rounded(Math.log2(ratio)) };
}

function surprise(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}

/** P(X ≥ x) of the chi-square distribution with one degree of freedom: erfc(√(x/2)). */
function chiSquareTail(x: number): number {
  return complementaryError(Math.sqrt(x / 2));
}

/**
 * erfc(z) for z ≥ 0, by the Chebyshev fit of Numerical Recipes (Press et al., 3rd ed., 6.2.2, erfcc): relative error
 * below 1.2e-7 everywhere.
 */
function complementaryError(z: number): number {
  const t = 2 / (2 + z);
  let sum = 0;
  for (let index = FIT.length - 1; index >= 0; index -= 1) sum = sum * t + (FIT[index] ?? 0);
  return t * Math.exp(-z * z + sum);
}

const FIT = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

/** To four decimals. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** To three significant digits: the fit is good for six. */
function significant(value: number): number {
  return Number(value.toPrecision(3));
}
