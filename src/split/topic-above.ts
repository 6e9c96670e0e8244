import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { readByline } from "./read-byline.ts";
import { isTitleOf } from "./read-name.ts";
import { isOccasion, isTitle } from "./title-lines.ts";

/** How many lines a question may have. */
const LONGEST_QUESTION = 5;
const LONGEST_ASKER = 40;

/**
 * The line that asks what the line at an index answers: it stands above it, behind `floor`, and opens with who asks
 * (记者:, 询问人:某某委员, Q). -1 where none does.
 */
export function askedAbove(
  lines: readonly ContentLine[],
  at: number,
  floor: number,
  words: SplitWords,
): number {
  const furthest = Math.max(floor + 1, at - LONGEST_QUESTION);
  let titled = false;
  for (let index = at - 1; index >= furthest; index--) {
    const said = lines[index]?.folded ?? "";
    // With a title between them, a question belongs to the piece above.
    if (opensQuestion(said, words)) return titled ? -1 : index;
    titled ||= lines[index]?.prose === false && !/[?!]$/.test(said);
    // 张三:… and 答:… are the answer to another question.
    const colon = said.indexOf(":");
    if (words.questionWords.get(said.slice(0, Math.max(0, colon))) === "answer") return -1;
    const head = colon > 1 && colon < LONGEST_ASKER ? said.slice(0, colon) : "";
    if (head !== "" && (isTitleOf(head, words) || readByline(head, words) !== null)) return -1;
  }
  return -1;
}

/** The title lines above a question: the topic of what is asked and answered below it. */
export function topicAbove(
  document: SourceDocument,
  lines: readonly ContentLine[],
  asked: number,
  floor: number,
): readonly number[] {
  const topic: number[] = [];
  for (let index = asked - 1; index > floor && topic.length < 2; index--) {
    if (isOccasion(lines[index])) continue;
    if (!isTitle(lines[index], document)) break;
    topic.unshift(index);
  }
  return topic;
}

/** 《某某时报》:… */
export const MEDIUM_ASKS = /^《[^》]{2,12}》(?:记者)?:/;

/** Takes 记者:…, 问:…, Q:…, 《某某时报》:…, 询问人:某某委员, 江淮时报记者 张三:…; leaves 一问要素:床位够不够? */
export function opensQuestion(folded: string, words: SplitWords): boolean {
  if (/^Q\p{Script=Han}{2,4}:/u.test(folded) || MEDIUM_ASKS.test(folded)) return true;
  const match = /^[【[(]?([^:】\])]{1,40})[】\])]?\s?:/.exec(folded.slice(0, LONGEST_ASKER + 3));
  const head = match?.[1]?.trim() ?? "";
  if (head === "") return false;
  if (words.questionWords.get(head) === "question" || words.bylineMarks.get(head) === "asker") return true;
  return readByline(head, words)?.post?.kinds.has("press") === true;
}
