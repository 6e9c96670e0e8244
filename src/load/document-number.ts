import type { Span } from "../model/span.ts";

/** 国发〔2023〕5号 in every bracket in use; 国办发明电〔2020〕14号; 国发〔2023〕第5号. */
const BRACKETED =
  /[\p{Script=Han}]{1,16} ?[([〔【﹝﹙〈「] ?(?:19|20)\d{2} ?年? ?[)\]〕】﹞﹚〉」] ?第? ?\d{1,5}(?:-\d{1,3})? ?号/u;

/** 国家税务总局公告2025年第3号; 国务院令第683号. */
const YEARED = /[\p{Script=Han}]{2,20}(?:公告|令|通告) ?(?:(?:19|20)\d{2} ?年 ?)?\(?第 ?\d{1,4} ?号\)?/u;

/** 渝府发17号: a sign that lost its year. */
const YEARLESS = /^[\p{Script=Han}]{1,8}[发办函字政] ?\d{1,4} ?号$/u;

/** The first 文号 of a folded text: 国发〔2023〕5号 or 国务院令第683号; null where there is none. */
export function documentNumberIn(folded: string): Span | null {
  const match = BRACKETED.exec(folded) ?? YEARED.exec(folded);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/**
 * The 文号 of a line that is nothing but a 文号, perhaps in brackets or with a word or two after it
 * (甬政发〔2013〕90号 宁波市); null for `根据国发〔2023〕5号文件要求`.
 */
export function numberOfLine(line: string): Span | null {
  if (line.length > 60) return null;
  const found = documentNumberIn(line);
  if (found === null) return YEARLESS.test(line) ? { start: 0, end: line.length } : null;
  const after = line.slice(found.end);
  const alone =
    /^[\s()]*$/.test(line.slice(0, found.start)) && (/^[\s()]*$/.test(after) || /^\s+\S{1,10}$/.test(after));
  return alone ? found : null;
}
