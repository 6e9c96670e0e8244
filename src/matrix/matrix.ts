import type { Claim, ClaimStatus, Comparator, Period, QuotedSpan } from "../model/extraction.ts";

/** Indicators × officials, regions or documents. */
export interface Matrix {
  /** In the order of the documents and their sections. */
  readonly columns: readonly MatrixColumn[];
  /** Most columns first; the rows of one indicator are together, in the order of the text. */
  readonly rows: readonly MatrixRow[];
}

/** Who states the values of a column. */
export interface MatrixColumn {
  /** Tells it from all others. */
  readonly key: string;
  readonly label: string;
}

/** Which change or place a row shows. */
export type Measure = "level" | "change" | "difference" | "share" | "rank";

/** One indicator as it is defined, in one unit: what may be compared. */
export interface MatrixRow {
  /** The name that all its wordings share: 高新技术企业. */
  readonly indicator: string;
  /** What narrows it: 新增, 省级; a part (其中) has the name of its whole. */
  readonly qualifiers: readonly string[];
  readonly measure: Measure;
  readonly status: ClaimStatus;
  /** The unit that the values of this row are in: 亿元. */
  readonly unit: string;
  /** The time that all values are for; null where they differ or none is stated. */
  readonly period: Period | null;
  /** Columns that state it. */
  readonly stated: number;
  /** Columns that state the indicator in this row or, narrowed otherwise, in another. */
  readonly spread: number;
  /** By key of the column; a column that does not state it is missing. */
  readonly cells: Readonly<Record<string, readonly MatrixEntry[]>>;
  readonly warnings: readonly MatrixWarning[];
}

/** Why the values of a row may not be comparable. */
export interface MatrixWarning {
  readonly code: "period" | "wording" | "unit" | "basis" | "actor" | "several" | "magnitude";
  /** What differs: the wordings, the periods … */
  readonly values: readonly string[];
}

/** One claim in a cell, its numbers in the unit of the row. */
export interface MatrixEntry {
  readonly path: string;
  readonly section: number;
  /** id of the claim. */
  readonly claim: number;
  readonly wording: string;
  readonly quantity: QuotedSpan;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** As the text has it. */
  readonly unit: string;
  readonly comparator: Comparator;
  readonly period: Period | null;
  readonly direction: Claim["direction"];
  readonly basis: string | null;
  readonly rank: Claim["rank"];
  /** 连续三年, where the place has been held for so long. */
  readonly streak: string | null;
  readonly actor: string | null;
}
