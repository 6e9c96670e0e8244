import type { Span } from "../../model/span.ts";

/**
 * What a time expression says.
 *
 * - interval: 2025年1—8月, 2024年, 今年, “十四五”期间, 过去一年
 * - since: 2023年以来, 今年以来 (open at the end)
 * - asOf: 截至目前, 截至2025年10月底, 6月末 (open at the start)
 * - deadline: 到2027年, 2030年前, 年底前 (open at the start)
 * - rate: 年均, 每月 (no time of its own)
 * - duration: 三年, 5年以上, 连续三年, 三年内
 * - event: 党的十八大以来, 疫情前 (no date known)
 * - vague: 近年来, 近三年
 * - basis: 去年同期, 比2020年, 三十年来 before 新高 (what a change or a record is measured against)
 * - date: 9:30, the time of a page, the years of a title (serves only to keep numbers out of it)
 * - number: 〔2017〕110号
 */
export type PeriodKind =
  | "interval"
  | "since"
  | "asOf"
  | "deadline"
  | "rate"
  | "duration"
  | "event"
  | "vague"
  | "basis"
  | "date"
  | "number";

/** A year as the text gives it: a number, a distance from the document's year, or that of the context. */
export type YearReference =
  | { readonly stated: number }
  | { readonly offset: number }
  | { readonly context: true };

/** A point of the calendar as the text gives it; null where the text is no finer than that. */
export interface CalendarPoint {
  readonly year: YearReference;
  /** 1 to 12; "document": the month of the document, moved by `shift` months. */
  readonly month: number | "document" | null;
  /** 1 to 31; "document": the day of the document, moved by `shift` days. */
  readonly day: number | "document" | null;
  /** Months (or, where `day` is "document", days) from the document's date. */
  readonly shift: number;
}

/** Whole years counted back or ahead from the document's date. */
export interface PeriodWindow {
  readonly years: number;
  readonly direction: "back" | "ahead";
}

/** One time expression of a text. */
export interface PeriodMention extends Span {
  readonly kind: PeriodKind;
  /** First point of the time; null where open or unknown. */
  readonly from: CalendarPoint | null;
  /** Last point of the time; null where open or unknown. */
  readonly to: CalendarPoint | null;
  /** 过去五年, 未来三年; else null. */
  readonly window: PeriodWindow | null;
  /** The year depends on a case of its own (上年度 in a rule is the year before an application). */
  readonly relative: boolean;
  /** The time of an event, directly followed by its verb: 2024年8月取得…, 自2020年1月1日起施行. */
  readonly event: boolean;
  /** Part of a name: 《…规划（2021—2025年）》, “十四五”规划, 2025年…交流活动. */
  readonly inName: boolean;
  /** 连续三年. */
  readonly streak: boolean;
}

/** A mention before its flags are known. */
export function mention(
  kind: PeriodKind,
  start: number,
  end: number,
  facts: Partial<Omit<PeriodMention, "kind" | "start" | "end">> = {},
): PeriodMention {
  return {
    kind,
    start,
    end,
    from: null,
    to: null,
    window: null,
    relative: false,
    event: false,
    inName: false,
    streak: false,
    ...facts,
  };
}

/** A point of the calendar in a stated, relative or context year. */
export function point(
  year: YearReference,
  month: CalendarPoint["month"] = null,
  day: CalendarPoint["day"] = null,
  shift = 0,
): CalendarPoint {
  return { year, month, day, shift };
}
