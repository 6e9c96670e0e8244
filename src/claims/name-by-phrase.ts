import type { Span } from "../model/span.ts";
import { type Indicator, type IndicatorMemory, join, joined, plain, verbOf } from "./indicator.ts";
import { inherit } from "./inherit.ts";
import { isRelational } from "./is-relational.ts";
import { nameByField, nameByRegion } from "./name-by-region.ts";
import { rangeAt, withoutPlace } from "./name-distance.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { lastIn, type PhraseContext } from "./phrase-context.ts";
import { SAYS_WHAT } from "./read-left.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";
import { sharedMeasure } from "./share-measure.ts";

/** The longest subject that is still part of a row's name. */
const LONGEST_NAME = 22;

/** The longest owner that is put in front of an amount that stands before it. */
const LONGEST_OWNER = 10;
const LONGEST_PLAIN = 14;

/** The noun in front of the number makes the name, with the noun behind it where that is only a part. */
export function nameByPhrase(naming: Naming, phrase: NounPhrase, counted: boolean): Indicator {
  const { context, span, left, right, memory, topic } = naming;
  const behind = right.noun;
  const isBound = !left.change && !left.reached && (left.comparator ?? right.comparator) !== null;
  const isDone = isBound && naming.role === "time" && phrase.verb?.end === phrase.object?.start;
  // 增加值增长7.6%,|拉动规模以上工业|增长2.4个百分点
  const isPull = left.change && naming.unit === "百分点" && !phrase.subject && phrase.verb && phrase.object;
  if (isPull && phrase.verb && phrase.object && verbOf(context, phrase.verb)?.causing)
    return inherit(context, memory, topic, plain(context, [phrase.verb, phrase.object]), naming.unit);
  const own = withoutTowards(
    context,
    fromPhrase(context, phrase, span, left.change !== null || left.reached, isDone),
    naming,
  );
  // 自有住房|计|30分
  const isCredited =
    naming.unit === "分" && own.parts.length > 0 && own.text.length > 2 && own.text.endsWith("计");
  if (isCredited)
    return plain(
      context,
      own.parts.map((part, index) =>
        index === own.parts.length - 1 ? { start: part.start, end: part.end - 1 } : part,
      ),
    );
  const isMeasure = behind !== null && rolesOfNoun(context, behind)?.has("relational") === true;
  // 年销售额1亿元以上的企业, 投资额10亿元以上项目: the amount is one of what stands behind.
  const ofBehind = right.attributive || (right.comparator !== null && endsInMeasure(context, own));
  const range = behind && !left.reached ? rangeAt(context, behind) : null;
  if (range) return join(context, [withoutPlace(context, own.parts.at(-1) as Span), range], own);
  if (behind && !left.reached && ofBehind) {
    // 支持|担保金额500万元以下的小微企业: an amount is named by itself, whatever is done with those it is of.
    const amount = endsInMeasure(context, own) ? plain(context, own.parts.slice(-1)) : own;
    // 预留30%的号源
    if (amount === own && /[%‰‱]/.test(naming.unit) && right.comparator === null)
      return join(context, [...own.parts, behind], own);
    // 单户金额500万元以下的|占比: the amount is none of the share.
    if (isMeasure && right.attributive && amount !== own && !/[%‰]/.test(naming.unit)) return amount;
    // 毕业生可申请|最高20万元的创业担保贷款
    if (amount === own && endsInVerb(context, own)) return plain(context, [behind]);
    const width = behind.end - behind.start;
    const isLong = width > LONGEST_OWNER && !isPlainName(context.folded.slice(behind.start, behind.end));
    if (amount !== own && isLong) return amount;
    return join(context, isMeasure ? [...amount.parts, behind] : [behind, ...amount.parts], own);
  }
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
  if (left.change && last && context.folded.slice(last.start, last.end).endsWith("到期后"))
    return join(context, [...own.parts.slice(0, -1), { start: last.start, end: last.end - 3 }], own);
  const isDifference = left.change !== null && !["level", "rate"].includes(left.change.form);
  if (behind && !left.reached && !counted && !isDifference) return join(context, [...own.parts, behind], own);
  // 完成全年目标|的58% goes on with what was measured.
  const isPartOfAim =
    naming.unit === "%" && /(?:目标|任务|计划|总量)$/.test(own.text) && memory.base !== null;
  if (isPartOfAim && memory.base && context.folded.charAt(span.end) === "的")
    return joined(context, memory.base, phrase.verb ? join(context, [phrase.verb, ...own.parts], own) : own);
  // 家庭医生人数增加,|每万人口|达到4名
  if (topic && EACH_OF.test(own.text)) return join(context, [...own.parts, topic], own);
  if (isRelational(context, own)) return inherit(context, memory, topic, own, naming.unit);
  // 城镇新增就业年均超过70万人
  if (left.rate && !left.change) return join(context, [...own.parts, left.rate], own);
  const ofRegion = nameByField(naming, own) ?? nameByRegion(naming, own);
  if (ofRegion) return ofRegion;
  const measure = sharedMeasure(naming, own);
  if (measure) return { ...join(context, [...own.parts, measure], own), measure };
  const isItem = own.verb === null && !left.change && !left.reached && isListItem(context, span, memory);
  const verb = isItem ? memory.last?.verb : null;
  return verb ? { ...join(context, [verb, ...own.parts], own), verb } : own;
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

/** The indicator that the words in front of the number make. */
export function fromPhrase(
  context: PhraseContext,
  phrase: NounPhrase,
  span: Span,
  changes = false,
  isDone = false,
): Indicator {
  const object = phrase.object as Span;
  const verb = phrase.verb;
  const roles = rolesOfNoun(context, object);
  const isGeneric = object.end - object.start <= 1 || roles?.has("generic") === true;
  // 带动销售增长四成: what grew is the 销售.
  const isCause = changes && verb !== null && verbOf(context, verb)?.causing === true && !isGeneric;
  if (isCause) return plain(context, [object]);
  // 缴纳社会保险满4年: how long something was done.
  const isHeld = isDone && !/[期限间龄]$/.test(context.folded.slice(object.start, object.end));
  const keepsVerb = verb !== null && (phrase.telling || isGeneric || isHeld);
  // 纳入支付范围|的费用限额标准|为|参保人员: a verb with 的 behind its object belongs to the measure.
  const isClause =
    verb !== null &&
    /^.{1,8}(?:的|(?:标准|限额|额度)为)/.test(context.folded.slice(object.start, object.end));
  const put = splitAtBeing(context, keepsVerb && isClause ? { start: verb.start, end: object.end } : object);
  if (put && (!keepsVerb || isClause))
    return { ...plain(context, [put.thing, put.measure]), measure: put.measure };
  const subject = phrase.subject;
  const parts: Span[] = [];
  if (subject && (isGeneric || (!phrase.circumstance && object.end - span.start <= LONGEST_NAME))) {
    if (phrase.circumstance) parts.push({ start: subject.start + 1, end: subject.end });
    else parts.push(withoutAdverbs(context, subject));
    if (verb) parts.push(verb);
  } else if (keepsVerb && verb) parts.push(verb);
  parts.push(object);
  return plain(context, parts, phrase);
}

/** 限额标准|为|职工参保人员: the measure that stands in front of what it is of; null where no such pair does. */
function splitAtBeing(
  { folded, words }: PhraseContext,
  { start, end }: Span,
): { readonly thing: Span; readonly measure: Span } | null {
  const at = lastIn(folded, "为", start, end - 2);
  if (at <= start + 1) return null;
  const roles = words.nouns.endingAt(folded, at, start)?.value;
  if (!roles?.has("head") && !roles?.has("relational")) return null;
  return { thing: { start: at + 1, end }, measure: { start, end: at } };
}

/** 市图书馆|全年, 施工队|在雨季前: adverbs and circumstances between a doer and its verb are no part of a name. */
function withoutAdverbs({ folded, words }: PhraseContext, span: Span): Span {
  const circumstance = /(?<=.{2})在[^在]{2,}[前后中内里间上时]$/.exec(folded.slice(span.start, span.end));
  let end = circumstance ? span.start + circumstance.index : span.end;
  for (;;) {
    const found = words.words.endingAt(folded, end, span.start + 1);
    if (!found?.value.roles.has("adverb") || (found.word.length < 2 && !"共已均".includes(found.word)))
      return { start: span.start, end };
    // 亩|均, 农民|人均|增加收入: no adverb
    if (found.word.endsWith("均") && "亩户人年月日".includes(folded.charAt(end - 2)))
      return { start: span.start, end };
    end -= found.word.length;
  }
}

/** Whether a name stands behind the 、 that the item before ends with: then it shares its verb. */
export function isListItem(context: PhraseContext, name: Span, { end }: IndicatorMemory): boolean {
  let at = name.start - 1;
  const floor = Math.max(0, at - 80);
  while (at > floor && !",;。、\n".includes(context.folded.charAt(at))) at--;
  return context.folded.charAt(at) === "、" && !/[、,;。]/.test(context.folded.slice(end, at));
}

function endsInVerb({ folded, words }: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  if (!last) return false;
  const isAllowed = /[可应][\u4e00-\u9fff]{2}$/.test(folded.slice(last.start, last.end));
  return isAllowed || words.words.endingAt(folded, last.end, last.start)?.value.verb !== undefined;
}

function endsInMeasure({ folded, words }: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  const roles = last && words.nouns.endingAt(folded, last.end, last.start)?.value;
  return roles?.has("measure") || roles?.has("head") || false;
}

/** 国家文化公园: one noun, no list and nothing that is done. */
function isPlainName(text: string): boolean {
  return (
    text.length <= LONGEST_PLAIN &&
    /(?:园区?|中心|基地|项目|工程|集群|企业|城|港|站|馆)$/.test(text) &&
    !/[和与及、“的]/.test(text)
  );
}
