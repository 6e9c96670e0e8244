import { documentKinds, issuerEndings } from "../dictionaries/document-kinds.ts";
import type { Span } from "../model/span.ts";
import type { TextLine } from "../model/text-lines.ts";

const LONGEST_TITLE = 120;

/**
 * Where the title of a document stands, from the content lines of its head; null where the text begins with
 * prose. The span may cover several lines.
 *
 * The first line that can be a title, with the lines after it while the title is broken over several
 * (宁波市人民政府办公厅 / 关于印发…的 / 通知). A red head (…文件) and marks of secrecy or urgency before it are passed
 * over. Not a title: 各位代表： (a salutation), 一、总体要求 (a heading), a sentence.
 */
export function findTitle(head: readonly TextLine[]): Span | null {
  const behind = head.findIndex((line, at) => !isBeforeTitle(line, head[at + 1]));
  // 某县召开科技大会 ends like an office, too: with nothing behind it that can be a title, it is the title.
  const index = behind > 0 && !canBeTitle(head[behind]?.text ?? "") ? lastOffice(head, behind) : behind;
  const first = head[index];
  if (first === undefined) return null;
  // A scrape has glued all lines together: …政府工作报告2026年1月12日在…会议上.
  const glued = /^.{4,60}?(?:报告|讲话)(?=[\s(-]*\d{4}年\d{1,2}月\d{1,2}日)/.exec(first.text);
  if (glued !== null) return { start: first.at, end: first.at + glued[0].length };
  const mark = /^#{1,6} +/.exec(first.text)?.[0].length ?? 0;
  if (!canBeTitle(first.text.slice(mark))) return null;
  const occasion = /[\s-]*-{2,}\s*\(?\d{4}年|\t/.exec(first.text);
  if (occasion !== null) return { start: first.at, end: first.at + occasion.index };
  let text = first.text;
  let last = first;
  let end = first;
  for (const next of head.slice(index + 1, index + 6)) {
    if (endsWithKind(text) || next.start !== last.end + 1 || !mayContinue(text, next.text)) break;
    last = next;
    text += next.text;
    if (endsWithKind(text) && text.length <= LONGEST_TITLE) end = next;
  }
  return { start: first.at + mark, end: end.at + end.text.length };
}

/** The last line before an index that is no red head. */
function lastOffice(head: readonly TextLine[], before: number): number {
  const at = head.findLastIndex((line, index) => {
    const other = isRedHead(line.text) || isByline(line.text, head[index + 1]?.text ?? "");
    return index < before && !other && canBeTitle(line.text);
  });
  return at < 0 ? before : at;
}

/** A title as one line: line breaks go, and so do the blanks of 政 府 工 作 报 告; others become one space. */
export function titleText(quoted: string): string {
  const oneLine = quoted
    .split("\n")
    .map((line) => line.trim())
    .reduce((text, line) => text + (needsSpace(text, line) ? " " : "") + line)
    .replace(/[\s\u3000]+/g, " ");
  const pieces = oneLine.split(" ");
  const single = pieces.filter((piece) => [...piece].length === 1).length;
  return single >= 3 && single * 3 >= pieces.length * 2 ? pieces.join("") : oneLine;
}

/** Between two offices that issue together (财政厅 / 教育厅关于…) a space stays; inside a word none comes. */
function needsSpace(text: string, next: string): boolean {
  return endsAsOffice(text) && !next.startsWith("关于") && next.includes("关于");
}

function canBeTitle(text: string): boolean {
  const bare = unspaced(text);
  if (bare.length < 4 || bare.length > LONGEST_TITLE) return false;
  if (/[。;:,、]$/.test(bare) || bare.includes("。")) return false;
  return !isNumbered(bare) && !CAPTION.test(text) && !/^(?:各位|尊敬的|附件|-)/.test(bare);
}

/** 一、…, 第三章…, (二)…: a heading, and no title. */
function isNumbered(bare: string): boolean {
  return /^(?:第?[一二三四五六七八九十\d]+[、.．章节条]|\([一二三四五六七八九十\d]+\))/.test(bare);
}

/** 会议现场 本报记者 张三 摄: stood below a picture. */
const CAPTION = /\s(?:摄|摄影|供图)$/;

function isBeforeTitle(line: TextLine, next: TextLine | undefined): boolean {
  if (CAPTION.test(line.text)) return true;
  if (isRedHead(line.text) || isByline(line.text, next?.text ?? "")) return true;
  // Two offices, and 文件 behind the second.
  if (endsAsOffice(unspaced(line.text)) && isDocumentHead(next?.text ?? "")) return true;
  // An office alone, printed in red; on the line right before 关于… it is the beginning of the title.
  return line.text.length <= 30 && endsAsOffice(unspaced(line.text)) && next?.start !== line.end + 1;
}

/** `宁波市人民政府文件`, `机密★1年`, `特急`, `000012`: the printed head of an official letter. */
function isRedHead(text: string): boolean {
  const bare = unspaced(text);
  if (bare.length <= 3 || !/\p{Script=Han}{2}/u.test(bare)) return true;
  return bare.length <= 30 && (isDocumentHead(text) || bare.includes("★"));
}

/** 宁波市人民政府文件, 宁波市人民政府文件(草案). */
function isDocumentHead(text: string): boolean {
  return text.length <= 60 && /^[^《〈"“]{2,26}文件(?:\([^)]*\))?$/.test(unspaced(text));
}

/** `省长 王某某` before `各位代表:` or before a line that names the same person: a byline without a title. */
function isByline(text: string, next: string): boolean {
  const name = /^\S{2,30}\s+([\p{Script=Han}]{2,4})$/u.exec(text)?.[1];
  return name !== undefined && (next.startsWith("各位") || next.includes(name));
}

/** Whether a title that does not end yet may go on in `next`. Its end must show that it was one title. */
function mayContinue(text: string, next: string): boolean {
  if (/[。;:]$/.test(next) || next.length > 60 || /^[-(]|^\d{4}年\d+月\d+日/.test(next)) return false;
  const bare = unspaced(next);
  // 提案选登 / 一、关于…的建议, 题目:…, 目录, 王某某: another title, the contents, or who wrote it.
  if (isNumbered(bare) || /^[^:]{2,4}:|^目录$/.test(bare)) return false;
  if (/^\p{Script=Han}{2,4}$/u.test(bare) && !endsWithKind(bare)) return false;
  return !/^(?:政府)?工作报告/.test(unspaced(next)) || /[年的]$|^\S{2,12}$/.test(text);
}

/** Whether a title ends with what it is: …的通知, …办法(试行), …规划(2021-2025年). */
function endsWithKind(title: string): boolean {
  const bare = unspaced(title).replace(/\([^()]*\)$/, "");
  return documentKinds().some((kind) => bare.endsWith(kind));
}

/** Whether a name ends as that of an office does. */
export function endsAsOffice(name: string): boolean {
  return issuerEndings().some((ending) => name.endsWith(ending));
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, "");
}
