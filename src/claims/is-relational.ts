import type { Indicator } from "./indicator.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";

/** 增速, 占比, 总金额, 占营业收入比重, a verb: what is measured stands before. */
export function isRelational(context: PhraseContext, own: Indicator): boolean {
  const [verb, rest, third] = own.parts;
  // 一般性支出连续5年|压减比例
  if (verb && rest && !third && verb.end === rest.start && rolesOfNoun(context, rest)?.has("relational"))
    return context.words.words.startingAt(context.folded, verb.start, verb.end)?.value.change !== undefined;
  const first = own.parts[0];
  if (!first || own.parts.length > 1) return false;
  // 总体|合格率 is that of all.
  const text = context.folded.slice(first.start, first.end);
  const front = context.folded.slice(Math.max(0, first.start - 2), first.start);
  if (front === "总体" || front === "整体") return false;
  if (text.startsWith("占") && !/^占[地用道]/.test(text)) return true;
  const noun = context.words.nouns.startingAt(context.folded, first.start, first.end);
  // 产值|占全省比重
  if (noun?.value.has("relational") && context.folded.startsWith("占", first.start + noun.word.length))
    return true;
  // 对世界经济增长|贡献率, 在北方地区|占比
  const last = context.words.nouns.endingAt(context.folded, first.end, first.start);
  const lead = context.folded.charAt(first.start);
  if (lead === "对" && last?.word.startsWith("贡献")) return true;
  if (lead === "在" && last?.value.has("relational")) return true;
  // 研发经费|与地区生产总值之比
  if (lead === "与" && context.folded.startsWith("之比", first.end - 2)) return true;
  // 改善幅度, 增长速度
  if (text.endsWith("度") && /^[\u4e00-\u9fff]{2}(?:幅度|速度)$/.test(text)) return true;
  // 总量和增速
  const joint = text.search(/[和与及、](?=[\u4e00-\u9fff]{2})/);
  if (joint > 1 && joint < 5) {
    const halves = [
      { start: first.start, end: first.start + joint },
      { start: first.start + joint + 1, end: first.end },
    ];
    if (halves.every((half) => rolesOfNoun(context, half)?.has("relational"))) return true;
  }
  const roles = rolesOfNoun(context, first);
  return roles?.has("relational") === true || roles?.has("leaning") === true;
}
