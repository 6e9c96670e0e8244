import type { Span } from "../model/span.ts";
import type { ChainLink } from "./chain-link.ts";
import type { Mention } from "./mention.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";
import { subjectOf } from "./read-right.ts";
import type { SentenceState } from "./sentence-state.ts";
import { announcedMeasure } from "./share-measure.ts";
import type { Clause } from "./split-clauses.ts";

/** For each clause the one before it in the same bracket. */
export function clausesBefore(clauses: readonly Clause[]): ReadonlyMap<Clause, Clause> {
  const last = new Map<number, Clause>();
  const before = new Map<Clause, Clause>();
  for (const clause of clauses) {
    const previous = last.get(clause.parent);
    if (previous) before.set(clause, previous);
    last.set(clause.parent, clause);
  }
  return before;
}

/** (二)营业收入不低于…: an item of a list begins anew. */
export function isListed({ context, countedUpTo }: SentenceState, { clause }: ChainLink): boolean {
  if (countedUpTo > clause.start) return false;
  return /^\s*\([一二三四五六七八九十\d]{1,3}\)/.test(context.folded.slice(clause.start, clause.start + 8));
}

/** How many items of a list are looked back over for what announces it. */
const LONGEST_LIST = 12;

/** Not the number of an item: 2.挂号费. */
function isCounted(mention: Mention): boolean {
  return mention.type !== "quantity" || mention.quantity.unit !== "";
}

/** What a list is announced with, where a number is an item of one: 补贴标准:甲类5万元,乙类3万元. */
export function announcedBefore(
  { context, clauseBefore, input }: SentenceState,
  link: ChainLink,
): Span | null {
  let before = clauseBefore.get(link.clause);
  for (let steps = 0; before && context.folded.charAt(before.end) !== ":"; steps++) {
    if (steps === LONGEST_LIST) return null;
    before = clauseBefore.get(before);
  }
  if (!before) return null;
  const whole = dividedWhole(context, before, clauseBefore.get(before));
  if (whole) return whole;
  // 各县投资增速|前三名:甲县增长9%
  const places = PLACES.exec(context.folded.slice(before.start, before.end))?.[0].length ?? 0;
  const { start, end } = { start: before.start, end: before.end - places };
  if (input.mentions.some((mention) => isCounted(mention) && mention.start < end && mention.end > start))
    return null;
  // 最低工资标准|调整为:一类地区2490元
  const told =
    /(?:按照?(?:以下|下列|如下)标准[\u4e00-\u9fff]{0,2}|(?:分别)?(?:调整|确定|规定|提高|明确)?(?:为|如下|到))$/.exec(
      context.folded.slice(start, end),
    );
  const until = end - (told?.[0].length ?? 0);
  const from = places > 0 ? behindWhose(context, start, until) : start;
  const object = readNounPhrase(context, { start: from, end: until })?.object;
  return object?.end === until ? announcedMeasure(context, object) : null;
}

/** 投资增速|前三名, 开工率|后两位: the places that a list holds. */
const PLACES = /的?[前后][一二两三四五六七八九十\d]{1,3}[位名]?(?:的?(?:分别)?[是为])?$/;

/** 各县1—7月|投资增速: behind the last time and behind 各县; the places of a list are each named by themselves. */
function behindWhose({ folded, periodsFrom }: PhraseContext, start: number, end: number): number {
  let from =
    start +
    (/^[^,;]{0,4}?各(?:[省市州县区乡镇街道旗盟]|地区?)+/.exec(folded.slice(start, end))?.[0].length ?? 0);
  for (const [at, to] of periodsFrom) if (at >= from && to < end) from = to;
  return from;
}

/** 停工项目共5个,|按建设单位划分分别是|:甲局2个,乙局3个: each item has some of what is divided. */
const DIVISION = /^按(?:照)?.{1,20}(?:划分|区分|分类|统计|计算?|分),?(?:分别)?(?:[是为有]|如下)?$/;

function dividedWhole(context: PhraseContext, division: Span, before: Clause | undefined): Span | null {
  if (!before || !DIVISION.test(context.folded.slice(division.start, division.end))) return null;
  const text = context.folded.slice(before.start, before.end);
  const count = /(?:共有?|总?计|合计|总数)?[\d,]+[\u4e00-\u9fff]{1,2}$/.exec(text)?.[0].length ?? 0;
  const object = readNounPhrase(context, { start: before.start, end: before.end - count })?.object;
  return object && object.end - object.start <= LONGEST_WHOLE ? object : null;
}

const LONGEST_WHOLE = 16;

/** What the clause before is about, where no number stands in it: 完成…申报, 共提交348家. */
export function topicBefore(state: SentenceState, link: ChainLink): Span | null {
  const { clause } = link;
  if (state.countedUpTo > clause.start) return null;
  const before = state.clauseBefore.get(clause);
  if (!before || state.countedUpTo > before.start) return null;
  // …前期工作;抓好6条续建高铁建设
  if (state.context.folded.charAt(before.end) === ";") return null;
  const subject = EXTENT.test(state.context.folded.slice(link.span.start, link.span.end))
    ? subjectOfSentence(state, before)
    : null;
  if (subject) return subject;
  // 分季度看,|一季度增长5%
  if (VIEW.test(state.context.folded.slice(before.start, before.end))) return null;
  const phrase = readNounPhrase(state.context, before);
  // 申报单位应具备以下条件:(一)注册满1年: what a list is announced with is no owner.
  if (
    /(?:条件|情形|要求|如下|以下|下列)[^,;。]{0,4}$/.test(
      state.context.folded.slice(before.start, before.end),
    )
  )
    return null;
  // 规划完成|编制: what is done is no thing; the doer is.
  const thing =
    phrase?.object && phrase.object.end - phrase.object.start > 2 ? phrase.object : phrase?.subject;
  // 增速创近三年新高,|占比达到24%: what is said of the thing measured before is no thing of its own.
  if (thing && isOfLast(state.context, thing)) return null;
  const object = thing && subjectOf(state.context, thing);
  // 在香港|设立服务中心, but 在…的基础上
  const isDone = phrase?.verb && thing === phrase.object && phrase.circumstance;
  const isCircumstance =
    !isDone && /^[从在随按据当]/.test(state.context.folded.slice(before.start, before.start + 1));
  return object && !isCircumstance && object.end - object.start <= 24 ? object : null;
}

/** 分季度看, 从结构上看, 总的来看: how things are looked at. */
export const VIEW = /^\s*(?:分[^,;。]{1,8}|从[^,;。]{1,10}|[总整具横纵][的体向]*来?)看$/;

/** 增速|创新高, 占比|首次过半: no thing, but a measure of the one told before. */
function isOfLast({ folded, words }: PhraseContext, { start, end }: Span): boolean {
  const noun = words.nouns.startingAt(folded, start, end);
  if (!noun?.value.has("relational")) return false;
  return /^(?:再?创|首次|连续|持续|稳?居|位|达到?|[高低快慢]于)/.test(
    folded.slice(start + noun.word.length, end),
  );
}

/** The clause behind a number that ends its own, with a word of bound between: 30日内,|将有关情况报告主管部门. */
export function clauseBehind(state: SentenceState, { clause }: ChainLink, mention: Mention): Span | null {
  if (clause.end - mention.end > 3 || state.context.folded.charAt(clause.end) !== ",") return null;
  return state.clauses.find((next) => next.parent === clause.parent && next.start > clause.end) ?? null;
}

/** 面积, 总投资, 全长: how large a thing is. */
const EXTENT = /^(?:总|规划|占地|建筑|用地|设计|计划)*(?:面积|投资额?|全?长|长度|占地|规模|容量|工期)$/;

/** 科技园|以高校为主体, 项目|位于城北: the thing that a sentence describes. */
const DESCRIBED =
  /^\s*(?:其中,?)?([\u4e00-\u9fff“”A-Za-z()]{2,24}?)(?:以(?!上|下|内|及|外|来)|位于|坐落|地处|东[至起]|北[至起]|[起始][自于]|由(?!于)|覆盖|涵盖|主要|重点|规划建设)/;

/** 科技园|以高校为主体,集聚创新主体,面积8平方公里: what the sentence of `before` describes from its start on. */
function subjectOfSentence({ context, input }: SentenceState, before: Span): Span | null {
  const { start } = input.sentence;
  const found = DESCRIBED.exec(context.folded.slice(start, before.end));
  const subject = found?.[1];
  if (!found || !subject) return null;
  const from = start + found[0].indexOf(subject);
  const isTold = readNounPhrase(context, { start: from, end: from + subject.length });
  return isTold?.verb || !isTold?.object ? null : isTold.object;
}
