import type { Span } from "../model/span.ts";
import { before, behind, type QuantityContext } from "./quantity-context.ts";
import { AT_LEAST, isStructure } from "./reject-structure.ts";

/** Why a number-like span is no claim; `claims --rejected` prints it. */
export type RejectionReason =
  | "date"
  | "time"
  | "ordinal"
  | "name"
  | "title"
  | "document-number"
  | "list-number"
  | "article"
  | "quoted-name"
  | "plan-name"
  | "period"
  | "structure"
  | "furniture"
  | "bare-number"
  | "no-indicator"
  | "duration";

/** A number-like span that is no claim. */
export interface Rejection extends Span {
  readonly reason: RejectionReason;
}

interface RejectionRule {
  readonly reason: RejectionReason;
  readonly applies: (context: QuantityContext) => boolean;
}

/** The rules of rejection, in order; the first that applies gives the reason. */
const REJECTION_RULES: readonly RejectionRule[] = [
  // 《2025年度100项…》: numbers in a title name a document.
  {
    reason: "title",
    applies: ({ folded, quotation }) => quotation !== null && folded.charAt(quotation.start) === "《",
  },
  // “1+14+N”, “315”科技创新体系, “两清零一提升”. Not “已达300家” (a quoted sentence, no quotation here).
  {
    reason: "quoted-name",
    applies: (context) => context.quotation !== null && !endsStatement(context, context.quotation),
  },
  // 浙政办发〔2024〕12号, 第5号令. Not 12号线 (left to the unit list).
  {
    reason: "document-number",
    applies: (context) => context.quantity.unit === "" && /^ ?号/.test(behind(context, 2)),
  },
  // 1. 2、 (3) at the start of a line or behind a full stop.
  { reason: "list-number", applies: isListNumber },
  // 四届人大, 十届三次会议: an ordinal without 第. Not 连续三届 (a streak).
  {
    reason: "ordinal",
    applies: (context) =>
      context.quantity.unit === "届" &&
      /^(?:全国|省|市|区|县)?(?:人大|政协|人民|委员|代表|[一二三四五六七八九]次|[一二三四五六七八九]中|全会)/.test(
        behind(context, 6),
      ),
  },
  // 第三条, 第十二届, 第2号.
  { reason: "ordinal", applies: (context) => /第 ?$/.test(before(context, 2)) },
  // 三年行动计划, 5年规划, 百年大计, 十四届. Not 3年以上, 为期3年.
  {
    reason: "plan-name",
    applies: (context) =>
      context.quantity.dimension === "time" &&
      (/周年/.test(context.folded.slice(context.quantity.start, context.quantity.end)) ||
        /^(?:行动|计划|规划|攻坚|滚动|倍增|大计|老|期(?!限|间)|级|制|以来|来|间|前|后|多来|里)/.test(
          behind(context, 3),
        )),
  },
  // 近三年, 过去五年, 每3年: stretches of time that something else is said of.
  {
    reason: "period",
    applies: (context) =>
      context.quantity.dimension === "time" &&
      /(?:近|过去|未来|今后|最近|前|后|这|每|头|下|往后)$/.test(before(context, 2)) &&
      !isTerm(context),
  },
  // 签约人数/常住人口数×100%: a factor of a formula.
  {
    reason: "structure",
    applies: (context) => context.quantity.unit === "%" && /[*×/=÷]$/.test(before(context, 1)),
  },
  // 市卫健委等4部门联合印发, 三部门延续实施: who acts. Left: 涉及4个部门.
  {
    reason: "structure",
    applies: (context) =>
      context.folded.slice(context.quantity.numberEnd, context.quantity.end) === "部门" &&
      !/(?:共|达|涉及|覆盖)$/.test(before(context, 2)),
  },
  // 1∶2000比例尺地图: a scale.
  {
    reason: "name",
    applies: ({ quantity }) => quantity.form === "ratio" && quantity.value !== null && quantity.value < 0.005,
  },
  // 排名前1%的学科: a top part is no share.
  {
    reason: "name",
    applies: (context) => before(context, 1) === "前" && /^[%‰]$/.test(context.quantity.unit),
  },
  // 每10万人口…, 每百户: the base of a rate, part of its name. Left: 每增加1人.
  {
    reason: "name",
    applies: (context) => before(context, 1) === "每" && context.quantity.dimension !== "time",
  },
  // 每培养1名博士后给予…: the step that an amount is given for.
  {
    reason: "name",
    applies: (context) =>
      context.quantity.value === 1 && /每(?:新)?[\u4e00-\u9fff]{2,4}$/.test(before(context, 6)),
  },
  // 每增加100万元给予30万元奖励: a step.
  {
    reason: "name",
    applies: (context) =>
      /^[,给予奖补加扣]/.test(behind(context, 1)) &&
      /每(?:增加|新增|增长|提高|超过?|满)$/.test(before(context, 3)),
  },
  // 臭氧日最大8小时平均浓度: a time within a name.
  {
    reason: "name",
    applies: (context) =>
      context.quantity.dimension === "time" &&
      /最[大高]$/.test(before(context, 2)) &&
      /^(?:平均|滑动)/.test(behind(context, 2)),
  },
  // 15分钟养老服务圈
  {
    reason: "name",
    applies: (context) =>
      context.quantity.dimension === "time" && /^[\u4e00-\u9fff]{0,8}圈/.test(behind(context, 9)),
  },
  // 公交站点500米覆盖率: a distance within a name.
  {
    reason: "name",
    applies: (context) => context.quantity.dimension === "length" && behind(context, 2) === "覆盖",
  },
  // 三张任务清单, 四大维度, 两类企业: small Chinese numerals that only count off what is named beside them.
  { reason: "structure", applies: isStructure },
  // 达到三类水质标准, 一类水体: a grade.
  {
    reason: "name",
    applies: (context) =>
      context.quantity.unit === "类" && /^(?:地表水|地下水|海?水|标准)/.test(behind(context, 3)),
  },
  // 最后一公里, 最初一公里: a figure of speech.
  {
    reason: "structure",
    applies: (context) => context.quantity.value === 1 && /最[后初]$/.test(before(context, 2)),
  },
  // 一家企业, 一个重点产业: 一 as an article.
  {
    reason: "structure",
    applies: (context) => context.quantity.indefinite && !AT_LEAST.test(before(context, 8)),
  },
  // 上午8点, 3点意见: points are those of an index, a part of one or a change.
  {
    reason: "time",
    applies: (context) =>
      context.quantity.unit === "点" &&
      context.quantity.decimals === 0 &&
      !/(?:上升|下降|回升|回落|提高|[涨跌]|报|至|为)$/.test(before(context, 2)),
  },
  // 0571-87054130, 315000, 12345热线: digits without a unit.
  { reason: "bare-number", applies: isBare },
];

/** “粮食产量1.4万亿斤左右”, “增长5%”: a statement without a comma. */
function endsStatement({ folded, quantity }: QuantityContext, quotation: Span): boolean {
  const tail = folded.slice(quantity.end, quotation.end);
  const isStated = /^(?:左右|以上|以内|以下)$/.test(tail) || (tail === "" && quantity.unit === "%");
  return (
    isStated &&
    quantity.unit !== "" &&
    /^[\u4e00-\u9fff]{2}/.test(folded.slice(quotation.start + 1, quantity.start))
  );
}

/** Says why a quantity is no claim; null where it may be one. */
export function rejectQuantity(context: QuantityContext): RejectionReason | null {
  return REJECTION_RULES.find(({ applies }) => applies(context))?.reason ?? null;
}

function isListNumber(context: QuantityContext): boolean {
  const { folded, quantity } = context;
  if (quantity.unit !== "") return false;
  const lead = before(context, 3).replace(/[ \t(]+$/, "");
  const atStart = lead === "" || /[\n。;:]$/.test(lead);
  if (!atStart && !/[\n。;:]/.test(lead)) return false;
  return /^(?:[.、)]|\.\s)/.test(folded.slice(quantity.end, quantity.end + 2)) && atStart;
}

/** 有效期届满前|30日|内, 建成后|一年|内, 提前|15日: a term before or behind something. Left: 前三年, 学前一年, 提前两年. */
function isTerm(context: QuantityContext): boolean {
  const lead = before(context, 3);
  if (/^以?内/.test(behind(context, 2)) && /[\u4e00-\u9fff](?<![最今往])[前后]$/.test(lead)) return true;
  return lead.endsWith("提前") && /^(?:日|天|工作日|小时)$/.test(context.quantity.unit);
}

/** A number without a unit is a claim only with a magnitude (4120亿), a fraction, a ratio, or behind a bound. */
function isBare(context: QuantityContext): boolean {
  const { folded, quantity } = context;
  if (quantity.unit !== "" || quantity.form === "fraction" || quantity.form === "ratio") return false;
  const text = folded.slice(quantity.start, quantity.end);
  if (/[万亿]/.test(text) && quantity.approximation !== null) return false;
  // 首次超过三万亿
  if (text.endsWith("万亿") && /(?:超过?|突破|达到?|接近|逾|跨越|迈上)$/.test(before(context, 2)))
    return false;
  // 出生人口超百万的省份, 产值突破千亿,
  if (
    /^[百千万][万亿]$/.test(text) &&
    /(?:超过?|突破|逾|破)$/.test(before(context, 2)) &&
    /^(?:[,;。、)]|的|$)/.test(behind(context, 1))
  )
    return false;
  if (/[万亿]/.test(text)) return /^[一-九十百千万亿]+$/.test(text) || quantity.script === "chinese";
  if (
    /(?:指数|系数|得分|分值|强度|密度|值|率|比)[^,;。]{0,4}(?:达|达到|为|是|升至|降至|[低高大小多少]于|超过|控制在)$/.test(
      before(context, 12),
    )
  )
    return false;
  // 收入比由上年的2.27缩小至2.23
  if (/\.\d/.test(text) && /[由从][^,;。]{0,8}的$/.test(before(context, 10))) return false;
  return (
    !/\.\d/.test(text) ||
    !/(?:达|达到|为|至|到|由|从|提高|增加|上升|降低|下降|减少|缩小|扩大|回升|回落)$/.test(before(context, 2))
  );
}
