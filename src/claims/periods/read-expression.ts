import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import type { DateCore } from "./date-core.ts";
import {
  type CalendarPoint,
  mention,
  type PeriodKind,
  type PeriodMention,
  point,
  type YearReference,
} from "./period-mention.ts";
import { readPart } from "./read-part.ts";
import { readPlan } from "./read-plan.ts";
import { readYears } from "./read-years.ts";
import { rangeMarkEnd, skipBlanks, smallNumberAt } from "./small-number.ts";

type Lead = "asOf" | "until" | "from" | "comparedWith" | "comparedWithJoint";
const LEADS: readonly Lead[] = ["asOf", "until", "from", "comparedWith", "comparedWithJoint"];

/** Reads a date with the words before and after it: 截至2025年10月底, 到2027年, 2023年以来, 比上年. Null where none. */
export function readExpression(folded: string, at: number, words: PeriodWords): PeriodMention | null {
  const plain = readRange(folded, at, words);
  if (plain) return withTail(folded, at, null, plain, words);
  for (const lead of LEADS) {
    const word = periodWordAt(words, lead, folded, at);
    if (!word) continue;
    const core = readRange(folded, skipBlanks(folded, at + word.text.length), words);
    if (core) return withTail(folded, at, lead, core, words);
    if (lead === "comparedWith") return readYearsBefore(folded, at, at + word.text.length, words);
  }
  return null;
}

/** 比五年前, 较十年前: what a change is measured against. */
function readYearsBefore(
  folded: string,
  at: number,
  start: number,
  words: PeriodWords,
): PeriodMention | null {
  const number = smallNumberAt(folded, start);
  if (!number || folded.charAt(number.end) !== "年") return null;
  const before = periodWordAt(words, "windowPoint", folded, number.end + 1);
  return before ? mention("basis", at, number.end + 1 + before.text.length) : null;
}

/** Reads a date or two dates that -, 至, 到 or 起至 joins; the second takes its year from the first where it has none. */
function readRange(folded: string, at: number, words: PeriodWords): DateCore | null {
  const first = readPlan(folded, at, words) ?? readDate(folded, at, words);
  if (!first) return null;
  const open = folded.charAt(first.end) === "起" ? first.end + 1 : first.end;
  const joined = rangeMarkEnd(folded, open);
  if (joined === open) return first;
  const second = readDate(folded, joined, words);
  if (!second || first.inName) return first;
  const to = "context" in second.to.year ? { ...second.to, year: first.to.year } : second.to;
  return { ...first, to, edge: null, end: second.end };
}

function readDate(folded: string, at: number, words: PeriodWords): DateCore | null {
  const years = readYears(folded, at, words);
  const oneYear = years !== null && years.first === years.last;
  const rest =
    years && !oneYear ? null : readPart(folded, skipBlanks(folded, years?.end ?? at), words, years !== null);
  if (!years && !rest) return null;
  const first: YearReference = years?.first ?? { context: true };
  return {
    from: point(first, rest?.firstMonth ?? null, rest?.firstDay ?? null),
    to: point(years?.last ?? first, rest?.lastMonth ?? null, rest?.lastDay ?? null),
    edge: rest?.edge ?? null,
    relative: years?.relative ?? false,
    inName: false,
    end: rest?.end ?? years?.end ?? at,
  };
}

/** Says how a date is meant by the word before it and the words after it. */
function withTail(
  folded: string,
  at: number,
  lead: Lead | null,
  core: DateCore,
  words: PeriodWords,
): PeriodMention | null {
  const after = (role: string) => periodWordAt(words, role, folded, core.end);
  const facts = { relative: core.relative, inName: core.inName };
  const made = (kind: PeriodKind, start: number, end: number): PeriodMention =>
    mention(kind, start, end, { ...facts, ...bounds(kind, core) });
  const sameTime = after("sameTime");
  if (sameTime) {
    const compared = lead === "comparedWith" || lead === "comparedWithJoint";
    return made("basis", compared ? at : coreStart(folded, at, lead, words), core.end + sameTime.text.length);
  }
  const joint = lead === "comparedWithJoint" ? after("jointEnd") : null;
  if (joint) return made("basis", at, core.end + joint.text.length);
  const start = lead === "comparedWithJoint" ? coreStart(folded, at, lead, words) : at;
  if (lead === "comparedWith") return made("basis", at, core.end);
  const since = after("since") ?? sinceBeforePause(folded, core.end, words);
  if (since && !core.inName)
    return sinceOrRecord(folded, made("since", start, core.end + since.text.length), words);
  const before = after("before");
  if (before && !core.inName) return made("deadline", start, core.end + before.text.length);
  const within = after("within");
  const end = core.end + (within?.text.length ?? 0);
  if (lead === "asOf") return made("asOf", at, end);
  if (lead === "until" && folded.charAt(end) !== "的") return made("deadline", at, end);
  return made(core.edge === "end" ? "asOf" : "interval", coreStart(folded, at, lead, words), end);
}

/** 2000年以来新高 says how far a record reaches back, not when the value holds. */
function sinceOrRecord(folded: string, since: PeriodMention, words: PeriodWords): PeriodMention {
  const record = periodWordAt(words, "record", folded, since.end);
  return record ? mention("basis", since.start, since.end) : since;
}

function coreStart(folded: string, at: number, lead: Lead | null, words: PeriodWords): number {
  const word = lead ? periodWordAt(words, lead, folded, at) : null;
  return word ? skipBlanks(folded, at + word.text.length) : at;
}

/** 今年来, before a pause only: not 2025年来琼工作. */
function sinceBeforePause(folded: string, at: number, words: PeriodWords): { text: string } | null {
  const word = periodWordAt(words, "sincePause", folded, at);
  return word && ",。;:".includes(folded.charAt(at + word.text.length) || "-") ? word : null;
}

function bounds(kind: PeriodKind, core: DateCore): { from: CalendarPoint | null; to: CalendarPoint | null } {
  if (kind === "since") return { from: core.from, to: null };
  if (kind === "asOf" || kind === "deadline") return { from: null, to: core.to };
  return { from: core.from, to: core.to };
}
