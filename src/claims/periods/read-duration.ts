import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import { mention, type PeriodMention } from "./period-mention.ts";
import { rangeMarkEnd, skipBlanks, smallNumberAt } from "./small-number.ts";

/** A number of years or months: 三年, 5个月, 1—2年, 十几年, 一年半; not the words around it. */
interface Stretch {
  /** Whole years; null where they are not exact or the unit is smaller. */
  readonly years: number | null;
  readonly end: number;
}

/**
 * Reads a stretch of time with the words that place it: 三年, 5个月, 过去五年, 未来三年, 近三年, 连续三年, 五年来,
 * 三年内. Null where none stands. Not 三年级, 百年.
 */
export function readDuration(folded: string, at: number, words: PeriodWords): PeriodMention | null {
  if (folded.charAt(at) === "第") return readOrdinalYear(folded, at);
  const lead = leadAt(folded, at, words);
  const start = lead ? skipBlanks(folded, at + lead.length) : at;
  const stretch = readStretch(folded, start);
  if (!stretch) return null;
  const role = lead?.role ?? null;
  if (role === "streak") return mention("duration", at, stretch.end, { streak: true });
  const back = periodWordAt(words, "windowBack", folded, stretch.end);
  const span = periodWordAt(words, "windowSpan", folded, stretch.end);
  const end = stretch.end + (back?.text.length ?? span?.text.length ?? 0);
  const window = (direction: "back" | "ahead") =>
    stretch.years === null || stretch.years < 1 ? null : { years: stretch.years, direction };
  if (periodWordAt(words, "record", folded, end)) return mention("basis", at, end);
  if (role === "near") return mention("vague", at, end);
  if (role === "back") return windowed(at, end, window("back"));
  if (role === "ahead") return windowed(at, aheadEnd(folded, end, words), window("ahead"));
  if (back) return windowed(at, end, afterMark(folded, at) ? window("back") : null);
  return bareDuration(folded, at, stretch.end, words);
}

/** 过去五年 counts years; 过去几年, and 开业40年来 with the event that it counts from, do not say which. */
function windowed(start: number, end: number, window: PeriodMention["window"]): PeriodMention {
  return window ? mention("interval", start, end, { window }) : mention("vague", start, end);
}

function afterMark(folded: string, at: number): boolean {
  return at === 0 || " ,。;:!?、\n“(>-是".includes(folded.charAt(at - 1));
}

/** 第一年, 第3年: which year that is, another place says. */
function readOrdinalYear(folded: string, at: number): PeriodMention | null {
  const number = smallNumberAt(folded, at + 1);
  const unit = number ? skipBlanks(folded, number.end) : at;
  return number && folded.charAt(unit) === "年" ? mention("vague", at, unit + 1) : null;
}

/** 三年内, 三年后, 三年行动, 三年. */
function bareDuration(folded: string, at: number, end: number, words: PeriodWords): PeriodMention {
  const ahead = periodWordAt(words, "windowAhead", folded, end);
  if (ahead) return mention("duration", at, end + ahead.text.length);
  const beside = periodWordAt(words, "windowPoint", folded, end);
  if (beside) return mention("vague", at, end + beside.text.length);
  return mention("duration", at, end, { inName: periodWordAt(words, "planName", folded, end) !== null });
}

function aheadEnd(folded: string, end: number, words: PeriodWords): number {
  return end + (periodWordAt(words, "windowAhead", folded, end)?.text.length ?? 0);
}

function leadAt(folded: string, at: number, words: PeriodWords): { role: string; length: number } | null {
  for (const role of ["back", "ahead", "near", "streak"]) {
    const word = periodWordAt(words, role, folded, at);
    if (word) return { role, length: word.text.length };
  }
  return null;
}

function readStretch(folded: string, at: number): Stretch | null {
  const first = smallNumberAt(folded, at);
  if (!first || folded.charAt(at) === "多") return null;
  const joined = rangeMarkEnd(folded, first.end);
  const second = joined > first.end ? smallNumberAt(folded, joined) : null;
  const number = second ?? first;
  let end = number.end;
  let years = second ? null : first.value;
  if ("多余几来".includes(folded.charAt(end) || "-")) {
    years = null;
    end++;
  }
  end = skipBlanks(folded, end);
  const unit = unitEnd(folded, end);
  if (unit === null) return null;
  if (unit.years === 0) years = null;
  end = unit.end;
  if (unit.years > 0 && (folded.charAt(end) === "多" || folded.charAt(end) === "半")) {
    years = null;
    end++;
  }
  return { years: years === null ? null : years, end };
}

/** 年 (one year), 个月 or 个季度 (no whole years); null where neither stands. Not 年级, 年代, 年轻, 年均, 年月. */
function unitEnd(folded: string, at: number): { years: number; end: number } | null {
  if (folded.startsWith("个月", at)) return { years: 0, end: at + 2 };
  if (folded.startsWith("个季度", at)) return { years: 0, end: at + 3 };
  const start = folded.charAt(at) === "个" && folded.charAt(at + 1) !== "年" ? -1 : at;
  if (start < 0 || folded.charAt(at) !== "年") return null;
  const next = folded.charAt(at + 1);
  if ("级代轻龄纪".includes(next || "-")) return null;
  return { years: 1, end: at + 1 };
}
