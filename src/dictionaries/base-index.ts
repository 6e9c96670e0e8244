/**
 * The general dictionary by how its words begin: a group of lines for each two code units that begin a word, and for
 * each word of a single one. The groups are in the order of the lines.
 */
export interface BaseIndex {
  /** For each code unit its first group; one more at the end. */
  readonly firsts: Uint32Array;
  /** For each group the second code unit of its words; 0 for a word of one. */
  readonly seconds: Uint16Array;
  /** For each group the place of its lines in the file; one more at the end. */
  readonly starts: Uint32Array;
  /** For each group the frequencies of all words before it, together; one more at the end. */
  readonly sums: Uint32Array;
}

/** Name of the part of the compiled tables: the index fits the dictionary of that version alone. */
export function baseIndexPart(version: string): string {
  return `base-index/${version}`;
}

const UNITS = 0x10000;

/**
 * The index of a dictionary as numbers, for the build to keep: how many groups there are, then the arrays. Null where
 * the lines are not in the order of their words, each of which is there once.
 */
export function packBaseIndex(dictionary: Uint8Array): Uint32Array | null {
  const seconds: number[] = [];
  const starts: number[] = [];
  const sums: number[] = [];
  const firsts: number[] = [];
  let [start, sum, before, key] = [0, 0, "", -1];
  for (const line of new TextDecoder().decode(dictionary).split("\n")) {
    if (line === "") continue;
    const [word = "", frequency = ""] = line.split(" ");
    if (word <= before) return null;
    before = word;
    const [first, second] = [word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0];
    if (first * UNITS + second !== key) {
      key = first * UNITS + second;
      while (firsts.length <= first) firsts.push(seconds.length);
      seconds.push(second);
      starts.push(start);
      sums.push(sum);
    }
    start += Buffer.byteLength(line) + 1;
    sum += Number(frequency);
  }
  if (start !== dictionary.length) return null;
  while (firsts.length <= UNITS) firsts.push(seconds.length);
  const pairs = new Uint32Array(Math.ceil(seconds.length / 2));
  new Uint16Array(pairs.buffer).set(seconds);
  return Uint32Array.from([seconds.length, ...starts, start, ...sums, sum, ...firsts, ...pairs]);
}

/** The index that packBaseIndex made; null where the dictionary is another one. */
export function unpackBaseIndex(packed: Uint32Array, dictionary: Uint8Array): BaseIndex | null {
  const [count = 0] = packed;
  const sumsAt = 1 + count + 1;
  const firstsAt = sumsAt + count + 1;
  const secondsAt = firstsAt + UNITS + 1;
  if (packed[sumsAt - 1] !== dictionary.length) return null;
  return {
    starts: packed.subarray(1, sumsAt),
    sums: packed.subarray(sumsAt, firstsAt),
    firsts: packed.subarray(firstsAt, secondsAt),
    seconds: new Uint16Array(packed.buffer, packed.byteOffset + 4 * secondsAt, count),
  };
}
