import type { Span } from "../model/span.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";

/** 比例提取安全生产费用, 标准给予资助, 比例支付: a measure, what is done by it, and to what. */
const BY_MEASURE =
  /^(比例|标准|比率|[税费利]率)(?:给予|予以|进行)?((?![在对按向由从])[\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2,16})?$/;

/**
 * Names a number that something is done by: 安全生产费用提取比例 of 按3%的比例提取安全生产费用, 医保基金支付比例 of 医保基金按
 * 90%的比例支付. Null where the number stands in no such phrase.
 */
export function nameProportion(
  { context, left, right, unit }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  const { noun } = right;
  const done = right.predicate ?? noun;
  if (left.whole && !right.attributive && done && PARTS.test(unit))
    return nameTaking(context, done, phrase?.object ?? null);
  // 按1:1|比例分担
  const start = (noun ?? right.predicate)?.start ?? -1;
  if (start < 0 || !(right.attributive ? noun : context.folded.startsWith("比例", start))) return null;
  const end = noun && right.predicate?.start !== noun.end ? noun.end : (right.predicate ?? noun)?.end;
  const found = end === undefined ? null : BY_MEASURE.exec(context.folded.slice(start, end));
  if (!found?.[1] || !found[2] || end === undefined) return null;
  const objectStart = end - (found[3]?.length ?? 0);
  const measure = { start, end: start + found[1].length };
  const verb = { start: objectStart - found[2].length, end: objectStart };
  const doer: readonly Span[] = phrase?.object ? [phrase.object] : [];
  const what = objectStart < end ? [{ start: objectStart, end }] : doer;
  return plain(context, [...what, verb, measure]);
}

const PARTS = /^[%‰]?$/;

/** Ends of an amount, of which a part is taken. */
const AMOUNT = /[额量金费价值入款租息]$/;

/** 按工程造价的2%|提取安全费用, 低保家庭按租金标准的10%|缴纳: what is done, and to what or by whom. */
function nameTaking(context: PhraseContext, predicate: Span, doer: Span | null): Indicator | null {
  // 设施比例按不大于面积的5%|进行设置: a proportion is told by its own name.
  if (doer && /(?:比例|比重|占比|[^税费利]率)$/.test(context.folded.slice(doer.start, doer.end))) return null;
  const done = readNounPhrase(context, predicate);
  if (done?.verb?.start === predicate.start && done.object) {
    const isGiving = /^(?:给予|予以|发放|提供)$/.test(context.folded.slice(done.verb.start, done.verb.end));
    return plain(context, isGiving ? [done.object] : [done.object, done.verb]);
  }
  if (!doer || AMOUNT.test(context.folded.slice(doer.start, doer.end))) return null;
  return done?.verb && !done.object ? plain(context, [doer, done.verb]) : null;
}
