import { furnitureWords } from "../dictionaries/furniture.ts";
import type { LabelField } from "../dictionaries/metadata-labels.ts";
import type { DocumentMetadata } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { TextLine } from "../model/text-lines.ts";
import { documentNumberIn } from "./document-number.ts";
import type { PageFacts } from "./find-furniture.ts";
import { findSignOff } from "./find-sign-off.ts";
import { findTitle, titleText } from "./find-title.ts";
import { chooseIssue, issuerInTitle, withoutRepostMark } from "./own-issuer.ts";
import { compactDate, datesIn, firstDateIn } from "./parse-date.ts";
import type { ReadContent } from "./read-content.ts";

/** The note on the history of a law takes at most so many characters. */
const LONGEST_NOTE = 2_000;

/**
 * What a document says about itself: what its format states, else what labels state, else what its head and
 * foot show. Nothing is guessed: a value that is nowhere stated is null.
 *
 * `published` is the first of: the stated day of publication (of a repost the day under the signature), a day alone in a line of the head, 成文日期, the
 * day of the meeting (——2026年1月14日在…会议上), of adoption or promulgation, the day in the title, the day under
 * the signature, the newspaper of the foot.
 */
export function readMetadata(content: ReadContent, folded: string, page: PageFacts): DocumentMetadata {
  const { metadata: stated, text } = content;
  const fact = (field: LabelField) => page.facts.find((one) => one.field === field) ?? null;
  const titleSpan = titleSpanOf(content, page);
  const shown = stated.title ?? (titleSpan === null ? null : titleText(textIn(text, titleSpan) ?? ""));
  const title = shown === null ? null : withoutRepostMark(shown);
  const number = stated.number ?? numberIn(text, folded, page, titleSpan);
  const signOff = findSignOff(folded);
  const signed = { issuer: textIn(text, signOff?.issuer ?? null), published: signOff?.date ?? null };
  const issue = chooseIssue(
    {
      issuer: stated.issuer ?? textIn(text, fact("issuer")),
      published:
        stated.published ??
        publishedOf(
          dayOf(folded, page, "published") ?? dayOf(folded, page, "source"),
          dayOf(folded, page, "written"),
        ),
    },
    { title: shown, number, signed },
  );
  const foot = footOf(text, folded);
  return {
    title,
    source:
      stated.source ?? sourceIn(text, folded, fact("source")) ?? foot.source ?? agencyOf(folded, page.head),
    published:
      issue.published ??
      occasionOf(page.head) ??
      adoptionOf(folded, page.head) ??
      (title === null ? null : dayInTitle(title)) ??
      signed.published ??
      foot.published,
    number,
    issuer: issue.issuer ?? issuerInTitle(title) ?? signed.issuer,
  };
}

/**
 * The day of publication, unless the document is of an earlier year (成文日期): an old document that a site
 * published anew says 今年 of the year when it was written.
 */
export function publishedOf<None extends null | undefined>(
  published: string | None,
  written: string | None,
): string | None {
  if (written === null || written === undefined) return published;
  return typeof published === "string" && published.slice(0, 4) <= written.slice(0, 4) ? published : written;
}

/** The characters of a span as one line; null where there is none or it is blank. */
function textIn(text: string, span: Span | null): string | null {
  if (span === null) return null;
  const value = text.slice(span.start, span.end).trim();
  return value === "" ? null : value.includes("\n") ? value.split(/\s*\n\s*/).join("\n") : value;
}

function titleSpanOf(content: ReadContent, page: PageFacts): Span | null {
  const labelled = page.facts.find((fact) => fact.field === "title");
  if (labelled !== undefined) return labelled;
  const tops = content.headings.filter((heading) => heading.level === 1);
  const [top] = tops;
  const first = page.head[0];
  // The only heading of its level, or the first line of all; in a report of many chapters neither holds.
  if (
    top !== undefined &&
    first !== undefined &&
    (tops.length === 1 || top.start <= first.at + first.text.length)
  )
    return top;
  return findTitle(page.head);
}

/** The value of 来源, without the date and the buttons that share its line. */
function sourceIn(text: string, folded: string, span: Span | null): string | null {
  if (span === null) return null;
  const value = folded.slice(span.start, span.end);
  const date = firstDateIn(value);
  let end = date === null ? value.length : date.start;
  const { words, parts } = furnitureWords();
  for (const piece of value
    .slice(0, end)
    .split(/(?=\s)/)
    .reverse()) {
    const bare = piece.trim();
    if (bare !== "" && !words.has(bare) && !parts.has(bare)) break;
    end -= piece.length;
  }
  return textIn(text, { start: span.start, end: span.start + end });
}

function dayOf(folded: string, page: PageFacts, field: LabelField): string | null {
  for (const fact of page.facts) {
    if (fact.field !== field) continue;
    const day = firstDateIn(folded.slice(fact.start, fact.end));
    if (day !== null) return day.date;
  }
  return null;
}

/** The day of `——2026年1月14日在…会议上` or `2025年3月21日在…`, in the title's line or one of its own. */
function occasionOf(head: readonly TextLine[]): string | null {
  for (const { text } of head) {
    const day = firstDateIn(text);
    if (day === null || !/(?:^|-|\s|报告|讲话)\(?$/.test(text.slice(0, day.start))) continue;
    if (/^\)?\s?(?:下午|上午)?(?:在|于)/.test(text.slice(day.end))) return day.date;
  }
  return null;
}

/** The last day of adoption or promulgation in the head; 施行 (entry into force) is another matter. */
function adoptionOf(folded: string, head: readonly TextLine[]): string | null {
  let last: string | null = null;
  for (const line of head) {
    if (!/^\(?(?:\d{4}|[一二][一二三四五六七八九〇○零]{3})年/.test(line.text)) continue;
    const note = folded.slice(line.at, Math.min(line.end, line.at + LONGEST_NOTE));
    const days = datesIn(note);
    for (const [index, day] of days.entries()) {
      const event = note.slice(day.end, days[index + 1]?.start ?? day.end + 120);
      if (/通过|公布|发布|批准|修订|修正/.test(event) && (last === null || day.date > last)) last = day.date;
    }
  }
  return last;
}

/** The day of a broadcast or an issue: 《新闻联播》 (20220928). */
function dayInTitle(title: string): string | null {
  const digits = /[(（](\d{8})[)）]$/.exec(title.trim())?.[1];
  return digits === undefined ? null : compactDate(digits);
}

/** The 文号 of a label or a line of the head, else the one right after the title in a text without line ends. */
function numberIn(text: string, folded: string, page: PageFacts, title: Span | null): string | null {
  const facts = page.facts.filter(
    (one) => one.field === "number" && /\d/.test(folded.slice(one.start, one.end)),
  );
  const full = facts.find((one) => documentNumberIn(folded.slice(one.start, one.end)) !== null);
  const found = full ?? numberAfterTitle(folded, page, title) ?? orderNumber(page.head) ?? facts[0] ?? null;
  return textIn(text, found)?.replace(/\s+/g, "") ?? null;
}

/** `青川市人民政府令` over `第12号`. */
function orderNumber(head: readonly TextLine[]): Span | null {
  for (const [index, line] of head.entries()) {
    const next = head[index + 1];
    if (next === undefined || !/^\(?第 ?\d{1,4} ?号\)?$/.test(next.text)) continue;
    if (/^\S{3,30}(?:令|公告|通告)$/.test(line.text))
      return { start: line.at, end: next.at + next.text.length };
  }
  return null;
}

function numberAfterTitle(folded: string, page: PageFacts, title: Span | null): Span | null {
  const name = title === null ? "" : folded.slice(title.start, title.end);
  for (const line of page.head) {
    const from = name !== "" && line.text.startsWith(name) ? name.length : 0;
    const found = documentNumberIn(line.text.slice(from, from + 60));
    if (found !== null && /^[\s(]*$/.test(line.text.slice(from, from + found.start)))
      return { start: line.at + from + found.start, end: line.at + from + found.end };
  }
  return null;
}

/** 新华社 of `新华社北京11月7日电`, at the beginning of a text or in brackets at its end. */
function agencyOf(folded: string, head: readonly TextLine[]): string | null {
  const foot = folded.slice(-80);
  const dateline = /(?:^|\()(\p{Script=Han}{2,3}[社网])\p{Script=Han}{1,10}\d{1,2}月\d{1,2}日[电讯]/u;
  for (const text of [...head.map((line) => line.text), foot.slice(foot.lastIndexOf("("))]) {
    const agency = dateline.exec(text)?.[1];
    if (agency !== undefined) return agency;
  }
  return null;
}

/** `（来源：新华网）` and `《 人民日报 》（ 2021年03月13日 01 版）` at the end of a press text. */
function footOf(
  text: string,
  folded: string,
): { readonly source: string | null; readonly published: string | null } {
  const from = Math.max(0, folded.length - 300);
  const foot = folded.slice(from);
  const paper = /《\s?([^《》\n]{2,16}?)\s?》\s?\(([^()\n]{8,24}?)\d+\s?版\s?\)\s*$/.exec(foot);
  if (paper !== null)
    return {
      source: text.slice(from + foot.indexOf(paper[1] ?? "", paper.index)).slice(0, paper[1]?.length),
      published: firstDateIn(paper[2] ?? "")?.date ?? null,
    };
  const source = /[(\n]\s?(?:文章)?来源:\s?([^()\n]{2,20}?)\)\s*$/.exec(foot);
  return { source: source?.[1] ?? null, published: null };
}
