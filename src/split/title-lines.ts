import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";

/** Title and subtitle from the lines at these indices; the number and the mark (题目:) before them are left out. */
export function sayTitles(
  document: SourceDocument,
  lines: readonly ContentLine[],
  titles: readonly number[],
  words: SplitWords,
): { title: string | null; subtitle: string | null } {
  const said = titles.map((at) => {
    const line = lines[at];
    if (line === undefined) return "";
    const lead = numberLength(line.folded);
    return document.text
      .slice(line.start + lead + markLength(line.folded.slice(lead), words), line.end)
      .trim();
  });
  const first = said[0] === undefined ? null : withoutFrame(said[0]);
  const title = first !== null && NONE.test(first) ? null : first;
  const subtitle = said
    .slice(1)
    .filter((text) => title?.includes(text) !== true)
    .join(" ");
  return { title, subtitle: subtitle === "" ? null : subtitle };
}

/** 题目:(无) */
const NONE = /^[(（]?(?:无|略|空)[)）]?$/;

/** 【让数据多跑路】 is set in brackets as other titles are in bold; 【云和县】 labels what is below. */
function withoutFrame(title: string): string {
  return /^[【〖[]([^【】〖〗[\]]{6,})[】〗\]]$/.exec(title)?.[1]?.trim() ?? title;
}

/** Length of the mark before a title (题目:…, 攻擂题目——…), 0 where there is none. */
export function markLength(folded: string, words: SplitWords): number {
  const match = /^[【[]?([^:【】[\]—-]{2,6})(?:[】\]]\s?:?|:|——|--)\s*/.exec(folded);
  const mark = match?.[1]?.replace(/\s+/g, "") ?? "";
  // What kind of title it is stands before the word: 攻擂|题目.
  const isMark = [mark, mark.slice(-2)].some((word) => words.bylineMarks.get(word) === "title");
  return isMark ? (match?.[0].length ?? 0) : 0;
}

/** The most frequent count; the smaller of two that are equally frequent. */
export function usualCount(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 1;
  for (const [count, times] of [...seen].sort((a, b) => a[0] - b[0]))
    if (times > (seen.get(best) ?? 0)) best = count;
  return best;
}

/** Whether a line may be a title: short, no running text, no date, nothing about the page. */
export function isTitle(line: ContentLine | undefined, document: SourceDocument): boolean {
  if (line === undefined || line.prose || line.folded.length < 2) return false;
  if (isNote(line) || isWrittenBy(line) || COUNTED.test(line.folded) || isCounter(line)) return false;
  return document.title === null || line.level > 0 || !isSame(line, document.title) || line.start < 400;
}

/** A line that only counts or dates what is below it: PART.01, 【一】, 15:00:12, [15:00:12]. */
export const COUNTED =
  /^[[(]?(?:(?:part|no|vol)\b)?[\d\s:.年月日/-]+[\])]?$|^[【[(]?[之其]?[一二三四五六七八九十\d]{1,3}[】\])]?[、.]?$/i;
/** Whether a line only counts the piece below it: 01, PART.02, 【三】, 之二, 发言四, 第五位, 解读(六). */
export function isCounter(line: ContentLine | undefined): boolean {
  return line !== undefined && line.folded.length <= 10 && COUNTER.test(line.folded.toLowerCase());
}

const COUNTER =
  /^[【[(]?(?:(?:part|no|vol|chapter)[\s.]*|[之其第]|[序编]号:\s?|[一-龥]{2,4}[之\s]?)?(?:\d{1,2}|[ⅰ-ⅻ]|[一二三四五六七八九十]{1,3}|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\))[位篇期站讲]?[】\])]?[、.]?$/;

/** 张三代表: / 您提出的建议收悉: the paragraph is written to somebody, and answers. */
export const WRITES_TO = /^(?:[您你](?:们|委|单位)?(?:提出|在|于|反映|关于|来信|的)|.{0,40}收悉)/;

/** 租金是多少?, 二、谁来修路?: a short line that asks. */
export function isQuestion(line: ContentLine | undefined): boolean {
  return line !== undefined && line.folded.length <= LONGEST_QUESTION && line.folded.endsWith("?");
}

const LONGEST_QUESTION = 60;

/** Q1:, 问: open what is asked; below a byline that is the beginning of the text. */
export const ASKS = /^(?:[qa]|问|答)\d{0,2}:/i;

/** 信息来源: 创新浙江; https://…; | 文号 | …: lines about the page and not of the text. */
export function isNote(line: ContentLine | undefined): boolean {
  if (line === undefined) return false;
  const { folded } = line;
  // 新华社北京5月29日电 is the line of a news agency.
  if (
    /^图为|^\(?(?:上|下|左|右|题)?图:|[\s/(](?:摄|摄影|供图|资料图)\)?$|^https?:|\|.*\||^.{2,16}\d{1,2}月\d{1,2}日电$/.test(
      folded,
    )
  )
    return true;
  return (
    folded.length < 40 && /^.{0,8}(?:来源|时间|日期|次数|编辑|字体|字号|浏览|分享|校对|审核)\s*:/.test(folded)
  );
}

/** (资料图片), [图片], 【视频】 stand where a picture was. */
export function isPicture(line: ContentLine | undefined): boolean {
  return (
    line !== undefined &&
    line.folded.length < 12 &&
    /^[[(【].{0,6}(?:图片?|照片|视频)[\])】]$|^图片$/.test(line.folded)
  );
}

/** 本报记者 张三, 通讯员 李四: who wrote the piece, in a short line of its own. */
export function isWrittenBy(line: ContentLine | undefined): boolean {
  return line !== undefined && line.folded.length <= 40 && WRITTEN_BY.test(line.folded);
}

const WRITTEN_BY = /^\(?(?:本[报刊网台社]|见习|实习|全媒体|[一-龥]{2,6})?(?:记者|通讯员)[\s:]/u;

/** 直播时间:2025年6月4日, 地点:一号会议室: when and where it was, behind a label. */
export function isTime(line: ContentLine | undefined): boolean {
  return line !== undefined && line.folded.length < 60 && /^.{0,4}(?:时间|日期|地点)\s*:/.test(line.folded);
}

/** Whether a line is a day and nothing else: 2026年2月9日, 二〇二六年二月九日. */
export function isDay(line: ContentLine | undefined): boolean {
  return (
    line !== undefined &&
    /^\(?(?:20|19|二[〇○零])[\d〇○零一二三四五六七八九]{2}[年./-].{2,8}\)?$/.test(line.folded.trim()) &&
    /^[\d\s年月日./()〇○零一二三四五六七八九十廿-]+$/.test(line.folded)
  );
}

/** ——2026年1月14日在某省第十四届人民代表大会第四次会议上, (2026年2月20日): says when it was given, and is no title. */
export function isOccasion(line: ContentLine | undefined): boolean {
  if (line === undefined) return false;
  // 2月1日 民生通道: day and place of one of several.
  if (/^\d{1,2}月\d{1,2}日(?:\s{1,3}\S{2,12})?$/.test(line.folded)) return true;
  return /^[-(\s]*\d{4}年\d{1,2}月\d{1,2}日(?:\)?$|.{0,4}在)|(?:会议|大会)上\)?$/.test(line.folded);
}

/** Whether a line is the title of the document, or the first line of the document and the beginning of its title. */
export function isDocumentTitle(
  document: SourceDocument,
  lines: readonly ContentLine[],
  at: number,
): boolean {
  const title = document.title?.replace(/\s+/g, "") ?? "";
  const line = lines[at] === undefined ? "" : document.text.slice(lines[at].start, lines[at].end);
  const said = line.replace(/\s+/g, "");
  return title !== "" && said !== "" && (said === title || (at === 0 && title.startsWith(said)));
}

export function isSame(line: ContentLine | undefined, title: string): boolean {
  return line !== undefined && line.folded.replace(/\s+/g, "") === title.replace(/\s+/g, "");
}
