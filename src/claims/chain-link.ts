import type { Span } from "../model/span.ts";
import type { LeftContext } from "./left-context.ts";
import type { Mention } from "./mention.ts";
import type { RightContext } from "./read-right.ts";
import type { Clause } from "./split-clauses.ts";

/** One number of a chain. */
export interface ChainMember {
  readonly mention: Mention;
  readonly right: RightContext;
}

/**
 * Numbers of one clause that share what stands in front of the first: 分别增长4.3%、5.5%; 三批次69项. Most chains
 * have one member.
 */
export interface ChainLink {
  readonly clause: Clause;
  readonly members: readonly ChainMember[];
  readonly left: LeftContext;
  /** What is left in front of the numbers after `left` was taken off. */
  readonly span: Span;
}
