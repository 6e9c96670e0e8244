import type { Span } from "../model/span.ts";
import { type Indicator, type IndicatorMemory, joined, plain, withoutIncrement } from "./indicator.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";

/** Units of what may be said of any amount. */
export const RELATIVE: ReadonlySet<string> = new Set(["", "%", "‰", "百分点", "倍", "位"]);

/** 设计时速, 全长: a name that is an amount as a whole, of which no thing would be left. */
function isAmount(context: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  return last !== undefined && /[长高宽深重速]$/.test(context.folded.slice(last.start, last.end));
}

/** 注册资本, 营业收入: a name that ends in a sum of money. */
function isSum({ folded, words }: PhraseContext, { parts }: Indicator): boolean {
  const last = parts.at(-1);
  const noun = last && words.nouns.endingAt(folded, last.end, last.start);
  return noun?.value.has("money") === true && noun.word.length > 2;
}

/** 办结率 and 满意度, by which something is judged; not 增长率 and 贡献率, which an amount has. */
function isRate({ text }: Indicator): boolean {
  return /(?<!增长|贡献|占有)[率度]$/u.test(text);
}

/** 重点人群 of 重点人群覆盖率; nothing of 按时办结率, which tells how. */
function withoutRate({ folded, words }: PhraseContext, parts: readonly Span[]): readonly Span[] {
  const last = parts.at(-1);
  const noun = last && words.nouns.endingAt(folded, last.end, last.start);
  if (!last || !noun) return parts.slice(0, -1);
  // 响应率 is a verb of two characters and 率.
  const length = noun.word.length > 1 ? noun.word.length : 3;
  const owner = { start: last.start, end: last.end - length };
  const isOwner = owner.end - owner.start > 1 && !HOW.test(folded.slice(owner.start, owner.end));
  return isOwner ? [...parts.slice(0, -1), owner] : parts.slice(0, -1);
}

const HOW = /^(?:按时|按期|及时|一次|平均|总体|综合|整体)$/u;

function isLeaning(context: PhraseContext, { parts: [first] }: Indicator): boolean {
  return first !== undefined && rolesOfNoun(context, first)?.has("leaning") === true;
}

/** Whether a time stands between the last number and the name. */
function isLater({ periodsFrom }: PhraseContext, end: number, { parts }: Indicator): boolean {
  const start = parts[0]?.start ?? 0;
  for (const [from, to] of periodsFrom) if (from >= end && to <= start) return true;
  return false;
}

/** A name that means nothing without its owner, with what was measured before it or what the clause before is about. */
export function inherit(
  context: PhraseContext,
  memory: IndicatorMemory,
  topic: Span | null,
  own: Indicator,
  unit: string,
): Indicator {
  if (topic) return joined(context, plain(context, [topic]), own);
  if (!memory.base) return own;
  // 年内新增企业50家,|第三季度|产值增长6.5%: the amount of another time is none of what was added.
  const isOtherTime =
    isLater(context, memory.end, own) && withoutIncrement(context, memory.base) !== memory.base;
  if (isOtherTime) return own;
  // 设计时速350公里,总投资210亿元: an amount is none of an amount in another unit.
  const isOther =
    !RELATIVE.has(unit) && memory.unit !== unit && memory.unit !== "" && isAmount(context, memory.base);
  if (isOther) return own;
  // 注册资本1000万元,从业人员50人: persons are none of a sum of money.
  if (
    !RELATIVE.has(unit) &&
    unit !== "元" &&
    memory.unit === "元" &&
    isSum(context, memory.base) &&
    !isLeaning(context, own)
  )
    return { ...own, owner: memory.base };
  // 办结率100%,满意率98%: a rate is none of another, but of what both are of.
  if (isRate(own) && isRate(memory.base)) {
    const parts = withoutRate(context, memory.base.parts);
    return parts.length > 0 ? joined(context, plain(context, parts), own) : own;
  }
  const isTotal = /^(?:总[量数]|存量|保有量|累计)/.test(own.text);
  return joined(context, isTotal ? withoutIncrement(context, memory.base) : memory.base, own);
}
