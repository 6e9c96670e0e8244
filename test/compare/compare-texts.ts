import { compareCollections } from "../../src/compare/compare-collections.ts";
import type { ClaimChange, Comparison } from "../../src/compare/comparison.ts";
import { readIndicatorWords } from "../../src/dictionaries/indicator-words.ts";
import { readRegionSuffixes } from "../../src/dictionaries/region-suffixes.ts";
import { readUnitScales } from "../../src/dictionaries/unit-scales.ts";
import { documentFromText } from "../../src/load/load-documents.ts";
import { type Layers, openMiner } from "../../src/pipeline.ts";

/** What a comparison needs. */
export const words = {
  indicators: readIndicatorWords(),
  scaleOf: readUnitScales(),
  suffixes: readRegionSuffixes(),
};

/** Documents of one side: path → text. */
export type Texts = Readonly<Record<string, string>>;

/** Mines and compares texts; a text alone is a.txt before and b.txt after. */
export async function compareTexts(
  before: string | Texts,
  after: string | Texts,
  layers: Partial<Layers> = { phrases: false },
): Promise<Comparison> {
  const miner = await openMiner({ layers });
  const side = (texts: Texts) => {
    const sources = Object.entries(texts).map(([path, text]) => documentFromText(path, text));
    return { documents: sources.map((source) => miner.mine(source)), texts: sources };
  };
  return compareCollections(
    side(typeof before === "string" ? { "a.txt": before } : before),
    side(typeof after === "string" ? { "b.txt": after } : after),
    words,
  );
}

/** "changed 6% → 6.5%", a line for each pair; "new 6.5%" and "gone 6%" for the others. */
export function claimLines({ claims }: Pick<Comparison, "claims">): readonly string[] {
  return claims.map((change) => {
    const { before, after } = change;
    const quantity = (claim: ClaimChange["before"]): string => claim?.quantity.text ?? "—";
    if (!before || !after) return `${change.change} ${quantity(after ?? before)}`;
    return `${change.change} ${quantity(before)} → ${quantity(after)}`;
  });
}
