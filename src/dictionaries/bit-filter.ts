/**
 * Tells of most numbers that are not in a set that they are not: a bit is set for the hash of each that is. Bits, so that
 * all of them lie in the nearest cache.
 */
export class BitFilter {
  readonly #words: Uint32Array;
  readonly #shift: number;

  /** `words` holds 32 bits each; their number is a power of two. */
  constructor(words: Uint32Array) {
    this.#words = words;
    this.#shift = Math.clz32(words.length - 1) - 5;
  }

  add(number: number): void {
    const hash = this.#hashOf(number);
    this.#words[hash >>> 5] = (this.#words[hash >>> 5] ?? 0) | (1 << (hash & 31));
  }

  mayHold(number: number): boolean {
    const hash = this.#hashOf(number);
    return (((this.#words[hash >>> 5] as number) >>> (hash & 31)) & 1) === 1;
  }

  #hashOf(number: number): number {
    return Math.imul(number, 0x9e3779b1) >>> this.#shift;
  }
}
