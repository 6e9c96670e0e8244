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
  const { folded, pairs, words } = state.context;
  if (mention.type === "rank" && mention.by !== undefined) return mention.by;
  if (!before || before.end > leadOf(mention)) return Math.min(clause.start, leadOf(mention));
  // 资产总额五年增长64%, 企业5年增加2万家: a number of years in front of a verb only says for how long.
  const isSpell =
    before.type === "quantity" &&
    before.quantity.dimension === "time" &&
    !/[从由](?:现在|原来|目前|过去|以前|最初)?的?$/.test(folded.slice(before.start - 5, before.start)) &&
    !/^(?:并?且|或|以?内、|、)/.test(folded.slice(before.end, before.end + 3));
  const isPlain =
    isSpell &&
    (before.quantity.script === "chinese" ||
      folded.startsWith("时间", before.end) ||
      isVerbAt(state, before.end));
  if (isPlain) return Math.min(clause.start, leadOf(mention));
  let at = before.end;
  for (; at < leadOf(mention); at++) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < mention.start) at = partner;
    else if (folded.charAt(at) === "、") return at + 1;
  }
  // 18公里供水管网和|19公里道路: what stands between is counted by the number before.
  if (
    /^[^,;。、\d]{2,20}[和与及]$/.test(folded.slice(before.end, leadOf(mention))) &&
    isLikeUnit(before, mention)
  )
    return leadOf(mention);
  // 创办不超过两年|且年纳税额10万元以上的企业
  const joined = /^(?:及?以[上下内])?(?:并?且|或者?|同时)/.exec(folded.slice(before.end, before.end + 6))?.[0]
    .length;
  if (joined) return before.end + joined;
  const behind = folded.slice(before.end, before.end + 4);
  // 0—14岁|人口为682万人: an age in front of a name is part of it.
  const isAge =
    before.type === "quantity" && before.quantity.dimension === "age" && before.quantity.form === "range";
  if (
    isAge &&
    /^[\u4e00-\u9fff]{2,10}$/.test(folded.slice(before.end, leadOf(mention))) &&
    behind.charAt(0) !== "的"
  )
    return before.start;
  // 处五日以下拘留或者|一千元以下罚款
  const or = folded.slice(before.end, leadOf(mention)).lastIndexOf("或者");
  if (or > 0) return before.end + or + 2;
  // 签订1年以上劳动合同|并缴纳社会保险费满6个月
  const and = folded.slice(before.end, leadOf(mention)).lastIndexOf("并");
  const isTerm = before.type === "quantity" && before.quantity.dimension === "time";
  if (and > 0 && (isTerm || isVerbAt(state, before.end + and + 1))) return before.end + and + 1;
  // 3条熟料生产线|以及年产20万吨的砂石生产线
  const also = folded.slice(before.end, leadOf(mention)).lastIndexOf("以及");
  if (also > 2 && !/^(?:及?以[上下内])?的/.test(behind)) return before.end + also + 2;
  // 重点项目19个、投资2000万元以上的项目30个: from where the qualifying number has its own words.
  const own = starts.get(before) ?? clause.start;
  if (qualifies(state, before, mention, at)) return own;
  // 年收入20—60万元|群体的比例|达到30%
  const isSized = before.type === "quantity" && !/^(?:count|people|time)$/.test(before.quantity.dimension);
  if (isSized && PART.test(folded.slice(before.end, leadOf(mention)))) return own;
  // 三年内|组织…不少于60场: the bound of the number before is no part of this one's name.
  const bound = words.after.startingAt(folded, before.end, leadOf(mention))?.word.length ?? 0;
  if (/^(?:及?以[上下内]|左右)?的/.test(behind) || /^及?以[上下](?![,、])/.test(behind)) return own;
  // 一百米范围内及|景区周边一公里
  const within = /^范围内?[及和与]?/.exec(folded.slice(before.end + bound, leadOf(mention)))?.[0].length ?? 0;
  return before.end + bound + within;
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
function qualifies(state: SentenceState, before: Mention, mention: Mention, joiner: number): boolean {
  if (before.type !== "quantity" || mention.type !== "quantity" || joiner < mention.start) return false;
  if (mention.quantity.dimension !== "count" || before.quantity.dimension === "count") return false;
  const between = state.context.folded.slice(before.end, mention.start);
  const right = readRight(state.context, before.end, mention.start);
  return (
    between.length > 1 && right.noun !== null && right.predicate === null && right.noun.end === mention.start
  );
}
