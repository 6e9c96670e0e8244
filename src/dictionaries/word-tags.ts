import { readBaseDictionary } from "./base-dictionary.ts";
import { readNewWords } from "./new-words.ts";

/** jieba's part of speech ("n", "vn", …) of those of `words` that its general dictionary has, or new-words.tsv. */
export function readWordTags(words: ReadonlySet<string>): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const [word, tag] of readNewWords()) if (words.has(word)) tags.set(word, tag);
  for (const row of new TextDecoder().decode(readBaseDictionary()).split("\n")) {
    const word = row.slice(0, row.indexOf(" "));
    if (words.has(word)) tags.set(word, row.slice(row.lastIndexOf(" ") + 1).trimEnd());
  }
  return tags;
}
