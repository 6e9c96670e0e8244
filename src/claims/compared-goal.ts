import type { Span } from "../model/span.ts";
import type { ChainLink } from "./chain-link.ts";
import { type Classification, classifyMention, type Reading } from "./classify-mention.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { SentenceState } from "./sentence-state.ts";

const COMPARED = /(?:[高低好优快慢]于|超过|超出)(?:全年|年度|年初|今年)*$/;
const COMPARED_WIDTH = 8;
const GOAL = /^(?:年初|年度|全年|既定|预定|预期|调控|控制|增长|工作)*(?:目标|预期)$/;

/** 增长9.8%,高于|6%以上的|预期目标: the noun of aim that a number behind a comparison belongs to; null where it is none. */
export function comparedGoal({ context }: SentenceState, { members, span }: ChainLink): Span | null {
  const [only] = members;
  const noun = only?.right.noun;
  if (!only || !noun || members.length > 1 || !only.right.attributive) return null;
  const start = Math.max(span.start, only.mention.start - COMPARED_WIDTH);
  if (!COMPARED.test(context.folded.slice(start, only.mention.start))) return null;
  return GOAL.test(context.folded.slice(noun.start, noun.end)) ? noun : null;
}

/** A link whose number is an aim that something was compared with: what stands in front of it is none of its own. */
export function withoutComparison(link: ChainLink): ChainLink {
  const left = { ...link.left, comparator: null, change: null, changeSpan: null, basis: null, whole: null };
  return { ...link, left };
}

/** The aim of what was measured last: 生产总值预期目标. */
export function nameGoal(state: SentenceState, goal: Span): Indicator {
  const { last } = state.memory;
  return last
    ? { ...plain(state.context, [...last.parts, goal]), inherited: true, owner: last }
    : plain(state.context, [goal]);
}

const SPEED = /(?:增长速度|增速|增幅|增长率)$/;

/**
 * An aim of growth is one of change as the growth is that was told before it, and so is another
 * number of the same speed (增速都在4%以上,高的达到5.5%).
 */
export function kindOf(
  { claims }: SentenceState,
  reading: Reading,
  goal: Span | null,
  named: Indicator | null,
): Classification {
  const own = classifyMention(reading);
  const last = claims.at(-1);
  const isSpeed = own.kind === "share" && named?.inherited === true && SPEED.test(named.text);
  if (last?.kind !== "change" || !(goal || isSpeed)) return own;
  return { kind: "change", direction: last.direction, rule: goal ? "change-aim" : "change" };
}
