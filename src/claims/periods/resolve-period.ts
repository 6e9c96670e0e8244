import type { Period } from "../../model/extraction.ts";
import type { CalendarPoint, PeriodMention, PeriodWindow } from "./period-mention.ts";

/** The date of a document as far as it is known. */
export interface DocumentDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31. */
  readonly day: number | null;
}

/** The last month of a document's year that counts as early: 过去一年 then means the year before. */
const EARLY = 5;

/**
 * Says which time a mention stands for, as ISO years, months or days.
 *
 * `document` is the date that 今年 and 目前 are counted from, `context.year` the year that a time before it gave
 * (for 1—8月, 上半年; without one, the document's year), `text` the document's text, which the mention is
 * quoted from. What cannot be known is null; start and end are both null for a rate, a duration, an event.
 */
export function resolvePeriod(
  mention: PeriodMention,
  document: DocumentDate,
  context: { readonly year: number | null },
  text: string,
): Period {
  const quoted = text.slice(mention.start, mention.end);
  if (mention.window) return { text: quoted, ...resolveWindow(mention.window, document) };
  return {
    text: quoted,
    start: mention.from ? resolvePoint(mention.from, document, context.year) : null,
    end: mention.to ? resolvePoint(mention.to, document, context.year) : null,
  };
}

/**
 * The year that a mention leaves behind for the times after it: that of its end, or of its start. Null where it
 * names none (全年, where no year stands before it), and for the ones that lead
 * away from the time of the text: 到2027年, 比2020年.
 */
export function yearOf(
  mention: PeriodMention,
  document: DocumentDate,
  context: { readonly year: number | null },
): number | null {
  if (mention.kind === "deadline" || mention.kind === "basis" || mention.kind === "date") return null;
  if (mention.window?.direction === "back") return windowYears(mention.window, document)?.last ?? null;
  const last = mention.to ?? mention.from;
  if (!last || ("context" in last.year && context.year === null)) return null;
  return resolveYear(last, document, context.year);
}

/** The first and the last year of a mention without a context; null where either is open or unknown. */
export function yearsOf(
  mention: PeriodMention,
  document: DocumentDate,
): { readonly first: number; readonly last: number } | null {
  const first = mention.from ? resolveYear(mention.from, document, null) : null;
  const last = mention.to ? resolveYear(mention.to, document, null) : null;
  return first === null || last === null ? null : { first, last };
}

/** Whether a document is of the first months of its year (or of an unknown month, as a report mostly is). */
export function isEarly(document: DocumentDate): boolean {
  return document.year !== null && (document.month === null || document.month <= EARLY);
}

function resolveWindow(
  window: PeriodWindow,
  document: DocumentDate,
): { start: string | null; end: string | null } {
  const years = windowYears(window, document);
  return years ? { start: String(years.first), end: String(years.last) } : { start: null, end: null };
}

/**
 * The years that 过去五年 or 未来三年 stands for: up to the year before an early document and from its own year on,
 * up to the year of a December document and from the next year on. Null in between, where it could be either.
 */
function windowYears(window: PeriodWindow, document: DocumentDate): { first: number; last: number } | null {
  if (document.year === null) return null;
  const late = document.month === 12;
  if (!late && !isEarly(document)) return null;
  const next = late ? document.year + 1 : document.year;
  const first = window.direction === "back" ? next - window.years : next;
  return { first, last: first + window.years - 1 };
}

function resolveYear(when: CalendarPoint, document: DocumentDate, contextYear: number | null): number | null {
  if ("stated" in when.year) return when.year.stated;
  if ("context" in when.year) return contextYear ?? document.year;
  return document.year === null ? null : document.year + when.year.offset;
}

function resolvePoint(
  when: CalendarPoint,
  document: DocumentDate,
  contextYear: number | null,
): string | null {
  const year = resolveYear(when, document, contextYear);
  if (year === null) return null;
  if (when.day === "document") return resolveDay(document, when.shift);
  if (when.month === "document") {
    const month = resolveMonth(document, year, when.shift);
    return month === null || when.day === null || document.month === null
      ? month
      : `${month}-${pad(when.day)}`;
  }
  if (when.month === null) return String(year);
  const month = `${year}-${pad(when.month)}`;
  return when.day === null ? month : `${month}-${pad(when.day)}`;
}

function resolveMonth(document: DocumentDate, year: number, shift: number): string | null {
  if (document.month === null) return shift === 0 ? String(year) : null;
  const months = year * 12 + document.month - 1 + shift;
  return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
}

function resolveDay(document: DocumentDate, shift: number): string | null {
  if (document.year === null || document.month === null || document.day === null) return null;
  const day = new Date(Date.UTC(document.year, document.month - 1, document.day + shift));
  return day.toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
