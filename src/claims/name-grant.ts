import type { Span } from "../model/span.ts";
import { type Indicator, plain } from "./indicator.ts";
import type { Naming } from "./naming.ts";
import type { PhraseContext } from "./phrase-context.ts";
import type { NounPhrase } from "./read-noun-phrase.ts";

/** 给予|补贴, 标准给予|补贴: the words in front of what is given. */
const GIVING = /^(?:的?标准)?(?:(?:一次性)?(?:给予|予以|发放))?/;

/** The longest thing that a grant or a fine is measured by. */
const LONGEST_BASE = 8;

/** 单个企业最高不超过…: each of those who get something. */
const EACH = /^(?:单(?![位元价产一])|每[个家户项人]|同一)/;

/**
 * Names what is granted by who gets it: 新认定的企业奖励 of 对新认定的企业,给予20万元奖励.
 *
 * Null where the number is no grant.
 */
export function nameGrant(
  { context, left, right, beneficiary, memory }: Naming,
  phrase: NounPhrase | null,
): Indicator | null {
  if (left.change) return null;
  const object = phrase?.object;
  // 对…给予20万元奖励,单个企业不超过100万元
  if (object && object.end - object.start < 7 && EACH.test(context.folded.slice(object.start, object.end))) {
    const last = memory.last?.parts.at(-1);
    const grant = last && grantIn(context, last);
    if (left.verb || !grant || right.noun) return null;
    return { ...plain(context, [object, lastWord(context, grant.word)]), inherited: true };
  }
  if (object && (left.reached || left.comparator)) return null;
  for (const span of [right.noun, right.predicate]) {
    const given = span && grantIn(context, span);
    // 处|违法所得|一倍以上十倍以下|罚款: what the fine is a multiple of.
    const isBase =
      object &&
      !"由第经".includes(context.folded.charAt(object.start)) &&
      object.end - object.start <= LONGEST_BASE &&
      !beneficiary &&
      !given?.to;
    if (given && isBase) return plain(context, [object, given.word]);
    if (given)
      return plain(context, [
        ...((beneficiary ?? given.to) ? [(beneficiary ?? given.to) as Span] : []),
        given.word,
      ]);
  }
  return null;
}

/** 每个示范村|补助: the word of giving alone. */
function lastWord({ folded, words }: PhraseContext, { start, end }: Span): Span {
  const noun = words.nouns.endingAt(folded, end, start);
  return { start: noun?.value.has("grant") ? end - noun.word.length : start, end };
}

/** A grant and, where it stands behind it, who gets it (奖励|建站单位); null where a stretch is no grant. */
function grantIn(
  { folded, words }: PhraseContext,
  { start, end }: Span,
): { word: Span; to: Span | null } | null {
  const from = start + (GIVING.exec(folded.slice(start, end))?.[0].length ?? 0);
  if (words.nouns.endingAt(folded, end, from)?.value.has("grant"))
    return { word: { start: from, end }, to: null };
  const first = words.nouns.startingAt(folded, from, end);
  if (!first?.value.has("grant")) return null;
  const at = from + first.word.length;
  return { word: { start: from, end: at }, to: { start: at, end } };
}
