import type { Official } from "../model/extraction.ts";

/** Where the section of one speaker begins, and what its head says. */
export interface Statement {
  /** Offset of the first character of the title, or of the first line. */
  readonly start: number;
  /** Offset from which the statement itself runs: behind title and byline. */
  readonly body: number;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly official: Official | null;
}

/** One reading of the document's layout: its statements in order, and how much speaks for it. */
export interface Layout {
  readonly name: "byline" | "speaker-line" | "prose" | "headed" | "self" | "table" | "reply";
  readonly statements: readonly Statement[];
  /** Sum over the statements: 1 for one that cannot be anything else. */
  readonly score: number;
}
