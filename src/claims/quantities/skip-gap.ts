/** How far back a line break must be for the next one to be a wrap of running text. */
const SHORTEST_WRAPPED_LINE = 16;

/**
 * Where the next character stands behind an optional space, or behind the wrap of a long line (74.8 / 亿元).
 *
 * Returns `at` itself where there is neither.
 */
export function skipGap(folded: string, at: number): number {
  const code = folded.charCodeAt(at);
  if (code === 32) return folded[at + 1] === " " || folded[at + 1] === "\n" ? at : at + 1;
  if (code !== 10) return at;
  for (let back = 1; back <= SHORTEST_WRAPPED_LINE; back += 1) {
    if (at - back < 0 || folded[at - back] === "\n") return at;
  }
  let next = at + 1;
  while (next < at + 4 && folded[next] === " ") next += 1;
  return folded[next] === "\n" ? at : next;
}
