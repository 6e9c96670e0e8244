import { isChangeVerb } from "../dictionaries/claim-words.ts";
import type { ChainLink } from "./chain-link.ts";
import type { Indicator } from "./indicator.ts";
import { readNounPhrase } from "./read-noun-phrase.ts";
import type { SentenceState } from "./sentence-state.ts";

/**
 * The direction of the word of change that the phrase in front of a number begins with, or that it shares with the
 * item before (压减时间58%、材料52%).
 */
export function leadChangeOf(
  { context }: SentenceState,
  { span }: ChainLink,
  named: Indicator | null,
): "up" | "down" | null {
  const verb = readNounPhrase(context, span)?.verb ?? named?.verb;
  if (!verb) return null;
  const change = context.words.words.startingAt(context.folded, verb.start, verb.end)?.value.change;
  return change && isChangeVerb(change.form) ? change.direction : null;
}
