import type { PlacedClaim } from "../matrix/build-matrix.ts";
import { nameMeasure, splitLevel } from "../matrix/name-measure.ts";
import type { MinedDocument } from "../model/extraction.ts";
import { openSpeakers } from "../render/speakers.ts";
import { type ClaimEntry, type ClaimWords, describeClaims } from "./claim-entry.ts";
import type { ClaimChange, ComparedClaim } from "./comparison.ts";
import { describeDifference } from "./describe-difference.ts";
import { findYears, pairClaims } from "./pair-claims.ts";

/** The claims of one document; null stands for a document without a counterpart. */
export interface ClaimSide {
  readonly document: MinedDocument;
  readonly placed: readonly PlacedClaim[];
  /** Who speaks in a section, named as in the other document. */
  readonly speakerOf: (section: number) => string;
}

/** The claims of a document and its counterpart, in the order of the later one, those that are gone last. */
export function compareClaims(
  before: ClaimSide | null,
  after: ClaimSide | null,
  words: ClaimWords,
): { readonly claims: readonly ClaimChange[]; readonly years: number } {
  const names = [before, after].map((side) => (side?.placed ?? []).map((one) => nameOf(one, words)));
  const known = new Set(names.flat().map(({ indicator }) => indicator));
  const [first = [], second = []] = [before, after].map((side, index) =>
    side === null
      ? []
      : describeClaims(
          side.placed,
          (names[index] ?? []).map((named) => splitLevel(named, known)),
          words,
          side.speakerOf,
        ),
  );
  const years = findYears(first, second);
  const pairs = pairClaims(first, second, years);
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair]));
  const paired = new Set(pairs.map((pair) => pair.before));
  const inBefore = openPlace(before);
  const inAfter = openPlace(after);
  const claims = [
    ...second.map((entry): ClaimChange => {
      const pair = byAfter.get(entry);
      const claim = inAfter(entry);
      if (!pair) return alone(entry, null, claim);
      const earlier = inBefore(pair.before);
      return {
        ...nameFacts(entry),
        ...describeDifference(earlier, claim, words.scaleOf, years),
        match: pair.match,
        before: earlier,
        after: claim,
      };
    }),
    ...first.filter((entry) => !paired.has(entry)).map((entry) => alone(entry, inBefore(entry), null)),
  ];
  return { claims, years };
}

function nameOf({ claim, places }: PlacedClaim, { indicators }: ClaimWords): ReturnType<typeof nameMeasure> {
  return nameMeasure(claim, indicators, places);
}

function nameFacts({ named, claim }: ClaimEntry): Pick<ClaimChange, "indicator" | "qualifiers" | "measure"> {
  const isPlain = claim.kind === "streak" || claim.kind === "first";
  return { ...named, measure: isPlain ? claim.kind : named.measure };
}

function alone(entry: ClaimEntry, before: ComparedClaim | null, after: ComparedClaim | null): ClaimChange {
  const change = before === null ? "new" : "gone";
  const { unit } = entry.claim;
  return {
    ...{ change, differs: [], match: null },
    ...nameFacts(entry),
    ...{ before, after, clauses: null, difference: null, unit, percent: null },
  };
}

/** Tells where a claim stands and who says it. */
function openPlace(side: ClaimSide | null): (entry: ClaimEntry) => ComparedClaim {
  const speakers = side === null ? null : openSpeakers(side.document);
  return ({ claim }) => ({
    path: side?.document.path ?? "",
    official: speakers?.officialOf(claim.section) ?? null,
    ...claim,
  });
}
