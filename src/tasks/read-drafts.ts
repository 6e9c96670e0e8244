import type { TaskWords } from "../dictionaries/task-words.ts";
import type { Claim, MinedDocument } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { overlaps, type Span, textOf } from "../model/span.ts";
import { fallsShort } from "./falls-short.ts";
import { directionOf, isTask, type SectionDirection } from "./is-task.ts";
import { isTopic } from "./is-topic.ts";
import { isOnlyResponsible, type Named, readResponsible } from "./read-responsible.ts";
import { type Item, splitItems } from "./split-items.ts";

/** A task as it is read; who and when may follow behind it. */
export interface Draft {
  readonly section: number;
  readonly topic: string | null;
  readonly item: Item;
  /** The claims that are numbers to reach. */
  readonly own: readonly Claim[];
  named: Named | null;
  /** Of a line of its own: 完成时限：2026年6月底前. */
  deadline: string | null;
}

/** Reads the tasks of a text, in order. */
export function readDrafts(
  mined: MinedDocument,
  { text, folded, furniture }: Pick<SourceDocument, "text" | "folded" | "furniture">,
  claimsIn: (span: Span) => readonly Claim[],
  words: TaskWords,
): readonly Draft[] {
  const directions = directionOf(mined, words);
  const isFurniture = openOverlap(furniture);
  return stretchesOf(mined).flatMap(({ section, span }) => {
    const drafts: Draft[] = [];
    // Tasks before these have been given their responsible, their deadline.
    let named = 0;
    let dated = 0;
    let topic: string | null = null;
    let ahead = false;
    let line = -1;
    const items = splitItems(folded, span).filter((item) => !isFurniture(item));
    for (const [index, item] of items.entries()) {
      const wording = folded.slice(item.start, item.end);
      const claims = claimsIn(item).filter(({ status }) => status !== "actual");
      const first = item.line !== line;
      line = item.line;
      if (first) topic = isTopic(wording, item, items[index + 1]) ? withoutEnd(textOf(text, item)) : null;
      if (first && topic !== null && claims.length === 0) continue;
      ahead = (ahead && !first) || /^(?:下一步|下阶段|接下来|新的一年|今后)/.test(wording);
      const deadline = DEADLINE.exec(wording)?.[1];
      if (deadline !== undefined) {
        for (const draft of drafts.slice(dated)) draft.deadline ??= deadline;
        dated = drafts.length;
      } else if (isOnlyResponsible(wording, words)) {
        const who = readResponsible(wording, words);
        for (const draft of drafts.slice(named)) draft.named ??= who;
        named = drafts.length;
      } else {
        const direction: SectionDirection = ahead ? "ahead" : (directions.get(section) ?? "open");
        const task = isTask(wording, item, direction, words);
        // 每年培训不少于3000人次 is a rule by its form, and a number to reach where it is planned.
        const open = task ? claims : claims.filter(({ quantity }) => !fallsShort(folded, quantity, item));
        const own = task || direction === "ahead" ? open : open.filter(({ status }) => status === "target");
        if (task || own.length > 0)
          drafts.push({ section, topic, item, own, named: readResponsible(wording, words), deadline: null });
      }
    }
    return drafts;
  });
}

const DEADLINE = /^(?:完成时限|完成时间|办结时限|时限要求?|时间节点):(.{2,30}?)。?$/;

/** Gives the claims of one span after the other; the spans are asked for in the order of the text. */
export function openCursor(claims: readonly Claim[]): (span: Span) => readonly Claim[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < claims.length && (claims[next]?.quantity.start ?? 0) < start) next++;
    const from = next;
    while (next < claims.length && (claims[next]?.quantity.start ?? 0) < end) next++;
    return claims.slice(from, next);
  };
}

/** Whether a span shares a character with one of these, which are ordered; it is asked in the order of the text. */
function openOverlap(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return (span) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++;
    const nearest = spans[next];
    return nearest !== undefined && overlaps(nearest, span);
  };
}

/** The text of each section without those under it, and what is before the first. */
function stretchesOf({
  sections,
  length,
}: MinedDocument): readonly { readonly section: number; readonly span: Span }[] {
  const first = sections[0]?.span.start ?? length;
  return [
    { section: 0, span: { start: 0, end: first } },
    ...sections.map(({ id, span }, index) => ({
      section: id,
      span: { start: span.start, end: Math.min(span.end, sections[index + 1]?.span.start ?? span.end) },
    })),
  ];
}

function withoutEnd(sentence: string): string {
  return sentence.replace(/[。；;]$/, "");
}
