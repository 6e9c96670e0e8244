import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { readByline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { readOrganization } from "./read-organization.ts";
import { readPost } from "./read-post.ts";

/** A label in one line may be anything; a layout repeats it. */
const FEWEST = 2;
const LABEL = /^(?:(\p{Script=Han}[\p{Script=Han}\s]{1,9}?)\s*:|【(\p{Script=Han}{2,8})】:?)\s*(\S.{1,40})$/u;

/**
 * The words, and the labels that this document repeats before names (承诺人:张三), before posts or organisations
 * (承诺单位:某市水利局) and before anything else ("field": 完成时限:年底), though no list knows them. A label is learned
 * where all that stands behind it reads so.
 */
export function learnLabels(lines: readonly ContentLine[], words: SplitWords): SplitWords {
  const seen = new Map<string, string[]>();
  for (const { folded } of lines) {
    const label = labelOf(folded);
    if (label === "" || words.bylineMarks.has(label) || words.titles.has(label)) continue;
    if (words.questionWords.has(label)) continue;
    seen.set(label, [...(seen.get(label) ?? []), LABEL.exec(folded)?.[3] ?? ""]);
  }
  const learned = [...seen].flatMap(([label, values]) => {
    return values.length < FEWEST ? [] : [[label, kindOf(values, words)] as const];
  });
  // Without names they tell nothing about who speaks.
  const naming = lines.some(({ folded }) => words.bylineMarks.get(labelOf(folded)) === "author");
  if (!naming && !learned.some(([, kind]) => kind === "author")) return words;
  return { ...words, bylineMarks: new Map([...words.bylineMarks, ...learned]) };
}

/** The words before the colon of a short line, or in the bracket that opens it, without spaces; "" where there are none. */
export function labelOf(folded: string): string {
  const match = folded.length < 60 ? LABEL.exec(folded) : null;
  return (match?.[1] ?? match?.[2] ?? "").replace(/\s+/g, "");
}

function kindOf(values: readonly string[], words: SplitWords): "author" | "post" | "field" {
  if (new Set(values).size === 1) return "field";
  const strengths = values.map((value) => nameStrength(value, words));
  const sure = strengths.filter((strength) => strength >= 1).length;
  if (strengths.every((strength) => strength >= 0) && sure * 2 >= values.length) return "author";
  // 【同期声】某市水利局局长张三
  const bylines = values.map((value) => readByline(value, words));
  if (bylines.every((byline) => byline?.form === "both" && byline.strength >= 1)) return "author";
  const owns = (value: string) => readPost(value, words) !== null || readOrganization(value, words) !== null;
  return values.every(owns) ? "post" : "field";
}
