import type { NumberWords } from "./number-words.ts";
import type { Quantity, WrittenNumber } from "./quantity.ts";
import { isDigit, skipDigits } from "./read-arabic.ts";
import { readNumber } from "./read-number.ts";
import { readConnector } from "./read-range.ts";

/** Denominators that are units of their own: 百分之五 is 5 %. */
const PARTS: ReadonlyMap<number, string> = new Map([
  [100, "%"],
  [1000, "‰"],
  [10000, "‱"],
]);

/** Reads 三分之二, 百分之六十五, 百分之五至百分之八, 1/9 and 1:3 whose first number is known; null for no such. */
export function readFraction(folded: string, number: WrittenNumber, words: NumberWords): Quantity | null {
  if (number.value === null || number.approximation !== null) return null;
  if (folded.startsWith("分之", number.end)) return readSpoken(folded, number, number.value, words);
  if (number.script !== "arabic" || number.power !== 0) return null;
  if (folded[number.end] === "/") return readSlash(folded, number, number.value);
  return readRatio(folded, number, number.value, words);
}

/** What the readers of this file tell of a fraction; all else is the same for all of them. */
type Fraction = Pick<Quantity, "start" | "end" | "value" | "script" | "form"> &
  Partial<Pick<Quantity, "min" | "max" | "unit" | "dimension" | "approximation" | "decimals">>;

function toFraction(fraction: Fraction): Quantity {
  const { start, end, value, script, form } = fraction;
  return {
    start,
    end,
    numberEnd: end,
    value,
    min: fraction.min ?? null,
    max: fraction.max ?? null,
    unit: fraction.unit ?? "",
    dimension: fraction.dimension ?? "share",
    script,
    form,
    approximation: fraction.approximation ?? null,
    decimals: fraction.decimals ?? 0,
    indefinite: false,
  };
}

function readSpoken(
  folded: string,
  number: WrittenNumber,
  denominator: number,
  words: NumberWords,
): Quantity | null {
  const { start, script } = number;
  const first = readNumerator(folded, number.end + 2, words);
  if (first === null || denominator === 0) return null;
  const unit = PARTS.get(denominator) ?? "";
  const divide = (value: number): number => (unit === "" ? value / denominator : value);
  const second = readSecond(folded, first.end, denominator, words);
  if (second !== null && second.value > first.value) {
    const { decimals } = second;
    // 百分之十以上|百分之三十以下
    const end = second.end + (second.bounded ? 2 : 0);
    const [min, max] = [divide(first.value), divide(second.value)];
    return toFraction({
      start,
      end,
      value: null,
      min,
      max,
      unit,
      script,
      form: "range",
      decimals,
    });
  }
  const over = /[强多余]/.test(folded.charAt(first.end)) && folded[first.end + 1] !== "姚";
  const end = over ? first.end + 1 : first.end;
  return toFraction({
    start,
    end,
    value: divide(first.value),
    unit,
    script,
    form: unit === "" ? "fraction" : "plain",
    approximation: over ? "over" : first.approximation,
    decimals: first.decimals,
  });
}

type Numerator = WrittenNumber & { readonly value: number };

/** `bounded`: 以下 or 以内 stands behind it and belongs to the range. */
type UpperEnd = Numerator & { readonly bounded?: boolean };

function readNumerator(folded: string, at: number, words: NumberWords): Numerator | null {
  const code = folded.charCodeAt(at);
  if (!isDigit(code) && !words.numerals.values.has(code)) return null;
  const number = readNumber(folded, at, words);
  return number.value === null ? null : { ...number, value: number.value };
}

/** The other end of 百分之五至百分之八, 百分之五至八 and 百分之十以上百分之三十以下. */
function readSecond(folded: string, at: number, denominator: number, words: NumberWords): UpperEnd | null {
  const lower = /^以上不?[满足]?/.exec(folded.slice(at, at + 4))?.[0].length ?? 0;
  if (lower > 0) {
    const again = readNumerator(folded, at + lower, words);
    const isShare = again?.value === denominator && folded.startsWith("分之", again.end);
    const upper = isShare ? readNumerator(folded, again.end + 2, words) : null;
    const bounded = upper !== null && /^以[下内]/.test(folded.slice(upper.end, upper.end + 2));
    return bounded || (upper && lower > 2) ? { ...upper, bounded } : null;
  }
  const start = readConnector(folded, at);
  if (start === null) return null;
  const number = readNumerator(folded, start, words);
  if (number === null || !folded.startsWith("分之", number.end)) return number;
  return number.value === denominator ? readNumerator(folded, number.end + 2, words) : null;
}

/** 1/9: below one, at most three digits each; not 24/7, 2024/2025, 1/2/3. */
function readSlash(folded: string, number: WrittenNumber, numerator: number): Quantity | null {
  const { start, end, script } = number;
  const stop = skipDigits(folded, end + 1);
  const denominator = Number(folded.slice(end + 1, stop));
  const short = end - start <= 3 && stop - end <= 4 && number.decimals === 0;
  if (!short || numerator >= denominator || folded[stop] === "/" || folded[start - 1] === "/") return null;
  const value = numerator / denominator;
  return toFraction({
    start,
    end: stop,
    value,
    script,
    form: "fraction",
  });
}

/** Where the next part of a ratio begins (3:7, 3 : 7); -1 where none does. */
function behindColon(folded: string, end: number): number {
  const width = folded[end] === ":" ? 1 : folded.startsWith(" : ", end) ? 3 : 0;
  return width > 0 && isDigit(folded.charCodeAt(end + width)) ? end + width : -1;
}

/** 1:3, 6:4, 1:1.2; of three and more parts the value is null. */
function readRatio(
  folded: string,
  number: WrittenNumber,
  first: number,
  words: NumberWords,
): Quantity | null {
  const { start, script } = number;
  let end = number.end;
  let parts = 1;
  let last: number | null = null;
  for (let at = behindColon(folded, end); at > 0; at = behindColon(folded, end)) {
    const next = readNumber(folded, at, words);
    ({ end, value: last } = next);
    parts += 1;
  }
  if (parts === 1 || first > 9999) return null;
  const value = parts === 2 && last !== null && last > 0 ? first / last : null;
  return toFraction({
    start,
    end,
    value,
    dimension: "ratio",
    script,
    form: "ratio",
  });
}
