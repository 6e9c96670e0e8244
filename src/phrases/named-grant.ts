import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import { mayBeInside, type Reading } from "./reading.ts";

/**
 * What an amount of money is paid as: 实习补贴 of 给予每人每月3000元实习补贴, 就业补贴 of 2万元的就业补贴.
 *
 * Whatever stands between the amount and the grant is its name, a verb as well; left out is what all grants are called
 * (一次性奖励, 资金支持).
 */
export function findNamedGrants(reading: Reading, known: PhraseWords): readonly Candidate[] {
  const { words } = reading;
  const found: Candidate[] = [];
  for (const figure of reading.figures) {
    if (!MONEY.test(words[figure + 1]?.text ?? "")) continue;
    const grant = grantAfter(reading, figure + 2, known);
    if (grant !== null) found.push(grant);
  }
  return found;
}

const MONEY = /^[十百千万亿]*元$/u;
/** 3000元/月的, 100元以内的. */
const BETWEEN = /^(?:的|人民币|一次性|以内|以下|左右|\/|人|月|年|家|户|每人|每年|每月)$/u;
const SHORTEST = 4;
const LONGEST = 12;
const MOST_BETWEEN = 4;
const WEIGHT = 0.46;

function grantAfter(reading: Reading, index: number, known: PhraseWords): Candidate | null {
  const { words, tokens, folded, cues } = reading;
  let first = index;
  while (first < index + MOST_BETWEEN && BETWEEN.test(words[first]?.text ?? "")) first++;
  const start = tokens[first]?.start ?? 0;
  for (let last = first; last < words.length; last++) {
    const word = words[last];
    const end = tokens[last]?.end ?? 0;
    if (word === undefined || end - start > LONGEST) return null;
    if (!mayBeInside(word) && word.role !== "verb") return null;
    if (!cues("grant").endsOf(word.text)) continue;
    const text = folded.slice(start, end);
    if (text.length < SHORTEST || known.commonplaces.has(text) || known.terms.has(text)) return null;
    const next = words[last + 1];
    if (next !== undefined && mayBeInside(next)) continue;
    return { start, end, text, form: "named", origin: "pattern", category: "instrument", weight: WEIGHT };
  }
  return null;
}
