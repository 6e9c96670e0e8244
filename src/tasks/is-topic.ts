import type { Item } from "./split-items.ts";

/**
 * Whether the first sentence of a paragraph is the name of what the others say: 扎实推进农村改革发展。持续增强…, but not a
 * sentence with clauses of its own, nor one that stands alone.
 */
export function isTopic(folded: string, item: Item, next: Item | undefined): boolean {
  if (next === undefined || next.line !== item.line || folded.length > LONGEST) return false;
  return folded.endsWith("。") && !/[;:\d]/.test(folded) && (folded.match(/,/g)?.length ?? 0) < 2;
}

/** Characters of the longest topic. */
const LONGEST = 36;
