import { CHANGE_KINDS, type ChangeKind } from "../freq/find-changes.ts";
import type { FreqOrder } from "../freq/sort-rows.ts";
import type { FreqUnit } from "../freq/tabulate.ts";
import type { AnnotationFormat } from "../render/annotations/render-annotations.ts";
import type { FormatName } from "../render/formats.ts";
import type { MiningOptions } from "./mining-options.ts";

/** What --fail-on takes: the kinds of change, and a baseline that is out of date. */
export type FailKind = ChangeKind | "stale";

/** The names of FailKind. */
export const FAIL_KINDS: readonly FailKind[] = [...CHANGE_KINDS, "stale"];

/** The options of `freq`. */
export interface FreqOptions extends Omit<MiningOptions, "format"> {
  readonly format: FormatName | AnnotationFormat;
  readonly unit: "token" | "phrase";
  readonly by: FreqUnit;
  readonly pos: readonly string[];
  readonly stopwords: "all" | "grammar" | "none";
  readonly minLength: number;
  /** 1 where not given. */
  readonly minCount?: number;
  readonly sort?: FreqOrder;
  readonly terms?: string;
  /** Of terms, require and forbid. */
  readonly wholeWords: boolean;
  readonly reference?: readonly string[];
  readonly save?: string;
  readonly baseline?: string;
  readonly require?: string;
  readonly forbid?: string;
  readonly failOn: readonly FailKind[];
  /** Percent. */
  readonly change: number;
  readonly spike: number;
  /** Greatest p of a change, or of the keyness of a row; all where not given. */
  readonly maxP?: number;
}
