import type { BaseIndex } from "../dictionaries/base-index.ts";

/**
 * Gives an engine the words of the general dictionary that it may meet, when it may meet them first: those whose first
 * two characters stand beside each other in a text, and those of a single character that it holds.
 *
 * An engine takes 350,000 words in a tenth of a second, and those of an article in a twentieth of that. It cuts as if
 * it had them all: words that the text cannot hold change nothing but the sum of all frequencies, and that is kept by a
 * word that stands for them.
 */
export class WordsOnDemand {
  readonly #dictionary: Uint8Array;
  readonly #index: BaseIndex;
  readonly #given: Uint8Array;
  /** Pairs that were looked at not long ago, each at its hash. */
  readonly #seen = new Uint32Array(2 ** SEEN_BITS);
  /** The frequencies of the words that were not given. */
  #rest: number;

  constructor(dictionary: Uint8Array, index: BaseIndex) {
    this.#dictionary = dictionary;
    this.#index = index;
    this.#given = new Uint8Array(index.seconds.length);
    this.#rest = index.sums.at(-1) ?? 0;
  }

  /** The lines that an engine needs for a text besides those that it was given before; null for none. */
  linesFor(text: string): Uint8Array | null {
    const { starts, sums } = this.#index;
    const groups = this.#groupsOf(text);
    if (groups.length === 0) return null;
    let size = 0;
    for (const group of groups) {
      size += (starts[group + 1] as number) - (starts[group] as number);
      this.#rest -= (sums[group + 1] as number) - (sums[group] as number);
    }
    const rest = new TextEncoder().encode(`${REST} ${this.#rest} x\n`);
    const lines = new Uint8Array(size + rest.length);
    let at = 0;
    for (const group of groups) {
      const part = this.#dictionary.subarray(starts[group], starts[group + 1]);
      lines.set(part, at);
      at += part.length;
    }
    lines.set(rest, at);
    return lines;
  }

  /** The groups of words that may begin in a text, as far as they are new. */
  #groupsOf(text: string): readonly number[] {
    const { firsts, seconds } = this.#index;
    const seen = this.#seen;
    const groups: number[] = [];
    for (let at = 0; at < text.length; at++) {
      const first = text.charCodeAt(at);
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const pair = ((first << 16) | second) >>> 0;
      const slot = Math.imul(pair, 0x9e3779b1) >>> (32 - SEEN_BITS);
      if (seen[slot] === pair) continue;
      seen[slot] = pair;
      const begin = firsts[first] as number;
      const end = firsts[first + 1] as number;
      if (begin === end) continue;
      if (seconds[begin] === 0) this.#take(begin, groups);
      const found = find(seconds, second, begin, end);
      if (found !== -1) this.#take(found, groups);
    }
    return groups;
  }

  #take(group: number, groups: number[]): void {
    if (this.#given[group] === 1) return;
    this.#given[group] = 1;
    groups.push(group);
  }
}

const SEEN_BITS = 16;

/** The word that stands for those that were not given. No engine is given a text that holds it. */
const REST = "~";

/** The place of `wanted` among sorted numbers from `begin` to `end`; -1 where it is not there. */
function find(sorted: Uint16Array, wanted: number, begin: number, end: number): number {
  let low = begin;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && sorted[low] === wanted ? low : -1;
}
