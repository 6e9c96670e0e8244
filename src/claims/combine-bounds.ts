import type { Comparator } from "../model/extraction.ts";

/**
 * The one bound that the words before a number, inside it and behind it make together.
 *
 * What stands before the number is the tighter word (超…以上 is over, 至少…以上 atLeast, 近…余 nearly, 约…左右
 * about); 余 / 多 inside it comes next (1.4万余家 is over).
 */
export function combineBounds(
  before: Comparator | null,
  inside: "over" | "about" | null,
  behind: Comparator | null,
): Comparator {
  return before ?? inside ?? behind ?? "exact";
}
