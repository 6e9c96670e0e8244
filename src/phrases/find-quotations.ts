import type { Span } from "../model/span.ts";

/** A stretch in quotation marks: the span holds the marks, `inner` does not. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** "title" for 《》 and 〈〉. */
  readonly kind: "quote" | "title";
  /** Whether another quotation of the same kind stands around it. */
  readonly nested: boolean;
}

interface OpenMark {
  readonly mark: string;
  readonly start: number;
}

const CLOSING: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
};
const MARKS = /[“”‘’「」『』《》〈〉"\n]/g;

/**
 * Finds what stands in quotation marks (“” ‘’ 「」 『』 "" and the title marks 《》 〈〉), in the order of where it
 * ends; inner ones come before the one around them.
 *
 * A quotation never goes beyond its paragraph: marks that stay open there are forgotten, and a closing mark
 * without an opening one is ignored. "新质生产力" in straight marks is taken by turns, open and closed.
 */
export function findQuotations(folded: string): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: OpenMark[] = [];
  for (const match of folded.matchAll(MARKS)) {
    const mark = match[0];
    if (mark === "\n") open = [];
    else if (CLOSING[mark] !== undefined) open.push({ mark, start: match.index });
    else if (mark === '"' && !open.some((one) => one.mark === '"')) open.push({ mark, start: match.index });
    else close(mark, match.index, open, found);
    if (open.length > MOST_OPEN) open.shift();
  }
  return found;
}

/** Deeper nesting than this is damage; it also keeps a line of a million opening marks cheap. */
const MOST_OPEN = 6;

function close(mark: string, at: number, open: OpenMark[], found: Quotation[]): void {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const opened = open[depth];
    if (opened === undefined || (CLOSING[opened.mark] ?? '"') !== mark) continue;
    open.length = depth;
    const kind = isTitle(opened.mark) ? "title" : "quote";
    const nested = open.some((one) => isTitle(one.mark) === (kind === "title"));
    found.push({
      start: opened.start,
      end: at + 1,
      inner: { start: opened.start + 1, end: at },
      kind,
      nested,
    });
    return;
  }
}

function isTitle(mark: string): boolean {
  return mark === "《" || mark === "〈";
}
