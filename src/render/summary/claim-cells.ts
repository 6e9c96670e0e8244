import type { Say } from "../../dictionaries/messages.ts";
import type { Claim, Period } from "../../model/extraction.ts";
import { printableLine } from "../printable.ts";

/** The quantity as the text writes it, with its bound in front: 超4300家次, >4300家次. */
export function quantityCell(claim: Pick<Claim, "comparator" | "quantity">, say: Say): string {
  const quantity = printableLine(claim.quantity.text);
  if (claim.comparator === "exact" || saysItsBound(claim)) return quantity;
  return say(`bound.${claim.comparator}`, { quantity });
}

/** 余 or 多 inside a quantity is its bound already: 20余场 (yes), 20场 (no). */
function saysItsBound({ comparator, quantity }: Pick<Claim, "comparator" | "quantity">): boolean {
  return comparator === "over" && /[余多]/.test(quantity.text);
}

/** What a change is compared with, or the scope and place of a rank: ↑ 同比, 全省第1, 全市前3. */
export function comparisonCell({ direction, basis, rank, kind }: Claim, say: Say): string {
  if (rank) {
    const scope = printableLine(rank.scope);
    if (rank.position === null) return scope;
    return say(rank.top ? "rank.top" : "rank.place", { scope, position: rank.position }).trim();
  }
  if (kind !== "change") return "";
  return [direction ? say(`change.${direction}`) : "", printableLine(basis ?? "")].join(" ").trim();
}

/** The time that a value is for, worked out where it could be: 2025-01..08, since 2024. */
export function periodCell(period: Period | null, say: Say): string {
  if (period === null) return "";
  const { text, start, end } = period;
  if (start !== null && end !== null) return rangeOf(start, end);
  if (start !== null) return say("period.since", { start });
  if (end !== null) return say("period.until", { end });
  return printableLine(text);
}

function rangeOf(start: string, end: string): string {
  if (start === end) return start;
  const year = start.slice(0, 5);
  return `${start}..${year.endsWith("-") && end.startsWith(year) ? end.slice(5) : end}`;
}
