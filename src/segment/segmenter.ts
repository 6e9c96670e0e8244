import type { Token } from "../model/token.ts";

/** Cuts text into tokens. Both jieba engines stand behind it and give the same tokens. */
export interface Segmenter {
  /** Name of the engine, for `generator.segmenter`: "@node-rs/jieba 2.0.3". */
  readonly name: string;
  /** The tokens of a folded text; they tile it. */
  segment(folded: string): readonly Token[];
}
