import { longestMatch } from "../dictionaries/longest-match.ts";
import { foldText } from "../model/fold.ts";
import { isFree } from "./is-free.ts";
import type { Occurrence } from "./occurrence.ts";

/** A term that somebody asks for, and the other wordings that count with it. */
export interface AskedTerm {
  readonly text: string;
  readonly variants: readonly string[];
}

/** Whether a word begins or ends at an offset of a text. */
export type IsBoundary = (offset: number) => boolean;

/** Finds terms in a folded text; with boundaries, only those that are whole words. */
export type TermFinder = (folded: string, isBoundary?: IsBoundary) => readonly Occurrence[];

/**
 * Finds terms in folded texts wherever they stand, from left to right, the longest first: 创新 is not counted inside
 * 科技创新 where both are asked for. A Latin letter or digit at the edge of a term is also the edge of a word: AI is
 * not found in AIGC, nor 5G in 15G. Where the boundaries of words are given, every edge of a
 * term is one of them: 印度 is not found in 印度尼西亚.
 */
export function openTermFinder(terms: readonly AskedTerm[]): TermFinder {
  const wordings = terms.flatMap(({ text, variants }) =>
    [text, ...variants].map((wording) => [foldText(wording), text] as const),
  );
  const known = longestMatch(wordings);
  return (folded, isBoundary) => {
    const isEdge = (at: number): boolean => isFree(folded, at) && (isBoundary?.(at) ?? true);
    const found: Occurrence[] = [];
    for (let at = 0; at < folded.length; ) {
      const begin = at;
      const match = known.find(folded, begin, (_, end) => isEdge(begin) && isEdge(end));
      if (match) found.push({ start: begin, end: match.end, term: match.value, tag: "" });
      at = match?.end ?? at + 1;
    }
    return found;
  };
}
