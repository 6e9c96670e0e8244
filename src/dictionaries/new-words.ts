import { readTable } from "./read-table.ts";

/** Words that jieba's general dictionary has not, each with its part of speech: dictionaries/new-words.tsv. */
export function readNewWords(): ReadonlyMap<string, string> {
  return new Map(readTable("new-words", ["word", "tag"]).map(({ word, tag }) => [word, tag]));
}
