import type { ClaimWords } from "../dictionaries/claim-words.ts";
import type { ClaimStatus } from "../model/extraction.ts";
import type { Span } from "../model/span.ts";
import type { Clause } from "./split-clauses.ts";

/** What the words of aims, facts and conditions around a number are looked for in. */
export interface CueContext {
  readonly folded: string;
  readonly words: ClaimWords;
  /** The claim's clause and the sentence around it. */
  readonly clause: Clause;
  readonly sentence: Span;
  readonly quantity: Span;
  /** The bound is one that obliges: 不低于, 不超过, 以内. */
  readonly binding: boolean;
}

/** Whether a word says of a number that it is an aim or a forecast: 力争, 预计. */
export function isAimed(context: CueContext): boolean {
  return (ownCue(context) ?? earlierCue(context)) === "target";
}

/** What the nearest cue in the claim's own clause says; null without one. */
export function ownCue(context: CueContext): ClaimStatus | null {
  const { clause, quantity } = context;
  return nearestCue(context, Math.max(clause.start, quantity.start - FAR_REACH), quantity.start);
}

/** What a cue of an earlier clause says that reaches over its commas; null without one. */
export function earlierCue(context: CueContext): ClaimStatus | null {
  const { clause, sentence } = context;
  return nearestCue(context, Math.max(sentence.start, clause.start - FAR_REACH), clause.start, true);
}

/** How far behind a cue its number may stand. */
const FAR_REACH = 160;
/** Cues that reach over the commas behind them (力争A达到5%, B达到6%); the others hold in their own clause. */
const FAR = /^(?:力争|.*目标.*|.*预期.*|有望|预计|报告提出)$/;

function nearestCue(context: CueContext, start: number, end: number, far = false): ClaimStatus | null {
  const { folded, words } = context;
  for (let at = end; at > start; at--) {
    const cue = words.statusCues.endingAt(folded, at, start);
    if (
      !cue ||
      (far && !FAR.test(cue.word) && !isDuty(folded, at, cue.word)) ||
      isPartOfWord(context, at, cue.word)
    )
      continue;
    return cue.value;
  }
  return null;
}

/** 今年|要|完成投资500亿元,新开工项目80个: what has to be done, all of it. */
function isDuty(folded: string, end: number, word: string): boolean {
  return (
    word === "要" &&
    /(?:今年|明年|全年|下半年|年内|我们|各地|各级)$/.test(folded.slice(Math.max(0, end - 4), end - 1))
  );
}

/** 重要, 要素, 主要 hold 要 and say nothing; 研发计划192项 names a plan, 计划新建3家 plans. */
function isPartOfWord({ folded, words, binding }: CueContext, end: number, word: string): boolean {
  // 完成全年目标的95%: an aim that was reached tells of a fact.
  if (
    word.endsWith("目标") &&
    /完成[^,;。]{0,6}$/.test(folded.slice(end - word.length - 8, end - word.length))
  )
    return true;
  if (word === "计划" || word === "规划" || word === "目标") {
    const before = words.words.endingAt(folded, end - word.length)?.value;
    const leads =
      /[,;:。\s]/.test(folded.charAt(end - word.length - 1)) ||
      "已正还".includes(folded.charAt(end - word.length - 1)) ||
      before?.roles.has("opener") ||
      before?.roles.has("adverb");
    if (!leads && word !== "目标") return true;
    const next = words.words.startingAt(folded, end)?.value;
    return !(
      /^(?:投资|面向|[向在对从为])/.test(folded.slice(end, end + 2)) ||
      next?.verb ||
      next?.roles.has("adverb") ||
      next?.roles.has("preposition") ||
      next?.roles.has("reach") ||
      ":".includes(folded.charAt(end))
    );
  }
  // 补贴资金15亿元: a noun names the money, it promises none.
  if (/^(?:补[贴助]|奖励|资助)$/.test(word) && /^(?:资金|项目|范围)/.test(folded.slice(end, end + 2)))
    return true;
  // 累计不超过三年
  if (word === "累计") return binding || /^.{0,4}(?:不[少低超高]|至少)/.test(folded.slice(end, end + 6));
  // 比去年增加…: what an amount is compared with says nothing of it.
  if (word === "去年" || word === "上年") return /[比较]/.test(folded.charAt(end - word.length - 1));
  // 优于年度指标要求2.4个百分点
  if (word === "约束性") return folded.slice(end - 8, end - 3).includes("于");
  // 低于预期3.4个百分点 compares with what was expected.
  if (word === "预期")
    return /[寿性]/.test(folded.charAt(end)) || /[于超出比较]/.test(folded.charAt(end - 3));
  if (word !== "要") return false;
  return /[重主需必首摘纪简]/.test(folded.charAt(end - 2)) || /[素求点闻件]/.test(folded.charAt(end));
}
