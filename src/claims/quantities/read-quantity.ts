import { NUMERAL } from "../../dictionaries/numerals.ts";
import { acceptChinese } from "./accept-chinese.ts";
import type { NumberWords } from "./number-words.ts";
import type { Quantity, SkippedNumber, WrittenNumber } from "./quantity.ts";
import { isDigit, skipDigits } from "./read-arabic.ts";
import { readCalendar } from "./read-calendar.ts";
import { readFixed, readHalf } from "./read-fixed.ts";
import { readFraction } from "./read-fraction.ts";
import { type Measure, readMeasure, toQuantity } from "./read-measure.ts";
import { readMixedName } from "./read-mixed-name.ts";
import { readNumber } from "./read-number.ts";
import { readRange } from "./read-range.ts";

/** Nothing found up to `end`. */
interface Passed {
  readonly end: number;
}

/**
 * Reads what begins at the numeral at `at`: a quantity, a number that is none, or nothing.
 *
 * `free` is the end of the result before it: no result may begin before that. Null: go on with the next character.
 */
export function readQuantity(
  folded: string,
  at: number,
  free: number,
  words: NumberWords,
): Quantity | SkippedNumber | Passed | null {
  if (isDigit(folded.charCodeAt(at))) return readAtDigit(folded, at, free, words);
  const fixed = readFixed(folded, at, free, words) ?? readHalf(folded, at, words);
  if (fixed !== null) return fixed;
  const { kinds, nouns } = words.numerals;
  const kind = kinds[folded.charCodeAt(at)] ?? 0;
  if (!(kind & (NUMERAL.digit | NUMERAL.multiplier | NUMERAL.vague))) return null;
  const word = words.numerals.words.find(folded, at);
  if (word !== null && !isPoint(folded, word.end, words)) return { end: word.end };
  if (kind & NUMERAL.vague) {
    // 数百家 and 职工数百人, but 人数百余 and 数字
    const open = (kinds[folded.charCodeAt(at + 2)] ?? 0) & NUMERAL.over;
    const noun = open !== 0 && nouns.has(folded.slice(Math.max(free, at - 1), at + 1));
    const next = kinds[folded.charCodeAt(at + 1)] ?? 0;
    if (noun || !(next & NUMERAL.multiplier) || folded.startsWith("分之", at + 2)) return null;
  }
  return readAtNumeral(folded, at, free, words);
}

/** 一点五倍: 点 with a digit behind it is a decimal point, whatever word it ends (一点). */
function isPoint(folded: string, end: number, { numerals }: NumberWords): boolean {
  return folded[end - 1] === "点" && ((numerals.kinds[folded.charCodeAt(end)] ?? 0) & NUMERAL.digit) !== 0;
}

function readAtDigit(folded: string, at: number, free: number, words: NumberWords): Quantity | SkippedNumber {
  const name = readMixedName(folded, at, words);
  if (name > at) return { start: at, end: name, reason: "name" };
  const number = readNumber(folded, at, words);
  const skipped = readOrdinal(folded, number, words) ?? readCalendar(folded, number, words);
  if (skipped !== null) return skipped;
  const measure = readMeasure(folded, number, words);
  const found = readFraction(folded, number, words) ?? readRange(folded, number, measure, words);
  if (found !== null && "reason" in found) return found;
  const quantity = found ?? complete(folded, number, measure, words);
  return inCurrency(folded, quantity, free, words) ?? signed(folded, quantity, free);
}

function readAtNumeral(
  folded: string,
  at: number,
  free: number,
  words: NumberWords,
): Quantity | SkippedNumber | Passed {
  const either = readEither(folded, at, words);
  if (either === null && standsAlone(folded, at, words)) return { end: at + 1 };
  const unit = words.units.match(folded, at);
  // 千瓦时 without a number
  if (unit !== null) return { end: at + unit.surface.length };
  const number = either ?? readNumber(folded, at, words);
  if (number.shape === "unreadable") return { end: Math.max(number.end, at + 1) };
  const skipped = readOrdinal(folded, number, words) ?? readCalendar(folded, number, words);
  if (skipped !== null) return skipped;
  const fraction = readFraction(folded, number, words);
  if (fraction !== null) return fraction;
  const measure = readMeasure(folded, number, words);
  if (measure.unit?.canonical === "番") return readDoubling(folded, number, measure, free);
  const range = readRange(folded, number, measure, words);
  if (range !== null) return range;
  const form = acceptChinese(folded, number, measure, words);
  if (form === null) return { end: number.end };
  const article = isArticle(folded, number, measure);
  const quantity = toQuantity(discounted(folded, number, measure), measure, form, article);
  return form === "plain" && number.shape === "bare" ? atLeast(folded, quantity, free) : quantity;
}

/** Characters that can go on with a number and begin no unit: 余 多 来 几 半, 分之, 成, dates, levels, connectors. */
const GOES_ON = new Set(Array.from("余多来几半点分年月日时号季级量至到-~ \n", (c) => c.charCodeAt(0)));

/** 两、三年, 三、四十家: two neighbours with a pause between are one vague number; not 第二、三批, 一、二是, 三、四级. */
function readEither(folded: string, at: number, words: NumberWords): WrittenNumber | null {
  if (folded[at + 1] !== "、" || /[第、]/.test(folded.charAt(at - 1)) || isItem(folded, at)) return null;
  const { kinds, values } = words.numerals;
  const low = values.get(folded.charCodeAt(at)) ?? 0;
  if (low < 2 || low > 8 || values.get(folded.charCodeAt(at + 2)) !== low + 1) return null;
  if (!((kinds[folded.charCodeAt(at + 2)] ?? 0) & NUMERAL.digit)) return null;
  const number = readNumber(folded, at + 2, words);
  const unit = words.units.match(folded, number.end);
  if (number.value === null || unit === null || unit.use === "ordinal" || number.decimals > 0) return null;
  const min = number.value - number.value / (low + 1);
  return { ...number, start: at, value: null, min, max: number.value, shape: "vague" };
}

/** How far back the item before is looked for. */
const ITEM = 2000;

/** The 四、 of a list whose line before is 三、…. */
function isItem(folded: string, at: number): boolean {
  if (folded[at - 1] !== "\n") return false;
  const before = "一二三四五六七八九".indexOf(folded.charAt(at)) - 1;
  const numeral = "一二三四五六七八九".charAt(before);
  return numeral !== "" && `\n${folded.slice(Math.max(0, at - ITEM), at)}`.includes(`\n${numeral}、`);
}

/** A quick no for the numeral in 统一, 四川 or 第三方: nothing behind it goes on with a number or begins a unit. */
function standsAlone(folded: string, at: number, words: NumberWords): boolean {
  const next = folded.charCodeAt(at + 1);
  const numeral = NUMERAL.digit | NUMERAL.multiplier;
  if ((words.numerals.kinds[next] ?? 0) & numeral || words.units.begins(next) || GOES_ON.has(next))
    return false;
  return folded[at - 1] !== "第";
}

/**
 * Completes an Arabic number: doubling, magnitude, or plain; a single unknown measure word before a pause is its unit.
 */
function complete(folded: string, number: WrittenNumber, measure: Measure, words: NumberWords): Quantity {
  if (measure.unit?.canonical === "番") {
    const doubled = readDoubling(folded, number, measure, 0);
    if ("unit" in doubled) return doubled;
  }
  const quantity = toQuantity(
    discounted(folded, number, measure),
    measure,
    measure.level ? "magnitude" : "plain",
  );
  if (quantity.unit !== "" || number.decimals > 0 || number.value === null) return quantity;
  const unknown = folded.charAt(number.end);
  const isHan = unknown >= "\u4e00" && unknown <= "\u9fff" && !words.numerals.notUnits.has(unknown);
  const paused = number.end + 1 === folded.length || /[,，、;；。\n]/.test(folded.charAt(number.end + 1));
  return isHan && paused ? { ...quantity, unit: unknown, end: number.end + 1 } : quantity;
}

/** 第5条, 第三轮, 第1—5名, 第二、三批: the ordinal mark holds for the numbers that follow it. */
function readOrdinal(folded: string, number: WrittenNumber, words: NumberWords): SkippedNumber | null {
  const before = folded[number.start - 1] === " " ? number.start - 2 : number.start - 1;
  if (folded[before] !== "第") return null;
  let end = number.end;
  while (/[、至到~-]/.test(folded.charAt(end))) {
    const next = folded.charCodeAt(end + 1);
    if (isDigit(next)) end = skipDigits(folded, end + 1);
    else if (words.numerals.values.has(next)) end = readNumber(folded, end + 1, words).end;
    else break;
  }
  return { start: number.start, end, reason: "ordinal" };
}

/** US$5000万, ¥ 300元: the sign in front is the unit, of which 元 says no more; null where there is none. */
function inCurrency(
  folded: string,
  quantity: Quantity,
  free: number,
  { units }: NumberWords,
): Quantity | null {
  const at = folded[quantity.start - 1] === " " ? quantity.start - 1 : quantity.start;
  const sign = quantity.unit === "" || quantity.unit === "元" ? units.signBefore(folded, at, free) : null;
  if (sign === null) return null;
  return { ...quantity, start: at - sign.surface.length, unit: sign.canonical, dimension: sign.dimension };
}

/** -2.3%: a minus sign counts only before a share, a temperature or money, and not behind a number or a dash. */
function signed(folded: string, quantity: Quantity, free: number): Quantity {
  const { start, value } = quantity;
  if (folded[start - 1] !== "-" || value === null || start - 1 < free) return quantity;
  const scalar = SIGNED.has(quantity.dimension) || (quantity.unit === "" && quantity.decimals > 0);
  if (!scalar || /[-\w%]/.test(folded.charAt(start - 2))) return quantity;
  return { ...quantity, start: start - 1, value: -value };
}

const SIGNED: ReadonlySet<string> = new Set(["share", "point", "basis-point", "temperature", "money"]);

/** 翻一番 is twice, 翻两番 four times; 番 without 翻 is no quantity (三番五次). */
function readDoubling(
  folded: string,
  number: WrittenNumber,
  measure: Measure,
  free: number,
): Quantity | Passed {
  const particle = /[了上]/.test(folded.charAt(number.start - 1)) ? 1 : 0;
  const start = number.start - particle - 1;
  if (folded[start] !== "翻" || start < free || number.value === null || number.value > 10)
    return { end: measure.end };
  const value = 2 ** number.value;
  return { ...toQuantity(number, measure, "multiple"), start, value, unit: "倍", decimals: 0 };
}

/** 八五折 and 85折 are 8.5 tenths. */
function discounted(folded: string, number: WrittenNumber, measure: Measure): WrittenNumber {
  const { value } = number;
  if (folded[measure.end - 1] !== "折" || value === null || value <= 10) return number;
  return { ...number, value: value / 10 };
}

/** 上千名, 上百亿元: 上 belongs to the number, unless it ends a word (以上百家, 网上千家, 迈上万亿元). */
function atLeast(folded: string, quantity: Quantity, free: number): Quantity {
  const start = quantity.start - 1;
  if (folded[start] !== "上" || start < free || /[以网线迈跨踏站登跃升冲]/.test(folded.charAt(start - 1)))
    return quantity;
  return { ...quantity, start, form: "approximate", approximation: "over" };
}

/** 一家企业, 一个重点: one, or just an article. */
function isArticle(folded: string, number: WrittenNumber, measure: Measure): boolean {
  const counted = measure.unit?.dimension === "count" || measure.unit?.dimension === "people";
  return counted && number.end - number.start === 1 && folded[number.start] === "一" && measure.extra === 0;
}
