import type { Claim, ClaimStatus, Comparator, QuotedSpan } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import { splitBases } from "./bases.ts";
import type { ChainLink, ChainMember } from "./chain-link.ts";
import type { ChosenPeriod } from "./choose-period.ts";
import type { Classification } from "./classify-mention.ts";
import { combineBounds } from "./combine-bounds.ts";
import { countsSteps } from "./counts-steps.ts";
import type { Explanation, FieldOrigin } from "./explanation.ts";
import { findActor } from "./find-actor.ts";
import { findWhole } from "./find-whole.ts";
import type { Indicator } from "./indicator.ts";
import type { Mention } from "./mention.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readStatus } from "./read-status.ts";
import type { SentenceState } from "./sentence-state.ts";
import { isAimed } from "./status-cues.ts";

/** A claim and how it came about. */
export interface BuiltClaim {
  readonly claim: Claim;
  readonly explanation: Explanation;
}

/** Puts the claim of one mention together; null where nothing says what it measures. */
export function buildClaim(
  state: SentenceState,
  link: ChainLink,
  member: ChainMember,
  { kind, direction, rule }: Classification,
  indicator: Indicator | null,
): BuiltClaim | null {
  const { mention } = member;
  if (!indicator || indicator.text === "") {
    state.rejected.push({ start: mention.start, end: mention.end, reason: "no-indicator" });
    return null;
  }
  const { input, context } = state;
  const { text } = input.document;
  const bound = comparatorOf(context, link, member);
  const told = { time: chooseTime(state, link, mention), bound };
  const { value, min, max, unit } = numbersOf(mention);
  const claim: Claim = {
    id: state.firstId + state.claims.length,
    section: input.sectionAt(mention.start),
    kind,
    indicator: indicator.text,
    quantity: quote(text, mention),
    value,
    min,
    max,
    unit: unit === "" ? impliedUnit(context, indicator, mention) : unitOfEach(context, mention, unit),
    comparator: mention.type === "quantity" ? bound : "exact",
    period: told.time.period,
    direction,
    basis: kind === "change" ? basisOf(context, link, mention) : null,
    rank: mention.type === "rank" ? mention.rank : null,
    status: statusOf(state, link, member, told),
    actor: findActor(text, indicator),
    partOf: findWhole(state, link),
    sentence: quote(text, input.sentence),
    rule,
  };
  return { claim, explanation: { rule, fields: originsOf(indicator, link, mention, told) } };
}

/** What is told of a number besides what it measures. */
interface Told {
  readonly time: ChosenPeriod;
  readonly bound: Comparator;
}

/** The time of a claim: not one that its number is only compared with. */
function chooseTime({ input, context }: SentenceState, link: ChainLink, mention: Mention): ChosenPeriod {
  const { left, clause } = link;
  const whole = isCompared(mention) && !isReached(context.folded, link) ? left.whole : null;
  return input.chooser.choose(
    mention,
    input.sentence,
    input.paragraph,
    [whole, left.basis].filter((span) => span !== null),
    () => isAimed({ ...context, clause, sentence: input.sentence, quantity: mention, binding: false }),
  );
}

/** The bound that the words in front of a number, in it and behind it make. */
function comparatorOf(
  context: PhraseContext,
  { left }: ChainLink,
  { mention, right }: ChainMember,
): Comparator {
  const inside = mention.type === "quantity" ? mention.quantity.approximation : null;
  return combineBounds(countsSteps(context, right) ? null : left.comparator, inside, right.comparator);
}

function statusOf(
  { input, context }: SentenceState,
  { clause }: ChainLink,
  { mention, right }: ChainMember,
  { time, bound }: Told,
): ClaimStatus {
  return readStatus({
    folded: context.folded,
    words: context.words,
    genre: input.genre,
    ahead: input.ahead,
    clause,
    sentence: input.sentence,
    quantity: mention,
    future: time.inherited ? null : time.future,
    frame: input.chooser.frameAt(mention.start)?.tone ?? null,
    // In a plan 100个以上 is an aim; 销售额1亿元以上的企业 still is a condition.
    binding:
      (bound === "atLeast" || bound === "atMost") &&
      (input.genre !== "plan" ||
        (right.attributive && right.noun !== null) ||
        context.folded.slice(clause.start, mention.start).includes("原则上")),
  });
}

/** Where each field of a claim was read. */
function originsOf(
  indicator: Indicator,
  { left }: ChainLink,
  mention: Mention,
  { time, bound }: Told,
): Explanation["fields"] {
  return {
    indicator: { origin: indicator.inherited ? "inherited" : "stated", spans: indicator.parts },
    period: time.span ? { origin: time.inherited ? "inherited" : "stated", spans: [time.span] } : ASSUMED,
    comparator: stated(bound === "exact" ? null : { start: left.nounEnd, end: mention.end }),
    direction: stated(left.changeSpan),
    basis: stated(left.basis),
    status: ASSUMED,
  };
}

/** 1978年的2.5倍 is compared with 1978; the 30亿元 of 增加到2024年的30亿元 are of 2024, and so is what is behind 提高到. */
function isCompared(mention: Mention): boolean {
  if (mention.type !== "quantity") return false;
  const { dimension, form } = mention.quantity;
  return dimension === "multiple" || dimension === "share" || form === "fraction";
}

/** 由2015年的35%|提高到2020年的|42% tells where it went; 恢复到2019年的53% compares. */
function isReached(folded: string, { left, clause }: ChainLink): boolean {
  if (left.change?.form !== "level" || !left.whole) return false;
  return /[从由]/.test(folded.slice(clause.start, left.whole.start));
}

const ASSUMED: FieldOrigin = { origin: "assumed", spans: [] };

function stated(span: Span | null): FieldOrigin {
  return span ? { origin: "stated", spans: [span] } : ASSUMED;
}

function quote(text: string, { start, end }: Span): QuotedSpan {
  return { start, end, text: text.slice(start, end) };
}

function numbersOf(mention: Mention): Pick<Claim, "value" | "min" | "max" | "unit"> {
  switch (mention.type) {
    case "quantity":
      return mention.quantity;
    case "rank":
      return { value: mention.rank.position, min: null, max: null, unit: "位" };
    case "streak":
      return { value: mention.value, min: null, max: null, unit: mention.unit };
    case "first":
      return { value: null, min: null, max: null, unit: "" };
  }
}

/** What a change is compared with, without the words that compare; null where nothing is. */
function basisOf({ text, folded }: PhraseContext, link: ChainLink, mention: Mention): string | null {
  if (!link.left.basis) return null;
  const { start, end } = ownBasis(folded, link, mention, link.left.basis);
  return trimBasis(text.slice(start, end));
}

/** 分别高于全国、全省|0.6个、0.3个百分点: of several that are compared with the one of this number. */
function ownBasis(folded: string, { members }: ChainLink, mention: Mention, basis: Span): Span {
  const words = /^(?:相?[比较]|与|同)*/.exec(folded.slice(basis.start, basis.end))?.[0].length ?? 0;
  const end = folded.startsWith("分别", basis.end - 2) ? basis.end - 2 : basis.end;
  const bases = splitBases(folded, { start: basis.start + words, end });
  if (bases?.length !== members.length) return basis;
  return bases[members.findIndex((member) => member.mention === mention)] ?? basis;
}

/** 每立方米|30微克: what a concentration is told of. */
const PER = /每(立方米|升|千克|公斤|千瓦时)$/;

function unitOfEach({ folded }: PhraseContext, { start }: Mention, unit: string): string {
  const per = unit.endsWith("克") ? PER.exec(folded.slice(start - 5, start))?.[1] : undefined;
  return per ? `${unit}/${per}` : unit;
}

/** GDP突破三万亿: what is told in money is in 元 where nothing else is said. */
function impliedUnit({ folded, words }: PhraseContext, { parts }: Indicator, { start, end }: Span): string {
  const last = parts.at(-1);
  if (!last || !/[万亿]$/.test(folded.slice(start, end))) return "";
  const noun = words.nouns.endingAt(folded, last.end, last.start);
  return noun?.value.has("money") ? "元" : "";
}

/** 比上年同期 → 上年同期; 同比 stays. */
function trimBasis(basis: string): string {
  return basis.replace(/^(?:相比|相较于|相较|比|较|与)(?=.{2})/, "").replace(/(?:相比|高|低)$/, "");
}
