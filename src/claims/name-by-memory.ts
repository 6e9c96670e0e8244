import type { Span } from "../model/span.ts";
import { type Indicator, type IndicatorMemory, plain, verbOf, withoutIncrement } from "./indicator.ts";
import { inherit, RELATIVE } from "./inherit.ts";
import type { Naming } from "./naming.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { rolesOfNoun } from "./read-noun-phrase.ts";
import { measureAtEnd } from "./share-measure.ts";

/** A bare verb, or nothing at all, stands in front of the number: the name is what was measured before. */
export function nameByMemory(naming: Naming, phrase: NounPhrase | null): Indicator | null {
  const condition = conditionBefore(naming);
  if (condition) return { ...condition, inherited: true };
  const verb = naming.left.verb ?? phrase?.verb ?? null;
  return verb ? nameByBareVerb(naming, verb, phrase) : nameByNothing(naming);
}

/** The condition that a number goes on with, or what is given by the proportion before it. */
function conditionBefore({ context, span, right, memory, unit }: Naming): Indicator | null {
  // 年销售额达到1亿元以上的企业,给予10万元奖励;|达到5亿元以上的,…
  if (right.headless && memory.condition) {
    // 缴费满1年|不足5年的,…: both ends are of one thing.
    const isEnd =
      memory.last && memory.unit === unit && !/[,;。]/.test(context.folded.slice(memory.end, span.end));
    if (!isEnd) return memory.condition;
  }
  // 按20%的比例给予支持,最高不超过500万元
  return unit === "元" && memory.unit === "%" ? withoutProportion(context, memory.last) : null;
}

function nameByBareVerb(naming: Naming, verb: Span, phrase: NounPhrase | null): Indicator {
  const { context, left, memory, topic, unit } = naming;
  if (rolesOfNoun(context, verb)?.has("grant")) {
    // 对…的企业,给予300万元支持,每年贴息100万元
    const receiver = naming.beneficiary();
    if (receiver) return plain(context, [receiver, verb]);
    // 合格率达到80%的,每人补贴1200元: a rate is not what is paid for.
    if (memory.unit === "%") return plain(context, [verb]);
  }
  // 出口增长5%: in front of a word of change a verb is the name of what changes.
  if (left.change && left.verb === null) return plain(context, [verb]);
  // 发放补贴2亿元,直接带动|销售|达16亿元
  const isCaused = left.verb && phrase?.verb && verbOf(context, phrase.verb)?.causing === true;
  if (isCaused) return plain(context, [verb]);
  // 续建安置房7550套,新开工1000套: one verb takes the place of the other.
  return inherit(context, withoutVerbs(context, memory), topic(), plain(context, [verb]), unit);
}

function nameByNothing(naming: Naming): Indicator | null {
  const { context, span, left, role, memory } = naming;
  const alike = grantBefore(naming) ?? alikeBefore(naming);
  if (alike) return { ...alike, inherited: true };
  // 20日内作出决定;情况复杂的,可以延长10日
  if (role === "time" && left.change && memory.last) return { ...memory.last, inherited: true };
  const topic = naming.topic();
  if (topic && isToldOf(naming, topic)) return { ...plain(context, [topic]), inherited: true };
  const owner = ownerOfRate(naming);
  if (owner) return { ...owner, inherited: true };
  const reaches =
    left.whole === null && (left.reached || left.comparator !== null || left.change?.form === "level");
  // 由5千户增加到1万户 is of the same thing from end to end.
  const since = Math.max(memory.end, span.start - REACH);
  const isNext = reaches && /[、,;。]/.test(context.folded.slice(since, span.start + 1));
  if (memory.last)
    return { ...(isNext ? withoutIncrement(context, memory.last) : memory.last), inherited: true };
  return topic ? { ...plain(context, [topic]), inherited: true } : null;
}

/** What was granted last, where a number is a bound or a term of it. */
function grantBefore({ left, role, memory, unit, rules }: Naming): Indicator | null {
  if (!rules || left.comparator === null) return null;
  // 按资本的1%给予奖励,期限不超过两年,|最高不超过200万元
  const isBound = unit === "元" && memory.unit !== unit;
  // 给予租金补贴,|最长3年
  const isTerm = role === "time" && memory.last === memory.grant;
  return isBound || isTerm ? memory.grant : null;
}

/** 用水量180立方米以下的,水价为2.1元;180立方米以上的,|3.15元: what was told in the same unit, in rules. */
function alikeBefore({ left, memory, unit, rules }: Naming): Indicator | null {
  if (!rules || left.change || unit === "%" || memory.unit === unit) return null;
  return memory.units.find((known) => known.unit === unit)?.named ?? null;
}

/** Whether a number is said of what the clause before is about. */
function isToldOf({ context, span, left }: Naming, topic: Span): boolean {
  // 养老金标准继续提高,年人均提高2556元
  if (left.change && measureAtEnd(context, topic)) return true;
  // 甲县获得的补偿最多,|为2824万元
  return left.reached && /最[多高大长快低少小]$/.test(context.folded.slice(topic.start, span.start - 1));
}

/** What the rate that was told last is of, where the number tells none of the rate itself. */
function ownerOfRate({ left, memory, unit }: Naming): Indicator | null {
  const { last } = memory;
  if (!last) return null;
  if (!RELATIVE.has(unit)) {
    // 出生人口954万人,出生率为6.77‰,比上年增加52万人: what is added in persons is none of the rate.
    const counted =
      left.change && /[率重度比]$/.test(last.text)
        ? memory.units.find((known) => known.unit === unit)?.named
        : null;
    if (counted) return counted;
    // 灌溉面积占播种面积的33%,比上年增加2万亩
    if (last.owner && memory.unit === "%" && last.text.includes("占")) return last.owner;
  }
  // 产值增长5%,比上半年增速回落1个百分点;一季度增长3%: what grew is the 产值.
  const isGrowth = left.change?.form === "verb" && unit === "%" && GROWTH.test(last.text);
  return isGrowth && last.owner && !GROWTH.test(last.owner.text) ? last.owner : null;
}

const GROWTH = /(?:增速|增幅|涨幅|降幅|增长率)$/;

/** How far back a mark is looked for, in characters: what was remembered may stand at the head of a long list. */
const REACH = 400;

/** What is given by a proportion: 支持 of 支持比例; null where a name is no such. */
function withoutProportion(context: PhraseContext, named: Indicator | null): Indicator | null {
  const last = named?.parts.at(-1);
  if (!named || !last || named.parts.length < 2) return null;
  return /^(?:比例|比率)$/.test(context.folded.slice(last.start, last.end))
    ? plain(context, named.parts.slice(0, -1))
    : null;
}

function withoutVerbs(context: PhraseContext, memory: IndicatorMemory): IndicatorMemory {
  const { base } = memory;
  const parts = base?.parts.filter((part) => !isVerb(context, part));
  // 新增|就业,年均新增…: what is counted may be a verb too.
  const last = base?.parts.at(-1);
  if (last && base && parts?.length === 0 && base.parts.length > 1)
    return { ...memory, base: plain(context, [last]) };
  // 出口5亿元,进口3亿元
  if (base && parts?.length === 0) return { ...memory, base: null };
  if (!base || !parts || parts.length === base.parts.length) return memory;
  return { ...memory, base: plain(context, parts) };
}

/** Whether a part of a name is a telling verb and nothing else. */
function isVerb(context: PhraseContext, part: Span): boolean {
  const found = context.words.words.startingAt(context.folded, part.start, part.end);
  return found?.value.verb?.telling === true && part.start + found.word.length === part.end;
}
