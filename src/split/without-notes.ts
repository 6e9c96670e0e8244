import type { ContentLine } from "./content-line.ts";
import { isPicture, isWrittenBy } from "./title-lines.ts";

const LONGEST = 40;
/** 图为会议现场。, 摄影:张三, 图/张三: what a picture shows and who took it. */
const CREDIT = /^(?:图为|(?:图|摄影|摄|供图|图片|图源|制图|文\/图)\s*[:/])/;

/**
 * The lines without notes within the head of a piece: 题目 / [图片] / 某局局长 张三 / 本报记者 李四 / (资料图片) / text, and below a
 * colon. Below running text such a line closes the piece, and stays.
 */
export function withoutNotes(lines: readonly ContentLine[]): readonly ContentLine[] {
  if (!lines.some(isHeadNote)) return lines;
  const kept: ContentLine[] = [];
  for (const line of lines) {
    const above = kept.at(-1);
    const isHead = above?.prose === false || above?.folded.endsWith(":") === true;
    if (!isHead || !isHeadNote(line)) kept.push(line);
  }
  return kept;
}

function isHeadNote(line: ContentLine): boolean {
  if (line.folded.length >= LONGEST) return false;
  // 记者:… asks.
  const isReporter = isWrittenBy(line) && !line.folded.includes(":");
  return isReporter || isPicture(line) || CREDIT.test(line.folded);
}
