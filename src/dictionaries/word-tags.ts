import { readBaseDictionary } from "./base-dictionary.ts";

/** jieba's part of speech ("n", "vn", …) of those of `words` that its general dictionary has. */
export function readWordTags(words: ReadonlySet<string>): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const row of new TextDecoder().decode(readBaseDictionary()).split("\n")) {
    const word = row.slice(0, row.indexOf(" "));
    if (words.has(word)) tags.set(word, row.slice(row.lastIndexOf(" ") + 1).trimEnd());
  }
  return tags;
}
