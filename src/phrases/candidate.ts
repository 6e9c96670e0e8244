import type { PolicyTerm } from "../dictionaries/policy-terms.ts";
import type { PhraseOrigin } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";

/** What a phrase is made like; the score rests on it. See docs/phrases.md. */
export type PhraseForm =
  | "term" // an entry of the dictionary
  | "formula" // 1+14+N, AI+
  | "chain" // 高校+企业+科研院所
  | "list" // 企业出题、政府立题
  | "flow" // 研发—转化—产业化
  | "numbered" // 三访一评, 357科技创新体系
  | "named" // ends with a head: 伙伴计划, 人才联审机制
  | "coined" // quoted, none of the above
  | "loose" // quoted, but reads like a sentence or a name of a thing
  | "document" // 《…条例》
  | "parallel" // 稳就业、稳企业、稳市场
  | "repeated"; // found by statistics

/** One place where a phrase seems to stand. Rules may give too many; resolve-candidates.ts drops overlaps. */
export interface Candidate extends Span {
  /** The phrase as written (folded), without the quotation marks around all of it. */
  readonly text: string;
  readonly form: PhraseForm;
  readonly origin: PhraseOrigin;
  readonly category: string;
  /** How sure it is that an analyst would list it, 0 to 1. */
  readonly weight: number;
  /** Stands although a longer candidate covers it: a member of a quoted list. */
  readonly nested?: boolean;
  /** The entry of the dictionary that `text` is a wording of, where the rule has met it. */
  readonly term?: PolicyTerm;
}
