/** A word of a dictionary together with what the dictionary says of it. */
export interface IndexedWord<Value> {
  readonly word: string;
  readonly value: Value;
}

/**
 * Looks up which word of a list starts or ends at a place of a text; the longest wins.
 *
 * The cost of a look-up is bounded by the number of words that share a first (or last) character, never by the
 * length of the text.
 */
export class WordIndex<Value> {
  readonly #byFirst = new Map<number, IndexedWord<Value>[]>();
  readonly #byLast = new Map<number, IndexedWord<Value>[]>();

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) {
      const indexed = { word, value };
      append(this.#byFirst, word.charCodeAt(0), indexed);
      append(this.#byLast, word.charCodeAt(word.length - 1), indexed);
    }
    const longestFirst = (a: IndexedWord<Value>, b: IndexedWord<Value>) => b.word.length - a.word.length;
    for (const list of this.#byFirst.values()) list.sort(longestFirst);
    for (const list of this.#byLast.values()) list.sort(longestFirst);
  }

  /** The longest word that begins at `at` and ends at or before `end`. */
  startingAt(text: string, at: number, end: number = text.length): IndexedWord<Value> | null {
    for (const entry of this.#byFirst.get(text.charCodeAt(at)) ?? []) {
      if (at + entry.word.length <= end && text.startsWith(entry.word, at)) return entry;
    }
    return null;
  }

  /** The longest word that ends right before `end` and begins at or after `start`. */
  endingAt(text: string, end: number, start = 0): IndexedWord<Value> | null {
    for (const entry of this.#byLast.get(text.charCodeAt(end - 1)) ?? []) {
      const from = end - entry.word.length;
      if (from >= start && text.startsWith(entry.word, from)) return entry;
    }
    return null;
  }
}

function append<Value>(map: Map<number, IndexedWord<Value>[]>, key: number, entry: IndexedWord<Value>): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
