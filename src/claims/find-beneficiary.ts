import type { Span } from "../model/span.ts";
import { lastIn } from "./find-in.ts";
import type { PhraseContext } from "./phrase-context.ts";
import type { Clause } from "./split-clauses.ts";

/** The longest name of those who get something that still is part of a row's name. */
const LONGEST = 40;

/** From which length on an amount leaves its description out. */
const SHORT = 24;
const AMOUNT = /(?:[总金]额|费用?|租金|投入|支出|利息)$/;

/** How many clauses back those may be named: 对…的企业,|按照改造投入,|给予…. */
const FARTHEST = 3;

const TOWARDS =
  /(?:^|[\s)条款项.、]|财政|政府|部门)(?:并|同时|且|可以)?(?:对于|对其?|给(?!予)|向)(?=[\u4e00-\u9fffA-Za-z“《])/;

/**
 * Who gets an amount, as the clause itself or one before says it: 首次认定的企业 of 对首次认定的企业,给予20万元奖励.
 *
 * `front` is what stands in front of the amount in its clause. Null where none of them says it.
 */
export function findBeneficiary(
  context: PhraseContext,
  front: Span,
  clause: Clause,
  clauseBefore: ReadonlyMap<Clause, Clause>,
): Span | null {
  let found = named(context, front);
  let before = clauseBefore.get(clause);
  for (let steps = 0; !found && before && steps < FARTHEST; steps++) {
    if (context.folded.charAt(before.end) === ";") return null;
    found = named(context, before);
    before = clauseBefore.get(before);
  }
  return found;
}

/** 对企业|给予…; not 对为小企业|提供担保的机构, which tells whom. */
const GIVEN =
  /(?:,|分别|一次性|再|并)*(?:处以?|给予|予以|按照|按|奖励|补助|补贴|资助|(?:发放|提供|实行|可)(?![^,]{2,}的[^的,]*$))/;

/** Where the noun of a description begins: behind its last 的, or its last 等. */
function headOf(folded: string, from: number, to: number): number {
  const of = lastIn(folded, "的", from, to - 2) + 1;
  return of > from ? of : lastIn(folded, "等", from, to - 2) + 1;
}

function named({ folded }: PhraseContext, { start, end }: Span): Span | null {
  const match = TOWARDS.exec(folded.slice(start, end));
  if (!match) return null;
  let from = start + match.index + match[0].length;
  let to = end;
  const given = GIVEN.exec(folded.slice(from, end));
  if (given) to = from + given.index;
  while (to > from && "的,、: ".includes(folded.charAt(to - 1))) to--;
  // 对产值突破1亿元、5亿元的企业,分别给予…: several amounts tell several of them apart, who get it is the noun.
  if (/、\d/.test(folded.slice(from, to))) from = Math.max(from, lastIn(folded, "的", from, to - 1) + 1);
  // 对入驻期间实际发生的|场地租金总额: an amount is the last noun.
  if (to - from > SHORT && AMOUNT.test(folded.slice(from, to)))
    from = Math.max(from, headOf(folded, from, to));
  // 对完成适配、迁移、改造和应用验证的|企业或园区: of a long description the noun.
  if (to - from > LONGEST) from = Math.max(from, headOf(folded, from, to));
  return to - from > 1 && to - from <= LONGEST ? { start: from, end: to } : null;
}
