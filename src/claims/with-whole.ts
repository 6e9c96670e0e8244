import { type Indicator, plain } from "./indicator.ts";
import type { LeftContext } from "./left-context.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** The longest whole that is part of a row's name. */
const LONGEST = 14;

/**
 * A share with what it is of: 灌溉面积占播种面积 of 灌溉面积占播种面积的33%; the area alone would be told in 亩. What comes behind goes
 * on with the thing itself.
 */
export function withWhole(
  context: PhraseContext,
  { whole }: LeftContext,
  named: Indicator | null,
): Indicator | null {
  const { folded } = context;
  if (!named || !whole || folded.charAt(whole.start - 1) !== "占" || named.text.includes("占")) return named;
  const isPlain =
    whole.end - whole.start <= LONGEST && !/[由从\d]/.test(folded.slice(whole.start, whole.end));
  if (!isPlain) return named;
  const share = plain(context, [...named.parts, { start: whole.start - 1, end: whole.end }]);
  return { ...share, inherited: named.inherited, subject: named.subject, owner: named.owner ?? named };
}

const RATE = /(?:增速|增幅|涨幅|降幅|增长率)$/;

/** 产值增长5.2%,比上半年平均增速|回落0.1个百分点: what fell is the rate that it is compared with, 产值增速. */
export function withRate(
  context: PhraseContext,
  { basis }: LeftContext,
  unit: string,
  named: Indicator | null,
): Indicator | null {
  if (!named?.inherited || !basis || unit !== "百分点" || RATE.test(named.text)) return named;
  const width = RATE.exec(context.folded.slice(basis.start, basis.end))?.[0].length ?? 0;
  if (width === 0) return named;
  const rate = plain(context, [...named.parts, { start: basis.end - width, end: basis.end }]);
  return { ...rate, inherited: true, subject: named.subject, owner: named.owner ?? named };
}
