import type { Say } from "../dictionaries/messages.ts";
import type { FreqChange } from "../freq/find-changes.ts";
import type { FreqRow, FreqUnit } from "../freq/tabulate.ts";
import { categoryLabel } from "./category-label.ts";
import { numberColumn, pathColumn, type RecordColumn, type RecordList } from "./record-list.ts";

/** The rows of `freq`; the columns of what it was not asked for are left out. */
export function listFreqRows(records: readonly FreqRow[], by: FreqUnit, say: Say): RecordList<FreqRow> {
  const keyed = records.some(({ keyness }) => keyness !== null);
  const columns: readonly RecordColumn<FreqRow>[] = [
    ...groupColumns(records, by, say),
    { name: "term", label: say("column.term"), min: 12, lines: 2, cell: ({ term }) => term },
    tagColumn(say),
    numberColumn("count", say("column.count"), ({ count }) => count),
    decimalColumn("rate", say("column.rate"), ({ rate }) => rate),
    {
      ...numberColumn<FreqRow>("sections", say("column.sections"), ({ sections }) => sections),
      optional: keyed,
    },
    {
      ...numberColumn<FreqRow>("documents", say("column.documents"), ({ documents }) => documents),
      optional: keyed,
    },
    { ...decimalColumn<FreqRow>("tfIdf", "TF-IDF", ({ tfIdf }) => tfIdf), optional: true },
    ...(keyed ? keynessColumns<FreqRow>(say) : []),
  ];
  return { columns, records, empty: say("empty.terms") };
}

/** The part of speech or the category, the latter in words for people. */
function tagColumn(say: Say): RecordColumn<{ readonly tag: string }> {
  return {
    ...{ name: "tag", label: say("column.tag"), optional: true },
    cell: ({ tag }) => tag,
    text: ({ tag }) => categoryLabel(tag, say),
  };
}

function groupColumns(records: readonly FreqRow[], by: FreqUnit, say: Say): readonly RecordColumn<FreqRow>[] {
  const path = pathColumn(records, say);
  const official: RecordColumn<FreqRow> = {
    name: "official",
    label: say("column.official"),
    ...{ min: 6, max: 20, grouped: true, missing: say("label.nobody") },
    cell: ({ official: who }) => who?.name ?? who?.organization ?? who?.post ?? null,
  };
  if (by === "document") return [path];
  if (by === "official") return [official];
  if (by === "all") return [];
  const section = numberColumn<FreqRow>("section", say("column.section"), ({ section: id }) => id);
  return [path, { ...section, grouped: true }, { ...official, optional: true }];
}

function keynessColumns<Item extends Pick<FreqChange, "keyness">>(say: Say): readonly RecordColumn<Item>[] {
  return [
    { ...decimalColumn<Item>("g2", "G²", ({ keyness }) => keyness?.g2 ?? null), optional: true },
    {
      ...numberColumn<Item>("p", "p", ({ keyness }) => keyness?.p ?? null),
      text: ({ keyness }) => keyness && (keyness.p < LEAST_P ? `<${LEAST_P}` : keyness.p.toFixed(4)),
    },
    decimalColumn("logRatio", say("column.logRatio"), ({ keyness }) => keyness?.logRatio ?? null),
  ];
}

/** Below it people need no digits. */
const LEAST_P = 0.0001;

/** A column of numbers that people read with two decimals. */
function decimalColumn<Item>(
  name: string,
  label: string,
  cell: (record: Item) => number | null,
): RecordColumn<Item> {
  return { ...numberColumn(name, label, cell), text: (record) => cell(record)?.toFixed(2) ?? null };
}

/** A change with where the term first stands, null where it does not, and whether it fails the check. */
export interface FreqChangeRecord extends FreqChange {
  readonly fails: boolean;
  readonly path: string | null;
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * That the baseline is stale, as a record: `term` says what of it changed
 * ("version 0.1.0 → 0.2.0"), `path` is its file.
 */
export interface StaleRecord {
  readonly kind: "stale";
  readonly term: string;
  readonly tag: "";
  readonly before: null;
  readonly count: null;
  readonly rateBefore: null;
  readonly rate: null;
  readonly keyness: null;
  readonly fails: boolean;
  readonly path: string;
  readonly line: null;
  readonly column: null;
}

/** The record that says that a baseline is stale. */
export function staleRecord({ path, what, fails }: Stale): StaleRecord {
  const none = { before: null, count: null, rateBefore: null, rate: null, keyness: null } as const;
  return { kind: "stale", term: what, tag: "", ...none, fails, path, line: null, column: null };
}

/** What a list is told of a stale baseline: its file, what of it changed, and whether that fails the check. */
interface Stale {
  readonly path: string;
  readonly what: string;
  readonly fails: boolean;
}

/**
 * The changes that `freq --baseline`, `--require` and `--forbid` find; `compared` says whether there is a baseline,
 * without which there is nothing to show of what was before.
 */
export function listFreqChanges(records: readonly Listed[], compared: boolean, say: Say): RecordList<Listed> {
  const columns: readonly RecordColumn<Listed>[] = [
    {
      ...{ name: "kind", label: say("column.change"), grouped: true },
      cell: ({ kind }) => kind,
      text: ({ kind }) => say(`freq.${kind}`),
    },
    {
      ...{ name: "fails", label: say("column.fails") },
      cell: ({ fails }) => fails,
      text: ({ fails }) => (fails ? "✗" : null),
    },
    { name: "term", label: say("column.term"), min: 12, lines: 2, cell: ({ term }) => term },
    tagColumn(say),
    ...(compared ? [numberColumn("before", say("column.before"), before)] : []),
    numberColumn("count", say("column.count"), ({ count }) => count),
    ...(compared
      ? [{ ...decimalColumn("rateBefore", say("column.rateBefore"), rateBefore), optional: true }]
      : []),
    decimalColumn("rate", say("column.rate"), ({ rate }) => rate),
    ...(compared ? keynessColumns<Listed>(say) : []).map((column) => ({
      ...column,
      optional: true,
    })),
    {
      ...{ name: "path", label: say("column.path"), min: 12, cut: "start", optional: true },
      cell: ({ path }) => path,
    },
    { ...numberColumn<Listed>("line", say("column.line"), ({ line }) => line), optional: true },
  ];
  return { columns, records, empty: say("empty.changes") };
}

const before = (record: Listed): number | null => record.before;
const rateBefore = (record: Listed): number | null => record.rateBefore;

type Listed = FreqChangeRecord | StaleRecord;
