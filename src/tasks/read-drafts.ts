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

/** What the wording of tasks is read in. */
type Texts = Pick<SourceDocument, "text" | "folded">;

/** Reads the tasks of a text, in order. */
export function readDrafts(
  mined: MinedDocument,
  source: Texts & Pick<SourceDocument, "furniture">,
  claimsIn: (span: Span) => readonly Claim[],
  words: TaskWords,
): readonly Draft[] {
  const directions = directionOf(mined, words);
  const isFurniture = openOverlap(source.furniture);
  return stretchesOf(mined).flatMap(({ section, span }) => {
    const reader = new DraftReader({ section, direction: directions.get(section) ?? "open" }, source, words);
    const items = splitItems(source.folded, span).filter((item) => !isFurniture(item));
    for (const [index, item] of items.entries()) reader.take(item, items[index + 1], claimsIn(item));
    return reader.drafts;
  });
}

/** Reads the items of a stretch of text one after the other. */
class DraftReader {
  readonly drafts: Draft[] = [];
  readonly #stretch: { readonly section: number; readonly direction: SectionDirection };
  readonly #texts: Texts;
  readonly #words: TaskWords;
  /** How many of the drafts a line behind them has given their responsible, and their deadline. */
  #named = 0;
  #dated = 0;
  /** The heading that the paragraph begins with. */
  #topic: string | null = null;
  /** Whether the paragraph has come to what lies ahead. */
  #ahead = false;
  #line = -1;

  constructor(
    stretch: { readonly section: number; readonly direction: SectionDirection },
    texts: Texts,
    words: TaskWords,
  ) {
    this.#stretch = stretch;
    this.#texts = texts;
    this.#words = words;
  }

  take(item: Item, next: Item | undefined, all: readonly Claim[]): void {
    const { text, folded } = this.#texts;
    const wording = folded.slice(item.start, item.end);
    const claims = all.filter(({ status }) => status !== "actual");
    const first = item.line !== this.#line;
    this.#line = item.line;
    if (first) this.#topic = isTopic(wording, item, next) ? withoutEnd(textOf(text, item)) : null;
    if (first && this.#topic !== null && claims.length === 0) return;
    this.#ahead = (this.#ahead && !first) || AHEAD.test(wording);
    const deadline = DEADLINE.exec(wording)?.[1];
    if (deadline !== undefined) {
      for (const draft of this.drafts.slice(this.#dated)) draft.deadline ??= deadline;
      this.#dated = this.drafts.length;
    } else if (isOnlyResponsible(wording, this.#words)) {
      const who = readResponsible(wording, this.#words);
      for (const draft of this.drafts.slice(this.#named)) draft.named ??= who;
      this.#named = this.drafts.length;
    } else {
      this.#draft(item, wording, claims);
    }
  }

  #draft(item: Item, wording: string, claims: readonly Claim[]): void {
    const { section, direction: usual } = this.#stretch;
    const direction = this.#ahead ? "ahead" : usual;
    const task = isTask(wording, item, direction, this.#words);
    // 每年培训不少于3000人次 is a rule by its form, and a number to reach where it is planned.
    const open = task
      ? claims
      : claims.filter(({ quantity }) => !fallsShort(this.#texts.folded, quantity, item));
    const own = task || direction === "ahead" ? open : open.filter(({ status }) => status === "target");
    if (!task && own.length === 0) return;
    const named = readResponsible(wording, this.#words);
    this.drafts.push({ section, topic: this.#topic, item, own, named, deadline: null });
  }
}

const AHEAD = /^(?:下一步|下阶段|接下来|新的一年|今后)/;
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
