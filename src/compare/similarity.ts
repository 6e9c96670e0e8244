/** How much two texts have in common. */

/** The pairs of neighbouring characters of a text (or its characters), with how often each stands in it. */
export type Bigrams = ReadonlyMap<string, number>;

/** The bigrams of a text; those of one character are the character itself. */
export function bigramsOf(text: string): Bigrams {
  const bigrams = new Map<string, number>();
  const last = Math.max(1, text.length - 1);
  for (let at = 0; at < last; at += 1) {
    const bigram = text.slice(at, at + 2);
    bigrams.set(bigram, (bigrams.get(bigram) ?? 0) + 1);
  }
  return bigrams;
}

/** Dice's coefficient of two texts by their bigrams: 0 nothing in common, 1 the same pairs. */
export function diceOf(a: Bigrams, b: Bigrams): number {
  let common = 0;
  let size = 0;
  for (const [bigram, count] of a) {
    common += Math.min(count, b.get(bigram) ?? 0);
    size += count;
  }
  for (const count of b.values()) size += count;
  return size === 0 ? 0 : (2 * common) / size;
}

/** Share of the characters of two texts that stand in both, in whatever order: 0 none, 1 the same characters. */
export function sharedCharacters(a: string, b: string): number {
  return diceOf(charactersOf(a), charactersOf(b));
}

function charactersOf(text: string): Bigrams {
  const characters = new Map<string, number>();
  for (const character of text) characters.set(character, (characters.get(character) ?? 0) + 1);
  return characters;
}

/**
 * Share of the characters of two texts that stand in both in the same order (twice the longest common subsequence by
 * the lengths): 稳中求进 and 稳中有进 have 0.75. For short texts: the cost is the product of the lengths.
 */
export function sharedOrder(a: string, b: string): number {
  if (a.length + b.length === 0) return 0;
  let above = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1) {
      row[j + 1] =
        a.charCodeAt(i) === b.charCodeAt(j) ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    }
    above = row;
  }
  return (2 * (above[b.length] ?? 0)) / (a.length + b.length);
}
