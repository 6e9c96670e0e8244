import type { ClaimKind } from "../model/extraction.ts";
import type { Genre } from "./genre-of.ts";
import type { LeftContext } from "./left-context.ts";
import type { Mention } from "./mention.ts";
import type { Quantity } from "./quantities/quantity.ts";
import type { RightContext } from "./read-right.ts";

/** Everything a kind rule looks at. */
export interface Reading {
  readonly mention: Mention;
  readonly left: LeftContext;
  readonly right: RightContext;
  /** 压减…项目30%: the word of change that the phrase in front begins with. */
  readonly leadChange: "up" | "down" | null;
  /** 净增企业30户, 净流出2万人: the phrase in front says what a stock gained or lost. */
  readonly net: "up" | "down" | null;
  /** The words in front of the number, at most 8 characters, once `left` was taken off. */
  readonly tail: string;
  readonly genre: Genre;
  readonly folded: string;
  /** Whether a word of change stands right behind the number. */
  readonly startsWithChange: boolean;
}

/** What a kind rule decides. */
export interface Classification {
  readonly kind: ClaimKind;
  readonly direction: "up" | "down" | null;
  /** Name of the rule: stands in the claim. */
  readonly rule: string;
}

interface KindRule {
  readonly rule: string;
  readonly read: (reading: Reading) => Omit<Classification, "rule"> | null;
}

const PARTS = new Set(["%", "‰", "‱"]);

/**
 * The rules of kind, in order; the first that applies decides.
 *
 * Each says in its comment what it takes and what it leaves to the rules below it.
 */
const KIND_RULES: readonly KindRule[] = [
  // 连续三年 居全省第一. Left: 三年 (a duration).
  {
    rule: "streak",
    read: ({ mention }) => (mention.type === "streak" ? { kind: "streak", direction: null } : null),
  },
  // 全市首个. Left: 首位 (a rank).
  {
    rule: "first",
    read: ({ mention }) => (mention.type === "first" ? { kind: "first", direction: null } : null),
  },
  // 居全市第一. Left: 第一批 (an ordinal).
  {
    rule: "rank",
    read: ({ mention }) => (mention.type === "rank" ? { kind: "rank", direction: null } : null),
  },
  // 保持5%以上的增速, 6%左右的增长. Left: 5%的企业.
  {
    rule: "change-behind",
    read: ({ right }) => (right.change ? { kind: "change", direction: right.change.direction } : null),
  },
  // 翻一番. Left: 2倍 as such.
  {
    rule: "doubling",
    read: ({ mention }) =>
      mention.type === "quantity" && mention.quantity.form === "multiple"
        ? { kind: "change", direction: "up" }
        : null,
  },
  // 增长-2.3% and 负增长2.3% fall. Left: 气温-3度.
  {
    rule: "negative-growth",
    read: ({ mention, left }) =>
      left.change &&
      left.change.form !== "level" &&
      mention.type === "quantity" &&
      (mention.quantity.value ?? 0) < 0
        ? { kind: "change", direction: "down" }
        : null,
  },
  // 提升39个县域医共体的质效, 旧房整治提升3万户: a count beside a verb of making better counts what is made better.
  // Left: 提升3个位次, 提升3位.
  {
    rule: "made-better",
    read: ({ mention, left }) =>
      left.basis === null && mention.type === "quantity" && countsWhatIsBetter(left, mention.quantity)
        ? { kind: "level", direction: null }
        : null,
  },
  // 增加60个停车位, with nothing in front: an amount of what stands behind. Left: 停车位增加60个.
  {
    rule: "added",
    read: ({ mention, left, right, tail, folded }) =>
      mention.type === "quantity" &&
      (mention.quantity.dimension === "count" || mention.quantity.dimension === "people") &&
      right.noun !== null &&
      tail.trim() === "" &&
      left.basis === null &&
      left.changeSpan !== null &&
      /^增[加添设]了?$/.test(folded.slice(left.changeSpan.start, left.changeSpan.end))
        ? { kind: "level", direction: null }
        : null,
  },
  // 压缩60万千瓦以下煤电机组: how large those are of which there are to be fewer. Left: 机组压缩60万千瓦以下.
  {
    rule: "sized",
    read: ({ mention, left, right, tail }) =>
      mention.type === "quantity" &&
      left.changeSpan !== null &&
      left.change?.form === "verb" &&
      tail.trim() === "" &&
      (right.comparator === "atLeast" || right.comparator === "under") &&
      right.noun !== null &&
      SIZES.has(mention.quantity.dimension)
        ? { kind: "level", direction: null }
        : null,
  },
  // 提前15日通知 in rules: a term. Left: 提前两年完成.
  {
    rule: "notice",
    read: ({ mention, left, genre, folded }) =>
      genre === "rules" &&
      mention.type === "quantity" &&
      mention.quantity.dimension === "time" &&
      left.changeSpan !== null &&
      folded.slice(left.changeSpan.start, left.changeSpan.end) === "提前"
        ? { kind: "level", direction: null }
        : null,
  },
  // 提高总额不超过限额的20% is a part (below).
  // 增长5.2%, 提升1位, 增加35家, 增速达3.4%, 高于去年同期0.12个百分点. Left: 增至35家, 提高到6.8% (what is reached).
  {
    rule: "change",
    read: ({ mention, left }) =>
      left.change && left.change.form !== "level" && !isPartOfCap(mention, left)
        ? { kind: "change", direction: left.change.direction }
        : null,
  },
  // 净增企业30户. Left: 新增企业30户 (new ones, counted).
  {
    rule: "net",
    read: ({ mention, left, net }) =>
      net && !left.reached && mention.type === "quantity" && !isRelative(mention.quantity)
        ? { kind: "change", direction: net }
        : null,
  },
  // 压减政府性基金项目30%, 提高支付限额300元. Left: 增加投资35亿元 (an amount), 提高总额不超过限额的20% (a part).
  {
    rule: "change-lead",
    read: ({ mention, left, leadChange, tail }) =>
      leadChange &&
      !left.reached &&
      mention.type === "quantity" &&
      (isRelative(mention.quantity) ? left.whole === null : SET.test(tail.trimEnd()))
        ? { kind: "change", direction: leadChange }
        : null,
  },
  // 0.12个百分点 is a difference even where its verb is out of reach. Left: 60个基点 (a rate).
  {
    rule: "points",
    read: ({ mention }) =>
      mention.type === "quantity" && mention.quantity.unit === "百分点"
        ? { kind: "change", direction: "up" }
        : null,
  },
  // 经济增长预期目标为5%左右. Left: 占比目标为30%.
  {
    rule: "change-aim",
    read: ({ mention, tail }) =>
      mention.type === "quantity" &&
      PARTS.has(mention.quantity.unit) &&
      /(?:增长|增速|增幅)(?:的)?(?:预期|年度|主要)*目标$/.test(tail)
        ? { kind: "change", direction: "up" }
        : null,
  },
  // 占比达83.3%, 超全市1/9, 近七成. Left: 增长5% (above).
  {
    rule: "share",
    read: ({ mention }) =>
      mention.type === "quantity" &&
      (PARTS.has(mention.quantity.unit) || mention.quantity.form === "fraction")
        ? { kind: "share", direction: null }
        : null,
  },
  // 8855家, 31亿元, 增至35家.
  { rule: "level", read: () => ({ kind: "level", direction: null }) },
];

/** What is set, so that an amount behind it is what it is raised or lowered by. */
const SET = /(?:限额|标准|额度|上限|下限|等待期|年限|期限|限价|基数|封顶线|起付线)$/;

/** 提高总额|不超过限额的|20%: a part that is not to be passed. */
function isPartOfCap(mention: Mention, { whole, comparator, changeSpan }: LeftContext): boolean {
  if (mention.type !== "quantity" || !PARTS.has(mention.quantity.unit) || !whole || !changeSpan) return false;
  return comparator === "atMost" && whole.start > changeSpan.end;
}

/** 30%, 0.25个百分点, 10个基点. */
function isRelative({ unit, dimension }: Quantity): boolean {
  return PARTS.has(unit) || dimension === "point" || dimension === "basis-point";
}

/** Dimensions of how large a thing is. */
const SIZES = new Set(["power", "mass", "area", "volume", "length", "voltage"]);

/** Dimensions in which a thing itself can get better or worse; in others it is counted. */
const GRADED = new Set([
  "share",
  "point",
  "basis-point",
  "money",
  "multiple",
  "time",
  "temperature",
  "ratio",
  "",
]);

function countsWhatIsBetter({ change }: LeftContext, { dimension, unit }: Quantity): boolean {
  if (change?.form === "quality") return dimension === "count" && unit !== "位";
  return change?.form === "better" && !GRADED.has(dimension) && unit !== "位";
}

/** Decides what kind of claim a mention makes. */
export function classifyMention(reading: Reading): Classification {
  for (const { rule, read } of KIND_RULES) {
    const found = read(reading);
    if (found) return { kind: found.kind, direction: found.direction, rule };
  }
  throw new Error("the last kind rule takes everything");
}
