import type { IndicatorWords } from "../dictionaries/indicator-words.ts";
import type { UnitScale } from "../dictionaries/unit-scales.ts";
import type { Claim } from "../model/extraction.ts";
import { alignValues } from "./align-values.ts";
import { findWarnings, periodKey } from "./find-warnings.ts";
import type { Matrix, MatrixColumn, MatrixEntry, MatrixRow } from "./matrix.ts";
import { type NamedMeasure, nameMeasure, splitLevel } from "./name-measure.ts";
import { sortRows } from "./sort-rows.ts";

/** A claim and the column that it belongs to. */
export interface PlacedClaim {
  readonly path: string;
  readonly column: MatrixColumn;
  /** Names of the region that the column speaks for; they say nothing in its indicators. */
  readonly places: readonly string[];
  readonly claim: Claim;
  /** The indicator of the whole, where the claim is a part of one (其中). */
  readonly whole: string | null;
}

/** The words that a matrix is built with. */
export interface MatrixWords {
  readonly indicators: IndicatorWords;
  readonly scaleOf: (unit: string) => UnitScale;
}

/**
 * Puts claims of any number of documents into one table: a row holds what may be compared (the same indicator with the
 * same qualifiers, measure, status and kind of unit), a column who states it.
 *
 * Firsts (首个) have no value and are left out; a streak (连续三年) is shown with the place that it is about.
 */
export function buildMatrix(placed: readonly PlacedClaim[], words: MatrixWords): Matrix {
  const columns = new Map<string, MatrixColumn>();
  const found = new Map<string, Group>();
  const names = placed.map(({ claim, places }) => nameMeasure(claim, words.indicators, places));
  const known = new Set(names.map(({ indicator }) => indicator));
  placed.forEach((one, index) => {
    columns.set(one.column.key, one.column);
    const name = names[index];
    if (!name || !hasValue(one.claim)) return;
    const named = splitLevel(name, known);
    const group = groupOf(one, named, words, found);
    group.members.push({ placed: one, streak: streakBefore(placed, index) });
  });
  const rows = sortRows([...found.values()].map((group) => rowOf(group, words)));
  return { columns: [...columns.values()], rows };
}

interface Group {
  readonly named: NamedMeasure;
  readonly members: Member[];
}

interface Member {
  readonly placed: PlacedClaim;
  readonly streak: string | null;
}

function hasValue({ kind, value, min, max, rank }: Claim): boolean {
  if (kind === "first" || kind === "streak") return false;
  return value !== null || min !== null || max !== null || rank !== null;
}

function groupOf(
  { claim, whole }: PlacedClaim,
  named: NamedMeasure,
  { scaleOf }: MatrixWords,
  found: Map<string, Group>,
): Group {
  const qualifiers = [
    ...(whole === null ? [] : [`其中：${whole}`]),
    ...named.qualifiers,
    ...(claim.rank?.scope ? [claim.rank.scope] : []),
  ];
  const key = [
    named.indicator,
    [...qualifiers].sort().join(" "),
    named.measure,
    claim.status,
    scaleOf(claim.unit).base,
  ].join("\n");
  const group = found.get(key) ?? { named: { ...named, qualifiers }, members: [] };
  found.set(key, group);
  return group;
}

/** 连续三年 of 增速连续三年保持全省第一: the claim right before, of the same indicator. */
function streakBefore(placed: readonly PlacedClaim[], index: number): string | null {
  const claim = placed[index]?.claim;
  const before = placed[index - 1]?.claim;
  if (claim?.kind !== "rank" || before?.kind !== "streak") return null;
  return before.indicator === claim.indicator && before.id === claim.id - 1 ? before.quantity.text : null;
}

function rowOf({ named, members }: Group, { scaleOf }: MatrixWords): MatrixRow {
  const claims = members.map(({ placed }) => placed.claim);
  const { unit, align } = alignValues(claims, scaleOf);
  const cells = new Map<string, MatrixEntry[]>();
  for (const { placed, streak } of members) {
    const { claim, path, column } = placed;
    const { id, section, indicator, quantity, comparator, period, direction, basis, rank, actor } = claim;
    const entry: MatrixEntry = {
      ...{ path, section, claim: id, wording: indicator, quantity },
      value: align(claim.value, claim.unit),
      min: align(claim.min, claim.unit),
      max: align(claim.max, claim.unit),
      ...{ unit: claim.unit, comparator, period, direction, basis, rank, streak, actor },
    };
    const cell = cells.get(column.key);
    if (cell) cell.push(entry);
    else cells.set(column.key, [entry]);
  }
  const [first] = claims;
  const periods = new Set(claims.map(periodKey));
  return {
    ...named,
    status: first?.status ?? "actual",
    unit,
    period: periods.size === 1 ? (first?.period ?? null) : null,
    stated: cells.size,
    spread: cells.size,
    cells: Object.fromEntries(cells),
    warnings: findWarnings(cells),
  };
}
