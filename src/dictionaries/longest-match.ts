/** Looks for the longest known word that begins at an offset. */
export interface LongestMatch<Value> {
  /** The values of all words that begin at `at`, longest first. */
  all(text: string, at: number): readonly (readonly [word: string, value: Value])[];
}

/** Builds the look-up; a later entry of the same word replaces an earlier one. */
export function longestMatch<Value>(entries: Iterable<readonly [string, Value]>): LongestMatch<Value> {
  const byFirst = new Map<number, [string, Value][]>();
  for (const [word, value] of new Map(entries)) {
    const first = word.charCodeAt(0);
    const bucket = byFirst.get(first);
    if (bucket === undefined) byFirst.set(first, [[word, value]]);
    else bucket.push([word, value]);
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b[0].length - a[0].length);
  const none: readonly [string, Value][] = [];
  return {
    all(text, at) {
      const bucket = byFirst.get(text.charCodeAt(at));
      if (bucket === undefined) return none;
      return bucket.filter(([word]) => text.startsWith(word, at));
    },
  };
}
