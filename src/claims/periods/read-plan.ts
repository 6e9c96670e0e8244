import { type PeriodWords, periodWordAt } from "../../dictionaries/periods.ts";
import type { DateCore } from "./date-core.ts";
import { point } from "./period-mention.ts";
import { hanDigit, smallNumberAt } from "./small-number.ts";

const OPENING = "“‘「『\"'";
const CLOSING = "”’」』\"'";

/**
 * Reads a plan period: “十四五”期间, 十四五时期, “十五五”末, “十四五”以来. A plan that is only named (“十四五”规划,
 * “十四五”) is a core in a name. Null where none stands: 第十五五金店, 三五年.
 */
export function readPlan(folded: string, at: number, words: PeriodWords): DateCore | null {
  const quoted = OPENING.includes(folded.charAt(at) || "-");
  const plan = periodWordAt(words, "plan", folded, quoted ? at + 1 : at);
  if (plan?.from === undefined || plan.from === null || plan.to === null) return null;
  const bare = (quoted ? at + 1 : at) + plan.text.length;
  const closed = CLOSING.includes(folded.charAt(bare) || "-");
  if (quoted && !closed) return null;
  if (!quoted && (hanDigit(folded.charAt(at - 1)) >= 0 || folded.charAt(at - 1) === "十")) return null;
  const end = closed && (quoted || OPENING.includes(folded.charAt(at - 1) || "-")) ? bare + 1 : bare;
  return placed(folded, end, plan.from, plan.to, quoted || plan.text.length > 2, words);
}

function placed(
  folded: string,
  end: number,
  first: number,
  last: number,
  plain: boolean,
  words: PeriodWords,
): DateCore | null {
  const whole = {
    from: point({ stated: first }),
    to: point({ stated: last }),
    edge: null,
    relative: false,
  } as const;
  const span = periodWordAt(words, "planSpan", folded, end);
  const after = end + (span?.text.length ?? 0);
  const close = periodWordAt(words, "planEnd", folded, after);
  if (close) {
    return { ...whole, from: whole.to, edge: "end", inName: false, end: after + close.text.length };
  }
  const part = readFirstYears(folded, after, first, last);
  if (part) return part;
  if (span) return { ...whole, inName: false, end: after };
  const open = periodWordAt(words, "planStart", folded, end);
  if (open) return { ...whole, to: whole.from, edge: "start", inName: false, end: end + open.text.length };
  if (periodWordAt(words, "since", folded, end) || periodWordAt(words, "planUse", folded, end)) {
    return { ...whole, inName: false, end };
  }
  return plain ? { ...whole, inName: true, end } : null;
}

/** 前四年 and 后两年 of a plan: “十四五”前四年, “十四五”时期前三年. */
function readFirstYears(folded: string, at: number, first: number, last: number): DateCore | null {
  const side = folded.charAt(at);
  if (side !== "前" && side !== "头" && side !== "后") return null;
  const count = smallNumberAt(folded, at + 1);
  if (!count || count.value === null || folded.charAt(count.end) !== "年") return null;
  if (count.value < 1 || count.value > last - first) return null;
  const from = side === "后" ? last - count.value + 1 : first;
  const to = side === "后" ? last : first + count.value - 1;
  return {
    from: point({ stated: from }),
    to: point({ stated: to }),
    edge: null,
    relative: false,
    inName: false,
    end: count.end + 1,
  };
}
