import type { Span } from "../model/span.ts";

/** What a norm is told from. */
export interface NormContext {
  readonly folded: string;
  readonly clause: Span;
  readonly sentence: Span;
  readonly quantity: Span;
  /** The bound is one that obliges: 不低于, 不超过, 以内. */
  readonly binding: boolean;
}

/** How far in front of a number its sentence is looked at. */
const REACH = 160;

/** 应在18周岁以上, 须满三年, 原则上, 可享受; not 供应在…, 相应为…. */
const MODAL =
  /(?<![相响适对供反呼感效顺])应(?:[在为不当达满具于按]|控制)|[须需](?:[在为不满具达经]|提前|缴)|不得|原则上|(?<!不|许|认|是)可(?:以?(?:享受|获得|申请|申领|领取|报销|补贴|减免|减少|延长|提取|获)|按)/;
/** 每多断保1年, 每缴纳一年: what is given goes with each of them. */
const EACH = /每(?:多|连续|增加|减少|缴|超过?|提前|延迟|逾期|满|新?招用|培训)[^,;]*/;
/** What is paid to each, where no 提高到 tells what was reached. */
const RATE = /(?:补贴|补助|标准|津贴|救助|奖励|支付|报销|减免)[^;]{0,30}每[人户月年次天日亩][^;]{0,12}$/;
const CEILING =
  /(?:给予|补[贴助]|奖励|资助|限额|贷款|报销|额度|可享受|可获得?|期限)[^,;]{0,8}最[高长多](?:不?超过|可达|达|为)?$|最[高长多](?:可|不超过|给予|补[贴助]|奖励|资助|支付限额|限额|贷款|报销)[^,;]{0,10}$/;
/** What a policy sets: a number behind it is none that was counted. */
const LIMITS =
  /(?:等待期|起付线|起付标准|封顶线|免赔额|自付比例|报销比例|缴费比例|缴费基数|租赁期限|服务期限)[^,;]{0,6}$/;
/** What is bounded by a rule, behind 不超过 and 不低于; a rate that is kept below a number is an aim. */
const BOUNDED =
  /(?:期限|限额|标准|比例|额度|总额|保证金|费用|价格|租金|利率|时限|年限|金额|总和|之和|合同|面积)[^,;]{0,16}$/;
const AGE = /(?<!平均)年龄(?:应|须|需|要求)?(?:在|为|不?超过|未?满|不低于)?$|(?:年满|未满|不满)$/;
/** 每月提取不超过1000元, 额度上浮20%. */
const EACH_BOUNDED = /(?:每[人户月年次天日]|提取|缴纳|报销|借款)[^,;]{0,12}$/;
const RAISED = /(?:额度|比例|标准|利率|限额)[上下]浮(?:不超过)?$/;
/** 报销|65%, 按|300元|缴纳: what is paid, where nothing says that it was. */
const PAID = /(?:报销|支付|自付|补偿)(?:比例)?为?$/;
const PAID_BEHIND = /^(?:的?标准|的?比例)?(?:缴纳|计算|收取|支付|报销|给予|补贴|执行|核发|发放|补偿)/;
/** 满六个月,可以申请: what the clause names is what it takes. */
const ENOUGH = /(?:满|达到?|超过|不低于|不少于)$/;
const ALLOWED = /^,(?:即|方|均|也|才)?可/;

/** 对连续缴费满四年的…: a condition on those who get something. */
const CONDITION = /(?:^|[,;:。])\s*对(?:于)?[^,;]*(?:满|达到?|超过|不低于|不少于|连续|首次)$/;
/** 对…的人员,次年…: what falls due to all who are such. */
const GRANT =
  /(?:^|[,;:。])\s*对(?:于)?[^;]*(?:的|符合|首次|新)[^;]*,[^;]*(?:次年|当年|之后|自.{2,10}起|按|一次性)[^;]*$/;
/** 未按时参保的,…: those who are such. Not 最重要的是, 令人高兴的,. */
const CASE =
  /(?:^|[,;:。)])(?!其?最|更|尤其|特别|重要|值得|令人|可喜)[^,;:。]*(?:满|达|符合|以[上下]|未|首次|每|经|属于|从事|参加|购买|具有|申请|因|超过?|低于|不)[^,;:。]*的,[^;。]*$/;
const PAST =
  /[已曾]|了(?!解)|共有|累计(?!.{0,8}不)|同比|截[至止]|目前|去年(?!度)|提高到|达到了|增[至到]|提高至/;

/** 对首次认定的企业给予20万元奖励. */
const GIVEN = /(?:^|[,;:。、])\s*对(?:于)?[^;]*(?:的|首次|新)[^;]*(?:给予|予以|奖励|补[贴助]|资助)[^,;]*$/;

/** 落实60%的绿化要求. */
const REQUIRED = /(?:落实|执行|满足|符合|按照?|达到)$/;
const REQUIREMENT = /^的[^,;。]{0,8}(?:要求|标准)/;

/**
 * Whether an amount is promised to all who are such, or is a standard to be kept: a
 * rule, even where a text tells what is to be done.
 */
export function isPromised({ folded, sentence, quantity }: NormContext): boolean {
  const front = folded.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  const isRequired = REQUIRED.test(front) && REQUIREMENT.test(folded.slice(quantity.end, quantity.end + 16));
  return (isRequired || (front.includes("对") && GIVEN.test(front))) && !PAST.test(front);
}

/**
 * Whether a number in a text that sets no rules of its own (news, an interpretation, a notice) is told as a condition,
 * a cap or an entitlement: 每多断保1年,等待期增加1个月. A word of what was done in its clause says it is none.
 */
export function isNorm({ folded, clause, sentence, quantity, binding }: NormContext): boolean {
  const front = folded.slice(Math.max(clause.start, quantity.start - REACH), quantity.start);
  if (PAST.test(front)) return false;
  const whole = folded.slice(Math.max(sentence.start, quantity.start - REACH), quantity.start);
  const part = whole.slice(whole.lastIndexOf(";") + 1);
  const behind = folded.slice(quantity.end, Math.min(clause.end, quantity.end + 24));
  if (/周?岁/.test(folded.slice(quantity.start, quantity.end)) && AGE.test(front.trimEnd())) return true;
  // 35周岁以下 of 应在18周岁以上,35周岁以下
  const said = front.length > 2 ? front : part.slice(-24);
  if (MODAL.test(said) || LIMITS.test(front) || CEILING.test(front)) return true;
  if (binding && (BOUNDED.test(front) || EACH_BOUNDED.test(front))) return true;
  if (RAISED.test(front) || PAID.test(front) || (/按$/.test(front) && PAID_BEHIND.test(behind))) return true;
  if (ENOUGH.test(front) && behind === "" && ALLOWED.test(folded.slice(clause.end, clause.end + 3)))
    return true;
  if (/^(?:[及或]?以[上下])?的$/.test(behind) && folded.charAt(clause.end) === ",") return true;
  if (front.includes("对") && CONDITION.test(front) && /^(?:[及或]?以[上下])?的/.test(behind)) return true;
  if (PAST.test(part)) return false;
  return (
    EACH.test(part) ||
    RATE.test(part) ||
    (part.includes("对") && GRANT.test(part)) ||
    (part.includes("的,") && CASE.test(part) && (binding || MODAL.test(part)))
  );
}
