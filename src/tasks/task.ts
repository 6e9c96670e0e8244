import type { Claim, Official, QuotedSpan } from "../model/extraction.ts";

/** One line of a 任务分解 table. */
export interface Task {
  readonly path: string;
  readonly section: number;
  /** Title of the section. */
  readonly heading: string | null;
  /** The first sentence of its paragraph, where that is its heading: 扎实推进农村改革发展. */
  readonly topic: string | null;
  readonly official: Official | null;
  /** target: it has a number to reach; commitment: it has none. */
  readonly kind: "target" | "commitment";
  readonly item: QuotedSpan;
  readonly targets: readonly TaskTarget[];
  /** As the text writes it: 2026年6月底前; null where it says none. */
  readonly deadline: string | null;
  readonly responsible: Responsible;
}

/** A number that is to be reached. */
export type TaskTarget = Omit<
  Claim,
  "section" | "rank" | "status" | "actor" | "partOf" | "sentence" | "rule"
>;

/** Who is to do it. */
export interface Responsible {
  /** stated: the text names them; speaker: it does not, and an official speaks; none: neither. */
  readonly from: "stated" | "speaker" | "none";
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly support: readonly string[];
}
