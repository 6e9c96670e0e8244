/** A word of a dictionary together with what the dictionary says of it. */
export interface IndexedWord<Value> {
  readonly word: string;
  readonly value: Value;
}

/**
 * Looks up which word of a list starts or ends at a place of a text; the longest wins.
 *
 * The cost of a look-up is bounded by the number of words that share their first (or last) two characters, never by the
 * length of the text.
 */
export class WordIndex<Value> {
  /** By the code units that a word begins with, by those that it ends with, and by the only one that it has. */
  readonly #byStart = new Map<number, IndexedWord<Value>[]>();
  readonly #byEnd = new Map<number, IndexedWord<Value>[]>();
  readonly #single = new Map<number, IndexedWord<Value>>();
  /** What a code unit may be to a word: most places of a text hold none, and one look tells it. */
  readonly #places = new Uint8Array(0x10000);

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) {
      const indexed = { word, value };
      const { length } = word;
      if (length > 1) {
        append(this.#byStart, pairAt(word, 0), indexed);
        append(this.#byEnd, pairAt(word, length - 2), indexed);
        this.#note(word.charCodeAt(0), BEGINS);
        this.#note(word.charCodeAt(length - 1), ENDS);
      } else if (!this.#single.has(word.charCodeAt(0))) {
        this.#single.set(word.charCodeAt(0), indexed);
        this.#note(word.charCodeAt(0), ALONE);
      }
    }
    const longestFirst = (a: IndexedWord<Value>, b: IndexedWord<Value>) => b.word.length - a.word.length;
    for (const list of this.#byStart.values()) list.sort(longestFirst);
    for (const list of this.#byEnd.values()) list.sort(longestFirst);
  }

  /** The longest word that begins at `at` and ends at or before `end`. */
  startingAt(text: string, at: number, end: number = text.length): IndexedWord<Value> | null {
    const first = text.charCodeAt(at);
    const place = this.#places[first] ?? NOTHING;
    if (place & BEGINS)
      for (const entry of this.#byStart.get(pairAt(text, at)) ?? NONE) {
        if (at + entry.word.length <= end && text.startsWith(entry.word, at)) return entry;
      }
    return place & ALONE && at < end ? (this.#single.get(first) ?? null) : null;
  }

  /** The longest word that ends right before `end` and begins at or after `start`. */
  endingAt(text: string, end: number, start = 0): IndexedWord<Value> | null {
    const last = text.charCodeAt(end - 1);
    const place = this.#places[last] ?? NOTHING;
    if (place & ENDS)
      for (const entry of this.#byEnd.get(pairAt(text, end - 2)) ?? NONE) {
        const from = end - entry.word.length;
        if (from >= start && text.startsWith(entry.word, from)) return entry;
      }
    return place & ALONE && start < end ? (this.#single.get(last) ?? null) : null;
  }

  #note(code: number, place: number): void {
    this.#places[code] = (this.#places[code] ?? NOTHING) | place;
  }
}

/** What a code unit may be to a word. */
const NOTHING = 0;
const BEGINS = 1;
const ENDS = 2;
const ALONE = 4;

const NONE: readonly never[] = [];

/** Two code units as one number; 0 stands for what is outside of the text. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function append<Value>(map: Map<number, IndexedWord<Value>[]>, key: number, entry: IndexedWord<Value>): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
