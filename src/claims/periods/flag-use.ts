import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import type { PeriodMention } from "./period-mention.ts";

/** How far a name reaches after its year, in characters. */
const REACH = 26;
const NAME_MARKS = ",。;:、!?《》“”\"'()【】\n";

/**
 * Says whether a mention is the time of an event (2024年8月取得…) or part of a name (2025年…交流活动).
 *
 * Both are told by what follows directly; it looks no further than 26 characters, and never past a mark.
 */
export function flagUse(folded: string, found: PeriodMention, words: PeriodWords): PeriodMention {
  if (found.kind === "since" && periodWordAt(words, "eventCue", folded, found.end))
    return { ...found, event: true };
  // 2018年4月30日前注册登记的车辆, but 2025年6月前建成
  const isPast =
    found.kind === "deadline" && /^[\u4e00-\u9fff]{2,6}的/.test(folded.slice(found.end, found.end + 8));
  if (isPast && periodWordAt(words, "eventCue", folded, found.end)) return { ...found, event: true };
  if (found.kind !== "interval" || !found.from) return found;
  if (isEvent(folded, found, words)) return { ...found, event: true };
  const yearOnly = found.from.month === null && "stated" in found.from.year;
  return yearOnly && isName(folded, found, words) ? { ...found, inName: true } : found;
}

function isEvent(folded: string, found: PeriodMention, words: PeriodWords): boolean {
  const { from, to } = found;
  // 始建于2004年
  const verb = folded.charAt(found.start - 1) === "于" ? found.start - 3 : -1;
  if (verb >= 0 && periodWordAt(words, "eventCue", folded, verb)?.text.length === 2) return true;
  if (!from || !to || from.month !== to.month || from.day !== to.day) return false;
  if (!periodWordAt(words, "eventCue", folded, found.end)) return false;
  const before = folded.charAt(found.start - 1);
  return from.month !== null || before === "于" || before === "在";
}

/** What a name may have in it is told by a verb of making in front of it: 编制2017—2021年设施建设规划. */
const MADE = /(?:编制|编印|印发|制定|制订|出台|发布)$/;

function isName(folded: string, { start, end: from }: PeriodMention, words: PeriodWords): boolean {
  const isMade = MADE.test(folded.slice(Math.max(0, start - 2), start));
  for (let at = from; at < from + REACH && at < folded.length; at++) {
    if (NAME_MARKS.includes(folded.charAt(at))) return false;
    if (!isMade && periodWordAt(words, "nameVerb", folded, at)) return false;
    const noun = at > from ? periodWordAt(words, "nameEnd", folded, at) : null;
    if (!noun) continue;
    const end = at + noun.text.length;
    const next = folded.charAt(end);
    if (next !== "(" && (next === "" || NAME_MARKS.includes(next))) return true;
    if (periodWordAt(words, "nameAfter", folded, end)) return true;
  }
  return false;
}
