import { type ClaimWords, readClaimWords } from "./claim-words.ts";
import { type PeriodWords, readPeriodWords } from "./periods.ts";
import { readUnits, type UnitTable } from "./units.ts";

/** The dictionaries that claims are read with. */
export interface ClaimDictionaries {
  readonly words: ClaimWords;
  readonly units: UnitTable;
  readonly periods: PeriodWords;
}

/** Reads them all. Throws PolicyMineError DICTIONARY where one is broken. */
export function readClaimDictionaries(): ClaimDictionaries {
  return { words: readClaimWords(), units: readUnits(), periods: readPeriodWords() };
}
