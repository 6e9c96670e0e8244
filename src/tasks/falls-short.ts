import type { Span } from "../model/span.ts";

/**
 * Whether the clause around a number says that a goal was missed: 增速低于预期目标2个百分点, 与年度目标8%有差距; but not
 * 不低于规划目标, which is one.
 */
export function fallsShort(folded: string, quantity: Span, item: Span): boolean {
  const before = folded.slice(item.start, quantity.start);
  const after = folded.slice(quantity.end, item.end);
  const clause = before.slice(lastBreak(before)) + after.slice(0, nextBreak(after));
  return BELOW.test(clause) || APART.test(clause);
}

const BELOW =
  /(?<!不)(?:低于|不及|未达|未能达|没有达到|未完成|未能完成|没有完成)[^,]{0,12}(?:预期|目标|计划)/;

const APART = /[与距离同较][^,]{0,12}(?:预期|目标|计划)[^,]{0,16}(?:有|存在)[^,]{0,4}(?:差距|距离)/;

function lastBreak(text: string): number {
  return Math.max(...BREAKS.map((mark) => text.lastIndexOf(mark))) + 1;
}

function nextBreak(text: string): number {
  const ends = BREAKS.map((mark) => text.indexOf(mark)).filter((at) => at !== -1);
  return Math.min(text.length, ...ends);
}

const BREAKS = [",", ";", "。", ":"];
