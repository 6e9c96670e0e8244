import type { IndicatorWords } from "../dictionaries/indicator-words.ts";
import type { UnitScale } from "../dictionaries/unit-scales.ts";
import type { PlacedClaim } from "../matrix/build-matrix.ts";
import type { NamedMeasure } from "../matrix/name-measure.ts";
import type { Claim } from "../model/extraction.ts";
import { maskNumbers } from "./clause.ts";
import { type Bigrams, bigramsOf } from "./similarity.ts";

/** The words that claims are compared with. */
export interface ClaimWords {
  readonly indicators: IndicatorWords;
  readonly scaleOf: (unit: string) => UnitScale;
}

/** A claim with all that its counterpart is looked for by. */
export interface ClaimEntry {
  readonly claim: Claim;
  readonly named: NamedMeasure;
  /** Whether the name is one that the dictionary gives to its wordings: 居民人均可支配收入 is whole as it is. */
  readonly known: boolean;
  /** What two claims of one thing must share whatever their names: who speaks, role, kind of number, basis. */
  readonly frame: string;
  /** The frame with the name, its qualifiers and the whole that it is a part of. */
  readonly key: string;
  /** The sentence with its numbers masked, and which quantity of it this is. */
  readonly pattern: string;
  readonly ordinal: number;
  /** The words around the quantity. */
  readonly context: Bigrams;
}

/** Describes the claims of one document; `speakerOf` names who speaks in a section as both documents do. */
export function describeClaims(
  placed: readonly PlacedClaim[],
  names: readonly NamedMeasure[],
  { indicators, scaleOf }: ClaimWords,
  speakerOf: (section: number) => string,
): readonly ClaimEntry[] {
  const ordinals = new Map<string, number>();
  return placed.map(({ claim, whole }, index) => {
    const named = names[index] ?? { indicator: claim.indicator, qualifiers: [], measure: "level" };
    const frame = [
      speakerOf(claim.section),
      claim.status,
      claim.kind === "streak" || claim.kind === "first" ? claim.kind : named.measure,
      // 首个 is none of 首次: a first has no number, its word is all that it says.
      claim.kind === "first" ? claim.quantity.text : scaleOf(claim.unit).base,
      claim.rank?.scope ?? "",
      basisOf(claim),
      claim.actor ?? "",
    ].join("\n");
    const pattern = maskNumbers(claim.sentence.text);
    const place = `${claim.sentence.start}\n${frame}`;
    const ordinal = ordinals.get(place) ?? 0;
    ordinals.set(place, ordinal + 1);
    const key = [frame, named.indicator, [...named.qualifiers].sort().join(" "), whole ?? ""].join("\n");
    const known = indicators.names.has(named.indicator);
    return { claim, named, known, frame, key, pattern, ordinal, context: bigramsOf(contextOf(claim)) };
  });
}

/**
 * What a change is measured against; last year is what is meant where nothing is said, and 按可比价格计算 and 同口径 say
 * how it is measured. 比2020年 is another.
 */
function basisOf({ basis }: Claim): string {
  if (basis === null || /^[与较比]?(?:同比|上一?年|去年|前一年|同口径|按|可比)/.test(basis)) return "";
  return maskNumbers(basis);
}

/** The words around a quantity, numbers masked: more before it, where the subject stands, than behind. */
function contextOf({ sentence, quantity }: Claim): string {
  const at = quantity.start - sentence.start;
  const before = sentence.text.slice(Math.max(0, at - BEFORE), at);
  const end = quantity.end - sentence.start;
  return maskNumbers(before + sentence.text.slice(end, end + BEHIND));
}

const BEFORE = 30;
const BEHIND = 15;
