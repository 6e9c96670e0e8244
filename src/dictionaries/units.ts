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
}

/** Reads dictionaries/units.tsv. Throws PolicyMineError DICTIONARY where it is broken. */
export function readUnits(): UnitTable {
  const columns = ["unit", "canonical", "factor", "dimension", "use", "unless", "note"] as const;
  const words = longestMatch(
    readTable("units", columns).map((entry) => {
      const use = entry.use === "arabic" || entry.use === "ordinal" ? entry.use : "";
      const { unit: surface, canonical, dimension, unless } = entry;
      const unit: Unit = { surface, canonical, factor: Number(entry.factor), dimension, use };
      return [surface, { unit, unless }] as const;
    }),
  );
  return {
    match(folded, at) {
      for (const [surface, { unit, unless }] of words.all(folded, at)) {
        const next = folded.charAt(at + surface.length);
        if (next !== "" && unless.includes(next)) continue;
        if (isLatin(surface.charCodeAt(surface.length - 1)) && isLatin(next.charCodeAt(0))) continue;
        return unit;
      }
      return null;
    },
  };
}

/** Whether a Latin letter or digit; a Latin unit must not go on into another (5G基站, 10kWh). */
function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
