import type { Span } from "../model/span.ts";
import type { Naming } from "./naming.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { readNounPhrase, rolesOfNoun } from "./read-noun-phrase.ts";

/** Leaves out of what a name is read from what only says for whom, by what or how something is done. */
export function narrowNaming(naming: Naming): Naming {
  return withoutFrame(withoutGoverning(naming));
}

/** 第五条 对, (一)其中对: markers, and the word that stands in front of those who get something; 在这个. */
const GOVERNING =
  /^(?:[\s,、]|第[一二三四五六七八九十百\d]{1,5}[条款项]|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[.、])*(?:其中)?(?:[对给向]于?|在(?:这[个一条项座]?|该))/;

/** 对|年销售额首次突破1亿元的企业,…: what 对 stands in front of is the noun behind the number, not the amount. */
function withoutGoverning(naming: Naming): Naming {
  const { context, span, right } = naming;
  if (!right.attributive && !right.headless) return naming;
  const { folded } = context;
  const governing = GOVERNING.exec(folded.slice(span.start, span.end));
  const start = span.start + (governing?.[0].length ?? 0);
  const isGoverned = governing !== null && span.end - start > 1;
  // 对|连续从事护理工作满5年的护理员
  return isGoverned && (naming.role === "time" || isAmountIn(context, { start, end: span.end }))
    ? { ...naming, span: { start, end: span.end } }
    : naming;
}

/** 按照规划水闸43座|的目标要求, 按人均面积低于15平方米|确定, 公告三个月|仍未认领: by what and how something is done is none of the name. */
function withoutFrame(naming: Naming): Naming {
  const { context, span, right } = naming;
  const noun = right.noun && context.folded.slice(right.noun.start, right.noun.end);
  if (!noun) return naming;
  const front = context.folded.slice(span.start, span.end);
  const isFrame = right.attributive && FRAME.test(noun) && /^(?:按照?|根据|围绕|对照|依照).{4,}/.test(front);
  const isManner = !right.attributive && MANNER.test(noun) && /按照?.{4,}$/.test(front);
  const isLeft =
    naming.role === "time" &&
    !right.attributive &&
    right.comparator === null &&
    /^(?:仍|尚?未(?![来成]))/.test(noun);
  return isFrame || isManner || isLeft
    ? { ...naming, right: { ...right, noun: null, attributive: false } }
    : naming;
}

const FRAME = /(?:要求|目标|任务|部署|安排|思路|原则)$/;
const MANNER = /^(?:确定|计算|执行|核定|计收|收取|征收|计征|计提|缴纳|支付|发放)$/;

/** 年销售额首次, 投资额: a stretch that ends in what can be measured, but for an adverb. */
export function isAmountIn(context: PhraseContext, span: Span): boolean {
  const object = readNounPhrase(context, span)?.object;
  if (!object) return false;
  const text = context.folded.slice(object.start, object.end).replace(/首次$/, "");
  return (
    /[额量率值比重积分数入费本产投资模期薪酬]$/.test(text) ||
    rolesOfNoun(context, object)?.has("measure") === true
  );
}
