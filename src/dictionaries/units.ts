import { longestMatch } from "./longest-match.ts";
import { readTable } from "./read-table.ts";

/** One unit or measure word of dictionaries/units.tsv. */
export interface Unit {
  /** As written: 千米. */
  readonly surface: string;
  /** As reported: 公里. */
  readonly canonical: string;
  /** A value in this unit is multiplied by it to be in the canonical one. */
  readonly factor: number;
  readonly dimension: string;
  /** "arabic": only behind Arabic digits or a longer Chinese number; "ordinal": 二期 names one of a series. */
  readonly use: "" | "arabic" | "ordinal";
}

/** All units, ready to be matched. */
export interface UnitTable {
  /** The longest unit that stands at `at` and is no beginning of another word, null where there is none. */
  match(folded: string, at: number): Unit | null;
  /** Whether any unit begins with this code unit. */
  begins(code: number): boolean;
}

/** Reads dictionaries/units.tsv. Throws PolicyMineError DICTIONARY where it is broken. */
export function readUnits(): UnitTable {
  const columns = ["unit", "canonical", "factor", "dimension", "use", "unless", "note"] as const;
  const entries = readTable("units", columns);
  const words = longestMatch(
    entries.map((entry) => {
      const use = entry.use === "arabic" || entry.use === "ordinal" ? entry.use : "";
      const { unit: surface, canonical, dimension, unless } = entry;
      const unit: Unit = { surface, canonical, factor: Number(entry.factor), dimension, use };
      return [surface, { unit, unless }] as const;
    }),
  );
  const first = new Uint8Array(0x10000);
  for (const { unit } of entries) first[unit.charCodeAt(0)] = 1;
  return {
    begins: (code) => first[code] === 1,
    match(folded, at) {
      const found = words.find(folded, at, ({ unless }, end) => {
        const next = folded.charAt(end);
        if (next !== "" && unless.includes(next)) return false;
        return !(isLatin(folded.charCodeAt(end - 1)) && isLatin(next.charCodeAt(0)));
      });
      return found === null ? null : found.value.unit;
    },
  };
}

/** Whether a Latin letter or digit; a Latin unit must not go on into another (5G基站, 10kWh). */
function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
