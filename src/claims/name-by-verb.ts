import type { Span } from "../model/span.ts";
import { fromPhrase } from "./from-phrase.ts";
import { type Indicator, join, verbOf } from "./indicator.ts";
import { nameByField } from "./name-by-region.ts";
import type { Naming } from "./naming.ts";
import { isAmountIn } from "./narrow-naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { measureAtEnd } from "./share-measure.ts";

/** Names a number by the noun and the verb in front of it: 企业|新增|133家. Null where one of them is missing. */
export function nameByVerb(naming: Naming, phrase: NounPhrase | null): Indicator | null {
  const { context, span, left } = naming;
  if (!phrase?.object || !left.verb) return null;
  const own = fromPhrase(context, phrase, span);
  const ofField = nameByField(naming, own);
  if (ofField) return ofField;
  const isDoing = verbOf(context, left.verb)?.telling === false;
  // 地区生产总值|完成|198亿元
  const isOfAmount = isDoing && isAmountIn(context, phrase.object);
  // 完成公路投资186亿元,其中高速公路|完成|112亿元
  const measure = isDoing && !isOfAmount ? sharedAmount(naming) : null;
  if (measure) return join(context, [...own.parts, measure], own);
  const verb = isOfAmount ? [] : [left.verb];
  return join(context, [...own.parts, ...(left.rate ? [left.rate] : []), ...verb], own);
}

/** The amount at the end of the last name, where it was in the same unit of money. */
function sharedAmount({ context, memory, unit }: Naming): Span | null {
  const last = memory.last?.parts.at(-1);
  if (unit !== "元" || memory.unit !== unit || !last) return null;
  const investment = { start: last.end - 2, end: last.end };
  return measureAtEnd(context, last) ?? (context.folded.startsWith("投资", last.end - 2) ? investment : null);
}
