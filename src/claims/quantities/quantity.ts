import type { Span } from "../../model/span.ts";

/**
 * A number with its unit, as written.
 *
 * start is the first character of the number (its sign, 上 of 上千, 翻 of 翻一番), end is after the unit. Bounds in
 * front (超, 近, 约, 不低于) and behind (以上, 左右, 以内) are outside; 余, 多, 几, 来, 强 are inside.
 */
export interface Quantity extends Span {
  /** Where the number with its 万/亿/余 ends; the unit may begin a space or a line break later. */
  readonly numberEnd: number;
  /** In plain units (16.4亿 is 1640000000), null for a range, an approximation, or more digits than can be a value. */
  readonly value: number | null;
  /** The ends of a range (5%—8%) or of an approximation (三四十家, 数百家), else null. */
  readonly min: number | null;
  readonly max: number | null;
  /** Canonical, without 万/亿 and without 个 before another unit; "" where there is none. */
  readonly unit: string;
  /** As in dictionaries/units.tsv; "" for no unit or an unknown one. */
  readonly dimension: string;
  readonly script: "arabic" | "chinese";
  readonly form: QuantityForm;
  /** 余, 多, 几, 强 and 上 (上千) are over, 来 is about. */
  readonly approximation: "over" | "about" | null;
  /** Digits written after the decimal point; the greater of the two in a range. */
  readonly decimals: number;
  /** 一 and a measure word, which mostly is an indefinite article (一家企业). */
  readonly indefinite: boolean;
}

/** magnitude: 百亿级, 千亿产业; approximate: 数百, 三四十, 几十, 上千; multiple: 翻一番. */
export type QuantityForm =
  | "plain"
  | "range"
  | "fraction"
  | "magnitude"
  | "approximate"
  | "multiple"
  | "ratio";

/** A number that is no quantity: part of a name (5G), of a date (11月7日, 9:30), or an ordinal (第5条). */
export interface SkippedNumber extends Span {
  readonly reason: "name" | "date" | "time" | "ordinal";
}

/** The number alone, before its unit is known. */
export interface WrittenNumber extends Span {
  readonly script: "arabic" | "chinese";
  /** Null where vague or unreadable. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Value before the last 万/亿 (of a Chinese number its first digit), and that multiplier; 0 where not shareable. */
  readonly mantissa: number;
  readonly power: number;
  readonly decimals: number;
  readonly approximation: "over" | "about" | null;
  /** bare: multipliers only (百亿); positional: 二〇二五, 八五; vague: 数百, 三四. */
  readonly shape: "plain" | "bare" | "vague" | "positional" | "unreadable";
}
