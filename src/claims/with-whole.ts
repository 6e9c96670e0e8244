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
