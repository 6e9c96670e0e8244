import type { Span } from "../model/span.ts";
import { splitList } from "./distribute-items.ts";
import { lastIn } from "./find-in.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readLead } from "./read-lead.ts";

/** Ends of a grade, which needs the noun that the last of its list has: 国家级、省级|技术中心, A类、B类|人才. */
const GRADES = "级类档型等";

/** The longest grade. */
const LONGEST_GRADE = 5;

/**
 * Splits those who get amounts apart, one list of spans for each: 新认定的国家级、省级技术中心 → 新认定的国家级技术中心,
 * 新认定的省级技术中心. Null where they are not `count`.
 */
export function splitReceivers(
  context: PhraseContext,
  given: Span,
  count: number,
): readonly (readonly Span[])[] | null {
  const items = splitList(context, given);
  const [first, ...others] = items;
  if (!first || items.length !== count) return null;
  const prefix = prefixOf(context, first);
  const tail = sharedNoun(context, items);
  const last = items.at(-1);
  const withNoun = (item: Span) => (tail && item !== last ? [item, tail] : [item]);
  return [withNoun(first), ...others.map((item) => [...(prefix ? [prefix] : []), ...withNoun(item)])];
}

/** 新认定的|国家级, 获批|国家级: what is said of the first and holds for all. */
function prefixOf(context: PhraseContext, first: Span): Span | null {
  const of = lastIn(context.folded, "的", first.start, first.end - 1);
  const end = of > first.start ? of + 1 : readLead(context, first.start, first.end).at;
  return end > first.start && end < first.end ? { start: first.start, end } : null;
}

/** 技术中心 of 国家级、省级技术中心: what stands behind the grade of the last, where all before it are grades. */
function sharedNoun({ folded }: PhraseContext, items: readonly Span[]): Span | null {
  const last = items.at(-1) as Span;
  const grade = folded.charAt((items[0] as Span).end - 1);
  if (!GRADES.includes(grade) || items.slice(0, -1).some(({ end }) => folded.charAt(end - 1) !== grade))
    return null;
  const at = folded.slice(last.start, last.end).indexOf(grade);
  return at > 0 && at < LONGEST_GRADE && last.start + at + 1 < last.end
    ? { start: last.start + at + 1, end: last.end }
    : null;
}

/**
 * The grades or quoted names that a clause counts up somewhere, where they are `count`: 评定为国家级、省级|孵化器的单位, 实现“小升规”
 * “规改股”目标的企业. Null where it counts up none, or others too.
 */
export function gradesIn(
  { folded, pairs }: PhraseContext,
  { start, end }: Span,
  count: number,
): readonly (readonly Span[])[] | null {
  const quoted: Span[] = [];
  for (let at = start; at < end; at++) {
    const close = folded.charAt(at) === "“" ? pairs.get(at) : undefined;
    if (close === undefined || close >= end) continue;
    quoted.push({ start: at, end: close + 1 });
    at = close;
  }
  const isRow = quoted.every(({ start: at }, index) => {
    const between = index === 0 ? "" : folded.slice((quoted[index - 1] as Span).end, at);
    return /^[、和与及]?$/.test(between);
  });
  if (quoted.length === count && isRow) return quoted.map((name) => [name]);
  const found = GRADE_LIST.exec(folded.slice(start, end));
  const [, list = "", , noun = ""] = found ?? [];
  const items = list.split("、");
  const second = items[1];
  if (!found || !second || items.length !== count) return null;
  let at = start + found.index;
  const tail = { start: at + list.length, end: at + list.length + noun.length };
  return items.map((item, index) => {
    const grade = { start: at, end: at + item.length };
    at = grade.end + 1;
    // 评为|甲级、乙级
    const width = item.endsWith("国家级") ? 3 : index === 0 ? second.length : item.length;
    return [{ start: Math.max(grade.start, grade.end - width), end: grade.end }, tail];
  });
}

const GRADE_LIST =
  /([\u4e00-\u9fffA-Za-z\u2160-\u216b]{1,5}([级类档期])(?:、[\u4e00-\u9fffA-Za-z\u2160-\u216b]{1,4}\2)+)([\u4e00-\u9fff“”]{2,24}?)(?=的|[,;。]|$)/;
