import { type LongestMatch, longestMatch } from "./longest-match.ts";
import { readTable } from "./read-table.ts";

/** What a character can be inside a number; bits, since 几 is two of them. */
export const NUMERAL = {
  arabic: 1,
  digit: 2,
  multiplier: 4,
  formal: 8,
  vague: 16,
  over: 32,
  about: 64,
  half: 128,
  bound: 256,
  fixedEnd: 512,
  tens: 1024,
} as const;

/** A word that is a whole quantity: 减半, 翻番. */
interface FixedQuantity {
  readonly value: number;
  readonly unit: string;
  readonly over: boolean;
}

/** The characters of numbers (dictionaries/numerals.tsv) and the words around them (dictionaries/numeral-words.tsv). */
export interface NumeralTable {
  /** NUMERAL bits by code unit. */
  readonly kinds: Uint16Array;
  /** Value of a digit or multiplier by code unit. */
  readonly values: ReadonlyMap<number, number>;
  /** Two characters each. */
  readonly fixed: ReadonlyMap<string, FixedQuantity>;
  /** Words that begin with a numeral and state no quantity. */
  readonly words: LongestMatch<true>;
  /** Nouns that end in 数. */
  readonly nouns: ReadonlySet<string>;
  readonly beforeDays: ReadonlySet<string>;
  readonly afterDays: LongestMatch<true>;
  /** Characters behind which 十届 and 三期 count. */
  readonly counting: ReadonlySet<string>;
  readonly notUnits: ReadonlySet<string>;
}

/** Reads both tables. Throws PolicyMineError DICTIONARY where one is broken. */
export function readNumerals(): NumeralTable {
  const kinds = new Uint16Array(0x10000);
  const values = new Map<number, number>();
  const fixed = new Map<string, FixedQuantity>();
  for (let digit = 0; digit < 10; digit += 1) {
    kinds[48 + digit] = NUMERAL.arabic;
    values.set(48 + digit, digit);
  }
  for (const entry of readTable("numerals", ["numeral", "kind", "value", "note"])) {
    const { numeral, kind } = entry;
    if (kind === "fixed" || kind === "fixed-over") {
      fixed.set(numeral, { value: Number(entry.value), unit: entry.note, over: kind === "fixed-over" });
      add(kinds, numeral.charCodeAt(1), NUMERAL.fixedEnd);
      continue;
    }
    const code = numeral.charCodeAt(0);
    add(kinds, code, BITS[kind] ?? 0);
    if (entry.value !== "") values.set(code, Number(entry.value));
  }
  return { kinds, values, fixed, ...readNumeralWords() };
}

const BITS: Readonly<Record<string, number>> = {
  digit: NUMERAL.digit,
  tens: NUMERAL.digit | NUMERAL.tens,
  multiplier: NUMERAL.multiplier,
  "formal-digit": NUMERAL.digit | NUMERAL.formal,
  "formal-multiplier": NUMERAL.multiplier | NUMERAL.formal,
  vague: NUMERAL.vague,
  over: NUMERAL.over,
  about: NUMERAL.about,
  half: NUMERAL.half,
  bound: NUMERAL.bound,
};

function add(kinds: Uint16Array, code: number, bit: number): void {
  kinds[code] = (kinds[code] ?? 0) | bit;
}

function readNumeralWords(): Omit<NumeralTable, "kinds" | "values" | "fixed"> {
  const byKind = new Map<string, string[]>();
  for (const { word, kind } of readTable("numeral-words", ["word", "kind", "note"])) {
    const list = byKind.get(kind);
    if (list === undefined) byKind.set(kind, [word]);
    else list.push(word);
  }
  const matcher = (kind: string) =>
    longestMatch((byKind.get(kind) ?? []).map((word) => [word, true] as const));
  return {
    words: matcher("word"),
    nouns: new Set(byKind.get("noun")),
    beforeDays: new Set(byKind.get("before-days")),
    afterDays: matcher("after-days"),
    counting: new Set(byKind.get("counting")),
    notUnits: new Set(byKind.get("not-unit")),
  };
}
