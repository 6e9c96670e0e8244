import type { Span } from "../model/span.ts";
import type { Reading } from "./classify-mention.ts";
import type { Genre } from "./genre-of.ts";
import type { Quantity } from "./quantities/quantity.ts";
import type { RightContext } from "./read-right.ts";
import type { RejectionReason } from "./reject-quantity.ts";

/** One reason why a number is no claim, or why it is one all the same (null). */
interface RefusalRule {
  readonly reason: RejectionReason | null;
  readonly applies: (quantity: Quantity, reading: Reading) => boolean;
}

/** Says why a number is no claim although its form is one, now that the words around it are read; null where it is. */
export function refuseReading(reading: Reading): RejectionReason | null {
  if (reading.mention.type !== "quantity") return null;
  const { quantity } = reading.mention;
  const decides = ({ applies }: RefusalRule) => applies(quantity, reading);
  const refused = NUMBER_RULES.find(decides);
  if (refused) return refused.reason;
  return quantity.dimension === "time" ? (TIME_RULES.find(decides)?.reason ?? null) : null;
}

/** What refuses a number of any kind. */
const NUMBER_RULES: readonly RefusalRule[] = [
  {
    reason: "period",
    applies: (quantity, { genre, right }) => genre === "report" && isQualifier(quantity, right),
  },
  {
    reason: "name",
    applies: (quantity, { genre, folded }) => genre !== "rules" && isAgeGroup(quantity, folded),
  },
  // 12英寸|产线: a size right in front of a name is part of it.
  {
    reason: "name",
    applies: (quantity, { right, folded }) =>
      isSize(quantity) && right.noun !== null && SIZED.test(folded.slice(quantity.end, right.noun.start)),
  },
  // 0.1微克|攻坚行动
  {
    reason: "name",
    applies: (quantity, { right, folded }) =>
      isProgramme(quantity, textOf(folded, right.noun ?? right.predicate)),
  },
  // 5个…试点地区之一
  {
    reason: "structure",
    applies: (_, { right, folded }) => right.noun !== null && folded.endsWith("之一", right.noun.end),
  },
  // 万吨级以上|泊位
  {
    reason: "name",
    applies: ({ form }, { right }) =>
      form === "magnitude" && right.comparator !== null && right.noun !== null,
  },
  // 2个|1类创新药
  {
    reason: "name",
    applies: ({ unit }, { right, folded }) => unit === "类" && /[药械]$/.test(textOf(folded, right.noun)),
  },
];

/**
 * What decides about a length of time: it measures something only with a bound, a word of change or reaching, or a noun
 * that it qualifies. Taken: 不少于4年, 给予1—2年的培育期, 为期3年, 30日内. Left: 极不平凡的五年, 一年接着一年干, 中央财政五年投入….
 */
const TIME_RULES: readonly RefusalRule[] = [
  // 办理时间由|30天|压缩到3天
  {
    reason: null,
    applies: ({ start }, { folded, tail }) =>
      "由从".includes(folded.charAt(start - 1)) && MEASURED_TIME.test(tail),
  },
  // 车程将由现在的|1个半小时|缩短至40分钟
  {
    reason: null,
    applies: ({ start }, { folded, startsWithChange }) =>
      startsWithChange && FROM.test(folded.slice(Math.max(0, start - 5), start)),
  },
  // 占比55%、5年提升10个百分点
  {
    reason: "duration",
    applies: ({ decimals }, { genre, startsWithChange }) =>
      genre === "report" && startsWithChange && decimals === 0,
  },
  // 极不平凡的五年
  {
    reason: "duration",
    applies: ({ start }, { genre, folded }) => genre === "report" && folded.charAt(start - 1) === "的",
  },
  // 用13年时间, 利用3—5年时间
  {
    reason: "duration",
    applies: (_, { genre, right, folded }) =>
      genre !== "rules" && textOf(folded, right.noun).startsWith("时间"),
  },
  // 公告三个月|仍未受理
  {
    reason: null,
    applies: ({ end }, { genre, folded }) =>
      genre === "rules" && /^(?:仍|未(?!来)|期满|届满)/.test(folded.slice(end, end + 2)),
  },
  // 按二十年计算, 计算二十年, 给付五至十年
  {
    reason: null,
    applies: ({ end }, { genre, folded, tail }) =>
      genre === "rules" &&
      (/^(?:的?总额)?(?:计算|执行|发放|支付)/.test(folded.slice(end, end + 6)) ||
        /(?:计算|给付)$/.test(tail)),
  },
  // 有效期3年
  {
    reason: null,
    applies: ({ script }, { tail }) => script === "arabic" && /[期限假]$|时间$|天数$/.test(tail),
  },
  // 取消资格6个月: in rules what ends its clause.
  {
    reason: null,
    applies: ({ script, end }, { genre, folded, tail }) =>
      genre === "rules" &&
      script === "arabic" &&
      /[\u4e00-\u9fff]{2}$/.test(tail) &&
      /^[,;。]/.test(folded.charAt(end)),
  },
  {
    reason: null,
    applies: ({ start, end }, { left, right, folded }) =>
      left.reached ||
      left.change !== null ||
      left.comparator !== null ||
      right.comparator !== null ||
      // 五日以上十日以下
      /以上|以[下内]$/.test(folded.slice(start, end)),
  },
  { reason: null, applies: (_, { genre, right, folded }) => isTerm(right, genre, folded) },
  // 服务期3.5年, 贷款贴息2年|支持
  {
    reason: null,
    applies: ({ script, start, decimals }, { left, right }) =>
      script === "arabic" &&
      !right.attributive &&
      (right.noun !== null || left.nounEnd < start || decimals > 0),
  },
  { reason: "duration", applies: () => true },
];

function textOf(folded: string, span: Span | null): string {
  return span ? folded.slice(span.start, span.end) : "";
}

/** Names of lengths of time, with what may stand between them and the first of two. */
const MEASURED_TIME = /(?:时间|时限|期限|周期|工期|天数|用时|时长|耗时|流程)(?:平均|已|将|均)?[由从]?$/;

/** 由现在的|1个半小时: where something changes from. */
const FROM = /[由从](?:现在|原来|目前|过去|以前|最初)?的?$/;

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
