import { foldText } from "../model/fold.ts";
import type { Wording } from "../model/wording.ts";
import { inEnglish } from "./messages.ts";
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
  /** `what is wrong; what was expected`, in English. */
  readonly message: string;
  readonly wording: Wording;
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
    const wordings = [
      ...places.problemsOf(entry),
      ...(entry.remove
        ? []
        : [entry.text, ...entry.variants].flatMap((text) => problemsOfWording(text, stopwords))),
      ...(entry.remove ? [] : problemsOfCategory(entry.category)),
    ];
    for (const wording of wordings) {
      problems.push({ file, line: entry.line, severity: "warning", message: inEnglish(wording), wording });
    }
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

  problemsOf(entry: UserEntry): readonly Wording[] {
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

  #problemsOfRemoval(entry: UserEntry): readonly Wording[] {
    const key = foldText(entry.text);
    if (this.#lines.delete(key) || this.#builtIn.has(key)) return [];
    return [{ key: "dictionary.removesNothing", values: { text: entry.text } }];
  }

  #problemsInBuiltIn(entry: UserEntry): readonly Wording[] {
    const known = this.#builtIn.get(foldText(entry.text));
    if (known === undefined) return [];
    if (foldText(known.text) !== foldText(entry.text)) {
      return [{ key: "dictionary.isVariant", values: { text: entry.text, term: known.text } }];
    }
    if (entry.category !== null && entry.category !== known.category) {
      const values = { text: entry.text, before: known.category, category: entry.category };
      return [{ key: "dictionary.overrides", values }];
    }
    const says = entry.variants.length > 0 || entry.year !== null || entry.level !== null;
    return says ? [] : [{ key: "dictionary.builtIn", values: { text: entry.text } }];
  }
}

function twice(text: string, line: number, of: string | null): Wording {
  if (of === null) return { key: "dictionary.twice", values: { text, line } };
  return { key: "dictionary.twiceVariant", values: { text, line, term: of } };
}

function problemsOfCategory(category: string | null): readonly Wording[] {
  if (category === null || TERM_CATEGORIES.includes(category)) return [];
  return [{ key: "dictionary.category", values: { category, categories: TERM_CATEGORIES.join(", ") } }];
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

function problemsOfWording(text: string, stopwords: Stopwords): readonly Wording[] {
  const folded = foldText(text);
  if (stopwords.all.has(folded)) {
    return [{ key: "dictionary.commonWord", values: { text } }];
  }
  const problems: Wording[] = [];
  if (DIVIDED.test(folded)) {
    problems.push({ key: "dictionary.mark", values: { text } });
  }
  if (/[。!?;\n]/u.test(folded)) {
    problems.push({ key: "dictionary.sentence", values: { text } });
  }
  if (/\p{Script=Han} +\p{Script=Han}/u.test(folded)) {
    problems.push({ key: "dictionary.space", values: { text } });
  }
  const pair = PAIRS.find(([open, close]) => folded.split(open).length !== folded.split(close).length);
  if (pair !== undefined) {
    problems.push({ key: "dictionary.pair", values: { text, open: pair[0], close: pair[1] } });
  }
  for (const word of stopwords.particles) {
    if (!folded.startsWith(word) && !folded.endsWith(word)) continue;
    problems.push({ key: "dictionary.particle", values: { text, word } });
  }
  return problems;
}
