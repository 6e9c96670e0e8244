/** What large numbers are written in, the largest first. */
export const MULTIPLIERS = [
  ["万亿", 1e12],
  ["亿", 1e8],
  ["万", 1e4],
] as const;
