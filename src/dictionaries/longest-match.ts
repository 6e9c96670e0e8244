/** Looks for the longest known word that begins at an offset. */
export interface LongestMatch<Value> {
  /**
   * The value and the end of the longest word that begins at `at` and that `fits` accepts; null where there is none.
   */
  find(text: string, at: number, fits?: (value: Value, end: number) => boolean): Match<Value> | null;
}

/** A known word in a text. */
interface Match<Value> {
  readonly end: number;
  readonly value: Value;
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
  return {
    find(text, at, fits) {
      const bucket = byFirst.get(text.charCodeAt(at));
      if (bucket === undefined) return null;
      for (const [word, value] of bucket) {
        if (!text.startsWith(word, at)) continue;
        const end = at + word.length;
        if (fits === undefined || fits(value, end)) return { end, value };
      }
      return null;
    },
  };
}
