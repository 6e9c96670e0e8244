import type { ChangeCounts, CompareLayer } from "../../compare/choose-changes.ts";
import type { ComparedSide, Comparison } from "../../compare/comparison.ts";
import type { Say } from "../../dictionaries/messages.ts";
import type { Generator } from "../../model/extraction.ts";
import { type Cell, csvLine } from "../csv-line.ts";
import type { FormatName } from "../formats.ts";
import { printableLine } from "../printable.ts";
import type { RecordList } from "../record-list.ts";
import { renderRecordList } from "../render-record-list.ts";
import { stringify } from "../stringify.ts";
import { openTypesetter } from "../table/typesetter.ts";
import { listClaimChanges } from "./claim-changes.ts";
import { CLAIM_COLUMNS, type FlatColumn, PHRASE_COLUMNS, SECTION_COLUMNS } from "./flat-changes.ts";
import { listPhraseChanges } from "./phrase-changes.ts";
import { listSectionChanges } from "./section-changes.ts";

/** A comparison and what is shown of it. */
export interface ShownComparison {
  readonly comparison: Comparison;
  readonly layers: readonly CompareLayer[];
  /** Of the changes that are wanted, those that --top leaves out too. */
  readonly counts: Readonly<Record<CompareLayer, ChangeCounts>>;
  /** What the user calls the two sides. */
  readonly names: readonly [before: string, after: string];
  readonly generator: Generator | null;
  /** Records of each layer and change that are shown; all where not given. */
  readonly top: number | undefined;
}

/** How it is shown: see RenderOptions. */
export interface ComparisonOptions {
  readonly width: number | null;
  readonly color: boolean;
  readonly bom: boolean;
  readonly say: Say;
}

/**
 * A comparison in one of the formats: table and markdown have a part for each layer, xlsx a sheet; csv and ndjson tell
 * the layers apart by `record`; json is one object.
 */
export async function renderComparison(
  shown: ShownComparison,
  format: FormatName,
  options: ComparisonOptions,
): Promise<string | Uint8Array> {
  switch (format) {
    case "json":
      return renderJson(shown);
    case "ndjson":
      return shown.layers
        .flatMap((layer) => shown.comparison[layer].map((record) => ({ record: RECORDS[layer], ...record })))
        .map((record) => `${stringify(record)}\n`)
        .join("");
    case "csv":
      return (options.bom ? "\ufeff" : "") + renderCsv(shown);
    case "xlsx":
      return renderWorkbook(shown, options.say);
    case "parquet":
      throw new Error("a comparison has no columns of a fixed type");
    case "markdown":
    case "table":
      return renderParts(shown, format, options);
  }
}

const RECORDS: Readonly<Record<CompareLayer, string>> = {
  sections: "section",
  phrases: "phrase",
  claims: "claim",
};

/** One object; every record on a line of its own. */
function renderJson({ comparison, layers, counts, generator }: ShownComparison): string {
  const { before, after, counted, documents } = comparison;
  const head = { schema: "policy-mine/compare/1", generator, before, after, counted };
  const lists = [
    `"documents":${stringifyList(documents)}`,
    `"counts":${stringify(Object.fromEntries(layers.map((layer) => [layer, counts[layer]])))}`,
    ...layers.map((layer) => `"${layer}":${stringifyList(comparison[layer])}`),
  ];
  return `${stringify(head).slice(0, -1)},\n${lists.join(",\n")}}\n`;
}

function stringifyList(list: readonly unknown[]): string {
  return list.length === 0 ? "[]" : `[\n${list.map(stringify).join(",\n")}\n]`;
}

/** A layer as the rows of a table for programs. */
interface FlatLayer {
  readonly layer: CompareLayer;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

function flatten({ comparison, layers }: ShownComparison): readonly FlatLayer[] {
  const flat = <Item>(
    layer: CompareLayer,
    columns: readonly FlatColumn<Item>[],
    records: readonly Item[],
  ): FlatLayer => ({
    layer,
    columns: columns.map(([name]) => name),
    rows: records.map((record) => columns.map(([, cell]) => cell(record))),
  });
  const all = [
    flat("sections", SECTION_COLUMNS, comparison.sections),
    flat("phrases", PHRASE_COLUMNS, comparison.phrases),
    flat("claims", CLAIM_COLUMNS, comparison.claims),
  ];
  return all.filter(({ layer }) => layers.includes(layer));
}

/** The columns of all layers, the first of which says what a line is about. */
function renderCsv(shown: ShownComparison): string {
  const parts = flatten(shown);
  const columns = [...new Set(parts.flatMap((part) => part.columns))];
  const lines = parts.flatMap((part) => {
    const places = columns.map((column) => part.columns.indexOf(column));
    return part.rows.map((row) =>
      csvLine([RECORDS[part.layer], ...places.map((place) => row[place] ?? null)]),
    );
  });
  return csvLine(["record", ...columns]) + lines.join("");
}

async function renderWorkbook(shown: ShownComparison, say: Say): Promise<Uint8Array> {
  const { writeWorkbook } = await import("../xlsx/write-workbook.ts");
  return writeWorkbook(
    flatten(shown).map(({ layer, columns, rows }) => ({
      name: say(`layer.${layer}`),
      labels: columns.map((column) => columnLabel(column, say)),
      rows: rows.length === 0 ? [[say("empty.changes")]] : rows,
      sticky: 0,
    })),
  );
}

/** valueBefore is 数值（原）; a field without a label keeps its name. */
function columnLabel(column: string, say: Say): string {
  const [, field = column, side = ""] = /^(.*)(Before|After)$/.exec(column) ?? [];
  const key = `field.${field}`;
  const label = say.has(key) ? say(key) : field;
  return side === "" ? label : say(`compare.field${side}`, { field: label });
}

async function renderParts(
  shown: ShownComparison,
  format: "markdown" | "table",
  { say, ...options }: ComparisonOptions,
): Promise<string> {
  const { comparison, layers, names } = shown;
  const { bold, fill } = await openTypesetter(options);
  const head = [
    sideLine("compare.before", names[0], comparison.before, say),
    sideLine("compare.after", names[1], comparison.after, say),
    ...pairLines(comparison, say),
  ];
  const parts = layers.map(async (layer) => {
    const title = titleOf(shown, layer, say);
    const heading = format === "table" ? bold(fill(title)) : `## ${title}\n`;
    return `${heading}\n${await renderLayer(shown, layer, format, { say, ...options })}`;
  });
  return [
    format === "table"
      ? head.map((line) => `${fill(line)}\n`).join("")
      : head.map((line) => `${line}\n`).join("\n"),
    ...(await Promise.all(parts)),
  ].join("\n");
}

function sideLine(key: string, name: string, { documents, characters }: ComparedSide, say: Say): string {
  const facts = [say("compare.characters", { n: characters })];
  if (documents !== 1) facts.unshift(say("compare.documents", { n: documents }));
  return say(key, { name: printableLine(name), facts: facts.join(say("list.separator")) });
}

/** The documents that have no counterpart, which an analyst must know before he reads on. */
function pairLines({ documents }: Comparison, say: Say): readonly string[] {
  const alone = documents.filter(({ change }) => change !== "kept");
  if (alone.length === 0) return [];
  const paths = alone.map(({ before, after }) => printableLine(after ?? before ?? ""));
  return [say("compare.alone", { n: alone.length, paths: paths.join(say("list.separator")) })];
}

/** Claims (changed 12; new 52; gone 21; kept 7), and whether not all of them are shown. */
function titleOf({ comparison, counts, top }: ShownComparison, layer: CompareLayer, say: Say): string {
  const all = Object.entries(counts[layer])
    .filter(([, n]) => n > 0)
    .map(([change, n]) => `${say(`compare.${change}`)} ${n}`);
  if (all.length === 0) return say(`layer.${layer}`);
  const isCut = comparison[layer].length < Object.values(counts[layer]).reduce((sum, n) => sum + n, 0);
  const parts = isCut && top !== undefined ? [...all, say("compare.top", { n: top })] : all;
  return `${say(`layer.${layer}`)} (${parts.join(say("list.separator"))})`;
}

async function renderLayer(
  { comparison }: ShownComparison,
  layer: CompareLayer,
  format: "markdown" | "table",
  { say, ...options }: ComparisonOptions,
): Promise<string> {
  const render = async <Item>(list: RecordList<Item>): Promise<string> =>
    String(await renderRecordList(list, format, options));
  switch (layer) {
    case "sections":
      return render(listSectionChanges(comparison.sections, say));
    case "phrases":
      return render(listPhraseChanges(comparison.phrases, say));
    case "claims":
      return render(listClaimChanges(comparison.claims, say));
  }
}
