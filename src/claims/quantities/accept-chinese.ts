import { NUMERAL } from "../../dictionaries/numerals.ts";
import type { NumberWords } from "./number-words.ts";
import type { QuantityForm, WrittenNumber } from "./quantity.ts";
import type { Measure } from "./read-measure.ts";

/**
 * Says as what a Chinese numeral counts, null where it is part of a word.
 *
 * It counts with a unit (三批次, 十五家) or in a clear numeral form (两千三); not in 统一, 四川, 十四五, 二期.
 */
export function acceptChinese(
  folded: string,
  number: WrittenNumber,
  measure: Measure,
  words: NumberWords,
): QuantityForm | null {
  if (measure.level) return "magnitude";
  if (number.shape === "bare" && number.approximation === null)
    return acceptBare(folded, number, measure, words);
  if (number.value === 0) return measure.unit?.dimension === "share" ? "plain" : null;
  const form = number.shape === "vague" ? "approximate" : "plain";
  if (measure.unit === null) return isClear(folded, number, words) ? form : null;
  return acceptWithUnit(folded, number, measure.unit, words) ? form : null;
}

function acceptWithUnit(
  folded: string,
  number: WrittenNumber,
  unit: NonNullable<Measure["unit"]>,
  words: NumberWords,
): boolean {
  const { start, end, value } = number;
  const tenths = folded[unit.end - 1] === "成" || folded[unit.end - 1] === "折";
  if (tenths) return (value ?? 0) <= 10 || (folded[unit.end - 1] === "折" && number.shape === "positional");
  // 二〇二五家, not 一二三次产业 and 一二三产业
  if (number.shape === "positional") return end - start >= 3 && !isCountedUp(folded, start, end, words);
  if (end - start === 1 && unit.use === "arabic") return false;
  if (isFormula(folded, start, unit, words)) return false;
  const small = value !== null && value < 100 && number.approximation === null;
  // 两期 counts, 二期 and 十五届 name one of a series, unless the word before counts: 连续十届
  if (unit.use === "ordinal" && small && folded[start] !== "两") {
    return words.numerals.counting.has(folded.charAt(start - 1));
  }
  // Chinese counts things with 两: 二 before a measure word is an ordinal (二类疫苗)
  const counted = unit.dimension === "count" || unit.dimension === "people" || unit.dimension === "time";
  return !(counted && end - start === 1 && folded[start] === "二") || isBounded(folded, number, unit);
}

/** 不少于二年, 二日以内, 二个月: laws count with 二. */
function isBounded(folded: string, { start, end }: WrittenNumber, unit: { readonly end: number }): boolean {
  if (folded[end] === "个" || /[于过满达]/.test(folded.charAt(start - 1))) return true;
  return /^以?[上下内](?![部容外地])/.test(folded.slice(unit.end, unit.end + 3));
}

/** 一二三: digits that only count up name the first, the second and the third. */
function isCountedUp(folded: string, start: number, end: number, { numerals }: NumberWords): boolean {
  for (let at = start + 1; at < end; at += 1) {
    const low = numerals.values.get(folded.charCodeAt(at - 1)) ?? 0;
    if (numerals.values.get(folded.charCodeAt(at)) !== low + 1) return false;
  }
  return true;
}

/**
 * Whether it is the second half of a formula: 两群 of 一区两群, 两场 of 三园两场; not of 二是两项, 一共两家.
 *
 * Looks at the two characters before: a single numeral and a noun that is no unit.
 */
function isFormula(
  folded: string,
  start: number,
  unit: NonNullable<Measure["unit"]>,
  words: NumberWords,
): boolean {
  if (start < 2 || unit.end - start !== 2) return false;
  const { kinds } = words.numerals;
  const before = kinds[folded.charCodeAt(start - 2)] ?? 0;
  if (!(before & NUMERAL.digit) || before & NUMERAL.formal || kinds[folded.charCodeAt(start - 1)])
    return false;
  if (/[是要的为有在个共和与、,，年月日]/.test(folded.charAt(start - 1))) return false;
  if (folded[start - 2] === "一" && folded[start - 3] !== "“") return false;
  return folded.charCodeAt(start - 1) >= 0x4e00 && words.units.match(folded, start - 1) === null;
}

/** 两千三, 三百五十六, 四亿, 数百企业, 百余企业; not 十五, 三百 alone, 五百强. */
function isClear(folded: string, number: WrittenNumber, words: NumberWords): boolean {
  const { start, end } = number;
  if (folded[end] === "强" || number.shape === "positional") return false;
  const last = words.numerals.values.get(folded.charCodeAt(end - 1)) ?? 0;
  if (number.approximation !== null) return folded.charCodeAt(end) >= 0x4e00 || last >= 10000;
  if (number.shape === "vague") return last >= 100;
  if (end - start === 2) return last >= 10000;
  return (number.value ?? 0) >= 100;
}

/** Dimensions that bare multipliers give the size of: 千亩示范园, 百亿元产业; not 百家, 千年. */
const MEASURED: ReadonlySet<string> = new Set(["money", "area", "mass", "volume", "power", "energy"]);

/** Multipliers alone: 突破百亿元 and 亿元以上 are values, 千亿产业 and 百家企业 magnitudes, 万元 is a unit. */
function acceptBare(
  folded: string,
  number: WrittenNumber,
  measure: Measure,
  words: NumberWords,
): QuantityForm | null {
  const { start, end } = number;
  const before = folded.charCodeAt(start - 1);
  const { kinds } = words.numerals;
  if (folded[start - 1] === "每") return null;
  const bounded = ((kinds[before] ?? 0) & NUMERAL.bound) !== 0;
  if (bounded && (measure.unit !== null || end - start > 1)) return "plain";
  // 不足|百个; 百万家|企业 counts in a row of such (十万家, 一万家), which the rules of rejection look at.
  if (measure.unit !== null && /不[足到]$/.test(folded.slice(start - 2, start))) return "plain";
  if (measure.unit?.dimension === "count" && end - start > 1) return "plain";
  if (measure.unit === null) return end - start > 1 && folded[end - 1] === "亿" ? "magnitude" : null;
  const limits = folded.startsWith("以", measure.end) && /[上下内]/.test(folded.charAt(measure.end + 1));
  if (limits) return "plain";
  if (!MEASURED.has(measure.unit.dimension)) return null;
  const large = (words.numerals.values.get(folded.charCodeAt(start)) ?? 0) >= 10000;
  return end - start === 1 && large ? null : "magnitude";
}
