import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { readByline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { isOrganization, readOrganization } from "./read-organization.ts";
import { readPost } from "./read-post.ts";

/** A label in one line may be anything; a layout repeats it. */
const FEWEST = 2;
/** More values of one label are not looked at. */
const MOST_VALUES = 100;
/** Longer lines, and longer labels with their spaces, are none. */
const LONGEST = 60;
const LONGEST_LABEL = 14;
const LONGEST_NAME = 8;
const LABEL =
  /^(?:(\p{Script=Han}[\p{Script=Han}\s]{1,9}?)\s*[:|/]|【(\p{Script=Han}{2,8})】:?|(\p{Script=Han}{1,4}[人者官员](?=\s)))\s*(\S.{1,40})$/u;

/**
 * The words, and the labels that this document repeats before names (承诺人:张三), before posts or organisations
 * (承诺单位:某市水利局) and before anything else ("field": 完成时限:年底), though no list knows them. A label is learned
 * where all that stands behind it reads so.
 */
export function learnLabels(lines: readonly ContentLine[], words: SplitWords): SplitWords {
  const seen = new Map<string, string[]>();
  const above = new Map<string, (ContentLine | undefined)[]>();
  const spaced = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const folded = line.folded.slice(numberLength(line.folded));
    const label = labelOf(folded);
    if (label === "" || words.bylineMarks.has(label) || words.titles.has(label)) continue;
    // 访谈主题:… is a title as 主题:… is.
    if (words.bylineMarks.get(label.slice(-2)) === "title") continue;
    if (/^(?:question|answer)$/.test(words.questionWords.get(label) ?? "") || readPost(label, words) !== null)
      continue;
    const values = seen.get(label) ?? [];
    if (values.length >= MOST_VALUES) continue;
    const match = LABEL.exec(folded);
    if (match?.[3] !== undefined) spaced.add(label);
    values.push(match?.[4] ?? "");
    seen.set(label, values);
    above.set(label, [...(above.get(label) ?? []), lines[index - 1]]);
  }
  const learned = new Map<string, string>();
  for (const [label, values] of seen) {
    // 解题人 begins with a surname, and names nobody.
    const isName = nameStrength(label, words) >= 1 && !/[人者员]$/.test(label);
    const said = values.length < FEWEST || isName ? null : kindOf(values, words);
    // 联络员 张三: what only a space sets off brings in a name with its post, and nothing else.
    const kind = spaced.has(label) && !values.some((value) => value.length > LONGEST_NAME) ? null : said;
    // 讲述:张三(某局局长) / 笔录:李四: whoever comes right below one with a post wrote it down.
    const isCredit = kind === "author" && above.get(label)?.every((line) => namesWithPost(line, words));
    if (kind !== null) learned.set(label, isCredit ? "credit" : kind);
  }
  if (learned.size === 0) return words;
  learnUnits(lines, seen, learned, words);
  // 答复单位:某市医保局: where nobody is named, organisations speak.
  const kinds = [...learned.values(), ...lines.map(({ folded }) => words.bylineMarks.get(labelOf(folded)))];
  if (!kinds.includes("author"))
    for (const [label, kind] of learned)
      if (kind === "post")
        learned.set(
          label,
          seen.get(label)?.every((value) => isOrganization(value, words)) ? "author" : "field",
        );
  return { ...words, bylineMarks: new Map([...words.bylineMarks, ...learned]) };
}

/**
 * What stands beside those who are named in one piece after the other, and is an organisation in half of them, is whom they
 * work for: 参会企业:某某家居厂 / 发言代表:张三.
 */
function learnUnits(
  lines: readonly ContentLine[],
  seen: ReadonlyMap<string, readonly string[]>,
  learned: Map<string, string>,
  words: SplitWords,
): void {
  const labels = lines.map(({ folded }) => labelOf(folded.slice(numberLength(folded))));
  const isAuthor = (label = "") =>
    /^(?:author|post)$/.test(learned.get(label) ?? words.bylineMarks.get(label) ?? "");
  for (const [label, kind] of learned) {
    const values = seen.get(label) ?? [];
    if (kind !== "field" || !values.every((value) => UNIT.test(value))) continue;
    const owners = values.filter((value) => isOrganization(value, words)).length;
    if (owners * 2 < values.length || new Set(values).size < values.length) continue;
    const places = labels.flatMap((said, index) => (said === label ? [index] : []));
    const beside = places.filter((at) => isAuthor(labels[at - 1]) || isAuthor(labels[at + 1])).length;
    if (beside >= FEWEST && beside === places.length) learned.set(label, "unit");
  }
}

/** 某某家居厂, 某某集团(明州) */
const UNIT = /^[\p{Script=Han}A-Za-z()·]{4,24}$/u;

function namesWithPost(line: ContentLine | undefined, words: SplitWords): boolean {
  if (line === undefined || line.prose || line.folded.length >= LONGEST) return false;
  const byline = readByline(line.folded, words);
  return byline?.form === "both" && byline.strength >= 1;
}

/** The words before the colon of a short line, or in the bracket that opens it, without spaces; "" where there are none. */
export function labelOf(folded: string): string {
  if (folded.length >= LONGEST) return "";
  const mark = folded.slice(0, LONGEST_LABEL).search(/[:|/]|[人者官员]\s/);
  const match = mark > 0 || folded.startsWith("【") ? LABEL.exec(folded) : null;
  return (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").replace(/\s+/g, "");
}

/**
 * Whether a line opens with a label that the document repeats before anything else (读者来信:…), or with one of whoever
 * wrote the piece down: 整理:….
 */
export function isField(line: ContentLine | undefined, words: SplitWords): boolean {
  return line !== undefined && /^(?:field|credit)$/.test(kindOfLabel(line, words));
}

/** The kind of the label that a line opens with, "" where it opens with none that is known. */
export function kindOfLabel({ folded }: ContentLine, words: SplitWords): string {
  return words.bylineMarks.get(labelOf(folded)) ?? "";
}

function kindOf(values: readonly string[], words: SplitWords): "author" | "post" | "field" | null {
  if (new Set(values).size === 1) return "field";
  const strengths = values.map((value) => nameStrength(value, words));
  const sure = strengths.filter((strength) => strength >= 1).length;
  if (strengths.every((strength) => strength >= 0) && sure * 2 >= values.length) return "author";
  // 【同期声】某市水利局局长张三
  const bylines = values.map((value) => readByline(value, words));
  const named = bylines.filter((byline) => byline?.form === "both" && byline.strength >= 1).length;
  // One line of several may name two people.
  if (named === values.length || (named >= FEWEST && named * 3 >= values.length * 2)) return "author";
  if (bylines.some((byline) => byline?.form === "both")) return null;
  const owns = (value: string) => readPost(value, words) !== null || readOrganization(value, words) !== null;
  return values.every(owns) ? "post" : "field";
}
