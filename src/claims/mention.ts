import type { Rank } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { Quantity } from "./quantities/quantity.ts";

/**
 * A span that may carry a claim, as the finders give it; they may over-generate, resolve-mentions.ts decides.
 */
export type Mention = QuantityMention | RankMention | StreakMention | FirstMention;

/** A number with its unit: 8855家, 3.4%. */
export interface QuantityMention extends Span {
  readonly type: "quantity";
  readonly quantity: Quantity;
}

/** A place in an order: 第一, 首位, 前三. */
export interface RankMention extends Span {
  readonly type: "rank";
  readonly rank: Rank & { readonly position: number };
  /** Where the words that belong to the rank begin: its verb and scope (居全市 of 居全市第一). */
  readonly lead: number;
  /** Where that begins by which it is ranked, if its scope stands in front of that (居全省|营商环境|第3、…). */
  readonly by?: number;
}

/** 连续三年, 连续5个月. */
export interface StreakMention extends Span {
  readonly type: "streak";
  readonly value: number;
  readonly unit: string;
}

/** 首个, 首创, 率先: a first of its kind. */
export interface FirstMention extends Span {
  readonly type: "first";
  /** Where its scope begins: 全国 of 全国首个. */
  readonly lead: number;
}
