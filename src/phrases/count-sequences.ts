import { mayBeInside, type Reading } from "./reading.ts";

/** A sequence of words that occurs more than once. */
export interface Sequence {
  /** Number of words in it. */
  readonly length: number;
  /** Index of its first token, for each place where it stands, in order. */
  readonly places: readonly number[];
}

/**
 * Counts the sequences of 2 to `longest` words that occur at least `least` times, shorter ones first.
 *
 * Grows them one word at a time from those that were frequent before (a sequence is no more frequent than its
 * parts), so that the cost is in proportion to the tokens, times `longest` at most.
 */
export function countSequences(reading: Reading, longest: number, least: number): readonly Sequence[] {
  const { words, numbers, counts } = reading;
  // The number of the frequent sequence that begins at each token; -1 where there is none.
  let level = new Int32Array(words.length).fill(-1);
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    const number = numbers[index] ?? 0;
    if (word && mayBeInside(word) && (counts[number] ?? 0) >= least) level[index] = number;
  }
  const found: Sequence[] = [];
  const single = level;
  for (let length = 2; length <= longest; length++) {
    const grown = grow(level, single, length, counts.length, least);
    for (const places of grown.sequences) found.push({ length, places });
    if (grown.sequences.length === 0) break;
    level = grown.level;
  }
  return found;
}

interface Grown {
  readonly level: Int32Array<ArrayBuffer>;
  readonly sequences: readonly (readonly number[])[];
}

function grow(
  level: Int32Array,
  single: Int32Array,
  length: number,
  vocabulary: number,
  least: number,
): Grown {
  // Counted before it is gathered: most sequences occur once.
  const counts = new Map<number, number>();
  const keys: number[] = [];
  const starts: number[] = [];
  for (let start = 0; start + length <= level.length; start++) {
    const head = level[start] ?? -1;
    const tail = single[start + length - 1] ?? -1;
    if (head < 0 || tail < 0 || (length > 2 && (level[start + 1] ?? -1) < 0)) continue;
    const key = head * vocabulary + tail;
    keys.push(key);
    starts.push(start);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const next = new Int32Array(level.length).fill(-1);
  const numbers = new Map<number, number>();
  const sequences: number[][] = [];
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    if ((counts.get(key) as number) < least) continue;
    let number = numbers.get(key);
    if (number === undefined) {
      number = sequences.push([]) - 1;
      numbers.set(key, number);
    }
    const start = starts[index] as number;
    sequences[number]?.push(start);
    next[start] = number;
  }
  return { level: next, sequences };
}
