import { NUMERAL } from "../../dictionaries/numerals.ts";
import type { NumberWords } from "./number-words.ts";
import type { WrittenNumber } from "./quantity.ts";
import { type ArabicNumber, isDigit, readArabic } from "./read-arabic.ts";
import { readChinese } from "./read-chinese.ts";
import { skipGap } from "./skip-gap.ts";

/** Longest row of digits that is still taken for a value; a longer one is an id. */
const LONGEST_NUMBER = 25;

/**
 * Reads the number at `at`, Arabic, Chinese or mixed, with its multipliers and with 余/多/来/几 among them:
 * 1.2万亿, 3亿5000万, 两千零一十, 750余万, 十几.
 */
export function readNumber(folded: string, at: number, words: NumberWords): WrittenNumber {
  const number = isDigit(folded.charCodeAt(at))
    ? readMixed(folded, at, words)
    : readChinese(folded, at, words.numerals, words.units);
  if (number.shape === "unreadable" || number.shape === "positional") return number;
  return readOver(folded, number, words);
}

function readMixed(folded: string, at: number, words: NumberWords): WrittenNumber {
  const separated = readSeparated(folded, at, words);
  const power = readPower(folded, at, separated);
  const first = power ?? separated;
  const chain = power ? power : readMultipliers(folded, first.end, words);
  const plain = first.digits.length <= LONGEST_NUMBER;
  let end = plain ? chain.end : first.end;
  let value = plain ? scale(first, chain.exponent) : null;
  let exponent = chain.exponent;
  while (value !== null && exponent >= 3) {
    const next = readLower(folded, end, exponent, words);
    if (next === null) break;
    value += next.value;
    end = next.end;
    exponent = next.exponent;
  }
  const shareable = plain && chain.exponent > 0 && exponent === chain.exponent;
  return {
    start: at,
    end,
    script: "arabic",
    value,
    min: null,
    max: null,
    mantissa: plain ? Number(first.digits) : 0,
    power: shareable ? 10 ** chain.exponent : 0,
    decimals: first.decimals,
    approximation: null,
    shape: plain ? "plain" : "unreadable",
  };
}

const POWER = /(?: ?[×xX*] ?10)?(?:\^(-?\d{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![\d⁰¹²³⁴⁵⁶⁷⁸⁹])/y;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 1×10^5, 2.5×10⁴, 10^6: a number with a power of ten; null where none stands at `at`. */
function readPower(
  folded: string,
  at: number,
  number: ArabicNumber,
): (ArabicNumber & { readonly exponent: number }) | null {
  POWER.lastIndex = number.end;
  const found = POWER.exec(folded);
  const isBare = found !== null && "^⁰¹²³⁴⁵⁶⁷⁸⁹".includes(found[0].charAt(0));
  // 10^6, but 5² and 3^2
  if (!found || (isBare && folded.slice(at, number.end) !== "10")) return null;
  const raised = Array.from(found[2] ?? "", (digit) => SUPERSCRIPTS.indexOf(digit)).join("");
  const end = POWER.lastIndex;
  return { ...number, end, digits: isBare ? "1" : number.digits, exponent: Number(found[1] ?? raised) };
}

/** 12,500户 and 1,234 alone are one number; 211,863计划 is two, since no unit stands behind. */
function readSeparated(folded: string, at: number, words: NumberWords): ArabicNumber {
  const number = readArabic(folded, at);
  const { end, digits, decimals } = number;
  if (digits.length === end - at || decimals > 0 || folded.charCodeAt(end) < 0x4e00) return number;
  const kind = words.numerals.kinds[folded.charCodeAt(end)] ?? 0;
  const goesOn = kind & (NUMERAL.multiplier | NUMERAL.over | NUMERAL.about);
  return goesOn || words.units.match(folded, end) !== null ? number : readArabic(folded, at, false);
}

/** The next lower part of 3亿5000万, 1万2千, 1亿零500万; null where the next number is one of its own (3亿5个). */
function readLower(
  folded: string,
  at: number,
  exponent: number,
  words: NumberWords,
): { value: number; end: number; exponent: number } | null {
  const start = folded[at] === "零" ? at + 1 : at;
  if (!isDigit(folded.charCodeAt(start))) return null;
  const atom = readArabic(folded, start);
  const chain = readMultipliers(folded, atom.end, words);
  if (atom.decimals > 0 || atom.digits.length > exponent) return null;
  if (chain.exponent === 0 && atom.digits.length !== exponent) return null;
  const value = scale(atom, chain.exponent);
  if (value >= 10 ** exponent) return null;
  return { value, end: chain.end, exponent: chain.exponent };
}

/** Exact where the value has a double: the decimal point is moved in the digits, not by multiplication. */
function scale(number: ArabicNumber, exponent: number): number {
  return Number(`${number.digits}e${exponent}`);
}

/** One of 百 千, then 万, then 亿 behind digits; 千 and 百 only where they begin no unit (5千瓦). */
function readMultipliers(folded: string, at: number, words: NumberWords): { end: number; exponent: number } {
  let end = skipGap(folded, at);
  let exponent = 0;
  let least = 0;
  for (;;) {
    const code = folded.charCodeAt(end);
    if (!((words.numerals.kinds[code] ?? 0) & NUMERAL.multiplier)) break;
    const zeros = Math.round(Math.log10(words.numerals.values.get(code) ?? 1));
    if (zeros <= least || (zeros === 1 && exponent === 0)) break;
    if (words.units.match(folded, end) !== null || folded.startsWith("分之", end + 1)) break;
    exponent += zeros;
    least = zeros;
    end += 1;
  }
  return exponent === 0 ? { end: at, exponent } : { end, exponent };
}

/** 余, 多, 来, 几 between the digits and what they belong to: 20余场, 750余万人次, 1.2亿余元, 十几个. */
function readOver(folded: string, number: WrittenNumber, words: NumberWords): WrittenNumber {
  const code = folded.charCodeAt(number.end);
  const kind = words.numerals.kinds[code] ?? 0;
  if (!(kind & (NUMERAL.over | NUMERAL.about)) || !endsRound(folded, number, words)) return number;
  const chain = readMultipliers(folded, number.end + 1, words);
  const unit = words.units.match(folded, chain.exponent > 0 ? chain.end : skipGap(folded, number.end + 1));
  if (unit === null && chain.exponent === 0) {
    // 余 needs no unit (1000余企业), but 余姚 and 余杭 are places; 多 needs none behind 万 and 亿 (14亿多人民, 1亿多,)
    const isMany = /[万亿]多/.test(folded.slice(number.end - 1, number.end + 1));
    const next = folded.charAt(number.end + 1);
    const open =
      next >= "\u4e00" ? isMany || folded[number.end] === "余" : isMany && ",.;。、)".includes(next);
    if (!open || /[姚杭下样元]/.test(next)) return number;
  }
  const approximation = kind & NUMERAL.over ? "over" : "about";
  const value = number.value === null ? null : raise(number.value, chain.exponent);
  const end = chain.exponent > 0 ? chain.end : number.end + 1;
  return { ...number, end, value, power: 0, mantissa: 0, approximation };
}

/** Multiplies what the multiplier belongs to: all of 750余万, but of 二十三亿五千多万 only 五千. */
function raise(value: number, exponent: number): number {
  const above = exponent === 4 && value >= 1e8 ? Math.floor(value / 1e8) * 1e8 : 0;
  return above + Number(`${value - above}e${exponent}`);
}

/** 20余, 1.2亿余 and 十余, but not 5多 or 3来: only 余 may follow any digit (15余个). */
function endsRound(folded: string, number: WrittenNumber, words: NumberWords): boolean {
  const last = folded.charCodeAt(number.end - 1);
  if (folded[number.end] === "余" || last === 48) return true;
  return ((words.numerals.kinds[last] ?? 0) & (NUMERAL.multiplier | NUMERAL.tens)) !== 0;
}
