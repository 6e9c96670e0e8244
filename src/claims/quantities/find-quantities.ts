import { NUMERAL, type NumeralTable, readNumerals } from "../../dictionaries/numerals.ts";
import type { UnitTable } from "../../dictionaries/units.ts";
import type { NumberWords } from "./number-words.ts";
import type { Quantity, SkippedNumber } from "./quantity.ts";
import { readQuantity } from "./read-quantity.ts";
import { shareUnits } from "./share-units.ts";

export type { Quantity } from "./quantity.ts";

/** Everything that holds digits, in the order of the text; the two lists are disjoint. */
export interface NumberScan {
  readonly quantities: readonly Quantity[];
  readonly skipped: readonly SkippedNumber[];
}

/** Characters at which a quantity can begin or be recognised; all others cost one table look-up. */
const WAKE =
  NUMERAL.arabic | NUMERAL.digit | NUMERAL.multiplier | NUMERAL.vague | NUMERAL.half | NUMERAL.fixedEnd;

/**
 * Finds every number with its unit, ordered and disjoint.
 *
 * Every ASCII digit of the text is inside one of the quantities (unit "" where none stands there) or inside one
 * of the skipped spans of scanNumbers (name, date, time, ordinal). Chinese numerals count only with a unit or in
 * a clear numeral form. Linear in the text.
 */
export function findQuantities(
  folded: string,
  units: UnitTable,
  numerals: NumeralTable = defaultNumerals(),
): readonly Quantity[] {
  return scanNumbers(folded, units, numerals).quantities;
}

/** As findQuantities, with the numbers that are no quantities and why. */
export function scanNumbers(
  folded: string,
  units: UnitTable,
  numerals: NumeralTable = defaultNumerals(),
): NumberScan {
  const words: NumberWords = { numerals, units };
  const { kinds } = numerals;
  const quantities: Quantity[] = [];
  const skipped: SkippedNumber[] = [];
  let free = 0; // everything before it belongs to a result
  for (let at = 0; at < folded.length; at += 1) {
    if (!((kinds[folded.charCodeAt(at)] ?? 0) & WAKE)) continue;
    const found = readQuantity(folded, at, free, words);
    if (found === null) continue;
    at = Math.max(at, found.end - 1);
    if ("reason" in found) skipped.push(found);
    else if ("unit" in found) quantities.push(found);
    else continue;
    free = found.end;
  }
  return { quantities: shareUnits(folded, quantities), skipped };
}

let shared: NumeralTable | null = null;

function defaultNumerals(): NumeralTable {
  shared ??= readNumerals();
  return shared;
}
