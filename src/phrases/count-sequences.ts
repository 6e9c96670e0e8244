import { mayBeInside, type Reading, type Word } from "./reading.ts";

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
  const single = new Int32Array(words.length).fill(-1);
  let starts: number[] = [];
  for (let index = 0; index < words.length; index++) {
    const number = numbers[index] ?? 0;
    if ((counts[number] ?? 0) < least || !mayBeInside(words[index] as Word)) continue;
    single[index] = number;
    starts.push(index);
  }
  const found: Sequence[] = [];
  let level = single;
  for (let length = 2; length <= longest && starts.length > 0; length++) {
    const grown = grow({ level, starts }, single, length, counts.length, least);
    for (const places of grown.sequences) found.push({ length, places });
    ({ level, starts } = grown);
  }
  return found;
}

/** The frequent sequences of one length. */
interface Level {
  readonly level: Int32Array<ArrayBuffer>;
  /** Where they begin, in order. */
  readonly starts: number[];
}

interface Grown extends Level {
  readonly sequences: readonly (readonly number[])[];
}

function grow(
  { level, starts }: Level,
  single: Int32Array,
  length: number,
  vocabulary: number,
  least: number,
): Grown {
  // Counted before it is gathered: most sequences occur once.
  const counts = new Map<number, number>();
  const keys: number[] = [];
  const places: number[] = [];
  for (const start of starts) {
    const tail = single[start + length - 1] ?? -1;
    if (tail < 0 || (length > 2 && (level[start + 1] ?? -1) < 0)) continue;
    const key = (level[start] as number) * vocabulary + tail;
    keys.push(key);
    places.push(start);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const next: Level = { level: new Int32Array(level.length).fill(-1), starts: [] };
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
    const start = places[index] as number;
    sequences[number]?.push(start);
    next.level[start] = number;
    next.starts.push(start);
  }
  return { ...next, sequences };
}
