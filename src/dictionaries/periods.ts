import { readTable } from "./read-table.ts";

/** The roles whose words can begin a time expression by themselves. */
const BEGINNING = new Set(
  `year pastYear sameYear nextYear twoYears part wholeYear withinYear yearEnd yearStart plan now nowCount day month quarter
  sameMonth newYear rate vague event baseline dayPart idiom comparedEvent`.split(/\s+/),
);

/** The roles whose words can begin a time expression only with a date or a number after them. */
const LEADING = new Set("asOf until from comparedWith comparedWithJoint back ahead near streak".split(" "));

const COLUMNS = ["word", "role", "from", "to", "notAfter", "notBefore"] as const;

/** One word of a time expression. */
export interface PeriodWord {
  readonly text: string;
  /** What the word does in a time expression: "year", "part", "asOf", … (dictionaries/README.md lists all). */
  readonly role: string;
  /** Depends on the role: an offset from the document's year, a first month, a first year. */
  readonly from: number | null;
  /** Depends on the role: the last month, the last year. */
  readonly to: number | null;
  /** The word does not count directly after one of these characters: 实 of 实现有. */
  readonly notAfter: string;
  /** The word does not count directly before one of these characters: 草 of 起草. */
  readonly notBefore: string;
}

/** The words of time expressions. */
export interface PeriodWords {
  /** First code unit -> the words of all roles, longest first. */
  readonly byFirst: ReadonlyMap<number, readonly PeriodWord[]>;
  /** For every code unit 1 where a word has it first, else 0. */
  readonly firsts: Uint8Array;
  /** First code unit -> the words that can begin a time expression. */
  readonly beginning: ReadonlyMap<number, readonly PeriodWord[]>;
  /** The same for the words that need a date or a number after them: 到, 截至, 过去, 近. */
  readonly leading: ReadonlyMap<number, readonly PeriodWord[]>;
  /**
   * For every code unit 1 where a word of `beginning` or `leading` has it first, 2 where it is one by itself, else 0.
   */
  readonly triggers: Uint8Array;
  /** 1 for the openingOf of the first two code units of every longer one of these words. */
  readonly openings: Uint8Array;
}

/** Reads dictionaries/periods.tsv. Throws PolicyMineError DICTIONARY where it is malformed. */
export function readPeriodWords(): PeriodWords {
  const words = readTable("periods", COLUMNS).map((entry) => ({
    text: entry.word,
    role: entry.role,
    from: entry.from === "" ? null : Number(entry.from),
    to: entry.to === "" ? null : Number(entry.to),
    notAfter: entry.notAfter,
    notBefore: entry.notBefore,
  }));
  words.sort((a, b) => b.text.length - a.text.length);
  const byFirst = new Map<number, PeriodWord[]>();
  const firsts = new Uint8Array(0x10000);
  const beginning = new Map<number, PeriodWord[]>();
  const leading = new Map<number, PeriodWord[]>();
  const triggers = new Uint8Array(0x10000);
  const openings = new Uint8Array(0x10000);
  for (const word of words) {
    const code = word.text.charCodeAt(0);
    firsts[code] = 1;
    append(byFirst, code, word);
    if (BEGINNING.has(word.role)) append(beginning, code, word);
    else if (LEADING.has(word.role)) append(leading, code, word);
    else continue;
    if (word.text.length === 1) triggers[code] = 2;
    else triggers[code] ||= 1;
    openings[openingOf(code, word.text.charCodeAt(1))] = 1;
  }
  return { byFirst, firsts, beginning, leading, triggers, openings };
}

const NONE: readonly never[] = [];

/** A hash of two code units, for PeriodWords.openings. */
export function openingOf(first: number, second: number): number {
  return (Math.imul(first, 31) + second) & 0xffff;
}

function append<Key>(map: Map<Key, PeriodWord[]>, key: Key, word: PeriodWord): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}

/** The longest word of the role that stands at `at`, its neighbours allowing; null where none does. */
export function periodWordAt(
  words: PeriodWords,
  role: string,
  folded: string,
  at: number,
): PeriodWord | null {
  const first = folded.charCodeAt(at);
  if (words.firsts[first] !== 1) return null;
  for (const word of words.byFirst.get(first) ?? NONE) {
    if (word.role !== role || !folded.startsWith(word.text, at)) continue;
    const before = at > 0 ? folded.charAt(at - 1) : "";
    const after = folded.charAt(at + word.text.length);
    if (before !== "" && word.notAfter.includes(before)) continue;
    if (after !== "" && word.notBefore.includes(after)) continue;
    return word;
  }
  return null;
}
