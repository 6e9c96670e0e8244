import type { Span } from "../model/span.ts";

/** One of those that something is compared with: 全国, 全省平均水平, 去年同期, 东部地区. */
const BASE =
  /^(?:全[国省市区县州]|[我本该][省市区县]|[\u4e00-\u9fff]{0,6}(?:平均(?:水平|值|数|线)?|同期|水平|平均增速)|[\u4e00-\u9fff]{1,4}[省市区县州]|[东中西]部(?:地区)?|上[年月]|去年|年初)$/;

/** 全国、全省: those that several numbers are compared with, one each; null where a stretch is no such list. */
export function splitBases(folded: string, { start, end }: Span): readonly Span[] | null {
  const bases: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !"、和与及".includes(folded.charAt(at))) continue;
    bases.push({ start: from, end: at });
    from = at + 1;
  }
  const isList = bases.length > 1 && bases.every((base) => BASE.test(folded.slice(base.start, base.end)));
  return isList ? bases : null;
}
