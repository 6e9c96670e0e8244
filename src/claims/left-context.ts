import type { ClaimWord, ClaimWords } from "../dictionaries/claim-words.ts";
import type { Comparator } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { PeriodMention } from "./periods/find-periods.ts";

/** A word of change: which way, and how it stands to its number. */
export type Change = NonNullable<ClaimWord["change"]>;

/** What the words right in front of a number say, from the number outwards. */
export interface LeftContext {
  /** Where the words that were read begin; what stands before them is the noun phrase. */
  readonly nounEnd: number;
  readonly comparator: Comparator | null;
  readonly change: Change | null;
  /** The word of change itself, null where there is none. */
  readonly changeSpan: Span | null;
  /** What a change is compared with: 同比, 比上年, 全国平均水平. */
  readonly basis: Span | null;
  readonly distributive: boolean;
  /** 年均, 日均: a rate that the number is, where it changes nothing. */
  readonly rate: Span | null;
  /** A verb without an object right in front of the number (新增133家). */
  readonly verb: Span | null;
  /** Whether 达, 为, 至, … stood in front of the number: then the noun is on the left. */
  readonly reached: boolean;
  /** 占全市0.37%: the whole that a share is of. */
  readonly whole: Span | null;
  /** 等, 与, 由 stood in front of the number: what is before it is no verb of it. */
  readonly closed: boolean;
}

/** The times of a sentence by where they end, so that they can be stepped over. */
export type EndsOfPeriods = ReadonlyMap<number, PeriodMention>;

/** A left context as it is being read: each step takes words off the right end of [start, draft.nounEnd). */
export interface LeftReading {
  readonly folded: string;
  readonly start: number;
  readonly periods: EndsOfPeriods;
  readonly words: ClaimWords;
  readonly draft: { -readonly [Key in keyof LeftContext]: LeftContext[Key] };
}
