import type { ChangeKind } from "../freq/find-changes.ts";
import type { FreqOrder } from "../freq/sort-rows.ts";
import type { FreqUnit } from "../freq/tabulate.ts";
import type { AnnotationFormat } from "../render/annotations/render-annotations.ts";
import type { FormatName } from "../render/formats.ts";
import type { MiningOptions } from "./mining-options.ts";

/** The options of `freq`. */
export interface FreqOptions extends Omit<MiningOptions, "format"> {
  readonly format: FormatName | AnnotationFormat;
  readonly unit: "token" | "phrase";
  readonly by: FreqUnit;
  readonly pos: readonly string[];
  readonly stopwords: "all" | "grammar" | "none";
  readonly minLength: number;
  /** 1 where not given, 2 beside a baseline. */
  readonly minCount?: number;
  readonly sort?: FreqOrder;
  readonly terms?: string;
  readonly reference?: readonly string[];
  readonly save?: string;
  readonly baseline?: string;
  readonly require?: string;
  readonly forbid?: string;
  readonly failOn: readonly ChangeKind[];
  /** Percent. */
  readonly change: number;
  readonly spike: number;
}
