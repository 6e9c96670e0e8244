import type { Quantity } from "./quantity.ts";

/** How far behind 1.2个 the 个百分点 may stand that it leaves out: 下降1.2个、第三产业比重提高2.3个百分点. */
const POINTS = 30;

/**
 * Gives a number the unit of the one behind it that it leaves out: 高1.2、3.4个百分点, 达12、15亿元, 提高1.2个、3.4个百分点.
 *
 * Left as they are: 1、15亿元 at the start of a line (a list number), 3个、5个 (things counted). `quantities` is
 * ordered; so is the result.
 */
export function shareUnits(folded: string, quantities: readonly Quantity[]): readonly Quantity[] {
  const shared = quantities.slice();
  for (let at = shared.length - 2; at >= 0; at--) {
    const own = shared[at] as Quantity;
    const next = shared[at + 1] as Quantity;
    if (own.form !== "plain" || own.script !== "arabic" || own.value === null) continue;
    const between = folded.slice(own.end, Math.min(next.start, own.end + POINTS));
    if (own.unit === "个" && next.unit === "百分点") {
      const near = next.start - own.end < POINTS && !/[。;\n]/.test(between);
      if (near && (own.decimals > 0 || JOINER.test(between)))
        shared[at] = { ...own, unit: next.unit, dimension: next.dimension };
    } else if (own.unit === "" && own.end === own.numberEnd && JOINER.test(between)) {
      shared[at] = withUnitOf(folded, own, next);
    }
  }
  return shared;
}

const JOINER = /^(?:、|和|与|及|以及)$/;
const SHARED = new Set(["money", "point", "share", "multiple"]);

function withUnitOf(folded: string, own: Quantity, next: Quantity): Quantity {
  if (next.unit === "" || next.value === null || next.form !== "plain") return own;
  // 分别达1409万、1305万人次: both have their 万, one has the unit.
  if (/[万亿]$/.test(folded.slice(own.start, own.end)))
    return { ...own, unit: next.unit, dimension: next.dimension };
  const scalar = SHARED.has(next.dimension) || own.decimals > 0;
  if (!scalar || /^[\s。;:]?$/.test(folded.charAt(own.start - 1))) return own;
  const multiplier = /([百千]?[万亿]*)$/.exec(folded.slice(next.start, next.numberEnd))?.[1] ?? "";
  const zeros = Array.from(multiplier, (character) => ZEROS[character] ?? 0).reduce((a, b) => a + b, 0);
  const value = zeros === 0 ? own.value : Number(`${own.value}e${zeros}`);
  return { ...own, value, unit: next.unit, dimension: next.dimension };
}

const ZEROS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
