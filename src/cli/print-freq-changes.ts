import { packageVersion } from "../dictionaries/package-version.ts";
import type { CountSettings } from "../freq/baseline.ts";
import {
  CHANGE_KINDS,
  type ChangeKind,
  type FreqChange,
  findChanges,
  findListed,
} from "../freq/find-changes.ts";
import { totalOf } from "../freq/tabulate.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { Annotation, AnnotationReport } from "../render/annotations/annotation.ts";
import { isAnnotationFormat, renderAnnotations } from "../render/annotations/render-annotations.ts";
import { type FreqChangeRecord, listFreqChanges } from "../render/freq-list.ts";
import { printable } from "../render/printable.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import type { CommandContext } from "./commands.ts";
import type { TermCount } from "./count-terms.ts";
import type { FreqOptions } from "./freq-options.ts";
import type { Sink } from "./open-sink.ts";
import type { OutputOptions } from "./print-to.ts";
import { readBaseline, staleMessage } from "./read-baseline.ts";

/** Prints what changed; returns whether something of it is in --fail-on. */
export async function printFreqChanges(
  count: TermCount,
  settings: CountSettings,
  options: FreqOptions,
  context: CommandContext,
  { sink, output }: { readonly sink: Sink; readonly output: OutputOptions },
): Promise<boolean> {
  const { say } = context;
  const { changes, stale } = await collectChanges(count, settings, options, context);
  const records = changes.map((change): FreqChangeRecord => {
    const { path = null, line = null, column = null } = count.placeOf.get(change.term) ?? {};
    return { ...change, fails: options.failOn.includes(change.kind), path, line, column };
  });
  if (stale !== null && !options.quiet) await context.io.stderr.write(`${printable(stale)}\n`);
  const { format } = options;
  const shown = records.slice(0, options.top);
  if (isAnnotationFormat(format)) {
    await sink.write(await renderAnnotations(reportOf(shown, stale, count, options, context), format, say));
  } else {
    if (format === "markdown") await sink.write(markdownHead(records, stale, context));
    await sink.write(
      await renderRecordList(listFreqChanges(shown, say), format, { ...output, sheet: "freq" }),
    );
  }
  return records.some(({ fails }) => fails);
}

async function collectChanges(
  count: TermCount,
  settings: CountSettings,
  options: FreqOptions,
  context: CommandContext,
): Promise<{ readonly changes: readonly FreqChange[]; readonly stale: string | null }> {
  const { required, forbidden } = count;
  const listed = [
    ...findListed("forbidden", forbidden.terms, totalOf(forbidden.pieces)),
    ...findListed("missing", required.terms, totalOf(required.pieces)),
  ];
  if (options.baseline === undefined) return { changes: listed, stale: null };
  const baseline = await readBaseline(options.baseline, settings, context);
  if (count.generator === null) {
    throw new PolicyMineError("BASELINE", context.say("baseline.noGenerator", { file: options.baseline }));
  }
  const tags = new Map(baseline.terms.map(({ term, tag }) => [term, tag]));
  const before = {
    characters: baseline.characters,
    counts: new Map(baseline.terms.map(({ term, count: uses }) => [term, uses])),
  };
  const limits = { minCount: options.minCount ?? 2, change: options.change, spike: options.spike };
  const changes = findChanges(
    before,
    totalOf(count.pieces),
    limits,
    (term) => count.tagOf(term) || (tags.get(term) ?? ""),
  );
  const stale = staleMessage(options.baseline, baseline.generator, count.generator, context);
  return { changes: [...listed, ...changes], stale };
}

function reportOf(
  records: readonly FreqChangeRecord[],
  stale: string | null,
  count: TermCount,
  options: FreqOptions,
  { say }: CommandContext,
): AnnotationReport {
  const looked = CHANGE_KINDS.filter((kind) => isLookedFor(kind, options));
  const staleNote: readonly Annotation[] =
    stale === null
      ? []
      : [
          {
            ...{ rule: "stale", level: "warning", title: say("freq.rule.stale"), message: stale },
            ...{ path: options.baseline ?? null, place: null },
          },
        ];
  return {
    name: "policy-mine freq",
    version: packageVersion(),
    rules: [...(stale === null ? [] : ["stale"]), ...looked].map((rule) => ({
      rule,
      description: say(`freq.rule.${rule}`),
    })),
    annotations: [
      ...staleNote,
      ...records.map((record): Annotation => {
        const place = count.placeOf.get(record.term);
        return {
          rule: record.kind,
          level: record.fails ? "error" : NOTICES.includes(record.kind) ? "notice" : "warning",
          title: say("freq.title", { kind: say(`freq.${record.kind}`), term: record.term }),
          message: messageOf(record, say),
          path: record.path,
          place: place ?? null,
        };
      }),
    ],
  };
}

const NOTICES: readonly ChangeKind[] = ["up", "down"];

function isLookedFor(kind: ChangeKind, { baseline, require, forbid }: FreqOptions): boolean {
  if (kind === "missing") return require !== undefined;
  if (kind === "forbidden") return forbid !== undefined;
  return baseline !== undefined;
}

function messageOf(
  { kind, before, count, rateBefore, rate }: FreqChangeRecord,
  say: CommandContext["say"],
): string {
  if (kind === "missing") return say("freq.message.missing");
  if (before === null) return say("freq.message.forbidden", { n: count });
  return say("freq.message.change", {
    ...{ before, count, rateBefore: (rateBefore ?? 0).toFixed(2), rate: rate.toFixed(2) },
  });
}

/** What a job summary begins with: how many of each kind, and how many fail. */
function markdownHead(
  records: readonly FreqChangeRecord[],
  stale: string | null,
  { say }: CommandContext,
): string {
  const counts = CHANGE_KINDS.map(
    (kind) => [kind, records.filter((one) => one.kind === kind).length] as const,
  )
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => `${say(`freq.${kind}`)} ${n}`);
  const failing = records.filter(({ fails }) => fails).length;
  const verdict = say(failing > 0 ? "freq.verdict.failed" : "freq.verdict.passed", { n: failing });
  const lines = [
    `**${verdict}** ${counts.join(say("list.separator"))}`.trim(),
    ...(stale === null ? [] : [`> ${stale}`]),
  ];
  return `## policy-mine freq\n\n${lines.join("\n\n")}\n\n`;
}
