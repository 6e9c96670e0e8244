import type { Span } from "../model/span.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";

/** The phrase in front of a number, of which only what was measured is left; null where that is nothing. */
export function phraseInFront(naming: Naming): NounPhrase | null {
  return asListItem(naming, withoutCircumstance(naming, readNounPhrase(naming.context, naming.span)));
}

/** 住房贷款、|10万元以下小额贷款: the items before one that is named behind its number are none of its name. */
function asListItem({ context, span, right }: Naming, phrase: NounPhrase | null): NounPhrase | null {
  const isItem =
    right.noun !== null && phrase?.object != null && context.folded.charAt(span.end - 1) === "、";
  return isItem && phrase ? { ...phrase, subject: null, object: null } : phrase;
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

/** 剔除退税因素后可比|增长4%: a verb that belongs to the circumstance. */
const ASIDE = /^(?:剔除|扣除|还原)/;

function withoutCircumstance(naming: Naming, phrase: NounPhrase | null): NounPhrase | null {
  const { context, span, left, role, memory } = naming;
  const object = phrase?.object;
  if (!object) return phrase;
  const { verb } = phrase;
  if (verb && !ASIDE.test(context.folded.slice(verb.start, verb.end))) return phrase;
  const text = context.folded.slice(verb?.start ?? object.start, object.end);
  if (isOfNothing(naming, object, text)) return null;
  const condition = lastCondition(naming, text);
  if (condition > 0) return readNounPhrase(context, { start: object.start + condition, end: span.end });
  // 情况复杂的|可以延长30日: in which case something holds is not what it holds for.
  if (role === "time" && left.change && memory.last && context.folded.charAt(object.end) === "的")
    return null;
  return behindDuty(naming, phrase, object, text);
}

/** Whether what stands in front of a number only says where, how or compared with what. */
function isOfNothing(
  { context, span, right, role, memory, unit }: Naming,
  object: Span,
  text: string,
): boolean {
  const { folded } = context;
  if (CIRCUMSTANCE.test(text)) return true;
  // 增速都在4%以上,高的|达到5.5%: the highest of what was measured.
  if (memory.last && folded.charAt(object.end) === "的" && /^最?[高低多少快慢大小]$/.test(text)) return true;
  // 罕见地|位居全国第一
  const isHow =
    role === "amount" &&
    unit === "" &&
    /^[\u4e00-\u9fff]{2}(?<![基产土耕林草湿用园场高盆各当外])地$/.test(text);
  if (isHow) return true;
  // 与上次普查的|40215万人相比
  const end = right.predicate?.start ?? -1;
  return end >= 0 && folded.startsWith("相比", end) && "与同和较".includes(folded.charAt(span.start));
}

/** Where the last of several conditions begins, of which the number is one; 0 where there are not several. */
function lastCondition({ left, right, role }: Naming, text: string): number {
  // 遗弃犬只或者|一年内被处罚|三次以上的
  if (role === "count" && right.comparator && right.headless) {
    const either = text.lastIndexOf("或者") + 2;
    return either > 2 && text.length - either > 2 ? either : 0;
  }
  // 本科学历、|在本区工作|满半年: how long the last has held.
  const last = role === "time" && left.comparator && right.attributive ? text.lastIndexOf("、") + 1 : 0;
  return text.length - last > 3 ? last : 0;
}

/** What is to be done or may be had, without who it is that must or may. */
function behindDuty(
  { context, span, right, role }: Naming,
  phrase: NounPhrase,
  object: Span,
  text: string,
): NounPhrase | null {
  const isDuty = role === "count" || (role === "time" && !right.noun && right.comparator !== null);
  const found = right.noun || isDuty ? (isDuty ? DUTY : LICENCE).exec(text) : null;
  if (!found) return phrase;
  const task = { start: object.start + found[0].length, end: span.end };
  // 台账应当|保存|十年以上: a bare verb needs what is to be kept.
  if (role !== "time" || task.end - task.start > SHORT_DUTY) return readNounPhrase(context, task);
  const holder = { start: object.start, end: object.start + (found[1]?.length ?? 0) };
  return { ...phrase, subject: holder, object: task };
}
