import { textOf } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import type { Occurrence } from "./occurrence.ts";

/** Which tokens are counted. */
export interface WordFilter {
  readonly stopwords: ReadonlySet<string>;
  /** Least length in characters. */
  readonly minLength: number;
}

/** The words of a folded text: tokens that are words, terms or Latin runs, less what the filter leaves out. */
export function findWords(
  folded: string,
  tokens: readonly Token[],
  { stopwords, minLength }: WordFilter,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  let numberEnd = -1;
  for (const { start, end, kind } of tokens) {
    if (kind === "number") numberEnd = end;
    if (kind !== "word" && kind !== "term" && kind !== "latin") continue;
    const term = textOf(folded, { start, end });
    if (term.length < minLength || stopwords.has(term)) continue;
    if (start === numberEnd && MULTIPLIER.test(term)) continue;
    found.push({ start, end, term, tag: kind === "latin" ? "eng" : kind === "term" ? "nz" : "" });
  }
  return found;
}

/** 万户 in 8.4万户 belongs to the number, not 万元 in 以万元计. */
const MULTIPLIER = /^[万亿]/;
