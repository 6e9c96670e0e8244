import type { ClaimChange, ComparedClaim } from "../../compare/comparison.ts";
import type { Say } from "../../dictionaries/messages.ts";
import { MULTIPLIERS } from "../../model/multipliers.ts";
import { printableLine } from "../printable.ts";
import type { RecordColumn, RecordList } from "../record-list.ts";
import { comparisonCell, periodCell, quantityCell } from "../summary/claim-cells.ts";
import { beside, changeColumn } from "./change-cells.ts";

/** The claims of two texts side by side, for people. */
export function listClaimChanges(records: readonly ClaimChange[], say: Say): RecordList<ClaimChange> {
  return {
    columns: [
      changeColumn(say),
      {
        name: "indicator",
        label: say("column.indicator"),
        ...{ min: 14, max: 36, lines: 4 },
        cell: ({ before, after }) => beside(before?.indicator, after?.indicator),
      },
      {
        name: "before",
        label: say("column.before.value"),
        ...{ align: "right", min: 10, max: 24, lines: 2, missing: "—" },
        cell: ({ before }) => (before ? claimValueText(before, say) : null),
      },
      {
        name: "after",
        label: say("column.after.value"),
        ...{ align: "right", min: 10, max: 24, lines: 2, missing: "—" },
        cell: ({ after }) => (after ? claimValueText(after, say) : null),
      },
      {
        name: "difference",
        label: say("column.difference"),
        align: "right",
        cell: (record) => differenceText(record),
      },
      {
        name: "period",
        label: say("column.period"),
        optional: true,
        cell: ({ before, after }) =>
          beside(
            before ? periodCell(before.period, say) : null,
            after ? periodCell(after.period, say) : null,
          ),
      },
      {
        name: "status",
        label: say("column.status"),
        cell: ({ before, after }) => statusCell(after ?? before, say),
      },
      ...(records.some(({ change }) => change === "reworded") ? [clauseColumn(say)] : []),
      ...(records.some(({ before, after }) => speakerOf(after ?? before) !== null)
        ? [officialColumn(say)]
        : []),
    ],
    records,
    empty: say("empty.changes"),
  };
}

/** ≈5% ↑ 同比, 前三 全市前3: the quantity with its bound, then what it is compared with. */
export function claimValueText(claim: ComparedClaim, say: Say): string {
  const comparison = claim.rank ? claim.rank.scope : comparisonCell(claim, say);
  return [quantityCell(claim, say), printableLine(comparison)].filter((part) => part !== "").join(" ");
}

/** +2300亿元 (+4.1%), -0.5百分点; nothing where there is no single number on both sides, or nothing changed. */
export function differenceText({ change, difference, unit, percent }: ClaimChange): string {
  if (difference === null || change !== "changed" || difference === 0) return "";
  const share = percent === null ? "" : ` (${signed(percent)}%)`;
  return printableLine(`${signed(...scaled(difference, unit))}${share}`);
}

function signed(value: number, unit = ""): string {
  return `${value > 0 ? "+" : ""}${value}${unit}`;
}

/** Large numbers in 万, 亿 and 万亿, as texts write them. */
function scaled(value: number, unit: string): [value: number, unit: string] {
  const size = Math.abs(value);
  const [name, factor] = MULTIPLIERS.find(([, one]) => size >= one) ?? ["", 1];
  return [Number((value / factor).toPrecision(12)), `${name}${unit}`];
}

function statusCell(claim: ComparedClaim | null, say: Say): string {
  return claim ? say(`status.${claim.status}`) : "";
}

/** The clauses of claims that differ in nothing but their words: 力争达到450家 → 确保达到450家. */
function clauseColumn(say: Say): RecordColumn<ClaimChange> {
  return {
    name: "wordings",
    label: say("column.wordings"),
    ...{ min: 16, max: 48, lines: 4, optional: true },
    cell: ({ change, clauses }) => (change === "reworded" ? beside(clauses?.[0], clauses?.[1]) : ""),
  };
}

function officialColumn(say: Say): RecordColumn<ClaimChange> {
  return {
    name: "official",
    label: say("column.official"),
    ...{ max: 20, optional: true },
    cell: ({ before, after }) => beside(speakerOf(before), speakerOf(after)),
  };
}

function speakerOf(claim: ComparedClaim | null): string | null {
  const { name = null, organization = null, post = null } = claim?.official ?? {};
  return name ?? organization ?? post;
}
