import { packageVersion } from "../dictionaries/package-version.ts";
import {
  CHANGE_KINDS,
  type ChangeKind,
  type FreqChange,
  findChanges,
  findListed,
} from "../freq/find-changes.ts";
import { totalOf } from "../freq/tabulate.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { FilePlace } from "../render/annotations/annotation.ts";
import { isAnnotationFormat, renderAnnotations } from "../render/annotations/render-annotations.ts";
import { reportFreqChanges } from "../render/annotations/report-freq-changes.ts";
import { type FreqChangeRecord, listFreqChanges, staleRecord } from "../render/freq-list.ts";
import { freqVerdict } from "../render/freq-verdict.ts";
import { printable } from "../render/printable.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import type { CommandContext } from "./command-context.ts";
import type { TermCount } from "./count-terms.ts";
import type { FreqOptions } from "./freq-options.ts";
import type { Sink } from "./open-sink.ts";
import type { OutputOptions } from "./print-to.ts";
import { type OpenedBaseline, staleMessage, staleSummary } from "./read-baseline.ts";
import { readTermList } from "./read-term-list.ts";

/**
 * Prints what changed against a baseline, what is missing and what is forbidden; returns whether something of it is in
 * --fail-on. That a baseline is stale is said on standard error too, --quiet or not.
 */
export async function printFreqChanges(
  count: TermCount,
  baseline: OpenedBaseline | null,
  options: FreqOptions,
  context: CommandContext,
  { sink, output }: { readonly sink: Sink; readonly output: OutputOptions },
): Promise<boolean> {
  const { io, say } = context;
  const { format, failOn, top } = options;
  const records = findRecords(count, baseline, options);
  const shown = top === undefined ? records : firstOfEachKind(records, top);
  const stale = baseline && staleness(baseline, count, options, context);
  if (stale !== null) await io.stderr.write(`${printable(stale.message)}\n`);
  if (isAnnotationFormat(format)) {
    const looked = CHANGE_KINDS.filter((kind) => isLookedFor(kind, options));
    const placesOf = openPlacesOf(count, baseline, options);
    const report = reportFreqChanges(
      { version: packageVersion(), looked, records: shown, placesOf, stale },
      say,
    );
    await sink.write(await renderAnnotations(report, format, say));
  } else {
    const markdown = format === "markdown";
    if (markdown) {
      const asked = { kinds: CHANGE_KINDS, checked: failOn.length > 0 };
      await sink.write(freqVerdict(records, asked, stale, say));
    }
    const listed = stale === null || markdown ? shown : [staleRecord(stale), ...shown];
    const list = listFreqChanges(listed, baseline !== null, say);
    await sink.write(await renderRecordList(list, format, { ...output, sheet: "freq" }));
  }
  return records.some(({ fails }) => fails) || (stale !== null && failOn.includes("stale"));
}

function findRecords(
  count: TermCount,
  baseline: OpenedBaseline | null,
  options: FreqOptions,
): readonly FreqChangeRecord[] {
  const { required, forbidden } = count;
  const changes = [
    ...findListed("forbidden", [...forbidden.uses.keys()], totalOf(forbidden.pieces)),
    ...findListed("missing", [...required.uses.keys()], totalOf(required.pieces)),
    ...(baseline ? compare(count, baseline, options) : []),
  ];
  return changes.map((change) => {
    const found = change.kind === "forbidden" ? forbidden.uses.get(change.term)?.[0] : undefined;
    const { path = null, place = null } = found ?? count.placeOf.get(change.term) ?? {};
    const fails = options.failOn.includes(change.kind);
    return { ...change, fails, path, line: place?.line ?? null, column: place?.column ?? null };
  });
}

function compare(
  count: TermCount,
  { baseline: { characters, terms } }: OpenedBaseline,
  { minCount = 1, change, spike, maxP = 1 }: FreqOptions,
): readonly FreqChange[] {
  const tags = new Map(terms.map(({ term, tag }) => [term, tag]));
  const before = { characters, counts: new Map(terms.map(({ term, count: uses }) => [term, uses])) };
  const tagOf = (term: string): string => count.tagOf(term) || (tags.get(term) ?? "");
  return findChanges(before, totalOf(count.pieces), { minCount, change, spike, maxP }, tagOf);
}

function firstOfEachKind(records: readonly FreqChangeRecord[], top: number): readonly FreqChangeRecord[] {
  return CHANGE_KINDS.flatMap((kind) => records.filter((record) => record.kind === kind).slice(0, top));
}

function staleness(
  { baseline, file }: OpenedBaseline,
  { generator }: TermCount,
  { failOn }: FreqOptions,
  context: CommandContext,
): (FilePlace & { readonly message: string; readonly what: string; readonly fails: boolean }) | null {
  if (generator === null)
    throw new PolicyMineError("BASELINE", context.say("baseline.noGenerator", { file }));
  const message = staleMessage(file, baseline.generator, generator, context);
  if (message === null) return null;
  const what = staleSummary(baseline.generator, generator);
  return { path: file, place: null, message, what, fails: failOn.includes("stale") };
}

function isLookedFor(kind: ChangeKind, { baseline, require, forbid }: FreqOptions): boolean {
  if (kind === "missing") return require !== undefined;
  if (kind === "forbidden") return forbid !== undefined;
  return baseline !== undefined;
}

/** Every use of a forbidden term; the line of a missing one in its list, of a gone one in the baseline. */
function openPlacesOf(
  { forbidden, placeOf }: TermCount,
  baseline: OpenedBaseline | null,
  { require }: FreqOptions,
): (record: FreqChangeRecord) => readonly FilePlace[] {
  const lines = new Map(readTermList(require).map(({ text, line }) => [text, line]));
  return ({ kind, term }) => {
    if (kind === "forbidden") return forbidden.uses.get(term) ?? [];
    if (kind === "gone" && baseline) return [wholeLine(baseline.file, baseline.lineOf(term))];
    if (kind === "missing" && require !== undefined) return [wholeLine(require, lines.get(term) ?? null)];
    const place = placeOf.get(term);
    return place ? [place] : [];
  };
}

/** The beginning of a line: a place of no width, for what is not in the text itself. */
function wholeLine(path: string, line: number | null): FilePlace {
  return { path, place: line === null ? null : { line, column: 1, endLine: line, endColumn: 1 } };
}
