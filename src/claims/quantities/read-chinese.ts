import { NUMERAL, type NumeralTable } from "../../dictionaries/numerals.ts";
import type { UnitTable } from "../../dictionaries/units.ts";
import { parseChinese } from "./parse-chinese.ts";
import type { WrittenNumber } from "./quantity.ts";

const { digit, multiplier, formal, vague, tens } = NUMERAL;

/**
 * Reads the whole row of Chinese numerals at `at`: 三百五十六, 两千三 (2300), 二〇二五, 三四十 (30 to 40), 几十万,
 * 六点五, 百亿.
 *
 * The result spans the row also where it is no number (十四五); then its shape is "unreadable".
 */
export function readChinese(
  folded: string,
  at: number,
  numerals: NumeralTable,
  units: UnitTable,
): WrittenNumber {
  const end = endOfRow(folded, at, numerals, units);
  const reading =
    end === at || end - at > LONGEST_ROW ? UNREADABLE : readRow(folded.slice(at, end), numerals);
  return {
    start: at,
    end,
    script: "chinese",
    value: reading.value ?? null,
    min: reading.min ?? null,
    max: reading.max ?? null,
    mantissa: reading.mantissa ?? 0,
    power: reading.power ?? 0,
    decimals: reading.decimals ?? 0,
    approximation: null,
    shape: reading.shape,
  };
}

/** Longer than every number below 10^16 with its decimals. */
const LONGEST_ROW = 48;

/** What readers of a row fill in; all else is the same for all rows. */
interface Reading {
  readonly shape: WrittenNumber["shape"];
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly mantissa?: number;
  readonly power?: number;
  readonly decimals?: number;
}

const UNREADABLE: Reading = { shape: "unreadable" };

function readRow(row: string, numerals: NumeralTable): Reading {
  if (row.length === 1 && (kindAt(row, 0, numerals) & formal) !== 0) return UNREADABLE;
  const point = row.indexOf("点");
  if (point !== -1) return readDecimal(row, point, numerals);
  if (kindAt(row, 0, numerals) & vague) return readVague(row, numerals);
  if (everyKind(row, digit, numerals) && row.length > 1 && !hasKind(row, tens, numerals)) {
    return readDigits(row, numerals);
  }
  if (everyKind(row, multiplier, numerals) && valueAt(row, 0, numerals) !== 10) {
    const value = parseChinese(`一${row}`, numerals);
    return value === null ? UNREADABLE : { shape: "bare", value };
  }
  return readStandard(row, numerals);
}

/** Ends before 千 or 百 that begin a unit (三千瓦 is 三 and 千瓦) and before 点 that no digit follows. */
function endOfRow(folded: string, at: number, numerals: NumeralTable, units: UnitTable): number {
  let end = at;
  let multiplied = false;
  if ((numerals.kinds[folded.charCodeAt(end)] ?? 0) & vague) end += 1;
  for (; ; end += 1) {
    const kind = numerals.kinds[folded.charCodeAt(end)] ?? 0;
    if (kind & digit) {
      // 一九五四两年 is a year and two years
      if (folded[end] === "两" && end - at > 1 && !multiplied) return end;
      continue;
    }
    if (kind & multiplier) {
      if (units.match(folded, end) !== null) return end;
      multiplied = true;
      continue;
    }
    const next = numerals.kinds[folded.charCodeAt(end + 1)] ?? 0;
    if (folded[end] !== "点" || end === at || !(next & digit)) return end;
    if (end - at > LONGEST_ROW) return end;
  }
}

function readDecimal(row: string, point: number, numerals: NumeralTable): Reading {
  const whole = parseChinese(row.slice(0, point), numerals);
  let end = point + 1;
  while (end < row.length && kindAt(row, end, numerals) & digit) end += 1;
  const multipliers = row.slice(end);
  const power = multipliers === "" ? 1 : parseChinese(`一${multipliers}`, numerals);
  if (whole === null || power === null || !everyKind(multipliers, multiplier, numerals)) return UNREADABLE;
  const fraction = digitsOf(row.slice(point + 1, end), numerals);
  const mantissa = Number(`${whole}.${fraction}`);
  const value = Number(`${whole}.${fraction}e${Math.round(Math.log10(power))}`);
  return { value, mantissa, power, decimals: fraction.length, shape: "plain" };
}

/** 几十万, 数百: from one to ten times the multiplier. */
function readVague(row: string, numerals: NumeralTable): Reading {
  const min = row.length > 1 ? parseChinese(`一${row.slice(1)}`, numerals) : null;
  if (min === null || !everyKind(row.slice(1), multiplier, numerals)) return UNREADABLE;
  return { min, max: min * 10, shape: "vague" };
}

/** Digits without multipliers: 三四 and 三五 are approximate, 二〇二五 and 八五 are read by place. */
function readDigits(row: string, numerals: NumeralTable): Reading {
  const [low, high] = [valueAt(row, 0, numerals), valueAt(row, 1, numerals)];
  if (row.length === 2 && isNeighbour(low, high)) return { min: low, max: high, shape: "vague" };
  if (row.length > 15) return UNREADABLE;
  return { value: Number(digitsOf(row, numerals)), shape: "positional" };
}

/** With multipliers; one pair of neighbouring digits may stand in it (七八百, 二十三四). */
function readStandard(row: string, numerals: NumeralTable): Reading {
  const pair = neighbourPair(row, numerals);
  if (pair !== null) {
    const min = parseChinese(row.slice(0, pair + 1) + row.slice(pair + 2), numerals);
    const max = parseChinese(row.slice(0, pair) + row.slice(pair + 1), numerals);
    return min === null || max === null ? UNREADABLE : { min, max, shape: "vague" };
  }
  const value = parseChinese(row, numerals);
  if (value === null) return UNREADABLE;
  const tail = row.slice(1);
  const chained = tail !== "" && everyKind(tail, multiplier, numerals) && valueAt(row, 0, numerals) < 10;
  if (!chained) return { value, mantissa: row.length === 1 ? value : 0, shape: "plain" };
  const mantissa = valueAt(row, 0, numerals);
  return { value, mantissa, power: value / mantissa, shape: "plain" };
}

/** Where two neighbouring digits meet (三 of 三四), -1 excluded: null where none do. */
function neighbourPair(row: string, numerals: NumeralTable): number | null {
  for (let index = 0; index + 1 < row.length; index += 1) {
    if (!(kindAt(row, index, numerals) & digit) || !(kindAt(row, index + 1, numerals) & digit)) continue;
    return isNeighbour(valueAt(row, index, numerals), valueAt(row, index + 1, numerals)) ? index : null;
  }
  return null;
}

/** 三四, 七八, and 三五 by custom; not 九十, which is ninety. */
function isNeighbour(low: number, high: number): boolean {
  return low > 0 && low < 9 && (high === low + 1 || (low === 3 && high === 5));
}

/** Digits by place: 二〇二五 is "2025". */
function digitsOf(row: string, numerals: NumeralTable): string {
  let digits = "";
  for (let index = 0; index < row.length; index += 1) digits += valueAt(row, index, numerals);
  return digits;
}

function kindAt(row: string, index: number, numerals: NumeralTable): number {
  return numerals.kinds[row.charCodeAt(index)] ?? 0;
}

function valueAt(row: string, index: number, numerals: NumeralTable): number {
  return numerals.values.get(row.charCodeAt(index)) ?? 0;
}

function everyKind(row: string, kind: number, numerals: NumeralTable): boolean {
  for (let index = 0; index < row.length; index += 1)
    if (!(kindAt(row, index, numerals) & kind)) return false;
  return true;
}

function hasKind(row: string, kind: number, numerals: NumeralTable): boolean {
  for (let index = 0; index < row.length; index += 1) if (kindAt(row, index, numerals) & kind) return true;
  return false;
}
