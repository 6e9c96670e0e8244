import { NUMERAL } from "../../dictionaries/numerals.ts";
import type { Unit } from "../../dictionaries/units.ts";
import type { NumberWords } from "./number-words.ts";
import { isDigit } from "./read-arabic.ts";
import { skipGap } from "./skip-gap.ts";
import { skipInclusive } from "./skip-inclusive.ts";

/** A unit as it stands behind a number, with its denominators. */
export interface WrittenUnit {
  readonly end: number;
  readonly canonical: string;
  readonly factor: number;
  readonly dimension: string;
  readonly use: Unit["use"];
}

/**
 * Reads the unit that stands at `at` or behind one space or line wrap: 家, 个百分点, 元/平方米, 件/万人, 元/人·年.
 *
 * Null where no known unit stands there.
 */
export function readUnit(folded: string, at: number, words: NumberWords): WrittenUnit | null {
  const start = skipGap(folded, skipInclusive(folded, at));
  const unit = words.units.match(folded, start);
  if (unit === null) return null;
  const { factor, dimension, use } = unit;
  let canonical = unit.canonical;
  let end = start + unit.surface.length;
  for (;;) {
    const next = readDenominator(folded, end, unit, words);
    if (next === null) break;
    canonical += next.canonical;
    end = next.end;
  }
  return { end, canonical, factor, dimension: canonical === unit.canonical ? dimension : "ratio", use };
}

/** /平方米, /万人, ·年; 每 not behind what is counted one by one (600元每平方米, 28微克每立方米; not 5家每年). */
function readDenominator(
  folded: string,
  at: number,
  unit: Unit,
  words: NumberWords,
): { canonical: string; end: number } | null {
  const sign = folded.charAt(at);
  const divides =
    sign === "/" ||
    sign === "·" ||
    (sign === "每" && unit.dimension !== "count" && unit.dimension !== "people");
  if (!divides || isDigit(folded.charCodeAt(at + 1))) return null;
  let start = at + 1;
  while (start < at + 4 && isMultiplier(folded, start, words)) start += 1;
  const next = words.units.match(folded, start);
  if (next === null) return null;
  const multiplier = folded.slice(at + 1, start);
  return {
    canonical: `${sign === "·" ? "·" : "/"}${multiplier}${next.canonical}`,
    end: start + next.surface.length,
  };
}

function isMultiplier(folded: string, at: number, words: NumberWords): boolean {
  return (
    ((words.numerals.kinds[folded.charCodeAt(at)] ?? 0) & NUMERAL.multiplier) !== 0 &&
    words.units.match(folded, at) === null
  );
}
