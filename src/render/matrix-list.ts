import type { Say } from "../dictionaries/messages.ts";
import type { Matrix, MatrixEntry, MatrixRow } from "../matrix/matrix.ts";
import type { Cell } from "./csv-line.ts";
import { printableLine } from "./printable.ts";
import type { RecordColumn, RecordList } from "./record-list.ts";
import { periodCell } from "./summary/claim-cells.ts";

/** A matrix as a list: one record a row, one column a column of it; what is not stated is — to people, never 0. */
export function listMatrix({ columns, rows }: Matrix, say: Say): RecordList<MatrixRow> {
  const labels = new Map(columns.map(({ key, label }) => [key, label]));
  const head: readonly RecordColumn<MatrixRow>[] = [
    {
      name: "indicator",
      label: say("column.indicator"),
      ...{ min: 12, max: 28, lines: 2, sticky: true, grouped: true },
      cell: ({ indicator }) => indicator,
    },
    {
      name: "definition",
      label: say("column.definition"),
      max: 20,
      sticky: true,
      cell: (row) => definitionCell(row, say),
    },
    { name: "unit", label: say("column.unit"), sticky: true, cell: ({ unit }) => unit },
    { name: "status", label: say("column.status"), cell: ({ status }) => say(`status.${status}`) },
    { name: "period", label: say("column.period"), cell: ({ period }) => periodCell(period, say) },
    { name: "stated", label: say("column.stated"), align: "right", cell: ({ stated }) => stated },
  ];
  return {
    columns: [
      ...head,
      ...columns.map(({ key, label }) => ({
        name: key,
        label,
        ...{ align: "right" as const, max: 28, lines: 2, separator: say("list.separator"), missing: "—" },
        cell: (row: MatrixRow) => entriesCell(row, key, say),
        bound: (row: MatrixRow) => boundOf(row, key),
      })),
      {
        name: "warnings",
        label: say("column.warnings"),
        ...{ min: 16, max: 40, lines: 4, separator: say("list.separator"), ifAny: true },
        cell: (row: MatrixRow) => warningsCell(row, labels, say),
      },
    ],
    records: rows,
    empty: say("empty.matrix"),
  };
}

/** What is measured of the indicator: 新增·省级, 增速, 全省·位次. */
export function definitionCell({ qualifiers, measure }: MatrixRow, say: Say): string {
  const label = measure === "level" || measure === "share" ? [] : [say(`measure.${measure}`)];
  return [...qualifiers, ...label].map(printableLine).join("·");
}

/** The values of a cell; a single plain number is a number. null where none is stated. */
function entriesCell(row: MatrixRow, key: string, say: Say): Cell {
  const entries = row.cells[key] ?? [];
  const [only, ...others] = entries;
  if (!only) return null;
  if (others.length === 0 && isPlain(only, row)) return signed(only);
  return entryTexts(row, entries, say).join(say("list.separator"));
}

/** The values of a cell, each with its bound and what the row does not say of it. */
export function entryTexts(row: MatrixRow, entries: readonly MatrixEntry[], say: Say): readonly string[] {
  return entries.map((entry) => entryText(entry, row, say));
}

/** Nothing but a number: no bound, range, streak or period of its own. */
function isPlain(entry: MatrixEntry, row: MatrixRow): boolean {
  const { value, comparator, streak, rank, actor } = entry;
  if (value === null || comparator !== "exact" || streak !== null || actor !== null) return false;
  if (isUnreadable(value)) return false;
  return !rank?.top && (row.period !== null || entry.period === null);
}

/** The sign of the bound of a single number, for a spreadsheet that shows it and still has a number: >, ≥, ≈. */
function boundOf(row: MatrixRow, key: string): { readonly sign: string; readonly value: number } | null {
  const [only, ...others] = row.cells[key] ?? [];
  if (!only || others.length > 0 || only.comparator === "exact") return null;
  if (!isPlain({ ...only, comparator: "exact" }, row)) return null;
  return { sign: SIGNS[only.comparator], value: signed(only) ?? 0 };
}

const SIGNS: Readonly<Record<MatrixEntry["comparator"], string>> = {
  exact: "",
  over: ">",
  atLeast: "≥",
  under: "<",
  atMost: "≤",
  nearly: "≲",
  about: "≈",
};

/** A fall is negative. */
function signed({ value, direction }: MatrixEntry): number | null {
  return value !== null && direction === "down" ? -value : value;
}

/** >600 (2024), 5–8, 前3 (连续5个月). */
function entryText(entry: MatrixEntry, row: MatrixRow, say: Say): string {
  const { rank, streak, actor, period } = entry;
  const notes = [
    ...(streak === null ? [] : [printableLine(streak)]),
    ...(row.period === null && period !== null ? [periodCell(period, say)] : []),
    ...(actor === null ? [] : [printableLine(actor)]),
  ];
  const text = rank === null ? numberText(entry) : rankText(rank, say);
  return notes.length === 0 ? text : `${text} (${notes.join(", ")})`;
}

function rankText(rank: NonNullable<MatrixEntry["rank"]>, say: Say): string {
  if (rank.position === null) return printableLine(rank.scope);
  return say(rank.top ? "rank.top" : "rank.place", { scope: "", position: rank.position }).trim();
}

/** 7.34e-8, or 0.333333333333 of 三分之一. */
function isUnreadable(value: number): boolean {
  return (value !== 0 && Math.abs(value) < 1e-4) || String(value).length > 12;
}

function numberText(entry: MatrixEntry): string {
  const { min, max, comparator, direction, quantity } = entry;
  const value = signed(entry);
  // Misread or of another kind: 7.34万元 in a row of 万亿元 is shown as it is written.
  if (value !== null && isUnreadable(value)) return printableLine(quantity.text);
  if (value !== null) return `${SIGNS[comparator]}${value}`;
  if (min === null && max === null) return printableLine(quantity.text);
  const sign = direction === "down" ? "-" : "";
  if (min === null || max === null) return `${sign}${min === null ? "≤" : "≥"}${min ?? max}`;
  return `${sign}${min}–${max}`;
}

function warningsCell(row: MatrixRow, labels: ReadonlyMap<string, string>, say: Say): string {
  const texts = row.warnings.map(({ code, values }) => {
    const shown = code === "several" ? values.map((key) => labels.get(key) ?? key) : values;
    return say(`warning.${code}`, { values: printableLine(shown.join("、")) });
  });
  return texts.join(say("list.separator"));
}
