import type { Span } from "../model/span.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** 江苏省, 昆山市, 城东新区; not 国家级示范区, 强镇, 县级市. */
const ENDING =
  /^(?:[\u4e00-\u9fff]{2,3}[省州盟旗]|(?!大城|小城|中小城|特大城|地级|县级|设区|上市|城市)[\u4e00-\u9fff]{1,4}(?<!(?:大|小|中|中心|都|型)城|级|区|股|楼|超|集|门|夜)市|[\u4e00-\u9fff]{1,3}(?<![强大老园景库片社小校厂范点验聚衡城])[县区镇乡]|[\u4e00-\u9fff]{2,8}自治[区州县])$/;
/** 全省|传统村落: the region in front of what was counted before. */
const PREFIX =
  /^(?:[全我本][国省市县区]|县区|区县|市县|县市区|(?:[\u4e00-\u9fff]{1,3}|[1-5]?A{1,5})级(?:及?以上)?)(?=[\u4e00-\u9fff“A-Z]{2})/;

/** 国家级, 省部级: a level that stands for what was counted before. */
const LEVEL = /^(?:国家|世界|部|省|省部|自治区|市|区|县|乡|镇|村|校|[1-5]?A{1,5}|[一二三四五六])级$/;

const FIELD =
  /^(?:其中,?)?(?:在|从|就)([\u4e00-\u9fff]{2,10}?[额量率值入资产速本款数])(?:指标|方面|领域|上|看)(?:中|上|里|来看|看)?,/;
const FIELD_REACH = 24;

/** 在财政收入方面,甲市完成30亿元,乙市完成20亿元: the measure that a sentence begins with; null where it begins with none. */
export function fieldOfSentence({ folded }: PhraseContext, { start, end }: Span): Span | null {
  const found = FIELD.exec(folded.slice(start, Math.min(end, start + FIELD_REACH)));
  if (!found?.[1]) return null;
  const from = start + found[0].indexOf(found[1]);
  return { start: from, end: from + found[1].length };
}

/** 甲市|完成: the region and the measure of its sentence; null where no region stands alone in front of the number. */
export function nameByField(naming: Naming, own: Indicator): Indicator | null {
  const { context, left, right, unit } = naming;
  const [first, second] = own.parts;
  if (!first || left.change || right.noun || unit === "%" || own.parts.length > 2) return null;
  const isDone = (span: Span) => /^(?:完成|实现|达到?|以)$/.test(context.folded.slice(span.start, span.end));
  const bare = {
    start: first.start,
    end:
      first.end -
      (/(?:完成|实现|达到?|以)$/.exec(context.folded.slice(first.start, first.end))?.[0].length ?? 0),
  };
  if ((second && !isDone(second)) || !isRegion(context, bare)) return null;
  const field = naming.field();
  return field && field.end < bare.start ? { ...plain(context, [bare, field]), subject: null } : null;
}

/**
 * Names a number that only a region or a level stands in front of by what was counted before: 苏州市高新企业 of
 * 新增高新企业500家,其中苏州市150家. Null where something else stands there, or what was told before is in another unit.
 */
export function nameByRegion(
  { context, left, right, memory, unit }: Naming,
  own: Indicator,
): Indicator | null {
  const [region] = own.parts;
  const { last } = memory;
  if (!region || own.parts.length > 1 || !last || memory.unit !== unit || unit === "" || unit === "%")
    return null;
  if (left.change || left.verb || right.noun || right.predicate || !isRegion(context, region)) return null;
  const parts = isRegion(context, last.parts[0]) ? last.parts.slice(1) : withoutRegion(context, last.parts);
  return parts.length > 0 ? { ...plain(context, [region, ...parts]), subject: null } : null;
}

export function isRegion({ folded, words }: PhraseContext, span: Span | undefined): boolean {
  if (!span) return false;
  const text = folded.slice(span.start, span.end);
  return (text.endsWith("级") ? LEVEL : ENDING).test(text) || words.places.has(text);
}

function withoutRegion({ folded }: PhraseContext, [first, ...rest]: readonly Span[]): readonly Span[] {
  if (!first) return rest;
  const width = PREFIX.exec(folded.slice(first.start, first.end))?.[0].length ?? 0;
  return [{ start: first.start + width, end: first.end }, ...rest];
}
