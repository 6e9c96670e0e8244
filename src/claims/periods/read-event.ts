import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import { mention, type PeriodMention } from "./period-mention.ts";

/** How far back the name of an event may begin, in characters. */
const REACH = 26;
const CLAUSE_MARKS = ",。;:!?\n()《》<> \t";

/**
 * Reads a time that an event gives: 党的十八大以来, 自2018年启动以来 (open from 2018), 相较于加入联合基金前.
 *
 * It begins at 以来 (the event is looked for backwards, up to the beginning of the clause) or at a word of
 * comparison. `last` is the mention before it. Null where none stands.
 */
export function readEvent(
  folded: string,
  at: number,
  words: PeriodWords,
  last: PeriodMention | null,
): PeriodMention | null {
  if (folded.startsWith("以来", at)) return sinceEvent(folded, at, words, last);
  return periodWordAt(words, "comparedEvent", folded, at) ? beforeEvent(folded, at, words) : null;
}

function sinceEvent(
  folded: string,
  at: number,
  words: PeriodWords,
  last: PeriodMention | null,
): PeriodMention | null {
  const floor = Math.max(0, at - REACH, last?.end ?? 0);
  let start = at;
  while (start > floor && !CLAUSE_MARKS.includes(folded.charAt(start - 1))) start--;
  if (last && start === last.end) {
    const dated = last.from !== null && (last.kind === "interval" || last.kind === "since");
    if (dated) return mention("since", last.start, at + 2, { from: last.from });
  }
  const whole = start === 0 || CLAUSE_MARKS.includes(folded.charAt(start - 1)) || start === last?.end;
  const kind = periodWordAt(words, "record", folded, at + 2) ? "basis" : "event";
  return whole && at - start >= 2 ? mention(kind, start, at + 2) : null;
}

function beforeEvent(folded: string, at: number, words: PeriodWords): PeriodMention | null {
  const lead = periodWordAt(words, "comparedEvent", folded, at);
  if (!lead) return null;
  const start = at + lead.text.length;
  for (let end = start + 2; end < start + REACH && end < folded.length; end++) {
    const character = folded.charAt(end);
    if (CLAUSE_MARKS.includes(folded.charAt(end - 1))) return null;
    if (character !== "前") continue;
    const next = folded.charAt(end + 1);
    if (next === "" || CLAUSE_MARKS.includes(next) || next === "的") return mention("event", start, end + 1);
  }
  return null;
}
