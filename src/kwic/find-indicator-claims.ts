import type { IndicatorWords } from "../dictionaries/indicator-words.ts";
import { nameMeasure } from "../matrix/name-measure.ts";
import type { Claim, MinedDocument, Official } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import { cutContext } from "./cut-context.ts";
import type { KwicClaim, KwicLine } from "./kwic-line.ts";
import type { Mention } from "./place-mentions.ts";

/** Opens a look for the claims whose indicator, or the name that its wordings share (高企: 高新技术企业), holds a text. */
export function openIndicatorFinder(
  asked: string,
  words: IndicatorWords,
): (document: Pick<MinedDocument, "claims">) => readonly Claim[] {
  const wanted = plain(asked);
  // 高企 is asked for by the name that it stands for as well.
  const { indicator: shared } = nameMeasure({ kind: "level", indicator: asked, unit: "" }, words);
  return ({ claims }) =>
    claims.filter((claim) => {
      if (plain(claim.indicator).includes(wanted)) return true;
      const { indicator, qualifiers } = nameMeasure(claim, words);
      return indicator.includes(wanted) || indicator.includes(shared) || qualifiers.includes(wanted);
    });
}

function plain(text: string): string {
  return foldText(text).replace(/[\s“”"]/g, "");
}

/** The quantities of claims as mentions, in the order of the text. */
export function mentionsOf(claims: readonly Claim[]): readonly Mention[] {
  return claims
    .map((claim) => ({ start: claim.quantity.start, end: claim.quantity.end, claim: factsOf(claim) }))
    .sort((a, b) => a.start - b.start || a.claim.id - b.claim.id);
}

/** The claims of a saved result whose text is not at hand: the context is what their sentences hold. */
export function placeSavedClaims(
  path: string,
  claims: readonly Claim[],
  officialOf: (section: number) => Official | null,
  characters: number,
): readonly KwicLine[] {
  return claims.map((claim) => {
    const { sentence, quantity, section } = claim;
    const at = { start: quantity.start - sentence.start, end: quantity.end - sentence.start };
    const bounds = { start: 0, end: sentence.text.length };
    return {
      ...{ path, section, official: officialOf(section), line: null, column: null },
      ...{ start: quantity.start, end: quantity.end },
      ...cutContext(sentence.text, at, bounds, characters),
      claim: factsOf(claim),
    };
  });
}

function factsOf(claim: Claim): KwicClaim {
  const { id, kind, indicator, value, min, max, unit } = claim;
  const { comparator, period, direction, basis, rank, status } = claim;
  return { id, kind, indicator, value, min, max, unit, comparator, period, direction, basis, rank, status };
}
