import type { Claim } from "../model/extraction.ts";
import type { ChainLink } from "./link-mentions.ts";
import type { SentenceState } from "./read-sentence.ts";

/**
 * The claim that a number is a part of: the one before 其中, or the one that a bracket stands right behind.
 *
 * Null where neither is there. Ranks and changes have no parts.
 */
export function findWhole(state: SentenceState, link: ChainLink): number | null {
  const { folded } = state.context;
  const isPart = /^[\s(]*其中/.test(folded.slice(link.clause.start, link.clause.start + 4));
  const isInBracket = link.clause.depth > 0;
  if (!isPart && !isInBracket) return null;
  const before = state.claims.findLast(
    (claim) => isCountable(claim) && claim.quantity.end <= link.clause.start && claim.partOf === null,
  );
  if (!before) return null;
  if (isInBracket && !isPart && !/^[(\s]*$/.test(folded.slice(before.quantity.end, link.clause.start)))
    return null;
  return before.id;
}

function isCountable(claim: Claim): boolean {
  return claim.kind === "level" || claim.kind === "share";
}
