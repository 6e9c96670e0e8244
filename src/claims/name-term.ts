import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** The longest thing to be done within a term that still is its name. */
const LONGEST_TASK = 30;
/** The longest that stands in front of it. */
const SHORT_TASK = 12;

/** 通知|当事人|在, 告知: who is told to do something in time. */
const TOLD = /(?:通知|告知|责令|要求|督促)((?![之书单的])[^,;。内]{0,10}?)(在|于)?$/;

/** By what means something is done. */
const BY =
  /^(?:通过|利用|依托|采取)[^,;。]{2,24}?(?:平台|方式|途径|渠道|系统|形式|手段|网站)(?=[\u4e00-\u9fff]{3})/;

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
  { context, span, at, left, right, role, next }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  if (role !== "time" || right.comparator !== "atMost" || left.change || left.comparator) return null;
  const object = phrase?.object;
  // 毕业|5年内的|毕业生
  if (object && right.attributive && object.end - object.start <= SHORT_TASK) return plain(context, [object]);
  // 择业期为毕业|两年内
  const called = object && /^(.{2,}?[限期])[为是]/.exec(context.folded.slice(object.start, object.end))?.[1];
  if (object && called) return plain(context, [{ start: object.start, end: object.start + called.length }]);
  if (object && /[限期间]$/.test(context.folded.slice(object.start, object.end))) return null;
  const start = (right.noun ?? right.predicate)?.start;
  // 24小时内|将情况报告所在地的区、县主管部门: all that is to be done, up to the next pause.
  const task = start === undefined ? next : { start, end: endOfTask(context.folded, start) };
  if (!task || task.end - task.start < 2) return null;
  // 通知当事人在|五日内|认领: who was told to.
  const told = TOLD.exec(context.folded.slice(Math.max(span.start, at - LONGEST_TASK), at));
  if (told && task.end - task.start <= SHORT_TASK) {
    const end = at - (told[2]?.length ?? 0);
    const doer = { start: end - (told[1]?.length ?? 0), end };
    return plain(context, doer.start < doer.end ? [doer, task] : [task]);
  }
  if (task.end - task.start < 3) return null;
  // 五日内|通过信息平台|发布公告: what is done, not by what.
  const by = BY.exec(context.folded.slice(task.start, task.end))?.[0].length ?? 0;
  return plain(context, [{ start: task.start + by, end: Math.min(task.end, task.start + LONGEST_TASK) }]);
}
