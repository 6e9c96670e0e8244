import type { PeriodWords } from "../../dictionaries/periods.ts";
import type { SourceDocument } from "../../model/source-document.ts";
import { findPeriods } from "./find-periods.ts";
import type { PeriodMention } from "./period-mention.ts";
import type { DocumentDate } from "./resolve-period.ts";

/** How much of the beginning and of the end of a text is looked at, in characters. */
const HEAD = 600;
const TAIL = 240;

const UNKNOWN: DocumentDate = { year: null, month: null, day: null };

/** A date of a text together with where it stands. */
interface DatedMention {
  readonly date: DocumentDate;
  readonly mention: PeriodMention;
}

/**
 * Tells the date of a document, which 今年 and 目前 are counted from.
 *
 * In this order: the date of publication; the occasion (2026年1月14日在…会议上); a date that stands alone on a
 * line near the beginning; the date under the text; the year in the title (2026年政府工作报告); the latest full
 * date of the beginning; the first months or quarters whose year is told (2021年前三季度); the name of the file. Every part
 * is null where nothing says it.
 */
export function anchorOf(
  document: Pick<SourceDocument, "folded" | "published" | "title"> & { readonly path?: string },
  words: PeriodWords,
): DocumentDate {
  const published = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(document.published ?? "");
  if (published) return dateOf(published[1], published[2], published[3]);
  const { folded } = document;
  const head = folded.slice(0, HEAD);
  const first = fullDates(head, words);
  const occasion = first.find(({ mention }) => isOccasion(head, mention));
  if (occasion) return occasion.date;
  const alone = first.filter(({ mention }) => standsAlone(head, mention));
  if (alone.length > 0) return latest(alone);
  const tailStart = Math.max(0, folded.length - TAIL);
  const tail = folded.slice(tailStart);
  const signed = fullDates(tail, words).filter(({ mention }) => closesText(tail, mention));
  if (signed.length > 0) return latest(signed);
  const year = titleYear(document.title ?? "") ?? titleYear(head.trimStart().split("\n", 1)[0] ?? "");
  if (year !== null) return { year, month: null, day: null };
  // 2018年8月31日前出生 says nothing of the day of the text.
  const plain = first.filter(
    ({ mention }) => !/[以之]?[前后]|[起至到-]/.test(head.slice(mention.end - 1, mention.end + 1)),
  );
  if (plain.length > 0) return latest(plain);
  const told = TOLD.exec(folded.slice(0, FAR_HEAD));
  if (told) return dateOf(told[1]);
  return dateInName(document.path ?? "", folded);
}

/** How much of a text is looked through for the year of its figures. */
const FAR_HEAD = 3000;

/** 2021年|前三季度, 2021年|1—7月; not 比2019年1—8月, which something is compared with. */
const TOLD =
  /(?<![比较于是与同和从由自以\d]|20\d\d[年—-])((?:19|20)\d\d)年(?:前三季度|[一二三四]季度|[上下]半年|\d{1,2}月?份?[-~—–～至]\d{1,2}月)/;

/** 工作简报2021-07-15.txt, 20210715.md; 投资情况2021.txt, where the text tells no other years. */
const DAY_IN_NAME = /(?<!\d)((?:19|20)\d\d)[-._年]?(0?[1-9]|1[0-2])[-._月]?([0-2]\d|3[01])(?!\d)/;
const YEAR_IN_NAME = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;

/** A year that a name looks ahead to: 规划2035. */
const AHEAD_IN_NAME = /规划|纲要|计划|愿景|远景|目标|行动|方案/;

/** How many years the figures of a text lie behind the year in its name. */
const LATE = 2;

function dateInName(path: string, folded: string): DocumentDate {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const day = DAY_IN_NAME.exec(name);
  if (day) return dateOf(day[1], day[2], day[3]);
  const years = new Set([...name.matchAll(YEAR_IN_NAME)].map(([year]) => Number(year)));
  const [year] = years;
  if (year === undefined || years.size > 1 || AHEAD_IN_NAME.test(name)) return UNKNOWN;
  let last = 0;
  for (const [, stated] of folded.slice(0, FAR_HEAD).matchAll(/(?<![到至\d])((?:19|20)\d\d)年/g))
    last = Math.max(last, Number(stated));
  return last === 0 || (last <= year && year - last <= LATE) ? { ...UNKNOWN, year } : UNKNOWN;
}

function dateOf(year?: string, month?: string, day?: string): DocumentDate {
  return {
    year: year ? Number(year) : null,
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
  };
}

/** The mentions that name one day of a stated year. */
function fullDates(text: string, words: PeriodWords): readonly DatedMention[] {
  const dates: DatedMention[] = [];
  for (const mention of findPeriods(text, words)) {
    const at = mention.from ?? mention.to;
    if (!at || mention.inName || !("stated" in at.year)) continue;
    if (typeof at.month !== "number" || typeof at.day !== "number") continue;
    dates.push({ date: { year: at.year.stated, month: at.month, day: at.day }, mention });
  }
  return dates;
}

/** 2026年1月14日在某市第九届人民代表大会第五次会议上, up to the end of the line or the sentence. */
function isOccasion(text: string, mention: PeriodMention): boolean {
  if (text.charAt(mention.end) !== "在") return false;
  const rest = text.slice(mention.end, mention.end + 80);
  const stop = rest.search(/[。;]/);
  return (stop < 0 ? rest : rest.slice(0, stop)).includes("会");
}

/** Whether nothing but a label (发布时间:) and marks stand with it on its line. */
function standsAlone(text: string, mention: PeriodMention): boolean {
  const lineStart = text.lastIndexOf("\n", mention.start - 1) + 1;
  const lineEnd = text.indexOf("\n", mention.end);
  if (lineEnd < 0 && text.length === HEAD) return false;
  const before = text.slice(lineStart, mention.start).trim();
  const after = text.slice(mention.end, lineEnd < 0 ? text.length : lineEnd).trim();
  const labelled = before === "" || (before.length <= 12 && /[:|]$/.test(before)) || /^[-(]+$/.test(before);
  return labelled && /^[-)|]*$/.test(after.replace(/^.*?(?=[-)|]|$)/, (gap) => (gap.length > 8 ? gap : "")));
}

/** Whether it is the date under a text: nothing but 印发, blanks or a note in brackets comes after it. */
function closesText(text: string, mention: PeriodMention): boolean {
  const after = text.slice(mention.end).trim();
  return after === "" || after.startsWith("印发") || after.startsWith("(此件") || /^.{0,12}$/.test(after);
}

function latest(dates: readonly DatedMention[]): DocumentDate {
  const order = ({ year, month, day }: DocumentDate) =>
    (year ?? 0) * 10_000 + (month ?? 0) * 100 + (day ?? 0);
  return dates.reduce((best, next) => (order(next.date) > order(best) ? next.date : best), UNKNOWN);
}

/**
 * The year of a title that begins with it or names a report: 2026年政府工作报告, 某区2025年政府工作报告; of a title that names
 * months or quarters: 2024年1—7月投资情况.
 */
function titleYear(title: string): number | null {
  const match =
    /((?:19|20)\d\d)年(?:[^,。;\n]{0,20}(?:报告|要点|计划|总结)|\d{1,2}(?:月份?)?[-~—–～至]\d{1,2}月|[上下]半年|[前第]?[一二三四]季度)/.exec(
      title.slice(0, 120),
    );
  return match ? Number(match[1]) : null;
}
