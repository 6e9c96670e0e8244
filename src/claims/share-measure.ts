import type { Span } from "../model/span.ts";
import type { Indicator } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";

/** Ends of what is measured itself: 起付线, 绿地率, 出资额. */
const MEASURED = /[额量率值比重数费线价积度入本产资金款税差幅速份息租付润绩]$/;

/** Ends of those whose measure is another word: 二级|医院, 农村|居民, 省|级. */
const HOLDER = /[区户人员者级类型档]$/;

/**
 * What an item of a list is measured by, where only the first or the announcement of the list says so: 起付线 of
 * 一级医院起付线300元,二级医院600元; 标准 of 奖励标准:一等奖5万元,二等奖3万元.
 *
 * Null where the item says it itself (净资产不低于…), or nothing before it does.
 */
export function sharedMeasure(naming: Naming, own: Indicator): Span | null {
  const { context, left, right, role, memory, unit, rules } = naming;
  const [only] = own.parts;
  if (!only || own.parts.length > 1 || own.verb || right.noun || role === "time" || role === "age")
    return null;
  // 招用3人以下的|按每人2000元…: a condition is none of the items.
  if (right.headless || right.attributive) return null;
  if (isMeasured(context, only)) return null;
  const group = rolesOfNoun(context, only)?.has("group") && memory.last ? wholeOf(memory.last) : null;
  if (group && memory.unit === unit) return group;
  if (left.change && left.change.form !== "level") {
    // 各县投资增速前三名:甲县|增长9%
    const rateOf = unit === "%" ? naming.announced() : null;
    if (rateOf && /(?:增速|增幅|降幅|涨幅|增长率)$/.test(textOf(context, rateOf))) return rateOf;
    // 支付比例为80%,退休人员|提高5个百分点
    const rate = unit === "百分点" && rules && isHolder(context, only) ? memory.last?.parts.at(-1) : null;
    const measured = rate ? measureAtEnd(context, rate) : null;
    return (
      (measured && rate && rate.end - rate.start <= LONGEST_ANNOUNCED ? rate : measured) ??
      measureOfLike(context, only, memory.last)
    );
  }
  // 最高支付限额|在职职工6000元 says its measure first.
  if (/(?:限额|标准|额度|比例)[\u4e00-\u9fff]/.test(textOf(context, only))) return null;
  const announced = naming.announced() ?? measureBefore(naming, only);
  if (announced) return announced;
  const amount = memory.units.find((known) => known.unit === unit)?.named;
  const isOfKind = amount && !rules && memory.unit !== unit ? measureOfLike(context, only, amount) : null;
  if (isOfKind) return isOfKind;
  if (!memory.last || memory.unit !== unit) return null;
  if (memory.base && memory.last.measure) return memory.last.measure;
  const last = memory.last.parts.at(-1);
  if (!last) return null;
  const tail = tailBehindLike(context, only, last);
  if (tail) return tail;
  // 公用经费标准600元,小学850元: in rules a name that is no amount itself has the amount of the one before.
  const isPlain = memory.base !== null && (unit === "%" || unit === "元");
  if (!rules || !(isPlain || (left.comparator !== null && isHolder(context, only)))) return null;
  return (
    measureAtEnd(context, last) ?? (last.end - last.start <= SHORT && isMeasured(context, last) ? last : null)
  );
}

/** 贷款额度,个人|不超过30万元: what a clause of one noun announces for those behind it. */
function measureBefore(naming: Naming, only: Span): Span | null {
  const { context, left } = naming;
  const topic = left.comparator === null ? null : naming.topic();
  if (!topic || context.folded.charAt(topic.end) !== ",") return null;
  const gap = context.folded.slice(topic.end + 1, only.start);
  return gap.length < 3 && measureAtEnd(context, topic) ? topic : null;
}

/** 居民恩格尔系数为29.8%,其中城镇为28.8%,农村为32.4%: a group has all that was said before it. */
function wholeOf({ measure, parts }: Indicator): Span | null {
  return measure ?? (parts.length === 1 ? (parts[0] ?? null) : null);
}

/** 加工业增加值增长1.3%,纺织业|下降0.6%: things of one kind that change are measured by one amount. */
function measureOfLike(context: PhraseContext, name: Span, last: Indicator | null): Span | null {
  const [first] = last?.parts ?? [];
  if (!last || !first) return null;
  const kind = KIND.exec(textOf(context, name))?.[0];
  if (!kind) return null;
  if (last.measure && textOf(context, first).endsWith(kind)) return last.measure;
  const whole = last.parts.at(-1) as Span;
  const at = textOf(context, whole).lastIndexOf(kind);
  const tail = { start: whole.start + at + kind.length, end: whole.end };
  const isAmount = tail.end - tail.start > 1 && !/[率重比]$/.test(textOf(context, tail));
  return at > 0 && isAmount && isMeasured(context, tail) ? tail : null;
}

/** Ends of names of one kind: 股份制|企业, 纺织|业, 饮料|类. */
const KIND = /(?:企业|[业类])$/;

/** 绿地率 is a measure as a whole. */
const SHORT = 4;

/** 旧城改造区, 双缴存职工家庭: those of whom an amount is told. */
function isHolder(context: PhraseContext, name: Span): boolean {
  const noun = context.words.nouns.endingAt(context.folded, name.end, name.start)?.value;
  return HOLDER.test(textOf(context, name)) || noun?.has("generic") === true;
}

function isMeasured(context: PhraseContext, name: Span): boolean {
  return MEASURED.test(textOf(context, name)) || measureAtEnd(context, name) !== null;
}

/** 二级医院, behind 一级医院|起付线: what stands behind the part of the last name that ends like this one. */
function tailBehindLike(context: PhraseContext, name: Span, last: Span): Span | null {
  const text = textOf(context, name);
  const before = textOf(context, last);
  for (let size = Math.min(3, text.length - 1); size > 0; size--) {
    if (size === 1 && (text.length > 3 || !HOLDER.test(text))) return null;
    const at = before.lastIndexOf(text.slice(-size));
    const tail = { start: last.start + at + size, end: last.end };
    if (at > 0 && tail.end - tail.start > 1 && isMeasured(context, tail)) return tail;
  }
  return null;
}

/** The longest noun of measure that a name ends in: 可支配收入. */
export function measureAtEnd({ folded, words }: PhraseContext, { start, end }: Span): Span | null {
  for (let from = start; from < end - 1; from++) {
    const noun = words.nouns.startingAt(folded, from, end);
    if (!noun || from + noun.word.length !== end) continue;
    const isAmount = noun.value.has("relational") || noun.value.has("head") || noun.value.has("grant");
    if (isAmount || (noun.value.has("measure") && !noun.value.has("generic"))) return { start: from, end };
  }
  return null;
}

/** The measure that a list is announced with (补贴标准:); null where a phrase ends in none (申报条件:, 支持对象:). */
export function announcedMeasure(context: PhraseContext, object: Span): Span | null {
  if (/(?:条件|对象|范围|方向|能力|水平)$/.test(textOf(context, object))) return null;
  const measure =
    measureAtEnd(context, object) ?? (/[费金款价息率]$/.test(textOf(context, object)) ? object : null);
  return measure && object.end - object.start <= LONGEST_ANNOUNCED ? object : measure;
}

const LONGEST_ANNOUNCED = 10;

function textOf({ folded }: PhraseContext, { start, end }: Span): string {
  return folded.slice(start, end);
}
