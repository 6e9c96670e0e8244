import { wordedError } from "../dictionaries/messages.ts";
import { readNewWords } from "../dictionaries/new-words.ts";
import type { PolicyTerm } from "../dictionaries/policy-terms.ts";
import { type TermIndex, termIndexOf } from "../dictionaries/term-index.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { HanCutter } from "./cut-han.ts";
import { cutPieces } from "./cut-pieces.ts";
import type { Engine } from "./engine.ts";
import { joinSingles, wordsByPair } from "./join-singles.ts";
import { overlayTerms } from "./overlay-terms.ts";
import type { Segmenter } from "./segmenter.ts";
import { tokensOf } from "./token-starts.ts";

/** Which jieba engine: auto takes @node-rs/jieba, and nodejieba where that cannot be loaded. */
export type SegmenterChoice = "auto" | "nodejieba" | "node-rs";

/**
 * Loads a jieba engine and makes a segmenter that knows `terms` and their variants.
 *
 * Throws PolicyMineError ENGINE where the chosen engine is not installed, with what to do about it.
 */
export async function openSegmenter(
  choice: SegmenterChoice,
  terms: readonly PolicyTerm[] | TermIndex,
): Promise<Segmenter> {
  const engine = await openEngine(choice);
  const index = termIndexOf(terms);
  const newWords = wordsByPair(readNewWords().keys());
  const cutHan = (text: string) => engine.cut(text);
  return {
    name: engine.name,
    segment(folded) {
      const starts = new Uint8Array(folded.length);
      const cutter = new HanCutter(engine, folded, starts);
      cutPieces(folded, starts, (start, end) => cutter.add(start, end));
      cutter.flush();
      overlayTerms(folded, starts, index, cutHan);
      joinSingles(folded, starts, newWords);
      return tokensOf(starts);
    },
  };
}

async function openEngine(choice: SegmenterChoice): Promise<Engine> {
  const { openNodeRs } = await import("./node-rs-engine.ts");
  if (choice === "node-rs") return openNodeRs();
  const { openNodejieba } = await import("./nodejieba-engine.ts");
  if (choice === "nodejieba") return openNodejieba();
  try {
    return openNodeRs();
  } catch (first) {
    if (!(first instanceof PolicyMineError)) throw first;
    try {
      return openNodejieba();
    } catch (cause) {
      throw wordedError("ENGINE", { key: "engine.none", values: {} }, cause);
    }
  }
}
