/** A stream of numbers that depends on nothing but a seed and the number of the input (xorshift128). */
export class Random {
  readonly #state: Uint32Array;

  constructor(seed: number, index: number) {
    this.#state = Uint32Array.of(
      0x9e3779b9 ^ seed,
      0x243f6a88 ^ index,
      0xb7e15162 + seed,
      0xdeadbeef - index,
    );
    for (let round = 0; round < 12; round += 1) this.#next();
  }

  #next(): number {
    const [first = 0, second = 0, third = 0, fourth = 0] = this.#state;
    const mixed = first ^ (first << 11);
    const next = (fourth ^ (fourth >>> 19) ^ mixed ^ (mixed >>> 8)) >>> 0;
    this.#state.set([second, third, fourth, next]);
    return next;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    return this.#next() % limit;
  }

  /** A whole number from `least` to `most`, small ones far more often. */
  small(least: number, most: number): number {
    const range = most - least + 1;
    return least + Math.floor(range * (this.below(1 << 20) / (1 << 20)) ** 3);
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Between `least` and `most` things. */
  several<Item>(least: number, most: number, make: () => Item): Item[] {
    return Array.from({ length: this.small(least, most) }, make);
  }
}
