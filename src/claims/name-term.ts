import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./read-noun-phrase.ts";

/** The longest thing to be done within a term that still is its name. */
const LONGEST_TASK = 30;
/** The longest that stands in front of it. */
const SHORT_TASK = 12;

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
  const task = right.predicate ?? right.noun ?? next;
  if (!task || task.end - task.start < 3) return null;
  return plain(context, [{ start: task.start, end: Math.min(task.end, task.start + LONGEST_TASK) }]);
}
