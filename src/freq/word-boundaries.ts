import type { Token } from "../model/token.ts";
import type { IsBoundary } from "./find-terms.ts";

/** The offsets at which one of these tokens, which tile a text, begins or ends. */
export function wordBoundaries(tokens: readonly Token[]): IsBoundary {
  const offsets = new Set([0, ...tokens.map(({ end }) => end)]);
  return (offset) => offsets.has(offset);
}
