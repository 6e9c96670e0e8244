import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Span } from "../model/span.ts";
import { trimSpan } from "./read-post.ts";

/**
 * What is left of a line when bullets, dashes, brackets, marks and the colon at the end are gone; whether a mark or a
 * bracket brought it in, and the kind of the mark (byline-marks.tsv), "" for none.
 */
export function stripMarks(folded: string, words: SplitWords): { span: Span; marked: boolean; mark: string } {
  let { start, end } = trimSpan(folded, 0, folded.length);
  let marked = false;
  let kind = "";
  start += leadLength(folded.slice(start, end));
  start += ORNAMENTS.exec(folded.slice(start, end))?.[0].length ?? 0;
  // A bracket that the line opens is closed by no arrow.
  const ornament = folded[start] === "<" ? ORNAMENT : TAIL;
  while (end > start && ornament.test(folded.slice(end - 1, end))) end--;
  if (folded[end - 1] === ":") end--;
  // 国务院总理张三各位代表: a scrape has glued the salutation on.
  end -= /各位\p{Script=Han}{2}[:!]?$/u.exec(folded.slice(start, end))?.[0].length ?? 0;
  for (const [open, close] of [
    ["(", ")"],
    ["【", "】"],
    ["[", "]"],
    ["〔", "〕"],
    ["「", "」"],
    ["〖", "〗"],
    ["『", "』"],
    ["<", ">"],
  ] as const) {
    if (folded[start] !== open || folded[end - 1] !== close) continue;
    start++;
    end--;
    start += leadLength(folded.slice(start, end));
    start += ORNAMENTS.exec(folded.slice(start, end))?.[0].length ?? 0;
    marked = true;
  }
  const mark = markAt(folded.slice(start, Math.min(end, start + 12)), words);
  if (mark !== null) {
    start += mark.length;
    kind = mark.kind;
    marked = true;
  }
  if (folded[end - 1] === ":") end--;
  return { span: trimSpan(folded, start, end), marked, mark: kind };
}

/** Length of what brings in a visit, or a signature: ——访某县县长张三, ——专访某县县长张三; 访问学者张三 stays. */
function leadLength(text: string): number {
  return /^[-—\s]+(?:(?:专访|访|对话|记(?!者))(?!问))?/.exec(text)?.[0].length ?? 0;
}

/**
 * What decorates a line at its ends, / 张三 /, · 张三 ·, 张三★, @张三, or brings in what is below: 某市市长李四——;
 * and the time of a turn, or its day: 10:30 某市市长李四.
 */
const ORNAMENTS = /^(?:[|/·•~=_@>»\s]|\p{So}|\uFE0F|\d{1,2}:\d{2}(?::\d{2})?\s|\d{1,2}月\d{1,2}日\s)+/u;
const ORNAMENT = /^[-—|/·•~=_\s\p{So}]$/u;
const TAIL = /^[-—|/·•~=_>»\s\p{So}]$/u;

/** What counts a mark, before it or behind: 1号(选手), 第二位(发言人), (嘉宾)3. */
const COUNT = /^第?[\d一二三四五六七八九十]{1,3}[号位名]|[\d一二三四五六七八九十]+$/;

/** A mark with what sets it off, and its kind: 作者:, 【作者】, 文/, 嘉宾|, 职务:, 作者系. null where there is none. */
function markAt(head: string, words: SplitWords): { length: number; kind: string } | null {
  const match = /^[【[]?(?:今日|本期|本场|特邀|线上)?([^:/|【】[\]]{1,9}?)\s*(?:[】\]]\s*:?|[:/|])\s*/.exec(
    head,
  );
  const word = match?.[1]?.replace(/\s+/g, "") ?? "";
  // 嘉宾1:张三, 1号选手|张三
  const kind = words.bylineMarks.get(word) ?? words.bylineMarks.get(word.replace(COUNT, ""));
  if (match !== null && kind !== undefined) return { length: match[0].length, kind };
  // 对话人物① 某县商务局局长 张三: the mark is counted, and no colon sets it off.
  const counted = /^([^\s:/①-⑳\d]{2,6}?)[①-⑳\d一二三四五六七八九十]{0,2}\s+/.exec(head);
  if (counted !== null && words.bylineMarks.get(counted[1] ?? "") === "author")
    return { length: counted[0].length, kind: "author" };
  // 作者系某市水利局局长张三, 发言人系某市市长李四
  const plain = /^(?:作者[为是]|(\p{Script=Han}{2,5}?)系)/u.exec(head);
  if (plain === null || (plain[1] !== undefined && words.bylineMarks.get(plain[1]) !== "author")) return null;
  return { length: plain[0].length, kind: "author" };
}
