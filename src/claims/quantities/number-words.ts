import type { NumeralTable } from "../../dictionaries/numerals.ts";
import type { UnitTable } from "../../dictionaries/units.ts";

/** The dictionaries that the readers of this folder share. */
export interface NumberWords {
  readonly numerals: NumeralTable;
  readonly units: UnitTable;
}
