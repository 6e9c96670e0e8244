import type { Reading } from "./classify-mention.ts";
import type { Genre } from "./genre-of.ts";
import type { Quantity } from "./quantities/quantity.ts";
import type { RightContext } from "./read-right.ts";
import type { RejectionReason } from "./reject-quantity.ts";

/**
 * Says why a number is no claim although its form is one, now that the words around it are read; null where it is.
 *
 * A length of time measures something only with a bound, a word of change or reaching, or a noun that it
 * qualifies. Taken: 不少于4年, 给予1—2年的培育期, 为期3年, 30日内. Left: 极不平凡的五年, 一年接着一年干, 中央财政五年投入….
 */
export function refuseReading({
  mention,
  left,
  right,
  genre,
  folded,
  tail,
  startsWithChange,
}: Reading): RejectionReason | null {
  if (mention.type !== "quantity") return null;
  if (genre === "report" && isQualifier(mention.quantity, right)) return "period";
  if (genre !== "rules" && isAgeGroup(mention.quantity, folded)) return "name";
  // 12英寸|产线: a size right in front of a name is part of it.
  if (isSize(mention.quantity) && right.noun && SIZED.test(folded.slice(mention.end, right.noun.start)))
    return "name";
  // 0.1微克|攻坚行动
  const behind = right.noun ?? right.predicate;
  if (behind && isProgramme(mention.quantity, folded.slice(behind.start, behind.end))) return "name";
  // 5个…试点地区之一
  if (right.noun && folded.endsWith("之一", right.noun.end)) return "structure";
  // 万吨级以上|泊位
  if (mention.quantity.form === "magnitude" && right.comparator !== null && right.noun !== null)
    return "name";
  // 2个|1类创新药
  if (
    mention.quantity.unit === "类" &&
    right.noun &&
    /[药械]$/.test(folded.slice(right.noun.start, right.noun.end))
  )
    return "name";
  if (mention.quantity.dimension !== "time") return null;
  // 办理时间由|30天|压缩到3天
  if (MEASURED_TIME.test(tail) && "由从".includes(folded.charAt(mention.start - 1))) return null;
  // 车程将由现在的|1个半小时|缩短至40分钟
  const isFrom = /[由从](?:现在|原来|目前|过去|以前|最初)?的?$/.test(
    folded.slice(Math.max(0, mention.start - 5), mention.start),
  );
  if (isFrom && startsWithChange) return null;
  // 占比55%、5年提升10个百分点
  const { decimals } = mention.quantity;
  if (genre === "report" && startsWithChange && decimals === 0) return "duration";
  // 极不平凡的五年
  if (genre === "report" && folded.charAt(mention.start - 1) === "的") return "duration";
  // 用13年时间, 利用3—5年时间
  if (genre !== "rules" && right.noun && /^时间/.test(folded.slice(right.noun.start, right.noun.end)))
    return "duration";
  // 公告三个月|仍未受理
  if (genre === "rules" && /^(?:仍|未(?!来)|期满|届满)/.test(folded.slice(mention.end, mention.end + 2)))
    return null;
  // 按二十年计算, 计算二十年, 给付五至十年
  if (
    genre === "rules" &&
    (/^(?:的?总额)?(?:计算|执行|发放|支付)/.test(folded.slice(mention.end, mention.end + 6)) ||
      /(?:计算|给付)$/.test(tail))
  )
    return null;
  // 有效期3年
  if (/[期限假]$|时间$|天数$/.test(tail) && mention.quantity.script === "arabic") return null;
  const isBound =
    left.comparator !== null ||
    right.comparator !== null ||
    left.change !== null ||
    // 五日以上十日以下
    /以上|以[下内]$/.test(folded.slice(mention.start, mention.end));
  // 取消资格6个月: in rules what ends its clause.
  const isSentence =
    genre === "rules" &&
    mention.quantity.script === "arabic" &&
    /[\u4e00-\u9fff]{2}$/.test(tail) &&
    /^[,;。]/.test(folded.slice(mention.end, mention.end + 1));
  if (isSentence || isBound || left.reached || isTerm(right, genre, folded)) return null;
  if (
    !right.attributive &&
    mention.quantity.script === "arabic" &&
    (right.noun !== null || left.nounEnd < mention.start || decimals > 0)
  )
    return null;
  return "duration";
}

/** Names of lengths of time, with what may stand between them and the first of two. */
const MEASURED_TIME = /(?:时间|时限|期限|周期|工期|天数|用时|时长|耗时|流程)(?:平均|已|将|均)?[由从]?$/;

/** 1—2年的|培育期 is a term; in a report 五年的|历程, 66年的|历史 are none. */
function isTerm(right: RightContext, genre: Genre, folded: string): boolean {
  if (!right.attributive || right.noun === null) return false;
  return genre !== "report" || /[期限权证]$/.test(folded.slice(right.noun.start, right.noun.end));
}

/** 50至60岁|的投资者占比达28%: of what age those are whose share is told. */
function isAgeGroup({ dimension, form, end }: Quantity, folded: string): boolean {
  if (dimension !== "age" || form !== "range") return false;
  return /^(?:之间)?的?[\u4e00-\u9fff]{2,8}(?:占比|比例|比重)/.test(folded.slice(end, end + 16));
}

/** A programme that is called by what it is about; what is counted, paid or shared is no name. */
function isProgramme({ dimension }: Quantity, noun: string): boolean {
  return ["mass", "volume", "length", "rate"].includes(dimension) && /(?:行动|计划|战)$/.test(noun);
}

/** Units of size; 20万吨级 is one too. */
const SIZES = new Set(["英寸", "千伏", "伏", "纳米", "微米", "毫米"]);

/** 110千伏|、35千伏|变电站, 10千伏|及以下|配电线路: what may stand between a size and the name it is part of. */
const SIZED = /^ ?(?:(?:及?以[上下])?[、和及/]?(?:[\d.]+[\u4e00-\u9fff]{1,2})?)*$/;

function isSize({ unit, form }: Quantity): boolean {
  return SIZES.has(unit) || form === "magnitude";
}

/** 3岁以下|婴幼儿, 三年内|组织…: outside of rules an age or a stretch of years in front of a name only qualifies it. */
function isQualifier({ unit, script, dimension }: Quantity, right: RightContext): boolean {
  if (right.attributive) return false;
  // 公交与轨道50米内换乘
  if (dimension === "length" && right.comparator === "atMost" && right.noun !== null) return true;
  if (dimension === "age") return right.noun !== null;
  return unit === "年" && script === "chinese" && right.comparator === "atMost";
}
