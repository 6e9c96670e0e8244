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
  /**
   * "arabic": only behind Arabic digits or a longer Chinese number; "ordinal": 二期 names one of a series; "sign": in
   * front of the number too (US$5000万).
   */
  readonly use: "" | "arabic" | "ordinal" | "sign";
}

/** All units, ready to be matched. */
export interface UnitTable {
  /** The longest unit that stands at `at` and is no beginning of another word, null where there is none. */
  match(folded: string, at: number): Unit | null;
  /** The longest sign that ends at `at` and begins no earlier than `from`, null where there is none. */
  signBefore(folded: string, at: number, from: number): Unit | null;
  /** Whether any unit begins with this code unit. */
  begins(code: number): boolean;
}

/** Reads dictionaries/units.tsv. Throws PolicyMineError DICTIONARY where it is broken. */
export function readUnits(): UnitTable {
  const columns = ["unit", "canonical", "factor", "dimension", "use", "unless", "note"] as const;
  const entries = readTable("units", columns);
  const words = longestMatch(
    entries.map((entry) => {
      const use = USES.find((known) => known === entry.use) ?? "";
      const { unit: surface, canonical, dimension, unless } = entry;
      const unit: Unit = { surface, canonical, factor: Number(entry.factor), dimension, use };
      return [surface, { unit, unless }] as const;
    }),
  );
  const first = new Uint8Array(0x10000);
  const signEnds = new Uint8Array(0x10000);
  for (const { unit, use } of entries) {
    first[unit.charCodeAt(0)] = 1;
    if (use === "sign") signEnds[unit.charCodeAt(unit.length - 1)] = 1;
  }
  return {
    begins: (code) => first[code] === 1,
    signBefore(folded, at, from) {
      if (signEnds[folded.charCodeAt(at - 1)] !== 1) return null;
      for (let start = Math.max(from, at - LONGEST_SIGN); start < at; start++) {
        // A$, NT$
        if (isLatin(folded.charCodeAt(start - 1))) continue;
        const found = words.find(folded, start, ({ unit }, end) => unit.use === "sign" && end === at);
        if (found) return found.value.unit;
      }
      return null;
    },
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

const USES = ["arabic", "ordinal", "sign"] as const;
const LONGEST_SIGN = 3;

/** Whether a Latin letter or digit; a Latin unit must not go on into another (5G基站, 10kWh). */
function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
