import type { Mention } from "./mention.ts";
import { readRight } from "./read-right.ts";
import type { SentenceState } from "./sentence-state.ts";
import type { Clause } from "./split-clauses.ts";

/** Where the words that belong to a mention begin: 全市 of 全市首个, 居 of 居全市第一. */
export function leadOf(mention: Mention): number {
  return mention.type === "rank" || mention.type === "first" ? mention.lead : mention.start;
}

/**
 * Where the words in front of a mention begin: at its clause, or behind the number before it. A number that only
 * qualifies a noun (超10亿元的龙头企业达100家) belongs to what stands in front of the next.
 */
export function leftStart(
  state: SentenceState,
  clause: Clause,
  before: Mention | undefined,
  mention: Mention,
  starts: ReadonlyMap<Mention, number>,
): number {
  const lead = leadOf(mention);
  if (mention.type === "rank" && mention.by !== undefined) return mention.by;
  if (!before || before.end > lead || isSpell(state, before)) return Math.min(clause.start, lead);
  const pause = pauseBetween(state, before, mention);
  if (pause < lead) return pause + 1;
  const between = state.context.folded.slice(before.end, lead);
  if (isCountedBefore(before, mention, between)) return lead;
  if (isAgeOf(before, between)) return before.start;
  const joiner = joinerBetween(state, before, between);
  if (joiner > 0) return before.end + joiner;
  return isPartOf(state, before, mention, between)
    ? (starts.get(before) ?? clause.start)
    : before.end + boundBetween(state, before, lead);
}

/** 资产总额五年增长64%, 企业5年增加2万家: a number of years in front of a verb only says for how long. */
function isSpell(state: SentenceState, before: Mention): boolean {
  if (before.type !== "quantity" || before.quantity.dimension !== "time") return false;
  const { folded } = state.context;
  if (/[从由](?:现在|原来|目前|过去|以前|最初)?的?$/.test(folded.slice(before.start - 5, before.start)))
    return false;
  if (/^(?:并?且|或|以?内、|、)/.test(folded.slice(before.end, before.end + 3))) return false;
  return (
    before.quantity.script === "chinese" ||
    folded.startsWith("时间", before.end) ||
    isVerbAt(state, before.end)
  );
}

/**
 * Where the first 、 stands between two mentions, outside quotes and
 * brackets; behind the last character where none does.
 */
function pauseBetween({ context }: SentenceState, before: Mention, mention: Mention): number {
  let at = before.end;
  for (; at < leadOf(mention) && context.folded.charAt(at) !== "、"; at++) {
    const partner = context.pairs.get(at);
    if (partner !== undefined && partner < mention.start) at = partner;
  }
  return at;
}

/** 18公里供水管网和|19公里道路: what stands between is counted by the number before. */
function isCountedBefore(before: Mention, mention: Mention, between: string): boolean {
  return isLikeUnit(before, mention) && /^[^,;。、\d]{2,20}[和与及]$/.test(between);
}

/** 0—14岁|人口为682万人: an age in front of a name is part of it. */
function isAgeOf(before: Mention, between: string): boolean {
  const isAge =
    before.type === "quantity" && before.quantity.dimension === "age" && before.quantity.form === "range";
  return isAge && /^(?!的)[\u4e00-\u9fff]{2,10}$/.test(between);
}

/** How far a joiner reaches that tells two numbers apart, in characters from the first; 0 where none does. */
function joinerBetween(state: SentenceState, before: Mention, between: string): number {
  const { folded } = state.context;
  // 创办不超过两年|且年纳税额10万元以上的企业
  const joined = /^(?:及?以[上下内])?(?:并?且|或者?|同时)/.exec(folded.slice(before.end, before.end + 6))?.[0]
    .length;
  if (joined) return joined;
  // 处五日以下拘留或者|一千元以下罚款
  const or = between.lastIndexOf("或者");
  if (or > 0) return or + 2;
  // 签订1年以上劳动合同|并缴纳社会保险费满6个月
  const and = between.lastIndexOf("并");
  const isTerm = before.type === "quantity" && before.quantity.dimension === "time";
  if (and > 0 && (isTerm || isVerbAt(state, before.end + and + 1))) return and + 1;
  // 3条熟料生产线|以及年产20万吨的砂石生产线
  const also = between.lastIndexOf("以及");
  return also > 2 && !/^(?:及?以[上下内])?的/.test(between) ? also + 2 : 0;
}

/** Whether the number before, its bound and all, tells more of what stands in front of the next. */
function isPartOf(state: SentenceState, before: Mention, mention: Mention, between: string): boolean {
  // 重点项目19个、投资2000万元以上的项目30个
  if (qualifies(state, before, mention)) return true;
  // 年收入20—60万元|群体的比例|达到30%
  const isSized = before.type === "quantity" && !/^(?:count|people|time)$/.test(before.quantity.dimension);
  if (isSized && PART.test(between)) return true;
  // 10亿元以上的|龙头企业达|100家
  const behind = state.context.folded.slice(before.end, before.end + 4);
  return /^(?:及?以[上下内]|左右)?的/.test(behind) || /^及?以[上下](?![,、])/.test(behind);
}

/** 三年内|组织…不少于60场: how long the bound of a number is, which is no part of the name of the next. */
function boundBetween({ context: { folded, words } }: SentenceState, before: Mention, lead: number): number {
  const bound = words.after.startingAt(folded, before.end, lead)?.word.length ?? 0;
  // 一百米范围内及|景区周边一公里
  const within = /^范围内?[及和与]?/.exec(folded.slice(before.end + bound, lead))?.[0].length ?? 0;
  return bound + within;
}

/** What the number before qualifies, and how much of all that is. */
const PART =
  /^(?:及?以[上下内])?的?[\u4e00-\u9fff]{1,8}的?(?:比例|比重|占比)(?:已?[达提升降增][到至高]{0,2}|为|超过?|约)?$/;

/** Whether two numbers have one unit that is no share. */
function isLikeUnit(before: Mention, mention: Mention): boolean {
  if (before.type !== "quantity" || mention.type !== "quantity") return false;
  const { unit, dimension } = before.quantity;
  return unit !== "" && unit === mention.quantity.unit && dimension !== "share" && dimension !== "point";
}

function isVerbAt({ context }: SentenceState, at: number): boolean {
  const word = context.words.words.startingAt(context.folded, at)?.value;
  return word?.change !== undefined || word?.verb !== undefined;
}

/** 总投资超10亿元|项目50个: an amount right in front of the noun that the next number counts qualifies it. */
function qualifies(state: SentenceState, before: Mention, mention: Mention): boolean {
  if (before.type !== "quantity" || mention.type !== "quantity") return false;
  if (mention.quantity.dimension !== "count" || before.quantity.dimension === "count") return false;
  const between = state.context.folded.slice(before.end, mention.start);
  const right = readRight(state.context, before.end, mention.start);
  return (
    between.length > 1 && right.noun !== null && right.predicate === null && right.noun.end === mention.start
  );
}
