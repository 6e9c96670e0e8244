import { createRequire } from "node:module";
import {
  checkedBaseDictionaryPath,
  checkReadable,
  emptyUserDictionaryPath,
} from "../dictionaries/base-dictionary.ts";
import { wordedError } from "../dictionaries/messages.ts";
import type { Engine } from "./engine.ts";

/**
 * Loads nodejieba, an optional dependency that is compiled on install.
 *
 * Every file that it reads is checked before: on a missing or broken one it ends the process without an
 * exception. Throws PolicyMineError ENGINE where the package, its binary or one of its files is missing.
 */
export function openNodejieba(): Engine {
  const load = createRequire(import.meta.url);
  let nodejieba: typeof import("nodejieba") & Files;
  try {
    nodejieba = load("nodejieba");
    createRequire(load.resolve("nodejieba/package.json"))("./build/Release/nodejieba.node");
  } catch (cause) {
    throw wordedError("ENGINE", { key: "engine.nodejieba", values: {} }, cause);
  }
  const { DEFAULT_HMM_DICT, DEFAULT_IDF_DICT, DEFAULT_STOP_WORD_DICT } = nodejieba;
  const userDict = emptyUserDictionaryPath();
  checkReadable([DEFAULT_HMM_DICT, DEFAULT_IDF_DICT, DEFAULT_STOP_WORD_DICT, userDict]);
  if (/[|;]/.test(userDict)) {
    throw wordedError("ENGINE", { key: "engine.folderName", values: { file: userDict } });
  }
  nodejieba.load({ dict: checkedBaseDictionaryPath(), userDict });
  const { version } = load("nodejieba/package.json");
  return { name: `nodejieba ${version}`, cut: (text) => nodejieba.cut(text, false) };
}

/** What nodejieba exports and its own types leave out. */
interface Files {
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_IDF_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
}
