import { NUMERAL } from "../../dictionaries/numerals.ts";
import type { NumberWords } from "./number-words.ts";
import type { Quantity } from "./quantity.ts";
import { readUnit } from "./read-unit.ts";

const BASE = { min: null, max: null, script: "chinese", decimals: 0, indefinite: false } as const;

/** Reads a word that is a quantity by itself and ends or goes on at `at`: 减半, 过半, 半数, 翻番. */
export function readFixed(folded: string, at: number, free: number, words: NumberWords): Quantity | null {
  const { kinds, fixed, words: others } = words.numerals;
  if (!((kinds[folded.charCodeAt(at)] ?? 0) & NUMERAL.fixedEnd) || at - 1 < free) return null;
  const found = fixed.get(folded.slice(at - 1, at + 1));
  if (found === undefined || others.find(folded, at) !== null) return null;
  // 对半 but not 对半年, 过半 but not 年过半百
  const next = words.units.match(folded, folded[at + 1] === "个" ? at + 2 : at + 1);
  if (folded[at] === "半" && (next?.dimension === "time" || folded[at + 1] === "百")) return null;
  const share = found.unit === "%";
  return {
    ...BASE,
    start: at - 1,
    end: at + 1,
    numberEnd: at + 1,
    value: found.value,
    unit: found.unit,
    dimension: share ? "share" : "multiple",
    form: share ? "plain" : "multiple",
    approximation: found.over ? "over" : null,
  };
}

/** Reads 半年, 半个月, 半小时; not 上半年 and 半年度. */
export function readHalf(folded: string, at: number, words: NumberWords): Quantity | null {
  if (folded[at] !== "半" || /[上下前后多大夜]/.test(folded.charAt(at - 1))) return null;
  if (words.numerals.words.find(folded, at) !== null) return null;
  const unit = readUnit(folded, at + 1, words);
  if (unit === null || unit.dimension !== "time") return null;
  const { canonical, dimension, end } = unit;
  const numberEnd = at + 1;
  return {
    ...BASE,
    start: at,
    end,
    numberEnd,
    value: 0.5,
    unit: canonical,
    dimension,
    form: "plain",
    approximation: null,
  };
}
