import { NUMERAL, type NumeralTable } from "../../dictionaries/numerals.ts";

/** A number as far as it has been read. */
interface Sum {
  /** What has its 亿, what has its 万, and what is below 万. */
  above: number;
  middle: number;
  section: number;
  /** The digit that waits for its multiplier, -1 for none. */
  pending: number;
  /** The last of 千, 百, 十 in this section: the next must be smaller. */
  small: number;
  /** The last multiplier, 0 for none. */
  last: number;
  /** 零 stood right before. */
  zero: boolean;
}

/**
 * The value of a well-formed Chinese number (三百五十六, 一亿两千万), null for any other row.
 *
 * A last digit after a multiplier without 零 counts in the next lower place: 两千三 is 2300, 三万二 is 32000.
 * 亿 may follow 亿 (一亿亿), and 万 may stand before and after 亿. A bare multiplier other than 十 is no number.
 */
export function parseChinese(row: string, numerals: NumeralTable): number | null {
  const { kinds, values } = numerals;
  const sum: Sum = { above: 0, middle: 0, section: 0, pending: -1, small: Infinity, last: 0, zero: false };
  for (let index = 0; index < row.length; index += 1) {
    const code = row.charCodeAt(index);
    const kind = kinds[code] ?? 0;
    const value = values.get(code) ?? 0;
    let fits = false;
    if (kind & NUMERAL.tens) fits = addTens(sum, value);
    else if (kind & NUMERAL.digit) fits = addDigit(sum, value);
    else if (kind & NUMERAL.multiplier) fits = value < 10000 ? addSmall(sum, value) : addLarge(sum, value);
    if (!fits) return null;
  }
  const total = sum.above + sum.middle + sum.section;
  if (sum.pending !== -1) return total + sum.pending * (sum.zero || sum.last <= 10 ? 1 : sum.last / 10);
  if (sum.zero) return row.length === 1 ? 0 : null;
  return row === "" ? null : total;
}

/** 廿 and 卅 are 20 and 30. */
function addTens(sum: Sum, value: number): boolean {
  if (sum.pending !== -1 || sum.small <= 10) return false;
  sum.section += value;
  sum.small = 10;
  sum.last = 0;
  return true;
}

function addDigit(sum: Sum, value: number): boolean {
  if (sum.pending !== -1) return false;
  if (value === 0) sum.zero = true;
  else sum.pending = value;
  return true;
}

/** 十, 百, 千: each at most once in a section, from large to small. */
function addSmall(sum: Sum, value: number): boolean {
  if (value >= sum.small || (sum.pending === -1 && value !== 10)) return false;
  sum.section += (sum.pending === -1 ? 1 : sum.pending) * value;
  sum.small = value;
  return close(sum, value);
}

/** 万 closes a section, 亿 all that is before it. */
function addLarge(sum: Sum, value: number): boolean {
  const count = sum.section + Math.max(sum.pending, 0);
  if (value === 10000) {
    if (count === 0 || sum.middle !== 0) return false;
    sum.middle = count * value;
  } else {
    const below = sum.middle + count;
    const again = below === 0 && sum.last === value && sum.above < 1e16;
    if (below === 0 ? !again : sum.above !== 0) return false;
    sum.above = (again ? sum.above : below) * value;
    sum.middle = 0;
  }
  sum.section = 0;
  sum.small = Infinity;
  return close(sum, value);
}

function close(sum: Sum, multiplier: number): boolean {
  sum.pending = -1;
  sum.zero = false;
  sum.last = multiplier;
  return true;
}
