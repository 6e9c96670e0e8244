/**
 * 100万元(含)至500万元, 5%(含本数)-8%, 200万(不含)美元: where what says whether the end
 * is meant too is over; `at` where nothing does.
 */
export function skipInclusive(folded: string, at: number): number {
  if (!folded.startsWith("(含", at) && !folded.startsWith("(不含", at)) return at;
  const close = folded.slice(at, at + 6).indexOf(")");
  return close > 0 ? at + close + 1 : at;
}
