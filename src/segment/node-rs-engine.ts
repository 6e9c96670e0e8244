import { createRequire } from "node:module";
import { baseDictionaryVersion, readBaseDictionary } from "../dictionaries/base-dictionary.ts";
import { baseIndexPart, unpackBaseIndex } from "../dictionaries/base-index.ts";
import { compiledTables } from "../dictionaries/compiled-tables.ts";
import { wordedError } from "../dictionaries/messages.ts";
import type { Engine } from "./engine.ts";
import { WordsOnDemand } from "./words-on-demand.ts";

/** Loads @node-rs/jieba. Throws PolicyMineError ENGINE where it, or its binary for this platform, is missing. */
export function openNodeRs(): Engine {
  const load = createRequire(import.meta.url);
  let binding: typeof import("@node-rs/jieba");
  try {
    binding = load("@node-rs/jieba");
  } catch (cause) {
    throw wordedError("ENGINE", { key: "engine.nodeRs", values: {} }, cause);
  }
  const version = baseDictionaryVersion();
  return { name: `@node-rs/jieba ${version}`, cut: openCut(binding, version) };
}

/** With the general dictionary as it is needed, where the build made an index of it, else with all of it. */
function openCut({ Jieba }: typeof import("@node-rs/jieba"), version: string): Engine["cut"] {
  const dictionary = readBaseDictionary();
  const packed = compiledTables()?.words(baseIndexPart(version));
  const index = packed ? unpackBaseIndex(packed, dictionary) : null;
  if (index === null) {
    const jieba = Jieba.withDict(dictionary);
    return (text) => jieba.cut(text, false);
  }
  const jieba = new Jieba();
  const words = new WordsOnDemand(dictionary, index);
  return (text) => {
    const lines = words.linesFor(text);
    if (lines !== null) jieba.loadDict(lines);
    return jieba.cut(text, false);
  };
}
