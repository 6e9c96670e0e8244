import type { SplitWords } from "../dictionaries/split-words.ts";

/** Gives the pattern that is made of one dictionary; it is made once for each. */
export function wordPattern<Dictionary extends object>(
  dictionaryOf: (words: SplitWords) => Dictionary,
  make: (dictionary: Dictionary) => RegExp,
): (words: SplitWords) => RegExp {
  const made = new WeakMap<Dictionary, RegExp>();
  return (words) => {
    const dictionary = dictionaryOf(words);
    let pattern = made.get(dictionary);
    if (pattern === undefined) {
      pattern = make(dictionary);
      made.set(dictionary, pattern);
    }
    return pattern;
  };
}
