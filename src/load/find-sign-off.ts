import type { Span } from "../model/span.ts";
import { endsAsOffice } from "./find-title.ts";
import { datesIn } from "./parse-date.ts";

/** The signature of an official document: who issued it, and the day (成文日期). */
export interface SignOff {
  readonly issuer: Span | null;
  readonly date: string;
}

/** A signature stands in the first part of a document (before what it issues) or at its end. */
const FRONT = 20_000;
const BACK = 3_000;

/**
 * The first signature of a folded text: an office, then a day, and nothing after them in the line.
 *
 * Also in texts that lost their line ends: `…认真贯彻执行。宁波市人民政府2025年3月1日（此件公开发布）`. Not
 * `省政府2019年12月16日决定，免去…`, where a sentence goes on. A day without an office will do under the name of
 * a person, and at the very end.
 */
export function findSignOff(folded: string): SignOff | null {
  const back = Math.max(FRONT, folded.length - BACK);
  return (
    signOffIn(folded.slice(0, FRONT), 0, folded.length) ?? signOffIn(folded.slice(back), back, folded.length)
  );
}

function signOffIn(part: string, offset: number, length: number): SignOff | null {
  for (const { start, end, date } of datesIn(part)) {
    const after = part.slice(end, end + 20);
    if (!/^\)?\s*(?:$|\n|\(|\s)|^\s*印发\s*$/.test(after)) continue;
    const issuer = officesBefore(part, start);
    if (issuer !== null) return { issuer: shifted(issuer, offset), date };
    if (isUnderName(part, start, end)) return { issuer: null, date };
    const ownLine = /(?:^|\n|\s{4})[\s(]*$/.test(part.slice(Math.max(0, start - 20), start));
    if (ownLine && length - (offset + end) <= 40) return { issuer: null, date };
  }
  return null;
}

/** Whether a date is alone in a line, under a line as short as `市长 张某某`. */
function isUnderName(part: string, start: number, end: number): boolean {
  if (!/^\)?\s*(?:$|\n)/.test(part.slice(end, end + 20)) || part.charAt(end - 1) !== "日") return false;
  const name = /(?:^|\n)([^\n。,;:!?、]{2,20})\n+[\s(]*$/.exec(
    part.slice(Math.max(0, start - 60), start),
  )?.[1];
  return name !== undefined && /\s/.test(name.trim());
}

/** The names of offices right before `end`: after a full stop or on lines of their own, at most six. */
function officesBefore(part: string, end: number): Span | null {
  const from = Math.max(0, end - 240);
  const before = part.slice(from, end);
  const last = before.trimEnd().length;
  let start = last;
  for (const match of [...before.slice(0, last).matchAll(/[^\n。!?;:)）\t]+/g)].reverse().slice(0, 6)) {
    const name = match[0].trim();
    if (name.length < 2 || name.length > 40 || /[,，、]/.test(name) || !endsAsOffice(name)) break;
    if (
      match.index + match[0].trimEnd().length < start &&
      /[。!?;:)）]/.test(before.slice(match.index + match[0].length, start))
    )
      break;
    start = match.index + match[0].indexOf(name);
  }
  return start === last ? null : { start: from + start, end: from + last };
}

function shifted(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
