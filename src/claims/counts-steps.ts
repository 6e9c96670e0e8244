import type { PhraseContext } from "./phrase-context.ts";
import type { RightContext } from "./read-right.ts";

const STEPS = /(?:台阶|关口|大关|门槛)$/;

/** 连跨|3个|千亿级台阶: whether a number counts the steps that something took, and is no amount of it. */
export function countsSteps({ folded }: PhraseContext, { noun }: RightContext): boolean {
  return noun !== null && STEPS.test(folded.slice(noun.start, noun.end));
}
