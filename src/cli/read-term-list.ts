import { readUserDictionary } from "../dictionaries/user-dictionary.ts";
import type { AskedTerm } from "../freq/find-terms.ts";

/** A term of a list, with the line of the file that it stands in, from 1. */
export interface ListedTerm extends AskedTerm {
  readonly line: number;
}

/**
 * The terms of a `--terms`, `--require` or `--forbid` file: one a line, in any form of a dictionary; of a term that
 * stands there twice the last line counts. No file, no terms.
 *
 * Throws PolicyMineError DICTIONARY as readUserDictionary does.
 */
export function readTermList(file: string | undefined): readonly ListedTerm[] {
  if (file === undefined) return [];
  const terms = new Map<string, ListedTerm>();
  for (const { text, variants, line, remove } of readUserDictionary(file).entries) {
    if (!remove) terms.set(text, { text, variants, line });
  }
  return [...terms.values()];
}
