import type { Span } from "../model/span.ts";
import { fromPhrase } from "./from-phrase.ts";
import { type Indicator, type IndicatorMemory, join, joined, plain, verbOf } from "./indicator.ts";
import { inherit } from "./inherit.ts";
import { isRelational } from "./is-relational.ts";
import { nameByField, nameByRegion } from "./name-by-region.ts";
import { nameWithNoun } from "./name-with-noun.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { SAYS_WHAT } from "./read-left.ts";
import { sharedMeasure } from "./share-measure.ts";

/** The noun in front of the number makes the name, with the noun behind it where that is only a part. */
export function nameByPhrase(naming: Naming, phrase: NounPhrase, counted: boolean): Indicator {
  const pulled = namePulled(naming, phrase);
  if (pulled) return pulled;
  const { context, left, right } = naming;
  const own = ownName(naming, phrase);
  const whole = nameScore(naming, own) ?? nameWithNoun(naming, own) ?? nameChange(naming, own);
  if (whole) return whole;
  const isDifference = left.change !== null && !["level", "rate"].includes(left.change.form);
  if (right.noun && !left.reached && !counted && !isDifference)
    return join(context, [...own.parts, right.noun], own);
  return nameOfOther(naming, phrase, own) ?? nameInList(naming, own);
}

/** 增加值增长7.6%,|拉动规模以上工业|增长2.4个百分点: what something did to another thing. */
function namePulled(
  { context, left, memory, topic, unit }: Naming,
  { subject, verb, object }: NounPhrase,
): Indicator | null {
  if (!left.change || unit !== "百分点" || subject || !verb || !object) return null;
  return verbOf(context, verb)?.causing
    ? inherit(context, memory, topic(), plain(context, [verb, object]), unit)
    : null;
}

function ownName(naming: Naming, phrase: NounPhrase): Indicator {
  const { context, span, left, right, role } = naming;
  const isBound = !left.change && !left.reached && (left.comparator ?? right.comparator) !== null;
  const isDone = isBound && role === "time" && phrase.verb?.end === phrase.object?.start;
  const own = fromPhrase(context, phrase, span, left.change !== null || left.reached, isDone);
  return withoutTowards(context, own, naming);
}

/** 自有住房|计|30分 */
function nameScore({ context, unit }: Naming, own: Indicator): Indicator | null {
  const last = own.parts.at(-1);
  if (unit !== "分" || !last || own.text.length <= 2 || !own.text.endsWith("计")) return null;
  return plain(context, [...own.parts.slice(0, -1), { start: last.start, end: last.end - 1 }]);
}

/** What changes, where the words of change are part of its name. */
function nameChange({ context, left, right }: Naming, own: Indicator): Indicator | null {
  // 每亩|增产150公斤, 户均年|增收8000元
  const changed = left.changeSpan;
  if (changed && !right.noun && /^(?:每.{1,3}|平均每[户人亩村]年?|[户人亩村]均年?)$/.test(own.text))
    return join(context, [...own.parts, changed], own);
  // 农民|人均|增收1200元
  if (changed && left.rate && isEach(context, left.rate)) {
    const saysWhat = SAYS_WHAT.test(context.folded.slice(changed.start, changed.end));
    return join(context, [...own.parts, left.rate, ...(saysWhat ? [changed] : [])], own);
  }
  // 承包到期后再延长30年
  const last = own.parts.at(-1);
  return left.change && last && context.folded.slice(last.start, last.end).endsWith("到期后")
    ? join(context, [...own.parts.slice(0, -1), { start: last.start, end: last.end - 3 }], own)
    : null;
}

/** Names what goes on with something that was told before: a part of an aim, a rate, a region. */
function nameOfOther(naming: Naming, phrase: NounPhrase, own: Indicator): Indicator | null {
  const { context, span, left, memory, topic, unit } = naming;
  // 完成全年目标|的58% goes on with what was measured.
  const isPartOfAim =
    memory.base !== null &&
    unit === "%" &&
    context.folded.charAt(span.end) === "的" &&
    /(?:目标|任务|计划|总量)$/.test(own.text);
  if (isPartOfAim && memory.base)
    return joined(context, memory.base, phrase.verb ? join(context, [phrase.verb, ...own.parts], own) : own);
  // 家庭医生人数增加,|每万人口|达到4名
  const each = EACH_OF.test(own.text) ? topic() : null;
  if (each) return join(context, [...own.parts, each], own);
  if (isRelational(context, own)) return inherit(context, memory, topic(), own, unit);
  // 城镇新增就业年均超过70万人
  if (left.rate && !left.change) return join(context, [...own.parts, left.rate], own);
  return nameByField(naming, own) ?? nameByRegion(naming, own);
}

/** The name itself, or as an item of a list that shares its measure or its verb. */
function nameInList(naming: Naming, own: Indicator): Indicator {
  const { context, span, left, memory } = naming;
  const measure = sharedMeasure(naming, own);
  if (measure) return { ...join(context, [...own.parts, measure], own), measure };
  const verb = memory.last?.verb;
  const isItem = verb && own.verb === null && !left.change && !left.reached;
  return isItem && isListItem(context, span, memory)
    ? { ...join(context, [verb, ...own.parts], own), verb }
    : own;
}

/** 每万人口, 每千名老人: what a number is told for each of. */
const EACH_OF = /^每[百千十万亿\d]+[名位户个]?[\u4e00-\u9fff]{1,6}$/;

/** 人均, 平均每户; 年均 is a rate of time. */
function isEach({ folded }: PhraseContext, { start, end }: Span): boolean {
  return /[户人亩村]/.test(folded.slice(start, end));
}

/** 对|单户5万元以下的贷款, 对|床位补贴标准: in rules those who get something stand behind 对. */
function withoutTowards(context: PhraseContext, own: Indicator, { rules }: Naming): Indicator {
  const [only] = own.parts;
  const isTowards = rules && only && own.parts.length === 1 && context.folded.charAt(only.start) === "对";
  if (!isTowards || only.end - only.start < 3 || /[对贡]/.test(own.text.slice(1))) return own;
  return join(context, [{ start: only.start + 1, end: only.end }], own);
}

/** Whether a name stands behind the 、 that the item before ends with: then it shares its verb. */
export function isListItem(context: PhraseContext, name: Span, { end }: IndicatorMemory): boolean {
  let at = name.start - 1;
  const floor = Math.max(0, at - 80);
  while (at > floor && !",;。、\n".includes(context.folded.charAt(at))) at--;
  return context.folded.charAt(at) === "、" && !/[、,;。]/.test(context.folded.slice(end, at));
}
