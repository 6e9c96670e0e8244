import type { Span } from "../model/span.ts";
import type { Quantity } from "./quantities/quantity.ts";

/** What the rejection rules look at. */
export interface QuantityContext {
  readonly folded: string;
  readonly quantity: Quantity;
  /** The innermost quotation or title in 《》 around it that holds no sentence, null where there is none. */
  readonly quotation: Span | null;
  /** Measure words that name parts of a structure as often as they count. */
  readonly structural: ReadonlySet<string>;
}

/** The characters in front of a number. */
export const before = ({ folded, quantity }: QuantityContext, length: number) =>
  folded.slice(Math.max(0, quantity.start - length), quantity.start);
/** The characters behind it. */
export const behind = ({ folded, quantity }: QuantityContext, length: number) =>
  folded.slice(quantity.end, quantity.end + length);
