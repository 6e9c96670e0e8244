import { compareCodePoints } from "../model/compare-code-points.ts";
import type { Generator } from "../model/extraction.ts";

/**
 * What made a merged result, of what made its parts; null stands for a part that does not say (NDJSON).
 *
 * Versions and segmenters that differ are all named, sorted ("0.1.0 + 0.2.0"), with "unknown" for a part that does not
 * say; words that differ, or are not known, leave the digest of the dictionary empty. Any order and grouping of the
 * parts gives the same.
 */
export function mergeGenerators(generators: readonly (Generator | null)[]): Generator {
  const digests = new Set(generators.map((generator) => generator?.dictionary ?? ""));
  const [digest = ""] = digests;
  return {
    name: "policy-mine",
    version: namesOf(generators, "version"),
    segmenter: namesOf(generators, "segmenter"),
    dictionary: digests.size === 1 ? digest : "",
    offsets: "utf-16",
  };
}

/** In what the generators of parts are not the same; nothing of a generator that is not known. */
export function differingParts(generators: readonly Generator[]): readonly GeneratorPart[] {
  return PARTS.filter((part) => new Set(generators.map((generator) => generator[part])).size > 1);
}

/** What of a generator may make results differ. */
export type GeneratorPart = "version" | "segmenter" | "dictionary";

const PARTS: readonly GeneratorPart[] = ["version", "segmenter", "dictionary"];
const AND = " + ";
const UNKNOWN = "unknown";

function namesOf(generators: readonly (Generator | null)[], part: "version" | "segmenter"): string {
  const names = new Set(generators.flatMap((generator) => (generator?.[part] ?? UNKNOWN).split(AND)));
  return [...names].sort(compareCodePoints).join(AND) || UNKNOWN;
}
