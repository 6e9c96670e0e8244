import type { Span } from "../model/span.ts";
import { isAmongLast, saysItsOwn } from "./among-last.ts";
import { type Indicator, join, joined, plain, verbOf } from "./indicator.ts";
import { nameAge } from "./name-age.ts";
import { nameByMemory } from "./name-by-memory.ts";
import { fromPhrase, nameByPhrase } from "./name-by-phrase.ts";
import { nameByField } from "./name-by-region.ts";
import { nameDimension } from "./name-dimension.ts";
import { endsOpen, fromBehind } from "./name-from-behind.ts";
import { nameGrant } from "./name-grant.ts";
import { nameInvestment } from "./name-investment.ts";
import { nameProportion } from "./name-proportion.ts";
import { nameTerm } from "./name-term.ts";
import type { Naming } from "./naming.ts";
import { isAmountIn, narrowNaming } from "./narrow-naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";
import { measureAtEnd } from "./share-measure.ts";

/**
 * Names what a number measures, as an analyst would head the row: the noun in front of the number, the noun
 * behind it, or what was measured before it in the paragraph. Null where nothing says it.
 */
export function nameIndicator(given: Naming): Indicator | null {
  const naming = narrowNaming(given);
  const { context, span, left, right, role, memory, topic, unit } = naming;
  const phrase = asListItem(naming, withoutCircumstance(naming, readNounPhrase(context, span)));
  // 指数为89.3,连续3个季度|回升
  const isTurn = role === "amount" && unit === "" && right.noun !== null && isChange(context, right.noun);
  if (isTurn && memory.last && phrase === null) return { ...memory.last, inherited: true };
  const behind = right.noun;
  const isBehind =
    behind !== null && (phrase?.object == null || left.verb !== null || endsOpen(context, span));
  const special =
    nameAge(naming, phrase) ??
    nameTerm(naming, phrase) ??
    nameDimension(naming, phrase) ??
    nameGrant(naming, phrase) ??
    nameProportion(naming, phrase) ??
    nameByPayment(naming, phrase) ??
    nameInvestment(naming, phrase);
  if (special) return special;
  // 提前45天|完成全年目标
  // 电梯3.6万台,使用15年以上的|4200台: some of what was counted in the same unit.
  const counted = memory.units.find((known) => known.unit === unit)?.named;
  const isSome =
    role === "count" &&
    !behind &&
    /的(?:共?有)?$/.test(context.folded.slice(naming.at - 3, naming.at)) &&
    phrase?.object;
  if (isSome && counted && phrase?.object) {
    const { start } = phrase.verb ?? phrase.object;
    // 占比超过10%的有44种、|超过20%的|有23种
    const isBound = context.words.words.startingAt(context.folded, start, naming.at)?.value.before;
    const measure = isBound ? (memory.last?.parts.slice(-1) ?? []) : [];
    return plain(context, [...measure, { start, end: phrase.object.end }, ...counted.parts]);
  }
  // 出口额100万元以上,且|增长5%以上的企业: both are conditions on those behind.
  const isAlso =
    left.change &&
    !phrase &&
    right.attributive &&
    /(?:并?且|同时)$/.test(context.folded.slice(span.start - 2, left.nounEnd));
  if (isAlso && memory.last) return { ...memory.last, inherited: true };
  const early = isEarly(naming) ? (right.noun ?? right.predicate) : null;
  if (early) return plain(context, [early]);
  // 年出栏量|100万头以上|大县: how many of something those have that stand behind.
  const isSized =
    role === "count" &&
    behind &&
    right.comparator &&
    phrase?.object &&
    !left.verb &&
    isAmountIn(context, phrase.object);
  if (isSized && phrase?.object) return nameByPhrase(naming, phrase, false);
  if (phrase?.object && !left.verb && !(behind && (isBehind || (role === "count" && !left.reached))))
    return nameByPhrase(naming, phrase, role === "count" || role === "first");
  if (role === "first") {
    if (behind) return plain(context, [behind]);
    return phrase?.object ? fromPhrase(context, phrase, span) : topic && plain(context, [topic]);
  }
  if (behind && memory.last && isAmongLast(naming, behind))
    return joined(context, memory.last, plain(context, [behind]));
  if (behind) return fromBehind(naming, phrase);
  if (role === "time" && right.predicate && !left.change) return plain(context, [right.predicate]);
  if (right.predicate && context.folded.startsWith("相比", right.predicate.start) && !phrase)
    return nameByMemory(naming, phrase);
  if (right.predicate && !phrase?.object && !left.reached && !left.verb && !left.change) {
    const own = plain(context, [withoutAdverbs(context, right.predicate)]);
    // 80分以上|为优秀
    if (memory.last && naming.unit !== "%" && /^(?:为|是|属|视)/.test(own.text))
      return { ...memory.last, inherited: true };
    // 连续5年|高于全国平均水平 goes on with what was measured; 连续6年|成为… says something of its own.
    if (memory.last && isAmongLast(naming, right.predicate)) return joined(context, memory.last, own);
    const isApart = verbOf(context, right.predicate)?.telling === false || saysItsOwn(naming);
    return memory.base && !isApart ? joined(context, memory.base, own) : own;
  }
  // 每年至少进行一次|检测评估: behind a verb of doing, what is said is what is done.
  if (left.verb && right.predicate && role === "count") {
    if (verbOf(context, left.verb)?.telling === false) return plain(context, [right.predicate]);
    // 新建60个|开放休闲林地: in front of a noun what looks like a verb is part of it.
    return plain(context, [left.verb, right.predicate]);
  }
  if (phrase?.object && left.verb) {
    const own = fromPhrase(context, phrase, span);
    const ofField = nameByField(naming, own);
    if (ofField) return ofField;
    // 地区生产总值|完成|198亿元
    const isDoing = verbOf(context, left.verb)?.telling === false && isAmountIn(context, phrase.object);
    // 完成公路投资186亿元,其中高速公路|完成|112亿元
    const measure = verbOf(context, left.verb)?.telling === false && !isDoing && sharedAmount(naming);
    if (measure) return join(context, [...own.parts, measure], own);
    const verb = isDoing ? [] : [left.verb];
    return join(context, [...own.parts, ...(left.rate ? [left.rate] : []), ...verb], own);
  }
  return nameByMemory(naming, phrase);
}

/** The amount at the end of the last name, where it was in the same unit of money. */
function sharedAmount({ context, memory, unit }: Naming): Span | null {
  const last = memory.last?.parts.at(-1);
  if (unit !== "元" || memory.unit !== unit || !last) return null;
  const investment = { start: last.end - 2, end: last.end };
  return measureAtEnd(context, last) ?? (context.folded.startsWith("投资", last.end - 2) ? investment : null);
}

/** 提前45天|完成全年目标, but 工期提前45天|完成 */
function isEarly({ context, left, right, role }: Naming): boolean {
  const done = right.noun ?? right.predicate;
  if (role !== "time" || !left.changeSpan || !done || done.end - done.start < 3) return false;
  return context.folded.startsWith("提前", left.changeSpan.start);
}

/** A word of change and nothing else. */
function isChange({ folded, words }: PhraseContext, { start, end }: Span): boolean {
  const found = words.words.startingAt(folded, start, end);
  return found?.value.change !== undefined && start + found.word.length === end;
}

/** 连续4年|在综合测评中|位列第一, 经批准|可以延长10日: where and how something was done is not what was measured. */
const CIRCUMSTANCE =
  /^(?:在.+[中里上]|(?:剔除|扣除|还原).{2,24}(?:后|因素)(?:影响)?(?:可比)?|经.{0,6}(?:批准|同意|审核|审批|评审|评估|认定|属实|合格|通过|确认|核实))$/;

/** 单身申请人可申请|建筑面积35平方米以下户型: what may be done with the thing is none of the amount. */
const LICENCE = /^.{2,}可以?(?:申请|享受|领取|购买|选择)(?=.{2})/;

/** 医生应|每季度至少联系|1次居民: a duty begins behind the word that lays it on somebody. */
const DUTY =
  /^(.{2,})(?:应当|必须|应(?=每|至少|在|按|主动|定期)|须|需(?=每|至少|按))(?:已?在.{1,8}?(?=连续|累计))?(?=.)/;

/** The longest duty that says nothing without whose it is. */
const SHORT_DUTY = 3;

function withoutCircumstance(
  { context, span, left, right, role, memory, unit }: Naming,
  phrase: NounPhrase | null,
): NounPhrase | null {
  const object = phrase?.object;
  // 剔除退税因素后可比|增长4%
  const isAside =
    phrase?.verb && /^(?:剔除|扣除|还原)/.test(context.folded.slice(phrase.verb.start, phrase.verb.end));
  if (!object || (phrase.verb && !isAside)) return phrase;
  const text = context.folded.slice(phrase.verb?.start ?? object.start, object.end);
  if (CIRCUMSTANCE.test(text)) return null;
  // 增速都在4%以上,高的|达到5.5%: the highest of what was measured.
  if (memory.last && /^最?[高低多少快慢大小]$/.test(text) && context.folded.charAt(object.end) === "的")
    return null;
  // 罕见地|位居全国第一
  if (
    role === "amount" &&
    unit === "" &&
    /^[\u4e00-\u9fff]{2}(?<![基产土耕林草湿用园场高盆各当外])地$/.test(text)
  )
    return null;
  // 与上次普查的|40215万人相比
  const end = right.predicate?.start ?? -1;
  if (
    end >= 0 &&
    context.folded.startsWith("相比", end) &&
    /^[与同和较]/.test(context.folded.slice(span.start))
  )
    return null;
  // 本科学历、|在本区工作|满半年: how long the last of several conditions has held.
  const last = role === "time" && left.comparator && right.attributive ? text.lastIndexOf("、") + 1 : 0;
  // 遗弃犬只或者|一年内被处罚|三次以上的: the last of several conditions.
  const either = role === "count" && right.comparator && right.headless ? text.lastIndexOf("或者") + 2 : 0;
  if (either > 2 && text.length - either > 2)
    return readNounPhrase(context, { start: object.start + either, end: span.end });
  if (last > 0 && text.length - last > 3)
    return readNounPhrase(context, { start: object.start + last, end: span.end });
  // 情况复杂的|可以延长30日: in which case something holds is not what it holds for.
  if (role === "time" && left.change && memory.last && context.folded.charAt(object.end) === "的")
    return null;
  const isDuty = role === "count" || (role === "time" && !right.noun && right.comparator !== null);
  const found = right.noun || isDuty ? (isDuty ? DUTY : LICENCE).exec(text) : null;
  if (!found) return phrase;
  const task = { start: object.start + found[0].length, end: span.end };
  // 台账应当|保存|十年以上: a bare verb needs what is to be kept.
  const isBare = role === "time" && task.end - task.start <= SHORT_DUTY;
  return isBare && phrase
    ? {
        ...phrase,
        subject: { start: object.start, end: object.start + (found[1]?.length ?? 0) },
        object: task,
      }
    : readNounPhrase(context, task);
}

/** 住房贷款、|10万元以下小额贷款: the items before one that is named behind its number are none of its name. */
function asListItem({ context, span, right }: Naming, phrase: NounPhrase | null): NounPhrase | null {
  const isItem =
    right.noun !== null && phrase?.object != null && context.folded.charAt(span.end - 1) === "、";
  return isItem && phrase ? { ...phrase, subject: null, object: null } : phrase;
}

/** 3000人|全部脱贫, 实现脱贫: what is said, without how far. */
function withoutAdverbs({ folded }: PhraseContext, { start, end }: Span): Span {
  const width =
    /^(?:全部|全都|均|都|已经?|实现(?![^,。]*的))+(?=.{2})/.exec(folded.slice(start, end))?.[0].length ?? 0;
  return { start: start + width, end };
}

/** 对失业人员按每月1500元|发放失业保险金: an amount that stands for those who get it is one of what they get. */
function nameByPayment({ context, right, role }: Naming, phrase: NounPhrase | null): Indicator | null {
  const object = phrase?.object;
  if (!object || role !== "amount" || right.noun || !right.predicate) return null;
  if (!"对向给为".includes(context.folded.charAt(object.start))) return null;
  const paid = readNounPhrase(context, right.predicate)?.object;
  return paid ? plain(context, [paid]) : null;
}
