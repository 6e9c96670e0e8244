import { readTable } from "./read-table.ts";

/** What a word or an ending tells the rules of the phrases; see phrase-cues.tsv in dictionaries/README.md. */
type PhraseCue =
  | "abbreviation"
  | "abbreviates"
  | "action"
  | "against"
  | "amount"
  | "attributive"
  | "beat"
  | "begins"
  | "prefix"
  | "bodies"
  | "blames"
  | "body"
  | "building"
  | "class"
  | "clock"
  | "complaint"
  | "empty"
  | "ends"
  | "epithet"
  | "event"
  | "facility"
  | "fault"
  | "figure"
  | "first"
  | "grant"
  | "irony"
  | "joint"
  | "matter"
  | "means"
  | "measure"
  | "medicine"
  | "national"
  | "office"
  | "ordinary"
  | "part"
  | "place"
  | "pushes"
  | "planned"
  | "rhyme"
  | "saying"
  | "scheme"
  | "sector"
  | "thing"
  | "title"
  | "transitive"
  | "works";

/** The words and endings of one cue. */
class CueWords {
  readonly #words: ReadonlySet<string>;
  /** By their last code unit. */
  readonly #byLast = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of words) {
      const last = word.charCodeAt(word.length - 1);
      this.#byLast.set(last, [...(this.#byLast.get(last) ?? []), word]);
    }
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** Whether one of them stands at the end of a text, or is all of it. */
  endsOf(text: string): boolean {
    const words = this.#byLast.get(text.charCodeAt(text.length - 1));
    return words?.some((word) => text.endsWith(word)) ?? false;
  }
}

/** Looks up the words of a cue. */
export type PhraseCues = (cue: PhraseCue) => CueWords;

/** Reads dictionaries/phrase-cues.tsv. Throws PolicyMineError DICTIONARY (file:line) where it is damaged. */
export function readPhraseCues(): PhraseCues {
  const words = new Map<string, string[]>();
  for (const { text, cues } of readTable("phrase-cues", ["text", "cues"])) {
    for (const cue of cues.split("|")) words.set(cue, [...(words.get(cue) ?? []), text]);
  }
  const sets = new Map([...words].map(([cue, texts]) => [cue, new CueWords(texts)]));
  return (cue) => sets.get(cue) ?? NONE;
}

const NONE = new CueWords([]);
