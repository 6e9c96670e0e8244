import type { Claim } from "../model/extraction.ts";
import type { ChainLink } from "./chain-link.ts";
import type { SentenceState } from "./sentence-state.ts";

/**
 * The claim that a number is a part of: the one before 其中, or the one that a bracket stands right behind.
 *
 * Null where neither is there. Ranks and changes have no parts.
 */
export function findWhole(state: SentenceState, link: ChainLink): number | null {
  const { folded } = state.context;
  const opening = folded.slice(link.clause.start, link.clause.start + 4);
  const isPart = opening.includes("其中") && /^[\s(]*其中/.test(opening);
  const isInBracket = link.clause.depth > 0;
  if (folded.startsWith("其中", state.input.sentence.start) && !isInBracket)
    return wholeOfSentence(state, link);
  if (!isPart && !isInBracket) return null;
  const opener = isInBracket && !isPart ? bracketAround(state, link.clause.start) : link.clause.start;
  const isWhole = (claim: Claim) =>
    isCountable(claim) && claim.quantity.end <= opener && claim.partOf === null;
  const before = state.claims.findLast(isWhole);
  if (!before) return null;
  // 4个项目(居住建筑1个、公共建筑3个): a name may stand between the whole and the bracket.
  const between = folded.slice(before.quantity.end, opener);
  if (isInBracket && !isPart && !/^[^,;。、\d)]{0,12}$/.test(between)) return null;
  return before.id;
}

/** 引进企业188家、投资20亿元。其中,高新技术企业12家,…: the last amount of the sentence before in the same unit. */
function wholeOfSentence({ input }: SentenceState, link: ChainLink): number | null {
  const mention = link.members[0]?.mention;
  if (mention?.type !== "quantity") return null;
  const whole = input.previous.findLast(
    (claim) => isCountable(claim) && claim.partOf === null && claim.unit === mention.quantity.unit,
  );
  return whole?.id ?? null;
}

/** Where the bracket opens that a place is in. */
function bracketAround({ context }: SentenceState, at: number): number {
  let opener = at;
  for (const [start, end] of context.pairs) {
    if (start < at && end >= at && context.folded.charAt(start) === "(") opener = start;
  }
  return opener;
}

function isCountable(claim: Claim): boolean {
  return claim.kind === "level" || claim.kind === "share";
}
