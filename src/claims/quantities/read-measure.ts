import type { NumberWords } from "./number-words.ts";
import type { Quantity, QuantityForm, WrittenNumber } from "./quantity.ts";
import { readUnit, type WrittenUnit } from "./read-unit.ts";
import { skipGap } from "./skip-gap.ts";

/** What stands behind a number: its unit, and what may follow that inside the quantity. */
export interface Measure {
  readonly unit: WrittenUnit | null;
  readonly end: number;
  /** 3年多, 两成多, 七成强. */
  readonly over: boolean;
  /** Added to the number: 0.5 of 一倍半 and 六成五. */
  readonly extra: number;
  /** 级 or 量级 behind it: 百亿级, 万吨级. */
  readonly level: boolean;
}

/** Dimensions after whose unit 多 and 余 go on with the quantity (3年多, 5公里多). */
const OPEN_ENDED: ReadonlySet<string> = new Set([
  "time",
  "length",
  "mass",
  "area",
  "volume",
  "money",
  "multiple",
]);

/** Dimensions that have classes: 万吨级, 百万千瓦级, 亿元级; not 5年级, 3位级. */
const WITH_LEVELS: ReadonlySet<string> = new Set([
  "mass",
  "length",
  "money",
  "power",
  "energy",
  "data",
  "area",
]);

/** Reads what follows a number; unit null and end = number.end where nothing known does. */
export function readMeasure(folded: string, number: WrittenNumber, words: NumberWords): Measure {
  const inner = readInner(folded, number, words);
  if (inner !== null) return inner;
  const unit = readUnit(folded, number.end, words);
  if (unit === null) {
    const end = number.power >= 100 || number.shape === "bare" ? endOfLevel(folded, number.end) : number.end;
    return { unit, end, over: false, extra: 0, level: end > number.end };
  }
  if (WITH_LEVELS.has(unit.dimension)) {
    const end = endOfLevel(folded, unit.end);
    if (end > unit.end) return { unit, end, over: false, extra: 0, level: true };
  }
  return readTail(folded, unit, words);
}

/** 3个多月, 两个半小时: the word between 个 and the unit of time. */
function readInner(folded: string, number: WrittenNumber, words: NumberWords): Measure | null {
  const at = skipGap(folded, number.end);
  const inner = folded.charAt(at + 1);
  if (folded[at] !== "个" || (inner !== "多" && inner !== "半" && inner !== "余")) return null;
  const unit = readUnit(folded, at + 2, words);
  if (unit === null || unit.dimension !== "time") return null;
  return { unit, end: unit.end, over: inner !== "半", extra: inner === "半" ? 0.5 : 0, level: false };
}

function readTail(folded: string, unit: WrittenUnit, words: NumberWords): Measure {
  const { end, dimension } = unit;
  const level = false;
  const next = folded.charAt(end);
  const tenths = folded[end - 1] === "成";
  if ((next === "多" || next === "余") && (tenths || OPEN_ENDED.has(dimension))) {
    // 3年多, but 3年多次 and 两年多家企业 begin a new number word
    const clear = words.units.match(folded, end + 1) === null && !/[元样姚杭]/.test(folded.charAt(end + 1));
    if (clear) return { unit, end: end + 1, over: true, extra: 0, level };
  }
  if (next === "半" && (tenths || dimension === "time" || dimension === "multiple")) {
    // 一年半, but 两年半导体产值
    if (words.numerals.words.find(folded, end) === null)
      return { unit, end: end + 1, over: false, extra: 0.5, level };
  }
  const hundredths = tenths ? (words.numerals.values.get(folded.charCodeAt(end)) ?? 0) : 0;
  if (hundredths > 0 && hundredths < 10 && words.numerals.words.find(folded, end) === null) {
    // 八成五左右, but 八成一线职工 and 三成五年内到期
    if (!/^(?!以上|以下|左右|上下|的)[\p{Script=Han}\w]/u.test(folded.slice(end + 1, end + 3)))
      return { unit, end: end + 1, over: false, extra: hundredths / 10, level };
  }
  if (tenths && next === "强") return { unit, end: end + 1, over: true, extra: 0, level };
  return { unit, end, over: false, extra: 0, level };
}

function endOfLevel(folded: string, at: number): number {
  if (folded[at] === "级") return at + 1;
  return folded.startsWith("量级", at) ? at + 2 : at;
}

/** Puts number and measure together. */
export function toQuantity(
  number: WrittenNumber,
  measure: Measure,
  form: QuantityForm,
  indefinite = false,
): Quantity {
  const { unit } = measure;
  const factor = unit?.factor ?? 1;
  const times = (value: number | null): number | null =>
    value === null ? null : multiply(value + measure.extra, factor);
  return {
    start: number.start,
    end: measure.end,
    numberEnd: number.end,
    value: times(number.value),
    min: times(number.min),
    max: times(number.max),
    unit: unit?.canonical ?? "",
    dimension: unit?.dimension ?? "",
    script: number.script,
    form,
    approximation: measure.over ? "over" : number.approximation,
    decimals: number.decimals,
    indefinite,
  };
}

/** value × factor, exact in decimal where the factor is a power of ten (6.9成 is 69 %). */
export function multiply(value: number, factor: number): number {
  if (factor === 1) return value;
  const zeros = Math.log10(factor);
  return Number.isInteger(zeros) && !`${value}`.includes("e") ? Number(`${value}e${zeros}`) : value * factor;
}
