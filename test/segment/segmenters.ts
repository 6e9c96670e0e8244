import type { PolicyTerm } from "../../src/dictionaries/policy-terms.ts";
import { foldText } from "../../src/model/fold.ts";
import { textOf } from "../../src/model/span.ts";
import { openSegmenter, type SegmenterChoice } from "../../src/segment/open-segmenter.ts";
import type { Segmenter } from "../../src/segment/segmenter.ts";

/** A term as a user's dictionary would add it. */
export function termOf(text: string, ...variants: string[]): PolicyTerm {
  return { text, category: "other", variants, year: "", level: "" };
}

/** The segmenter with one engine, or null where that engine is not installed. */
export async function segmenterIfInstalled(
  choice: SegmenterChoice,
  terms: readonly PolicyTerm[],
): Promise<Segmenter | null> {
  try {
    return await openSegmenter(choice, terms);
  } catch {
    return null;
  }
}

/** The tokens of a text as `word|[term]|number#|latin@|mark|_`: terms in brackets, white space as _. */
export function show(segmenter: Segmenter, text: string): string {
  const marks = { word: "", term: "", number: "#", latin: "@", mark: "", space: "" } as const;
  return segmenter
    .segment(foldText(text))
    .map((token) => {
      const covered = textOf(text, token);
      if (token.kind === "space") return "_";
      return token.kind === "term" ? `[${covered}]` : `${covered}${marks[token.kind]}`;
    })
    .join("|");
}

/** Why the tokens do not tile the text; null where they do. */
export function gapIn(text: string, segmenter: Segmenter): string | null {
  let end = 0;
  for (const token of segmenter.segment(foldText(text))) {
    if (token.start !== end || token.end <= token.start) return `a token at ${token.start} after ${end}`;
    end = token.end;
  }
  return end === text.length ? null : `the tokens end at ${end} of ${text.length}`;
}
