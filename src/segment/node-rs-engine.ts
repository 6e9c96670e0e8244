import { createRequire } from "node:module";
import { readBaseDictionary } from "../dictionaries/base-dictionary.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { Engine } from "./engine.ts";

/** Loads @node-rs/jieba. Throws PolicyMineError ENGINE where it, or its binary for this platform, is missing. */
export function openNodeRs(): Engine {
  const load = createRequire(import.meta.url);
  let binding: typeof import("@node-rs/jieba");
  try {
    binding = load("@node-rs/jieba");
  } catch (cause) {
    throw new PolicyMineError(
      "ENGINE",
      "segmenter node-rs: @node-rs/jieba cannot be loaded; expected it with its binary for this platform (run npm install without --omit=optional, or use --segmenter nodejieba)",
      { cause },
    );
  }
  const jieba = binding.Jieba.withDict(readBaseDictionary());
  const { version } = load("@node-rs/jieba/package.json");
  return { name: `@node-rs/jieba ${version}`, cut: (text) => jieba.cut(text, false) };
}
