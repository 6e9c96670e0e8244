import type { PeriodMention } from "./period-mention.ts";

/** How much of the text behind a time is looked at. */
const REACH = 8;

/** 2018年以来|新高, 近五年来|同期最好水平: what a number is the highest of. */
const RECORD =
  /^的?(?:同期|历史)?(?:新[高低](?![技新校中])|最[高低大好快多长强](?=水平|值|点|的?[,，;；。]))/;

const AIM = /^(?:的?(?:\d|预期|既定|预定))?[^,，。]{0,6}(?:目标|任务|预期|预算)/;

/**
 * Whether a time is said of the numbers behind it, and is none that they are compared with.
 *
 * 近年来 and 疫情前 say a time at the start of their clause only; elsewhere they qualify something (学前一年).
 */
export function statesTime(text: string, { start, end, kind }: PeriodMention): boolean {
  const front = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + REACH);
  // 延续|今年以来|两位数增长的态势, 创|2018年以来|新高
  if (/(?:持续|延续|扭转|改变)$/.test(front)) return false;
  // 在|2022年|基础上翻一番
  if (/^(?:末|底)?的?(?:基础上|为基[数期年])/.test(behind.slice(0, 6))) return false;
  // 相比|2017年|的8万元: the number right behind is of that time.
  if (kind === "interval" && !/^的\d/.test(behind)) {
    // 比|上月|加快1个百分点; not 占比|2025年|达到30%
    if (/(?:(?<![占同环对配])比|较)$/.test(front)) return false;
    // 完成|全年|任务的95%, 低于|全年|3%左右的目标: an aim that something that was reached is compared with.
    if (/(?:完成|占|[高低好优快慢]于|超过)$/.test(front) && AIM.test(behind)) return false;
  }
  if (RECORD.test(behind)) return false;
  if (kind !== "vague" && kind !== "event") return true;
  if (/前$/.test(text.slice(start, end)) && kind === "event") return true;
  return start === 0 || /[\s,，;；。:：（(]/.test(text.charAt(start - 1));
}

/** 同期, at the beginning of a sentence: the time of the one before. */
export function isSameTime(text: string, { start, end }: PeriodMention): boolean {
  return text.slice(start, end) === "同期" && /[。;；\s]/.test(text.charAt(start - 1));
}
