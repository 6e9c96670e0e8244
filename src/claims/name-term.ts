import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./read-noun-phrase.ts";

/** The longest thing to be done within a term that still is its name. */
const LONGEST_TASK = 30;
/** The longest that stands in front of it. */
const SHORT_TASK = 12;

function endOfTask(folded: string, start: number): number {
  let end = start;
  while (end < folded.length && end - start < LONGEST_TASK && !",;。:!?\n".includes(folded.charAt(end)))
    end++;
  // 10日内复审|并公示7天
  const and = /并[\u4e00-\u9fff]{1,6}\d/.exec(folded.slice(start, end));
  if (and) end = start + and.index;
  while (end > start && "、的 ".includes(folded.charAt(end - 1))) end--;
  return end;
}

/** 收到申请之日起30日内作出决定: a term is named by what is to be done in it, unless it is called one (办理时限). */
export function nameTerm(
  { context, left, right, role, next }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  if (role !== "time" || right.comparator !== "atMost" || left.change || left.comparator) return null;
  const object = phrase?.object;
  // 毕业|5年内的|毕业生
  if (object && right.attributive && object.end - object.start <= SHORT_TASK) return plain(context, [object]);
  if (object && /[限期间]$/.test(context.folded.slice(object.start, object.end))) return null;
  const start = (right.noun ?? right.predicate)?.start;
  // 24小时内|将情况报告所在地的区、县主管部门: all that is to be done, up to the next pause.
  const task = start === undefined ? next : { start, end: endOfTask(context.folded, start) };
  if (!task || task.end - task.start < 3) return null;
  return plain(context, [{ start: task.start, end: Math.min(task.end, task.start + LONGEST_TASK) }]);
}
