import type { ClaimWord, NounRole } from "../dictionaries/claim-words.ts";
import type { Span } from "../model/span.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** An indicator as it was put together: the words, and where each of them stands. */
export interface Indicator {
  readonly text: string;
  /** The parts, in the order of `text`; inherited ones lie outside the claim's own clause. */
  readonly parts: readonly Span[];
  readonly inherited: boolean;
  /** The verb that later items of the same list share (新增 of 新增A3个、B23家). */
  readonly verb: Span | null;
  /** The doer in front of the verb, where it is named apart from what is measured. */
  readonly subject: Span | null;
  /** What later items of the same list are measured by too (限额标准 of 限额标准为职工120元、居民60元); mostly null. */
  readonly measure: Span | null;
  /** What it was joined to (研发费用 of 研发费用增速); null where it stands by itself. */
  readonly owner: Indicator | null;
}

/** What earlier claims of the paragraph leave behind for later ones. */
export interface IndicatorMemory {
  /** The last thing measured, without a rate of it: 规上工业企业研发费用. */
  readonly base: Indicator | null;
  /** The last indicator, whatever it was. */
  readonly last: Indicator | null;
  /** What the last condition was put on (年销售额 of 年销售额达到1亿元以上的企业,给予…;达到5亿元以上的,给予…). */
  readonly condition: Indicator | null;
  /** What was granted last (企业奖励), which an amount without a name is a bound of. */
  readonly grant: Indicator | null;
  /** The unit of the last number. */
  readonly unit: string;
  /** What was measured last in each unit. */
  readonly units: readonly { readonly unit: string; readonly named: Indicator }[];
  /** Where its number ends. */
  readonly end: number;
}

/** At the start of a paragraph. */
export const NO_MEMORY: IndicatorMemory = {
  base: null,
  last: null,
  condition: null,
  grant: null,
  unit: "",
  units: [],
  end: 0,
};

/** What the dictionary says of the verb at the start of a span; of several joined ones (新签和升级) the one that tells. */
export function verbOf({ folded, words }: PhraseContext, verb: Span): ClaimWord["verb"] {
  const first = words.words.startingAt(folded, verb.start, verb.end);
  if (first?.value.verb?.telling || !first || verb.start + first.word.length === verb.end)
    return first?.value.verb;
  const joined = "和与及并、".includes(folded.charAt(verb.start + first.word.length));
  return (joined ? words.words.endingAt(folded, verb.end, verb.start) : first)?.value.verb;
}

/** Whether a verb changes what is counted (新增, 申报). */
export function isTelling(context: PhraseContext, verb: Span): boolean {
  return verbOf(context, verb)?.telling === true;
}

/** 新增A3个、B23家: the verb holds for the rest of the list. */
function isShared(context: PhraseContext, verb: Span): boolean {
  return verbOf(context, verb)?.shared !== false;
}

/** 高速公路新增1700公里、突破7000公里; 新增企业35家,总量达210家: what is reached in all is not what was added. */
export function withoutIncrement(context: PhraseContext, indicator: Indicator): Indicator {
  const { folded } = context;
  const parts = indicator.parts.filter(
    (part) => !("新净增".includes(folded.charAt(part.start)) && isTelling(context, part)),
  );
  if (parts.length === indicator.parts.length || parts.length === 0) return indicator;
  return { ...plain(context, parts), subject: indicator.subject };
}

/** One score of a thing stands beside another, not on top of it. */
const SCORE = /[率度]$/;

/** Names of how fast an amount changes. */
const CHANGE_RATE = /(?:增速|增幅|涨幅|降幅|增长率)$/;

/** 工业利润 of 工业利润增速; null where nothing would be left. */
function withoutChangeRate(context: PhraseContext, { text, parts }: Indicator): Indicator | null {
  const [only] = parts;
  const width = CHANGE_RATE.exec(text)?.[0].length ?? 0;
  const isWhole = only && only.end - only.start > width;
  return isWhole ? plain(context, [{ start: only.start, end: only.end - width }]) : null;
}

/**
 * The owner's words followed by the claim's own; nothing is said twice (…增速 + 增速).
 *
 * 柑橘种植面积380万亩、产量370万吨: one amount of a thing takes the place of the other (柑橘产量).
 */
export function joined(context: PhraseContext, owner: Indicator, own: Indicator): Indicator {
  // 人群覆盖率达到95%,满意度达到90%
  const isOther = SCORE.test(own.text) && SCORE.test(owner.text) && !owner.text.endsWith(own.text);
  // 参保人数4521万人,参保率95%; but the 增长率 of 人数 is one of persons.
  const isOfThing = /率$/.test(own.text) && !/(?:增长|贡献|占有)率$/.test(own.text);
  // 利润增速高于全国3个百分点,平均增幅高于全国2个百分点
  const isRate = CHANGE_RATE.test(own.text) && CHANGE_RATE.test(owner.text) && owner.parts.length === 1;
  const bare = isRate
    ? withoutChangeRate(context, owner)
    : isOther || isOfThing || leansOn(context, own)
      ? withoutMeasure(context, owner)
      : null;
  if (bare) return { ...joined(context, bare, own), owner };
  // 进出口总值823亿元,其中出口612亿元: one half of a pair is not the pair.
  if (owner.text.includes("进出口") && /^[进出]口/.test(own.text)) return own;
  if (owner.text.endsWith(own.text)) return { ...owner, inherited: true, owner };
  // 研发费用占营业收入的比例不低于3%,营业收入2亿元以下: what the owner only mentions is a thing of its own.
  if (own.text.length > 1 && owner.text.includes(own.text))
    return leansOn(context, own) ? own : { ...owner, inherited: true, owner };
  return {
    text: owner.text + own.text.slice(overlapOf(owner.text, own.text)),
    parts: [...owner.parts, ...own.parts],
    inherited: true,
    verb: own.verb ?? owner.verb,
    subject: owner.subject,
    measure: null,
    owner,
  };
}

/** 住宅销售 + 销售额: how many characters that the one ends with the other begins with. */
function overlapOf(owner: string, own: string): number {
  // 粮食年 + 年产量
  if (owner.endsWith("年") && /^年[\u4e00-\u9fff]/.test(own)) return 1;
  for (let length = Math.min(4, own.length - 1); length > 1; length--)
    if (owner.endsWith(own.slice(0, length))) return length;
  return 0;
}

/** Whether the whole name is an amount that a thing may have beside others: 产量, 产值. */
function leansOn({ words, folded }: PhraseContext, { parts }: Indicator): boolean {
  const [only] = parts;
  if (!only || parts.length > 1) return false;
  const noun = words.nouns.startingAt(folded, only.start, only.end);
  return noun?.value.has("leaning") === true && only.start + noun.word.length === only.end;
}

/** 产量, 种植面积; 企业 and 平台 are things themselves. */
function isAmount(roles: ReadonlySet<NounRole>): boolean {
  return roles.has("leaning") || (roles.has("measure") && !roles.has("generic"));
}

/** The thing that an amount is of: 柑橘 of 柑橘种植面积; null where the name ends in no measure. */
function withoutMeasure(context: PhraseContext, owner: Indicator): Indicator | null {
  const last = owner.parts.at(-1);
  if (!last) return null;
  // 基金|总支出
  const all = context.words.nouns.startingAt(context.folded, last.start, last.end);
  if (owner.parts.length > 1 && all && isAmount(all.value) && last.start + all.word.length === last.end)
    return { ...plain(context, owner.parts.slice(0, -1)), subject: owner.subject };
  for (let from = last.start + 2; from < last.end; from++) {
    const noun = context.words.nouns.startingAt(context.folded, from, last.end);
    if (!noun || !isAmount(noun.value) || from + noun.word.length !== last.end) continue;
    return {
      ...plain(context, [...owner.parts.slice(0, -1), { start: last.start, end: from }]),
      subject: owner.subject,
    };
  }
  return null;
}

/** Other parts for an indicator that keeps its verb and subject. */
export function join(context: PhraseContext, parts: readonly Span[], own: Indicator): Indicator {
  return { ...plain(context, parts), verb: own.verb, subject: own.subject };
}

/** 交易|及|结算: what joins two parts that stand side by side belongs between them. */
function joinedFrom({ folded }: PhraseContext, { start }: Span, before: Span | undefined): number {
  return before?.end === start - 1 && "和与及".includes(folded.charAt(start - 1)) ? start - 1 : start;
}

/** What stands in a name and is no part of it: white space, and brackets that explain or count. */
const BESIDE_NAME =
  /\s+|[（(](?:以下)?简称[^）)]*[）)]|[（(](?:不?含|不?包括)[^）)]{8,}[）)]|[（(](?=[^（）()]{6,}[）)][^》])[^（）()]*\d[^（）()]*[）)]/g;

/** The indicator that the parts make, in their order, without the white space in them. */
export function plain(context: PhraseContext, parts: readonly Span[], phrase?: NounPhrase): Indicator {
  let text = "";
  for (const [index, part] of parts.entries())
    text += context.text.slice(joinedFrom(context, part, parts[index - 1]), part.end);
  return {
    text: /[\s（(]/.test(text) ? text.replace(BESIDE_NAME, "") : text,
    parts,
    inherited: false,
    verb: phrase?.telling && phrase.verb && isShared(context, phrase.verb) ? phrase.verb : null,
    subject: phrase?.subject && !phrase.circumstance ? phrase.subject : null,
    measure: null,
    owner: null,
  };
}
