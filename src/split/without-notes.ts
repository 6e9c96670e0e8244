import type { ContentLine } from "./content-line.ts";
import { isPicture, isWrittenBy } from "./title-lines.ts";

const LONGEST = 40;
/** 图为会议现场。, 摄影:张三, 图/张三: what a picture shows and who took it. */
const CREDIT = /^(?:图为|(?:图|摄影|摄|供图|图片|图源|制图|文\/图)\s*[:/])/;

/**
 * The lines without what stands for pictures ([图片], (资料图片)), and without notes within the head of a piece or below a
 * colon: 题目 / 摄影:王五 / 某局局长 张三 / 本报记者 李四 / text. Below running text a note closes the piece, and stays.
 */
export function withoutNotes(lines: readonly ContentLine[]): readonly ContentLine[] {
  if (!lines.some(isHeadNote)) return lines;
  const kept: ContentLine[] = [];
  for (const line of lines) {
    const above = kept.at(-1);
    const isHead = above?.prose === false || above?.folded.endsWith(":") === true;
    if (!isPicture(line) && !(isHead && isHeadNote(line))) kept.push(line);
  }
  return kept;
}

function isHeadNote(line: ContentLine): boolean {
  if (line.folded.length >= LONGEST) return false;
  // 记者:… asks.
  const isReporter = isWrittenBy(line) && !line.folded.includes(":");
  return isReporter || isPicture(line) || CREDIT.test(line.folded);
}
