import type { LabelField, MetadataLabel } from "../dictionaries/metadata-labels.ts";
import { metadataLabels } from "../dictionaries/metadata-labels.ts";
import type { Span } from "../model/span.ts";

/** A label of a line: what it says, and the span of its value within the line (empty where none follows). */
export interface LabelledValue extends Span {
  readonly field: LabelField;
}

/** Where a line stands: before the first paragraph, among the paragraphs, or after the last one. */
export type LinePlace = "head" | "body" | "tail";

/** Longest label in characters, spaces not counted. */
const LONGEST_LABEL = 12;

/**
 * The labels of a folded line and their values, in order; empty where the line does not begin with a label.
 *
 * `来源: 新华社 发布时间: 2025-11-07 浏览次数:1365` has three; `索引号 | 001 | 文号 | 甬政发〔2025〕3号` two. Not
 * `坚持目标导向:…`, which begins with no label.
 */
export function parseLabels(line: string, place: LinePlace): readonly LabelledValue[] {
  const boxed = boxedMark(line, place);
  if (boxed !== null) return [{ field: boxed.field, ...trimmed(line, boxed.value, line.length) }];
  const marks = line.includes("|") ? cellMarks(line, place) : colonMarks(line, 0, line.length, place);
  if (marks[0] === undefined || /[^\s()[\]【|·]/.test(line.slice(0, marks[0].label))) return [];
  return marks.map((mark, index) => {
    const end = Math.min(mark.limit, marks[index + 1]?.label ?? line.length);
    return { field: mark.field, ...trimmed(line, mark.value, end) };
  });
}

/** Where a label begins, where its value begins, and how far the value may go. */
interface LabelMark {
  readonly field: LabelField;
  readonly label: number;
  readonly value: number;
  readonly limit: number;
}

/** A label in brackets before its value: `【 标  题 】文明的对话`. */
function boxedMark(line: string, place: LinePlace): LabelMark | null {
  const close = /^[【[][^】\]:]{1,20}[】\]]/.exec(line)?.[0].length ?? 0;
  const known = close === 0 ? null : labelOf(line.slice(1, close - 1), place);
  return known === null ? null : { field: known.field, label: 0, value: close, limit: line.length };
}

/** In a row of cells the value is the next cell, unless that is a label too. */
function cellMarks(line: string, place: LinePlace): readonly LabelMark[] {
  const marks: LabelMark[] = [];
  let start = 0;
  for (const cell of line.split("|")) {
    const end = start + cell.length;
    const known = labelOf(cell.trim().replace(/ ?:$/, ""), place);
    const next = line.indexOf("|", end + 1);
    if (known !== null)
      marks.push({ field: known.field, label: start, value: end + 1, limit: next < 0 ? line.length : next });
    else {
      marks.push(...colonMarks(line, start, end, place));
      // In `来源 | 新华社 作者 | 张三` a value and the next label share a cell.
      const tail = start + cell.trimEnd().search(/\S+$/);
      const inner = labelOf(line.slice(tail, end).trim(), place);
      if (inner !== null && marks.length > 0)
        marks.push({ field: inner.field, label: tail, value: end + 1, limit: next < 0 ? line.length : next });
    }
    start = end + 1;
  }
  return marks;
}

function colonMarks(line: string, from: number, to: number, place: LinePlace): readonly LabelMark[] {
  const marks: LabelMark[] = [];
  for (let colon = line.indexOf(":", from); colon >= 0 && colon < to; colon = line.indexOf(":", colon + 1)) {
    const label = labelBefore(line, from, colon, place);
    if (label !== null) marks.push({ ...label, value: colon + 1, limit: to });
  }
  return marks;
}

/** The longest label that ends before `colon` and begins the line or follows a break. */
function labelBefore(
  line: string,
  from: number,
  colon: number,
  place: LinePlace,
): { readonly field: LabelField; readonly label: number } | null {
  let letters = "";
  let best: { field: LabelField; label: number } | null = null;
  for (let at = colon - 1; at >= from && letters.length < LONGEST_LABEL; at -= 1) {
    const character = line.charAt(at);
    if (character === " " || character === "\t") continue;
    if (!/[\p{Script=Han}A-Z]/u.test(character)) break;
    letters = character + letters;
    const known = labelOf(letters, place);
    if (known !== null && (at === from || /[\s()[\]【】|·\d]/.test(line.charAt(at - 1))))
      best = { field: known.field, label: at };
  }
  return best;
}

/** The entry of a label in a place; spaces inside do not count (来  源). */
export function labelOf(text: string, place: LinePlace): MetadataLabel | null {
  if (text.length > 2 * LONGEST_LABEL) return null;
  const known = metadataLabels().get(text.replace(/\s+/g, ""));
  return known !== undefined && (known.scope === "anywhere" || known.scope === place) ? known : null;
}

function trimmed(line: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s|]/.test(line.charAt(from))) from += 1;
  while (to > from && /[\s|(【[]/.test(line.charAt(to - 1))) to -= 1;
  // The bracket that closes `(来源:新华网)` is not the value's own.
  while (to > from && closesNothing(line.slice(from, to))) to -= 1;
  return { start: from, end: to };
}

function closesNothing(value: string): boolean {
  const open = { ")": "(", "】": "【", "]": "[" }[value.slice(-1)];
  return open !== undefined && !value.includes(open);
}
