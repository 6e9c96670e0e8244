import type { ClaimStatus } from "../model/extraction.ts";
import type { Genre } from "./genre-of.ts";
import { opensWithVerb } from "./looks-ahead.ts";
import type { FrameTone } from "./periods/find-frames.ts";
import { isNorm, isPromised } from "./read-norm.ts";
import { type CueContext, earlierCue, ownCue } from "./status-cues.ts";

/** Everything that the status of a claim is read from. */
export interface StatusContext extends CueContext {
  readonly genre: Genre;
  /** The text reads like a plan, whatever it is called. */
  readonly ahead: boolean;
  /** The time of the claim lies after the document's date (true), before it (false), or is not known. */
  readonly future: boolean | null;
  /** The heading above looks ahead (主要预期目标) or back (工作回顾), sets conditions (申请条件), or says nothing. */
  readonly frame: FrameTone | null;
}

/** How far back the sentence before begins at most, in characters. */
const WHOLE_REACH = 200;

/** 目前,…: the sentence tells what is, and so does one behind it that opens with 其中. */
function opensNow({ folded, sentence }: StatusContext): boolean {
  const isPart = folded.startsWith("其中", sentence.start);
  const before = folded.slice(Math.max(0, sentence.start - WHOLE_REACH), Math.max(0, sentence.start - 1));
  const start = isPart ? sentence.start - 1 - before.length + before.lastIndexOf("。") + 1 : sentence.start;
  const opening = folded.slice(start, start + 8);
  const isNamed = opening.includes("目前") || opening.includes("截");
  return isNamed && /^\s*(?:答:)?\s*(?:目前|截[至止])/.test(opening);
}

function isNow(context: StatusContext): boolean {
  const { folded, sentence, clause, quantity } = context;
  return (
    opensNow(context) ||
    /^(?:答:)?去年(?!同期)/.test(folded.slice(sentence.start, sentence.start + 6)) ||
    /目前|截[至止]|去年(?!同期)|[全本我][市省区县国]共有/.test(folded.slice(clause.start, quantity.start)) ||
    // 办法施行以来,共29家获批
    folded.slice(sentence.start, quantity.start).includes("以来,")
  );
}

/** Reads whether a number is a fact, an aim or a condition: the nearest cue decides, then the frame, then the genre. */
export function readStatus(context: StatusContext): ClaimStatus {
  const own = ownCue(context);
  const earlier = own ?? earlierCue(context);
  const { genre, future, frame } = context;
  // 目前,本市已确定9家经办银行: even rules tell what is.
  if (genre === "rules" && own !== "rule" && isNow(context)) return "actual";
  // 到2027年,占比达到55%以上
  const isAim =
    future === true &&
    /到20\d\d年/.test(context.folded.slice(context.sentence.start, context.quantity.start));
  if (genre === "rules" && isAim && own !== "rule") return "target";
  if (genre === "rules") return earlier === "target" && future ? "target" : "rule";
  const isPlain = () => own !== "actual" && frame !== "review" && !isPast(context);
  if (frame === "rule") {
    if (!isPlain() && own !== "rule" && !isObliged(context)) return "actual";
    return earlier === "target" && future ? "target" : "rule";
  }
  if (
    genre !== "report" &&
    (earlier === "rule" || (context.binding && future !== true && earlier !== "target"))
  ) {
    return "rule";
  }
  if (genre !== "plan" && frame === null && earlier !== "target" && isPlain() && isNorm(context))
    return "rule";
  if (isNamedAim(context)) return "target";
  if ((frame === "target" || genre === "plan") && isPromised(context) && isPlain()) return "rule";
  if (future === true) return "target";
  // 累计建成7000个以上 under a heading that looks ahead is an aim.
  const isToDo = frame === "target" && future !== false && !isPast(context);
  if (own === "actual" && !isToDo) return "actual";
  if (frame === "review" && !isForecast(context)) return "actual";
  if (earlier === "target" && (future !== false || isForecast(context))) return "target";
  // 2025年获评… under a heading that looks ahead tells what was.
  if (frame === "target" && future === false && earlier !== "target") return "actual";
  const isStill = opensNow(context) && earlier !== "target";
  if (frame) return frame === "target" && !isStill ? "target" : "actual";
  if (genre === "plan" && own === null && isExtent(context)) return "actual";
  const isPlan = genre === "plan" || (context.ahead && isOrdered(context)) || followsAim(context);
  if (isPlan) return future === false || earlier === "actual" || isStill ? "actual" : "target";
  return "actual";
}

/** 把“亩产500公斤左右”纳入今年主要预期目标: the words behind a number make it an aim. */
function isNamedAim({ folded, quantity }: StatusContext): boolean {
  const behind = folded.slice(quantity.end, quantity.end + 24);
  if (!behind.includes("目标")) return false;
  // 高于全国5.5%的增长目标
  if (/^的(?:增长|预期|发展|奋斗|年度)?目标/.test(behind)) return true;
  return /^[^,;。]{0,4}(?:纳入|作为|列[为入]|定为)[^,;。]{0,12}目标/.test(behind);
}

/** 新建泵站8座: in a text that reads like a plan, what a clause begins with is to be done. 提出4项措施 tells of the text. */
function isOrdered(context: StatusContext): boolean {
  const { folded, clause, words } = context;
  if (/^(?:提出|明确|部署|包括|涉及)/.test(folded.slice(clause.start, clause.start + 2))) return false;
  return !isPast(context) && opensWithVerb(folded, clause.start, words.words);
}

/** 园区面积约8.5平方公里: how large something is, not what is to be done to it; 绿化面积达到50亩 is an aim. */
function isExtent({ folded, clause, quantity }: StatusContext): boolean {
  const lead = folded.slice(clause.start, quantity.start);
  return /(?:^|[^新增建成植造][^新增建成植造])(?:总?规划|占地|总|区域|国土|辖区)?面积(?:约|为|共|共计)?$/.test(
    lead,
  );
}

/** How far back in its paragraph a sentence is looked for that looks ahead, in characters. */
const AIM_REACH = 240;

/** 全市还将推动项目落地。|建成投产5个项目: behind a sentence that tells what will be done. */
function followsAim(context: StatusContext): boolean {
  const { folded, sentence, words } = context;
  if (!isOrdered(context) && (isPast(context) || !opensWithVerb(folded, behindTime(context), words.words)))
    return false;
  const reach = Math.max(0, sentence.start - AIM_REACH);
  const lineFeed = folded.slice(reach, sentence.start).lastIndexOf("\n");
  const paragraph = lineFeed < 0 ? reach : reach + lineFeed + 1;
  // 同时,新增…: goes on with the paragraph before.
  const goesOn = lineFeed >= 0 && /^\s*(?:同时|此外|另外|还要),/.test(folded.slice(paragraph, paragraph + 8));
  const start = goesOn
    ? reach + folded.slice(reach, Math.max(reach, paragraph - 1)).lastIndexOf("\n") + 1
    : paragraph;
  const before = folded.slice(start, sentence.start);
  return /(?:^|[,;。]|[\u4e00-\u9fff]{2})(?:还|也|都)?将(?:[着全加继进大持积深]|推[进动]|围绕|坚持)|下一步|接下来/.test(
    before,
  );
}

/** “十四五”期间,|培育…: where a sentence begins behind its time. */
function behindTime({ folded, sentence }: StatusContext): number {
  const lead = /^[^,;。]{0,10}(?:期间|年|同时|此外),/.exec(folded.slice(sentence.start, sentence.start + 14));
  return sentence.start + (lead?.[0].length ?? 0);
}

/** 应当已连续缴纳三个月: a condition, though it tells of what was. */
function isObliged({ folded, clause, quantity }: StatusContext): boolean {
  return /应当|必须|[须需可]/.test(folded.slice(clause.start, quantity.start));
}

function isPast(context: StatusContext): boolean {
  const { folded, clause, quantity } = context;
  if (opensNow(context)) return true;
  return /已|目前|截至|去年|上年|过去|以来/.test(folded.slice(clause.start, quantity.start));
}

/** Under a heading that looks back, 争取 and 推动 tell what was done; only a forecast is still an aim. */
function isForecast({ folded, clause, quantity }: StatusContext): boolean {
  return /(?:预计|预期(?![寿性])|有望|力争|将(?:达|超|突破))/.test(
    folded.slice(clause.start, quantity.start),
  );
}
