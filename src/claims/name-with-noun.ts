import type { Span } from "../model/span.ts";
import { type Indicator, join, plain } from "./indicator.ts";
import { rangeAt, withoutPlace } from "./name-distance.ts";
import type { Naming } from "./naming.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";

/** The longest owner that is put in front of an amount that stands before it. */
const LONGEST_OWNER = 10;
const LONGEST_PLAIN = 14;

/**
 * Names an amount that is one of what stands behind the number: 年销售额1亿元以上的企业, 投资额10亿元以上项目. Null where the noun in
 * front names it alone.
 */
export function nameWithNoun(naming: Naming, own: Indicator): Indicator | null {
  const { context, left, right, unit } = naming;
  const { noun } = right;
  if (!noun || left.reached) return null;
  const range = rangeAt(context, noun);
  if (range) return join(context, [withoutPlace(context, own.parts.at(-1) as Span), range], own);
  const isAmount = endsInMeasure(context, own);
  if (!right.attributive && (right.comparator === null || !isAmount)) return null;
  if (isAmount) return nameAmount(naming, noun, own);
  // 预留30%的号源
  if (/[%‰‱]/.test(unit) && right.comparator === null) return join(context, [...own.parts, noun], own);
  // 毕业生可申请|最高20万元的创业担保贷款
  if (endsInVerb(context, own)) return plain(context, [noun]);
  return join(context, isRelational(context, noun) ? [...own.parts, noun] : [noun, ...own.parts], own);
}

/** 支持|担保金额500万元以下的小微企业: an amount is named by itself, whatever is done with those it is of. */
function nameAmount({ context, right, unit }: Naming, noun: Span, own: Indicator): Indicator {
  const amount = plain(context, own.parts.slice(-1));
  if (isRelational(context, noun)) {
    // 单户金额500万元以下的|占比: the amount is none of the share.
    const isApart = (right.attributive && !/[%‰]/.test(unit)) || isLong(context, noun);
    return isApart ? amount : join(context, [...amount.parts, noun], own);
  }
  return isLong(context, noun) ? amount : join(context, [noun, ...amount.parts], own);
}

function isRelational(context: PhraseContext, noun: Span): boolean {
  return rolesOfNoun(context, noun)?.has("relational") === true;
}

function isLong({ folded }: PhraseContext, { start, end }: Span): boolean {
  return end - start > LONGEST_OWNER && !isPlainName(folded.slice(start, end));
}

function endsInVerb({ folded, words }: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  if (!last) return false;
  const isAllowed = /[可应][\u4e00-\u9fff]{2}$/.test(folded.slice(last.start, last.end));
  return isAllowed || words.words.endingAt(folded, last.end, last.start)?.value.verb !== undefined;
}

function endsInMeasure({ folded, words }: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  const roles = last && words.nouns.endingAt(folded, last.end, last.start)?.value;
  return roles?.has("measure") || roles?.has("head") || false;
}

/** 国家文化公园: one noun, no list and nothing that is done. */
function isPlainName(text: string): boolean {
  return (
    text.length <= LONGEST_PLAIN &&
    /(?:园区?|中心|基地|项目|工程|集群|企业|城|港|站|馆)$/.test(text) &&
    !/[和与及、“的]/.test(text)
  );
}
