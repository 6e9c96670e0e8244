import { compareCodePoints } from "../model/compare-code-points.ts";

/**
 * Of two tags of a term the one that it keeps, in whatever order they are met, so that parts that are counted apart and
 * added up give what is counted at once: the first by code points, an empty one last.
 */
export function firstTag(a: string, b: string): string {
  if (a === "" || b === "") return a || b;
  return compareCodePoints(a, b) <= 0 ? a : b;
}
