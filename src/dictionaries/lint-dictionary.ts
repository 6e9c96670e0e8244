import { foldText } from "../model/fold.ts";
import { type PolicyTerm, TERM_CATEGORIES } from "./policy-terms.ts";
import type { Stopwords } from "./stopwords.ts";
import type { UserDictionary } from "./user-dictionary.ts";
import type { UserEntry } from "./user-line.ts";

/** Something about one line of a dictionary. */
export interface DictionaryProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** error: the line cannot be used. warning: it can, but hardly does what was meant. */
  readonly severity: "error" | "warning";
  /** `what is wrong; what was expected`. */
  readonly message: string;
}

/**
 * Checks a dictionary: bad lines, entries listed twice, entries that can hardly match, words of all texts, unknown
 * categories, and entries that `builtIn` has already (pass none to check our own dictionary). In the order of lines.
 */
export function lintDictionary(
  dictionary: UserDictionary,
  builtIn: readonly PolicyTerm[],
  stopwords: Stopwords,
): readonly DictionaryProblem[] {
  const { file } = dictionary;
  const problems: DictionaryProblem[] = dictionary.bad.map((bad) => ({ file, severity: "error", ...bad }));
  const places = new Places(builtIn);
  for (const entry of dictionary.entries) {
    const messages = [
      ...places.problemsOf(entry),
      ...(entry.remove
        ? []
        : [entry.text, ...entry.variants].flatMap((text) => problemsOfWording(text, stopwords))),
      ...(entry.remove ? [] : problemsOfCategory(entry.category)),
    ];
    for (const message of messages) problems.push({ file, line: entry.line, severity: "warning", message });
  }
  return problems.sort((a, b) => a.line - b.line);
}

/** Where each wording stands: in the file, and in the built-in dictionary. */
class Places {
  /** Lines of the file by folded text: as a term, or as a variant of one. */
  readonly #lines = new Map<string, { readonly line: number; readonly of: string | null }>();
  readonly #builtIn = new Map<string, PolicyTerm>();

  constructor(builtIn: readonly PolicyTerm[]) {
    for (const term of builtIn) {
      for (const text of [term.text, ...term.variants]) this.#builtIn.set(foldText(text), term);
    }
  }

  problemsOf(entry: UserEntry): readonly string[] {
    if (entry.remove) return this.#problemsOfRemoval(entry);
    const problems = [...this.#problemsInBuiltIn(entry)];
    for (const [index, text] of [entry.text, ...entry.variants].entries()) {
      const key = foldText(text);
      const before = this.#lines.get(key);
      if (before !== undefined) problems.push(twice(text, before.line, before.of));
      else this.#lines.set(key, { line: entry.line, of: index === 0 ? null : entry.text });
    }
    return problems;
  }

  #problemsOfRemoval(entry: UserEntry): readonly string[] {
    const key = foldText(entry.text);
    if (this.#lines.delete(key) || this.#builtIn.has(key)) return [];
    return [
      `"-${entry.text}" removes no term of the built-in dictionary or of a line above; it only keeps that phrase out of the results`,
    ];
  }

  #problemsInBuiltIn(entry: UserEntry): readonly string[] {
    const known = this.#builtIn.get(foldText(entry.text));
    if (known === undefined) return [];
    if (foldText(known.text) !== foldText(entry.text)) {
      return [
        `"${entry.text}" is a variant of the built-in term "${known.text}"; this line makes it a term of its own`,
      ];
    }
    if (entry.category !== null && entry.category !== known.category) {
      return [
        `"${entry.text}" overrides the built-in term, category ${known.category}; this line makes it ${entry.category}`,
      ];
    }
    const says = entry.variants.length > 0 || entry.year !== null || entry.level !== null;
    return says ? [] : [`"${entry.text}" is built in; this line changes nothing`];
  }
}

function twice(text: string, line: number, of: string | null): string {
  const where = of === null ? `line ${line}` : `line ${line}, as a variant of "${of}"`;
  return `"${text}" is listed already (${where}); expected every wording once, the later line wins`;
}

function problemsOfCategory(category: string | null): readonly string[] {
  if (category === null || TERM_CATEGORIES.includes(category)) return [];
  return [`the category "${category}" is not built in (${TERM_CATEGORIES.join(", ")}); it is kept as it is`];
}

/** Marks that end or divide; a term ends with + or % (互联网+), never with one of these. */
const DIVIDING = "[\\s、。,;:!?.·|&/~…-]";
const DIVIDED = new RegExp(`^${DIVIDING}|${DIVIDING}$`, "u");
const PAIRS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["「", "」"],
];

function problemsOfWording(text: string, stopwords: Stopwords): readonly string[] {
  const folded = foldText(text);
  if (stopwords.all.has(folded)) {
    return [`"${text}" is a word of all texts of the genre; expected a term that means something by itself`];
  }
  const problems: string[] = [];
  if (DIVIDED.test(folded)) {
    problems.push(`"${text}" begins or ends with a mark; it would be found only together with it`);
  }
  if (/[。!?;\n]/u.test(folded)) {
    problems.push(`"${text}" holds the end of a sentence; expected a term, it can hardly match`);
  }
  if (/\p{Script=Han} +\p{Script=Han}/u.test(folded)) {
    problems.push(`"${text}" holds a space between two characters; it would be found only with the space`);
  }
  const pair = PAIRS.find(([open, close]) => folded.split(open).length !== folded.split(close).length);
  if (pair !== undefined) {
    problems.push(
      `"${text}" holds ${pair[0]} without ${pair[1]}, or the other way round; expected both or none`,
    );
  }
  for (const word of stopwords.particles) {
    if (!folded.startsWith(word) && !folded.endsWith(word)) continue;
    problems.push(`"${text}" begins or ends with "${word}"; expected a whole term, no fragment`);
  }
  return problems;
}
