import type { Quotation } from "./find-quotations.ts";

/**
 * Where the list ends that a quotation stands in, for each quotation that has others behind it or 等: what follows
 * “甲”、“乙”(试行)、“丙”等重点 says what all three are.
 *
 * The end of a list is behind 等, so that 工程 of “甲”、“乙”等工程 stands there as that of “甲”工程 does.
 */
export function listEnds(folded: string, quotations: readonly Quotation[]): ReadonlyMap<Quotation, number> {
  const byStart = new Map<number, Quotation>();
  const ends = new Map<Quotation, number>();
  const backwards = quotations.filter(({ kind }) => kind === "quote").toSorted((a, b) => b.start - a.start);
  for (const quotation of backwards) {
    byStart.set(quotation.start, quotation);
    const { end } = quotation;
    const behind = folded.slice(end, end + REACH);
    const gap = JOINT.exec(behind)?.[0].length ?? 0;
    const next = byStart.get(end + gap);
    const last = next === undefined ? undefined : (ends.get(next) ?? next.end);
    const others = OTHERS.exec(behind)?.[0].length ?? 0;
    if (last !== undefined) ends.set(quotation, last);
    else if (others > 0) ends.set(quotation, end + others);
  }
  return ends;
}

const REACH = 40;
/** Between two members, the first with a remark: “甲”(试行)、 */
const JOINT = /^(?:\([^()]{1,30}\))?[、和与及]?/u;
/** 等, 等10项 and 等一批. */
const OTHERS = /^(?:\([^()]{1,30}\))?等(?:[\d一二三四五六七八九十多几两]{1,3}[个项大类批种])?/u;
