import type { Span } from "../model/span.ts";
import type { PhraseContext } from "./phrase-context.ts";

/** The longest name of those who get something that still is part of a row's name. */
const LONGEST = 30;

const TOWARDS =
  /(?:^|[\s)条款项.、])(?:并|同时|且|可以)?(?:对其?|对于|给(?!予)|向)(?=[\u4e00-\u9fffA-Za-z“《])/;

/**
 * Who gets an amount, as the clause itself or the clause before says it: 首次认定的企业 of 对首次认定的企业,给予20万元奖励.
 *
 * `clause` is what stands in front of the amount in its clause, `before` the clause before. Null where neither says it.
 */
export function findBeneficiary(context: PhraseContext, clause: Span, before: Span | null): Span | null {
  return named(context, clause) ?? (before && named(context, before));
}

function named({ folded }: PhraseContext, { start, end }: Span): Span | null {
  const match = TOWARDS.exec(folded.slice(start, end));
  if (!match) return null;
  let from = start + match.index + match[0].length;
  let to = end;
  const given =
    /(?:,|分别|一次性|再|并)*(?:处以?|给予|予以|按照|按|发放|奖励|补助|补贴|资助|提供|实行|可)/.exec(
      folded.slice(from, end),
    );
  if (given) to = from + given.index;
  while (to > from && "的,、: ".includes(folded.charAt(to - 1))) to--;
  // 对产值突破1亿元、5亿元的企业,分别给予…: several amounts tell several of them apart, who get it is the noun.
  if (/、\d/.test(folded.slice(from, to))) from = Math.max(from, folded.lastIndexOf("的", to - 2) + 1);
  return to - from > 1 && to - from <= LONGEST ? { start: from, end: to } : null;
}
