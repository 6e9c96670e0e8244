import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { kindOfLabel, labelOf } from "./learn-labels.ts";

/** One card may be anything; a layout repeats it. */
const FEWEST = 2;
const LONGEST_VALUE = 40;
const LONGEST_LABEL = 10;

/**
 * The lines of a text in which cards tell who speaks: a label in a line of its own belongs to the value below it
 * (姓名 / 张三 / 职务 / 某局局长), and what a card says of a person between name and post (界别:科技) is left out.
 */
export function readCards(lines: readonly ContentLine[], words: SplitWords): readonly ContentLine[] {
  return withoutInnerFields(joinLabels(lines, words), words);
}

function joinLabels(lines: readonly ContentLine[], words: SplitWords): readonly ContentLine[] {
  const labels = lines.map((line, index) => loneLabel(line, lines[index + 1], words));
  const times = new Map<string, number>();
  for (const label of labels) if (label !== "") times.set(label, (times.get(label) ?? 0) + 1);
  const isJoined = (index: number) => (times.get(labels[index] ?? "") ?? 0) >= FEWEST;
  // 嘉宾 alone above post and name counts as the mark of a piece; 姓名 and 职务 in turn are a card.
  const kinds = new Set(
    [...times].filter(([, count]) => count >= FEWEST).map(([label]) => kindOf(label, words)),
  );
  if (!kinds.has("author") || !(kinds.has("post") || kinds.has("unit"))) return lines;
  return lines.flatMap((line, index) => {
    if (isJoined(index)) return [];
    const label = isJoined(index - 1) ? lines[index - 1] : undefined;
    return [label === undefined ? line : { ...line, lineStart: label.lineStart }];
  });
}

function kindOf(label: string, words: SplitWords): string {
  return words.bylineMarks.get(label) ?? "";
}

/** The label that a line holds and nothing else, above a line that may be its value; "" where it holds none. */
function loneLabel(line: ContentLine, below: ContentLine | undefined, words: SplitWords): string {
  if (line.folded.length > LONGEST_LABEL || below === undefined || below.prose) return "";
  const label = bareLabel(line);
  if (!/^(?:author|post|unit)$/.test(kindOf(label, words))) return "";
  return below.folded.length <= LONGEST_VALUE && kindOf(bareLabel(below), words) === "" ? label : "";
}

function bareLabel({ folded }: ContentLine): string {
  return folded.length > LONGEST_LABEL ? "" : folded.replace(/[\s【】[\]:|/]+/g, "");
}

/** Lines of a card without what stands between the name in it and the post. */
function withoutInnerFields(lines: readonly ContentLine[], words: SplitWords): readonly ContentLine[] {
  const kinds = lines.map((line) => kindOfLabel(line, words));
  if (!kinds.includes("field")) return lines;
  const kept: ContentLine[] = [];
  let fields: ContentLine[] = [];
  let card = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (kinds[index] === "field" && card.size > 0 && !line.prose) {
      fields.push(line);
      continue;
    }
    const label = SIGNS.test(kinds[index] ?? "") ? labelOf(line.folded) : "";
    // With a label that it has already, the next card begins.
    const goesOn = label !== "" && !card.has(label);
    if (!goesOn) {
      kept.push(...fields);
      card = new Set();
    }
    if (label !== "") card.add(label);
    kept.push(line);
    fields = [];
  }
  return [...kept, ...fields];
}

const SIGNS = /^(?:author|post|unit|title)$/;
