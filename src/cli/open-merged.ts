import { type Baseline, differingSettings } from "../freq/baseline.ts";
import type { LoadFailure } from "../load/load-documents.ts";
import { type Arrangement, arrangeDocuments } from "../merge/arrange-documents.ts";
import { mergeBaselines } from "../merge/merge-baselines.ts";
import { mergeErrors } from "../merge/merge-errors.ts";
import { differingParts, mergeGenerators } from "../merge/merge-generators.ts";
import type { Generator, InputError, MinedDocument } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { printable, printableLine } from "../render/printable.ts";
import { type Collected, collectResults } from "./collect-results.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import type { ResultFiles } from "./open-result-files.ts";
import { openSavedDocuments } from "./open-saved-documents.ts";
import { openProgress } from "./progress.ts";
import { reportInputError } from "./report-input-error.ts";

/** Saved results as one. */
export interface Merged {
  /** Counts of freq added up; null where the results are those of extract. */
  readonly counts: Baseline | null;
  readonly generator: Generator;
  /** The inputs that none of the results could do, and the files that could not be read; all have been named. */
  readonly errors: readonly InputError[];
  /** The documents in their order, one at a time. */
  documents(): AsyncGenerator<MinedDocument>;
}

/**
 * Reads through saved results, of `extract` or of `freq --save`, and says on standard error what does not fit together.
 *
 * Held in memory is where each document stands, and one document at a time. Throws PolicyMineError MERGE where the
 * results cannot be one.
 */
export async function openMerged(
  paths: readonly string[],
  results: ResultFiles,
  options: GlobalOptions,
  context: CommandContext,
): Promise<Merged> {
  const collected = await collectResults(paths, results, context);
  checkKinds(collected, options, context);
  checkSettings(collected, context);
  await warnOfGenerators(collected, options, context);
  const { counts, unread, files } = collected;
  const generator = mergeGenerators(collected.generators);
  if (counts.length > 0) {
    return {
      counts: mergeBaselines(counts),
      generator,
      errors: unread.map(({ error }) => error),
      async *documents() {},
    };
  }
  const arrangement = arrangeDocuments(collected.places);
  const errors = errorsOf(collected, arrangement);
  const documents = openSavedDocuments(files, results, context);
  await documents.compare(arrangement);
  await warnOfPaths(arrangement, collected, options, context);
  await reportRest(errors, unread, context);
  return {
    ...{ counts: null, generator, errors },
    async *documents() {
      const progress = openProgress(options, context);
      for (const [index, places] of arrangement.documents.entries()) {
        const document = await documents.read(places);
        yield document;
        await progress.show(index + 1, document.path);
      }
      await progress.clear();
    },
  };
}

/** Throws PolicyMineError where documents and counts are mixed, or a format is asked for that counts do not have. */
function checkKinds(
  { countFiles: [countFile], documentFile, counts, unread }: Collected,
  { format }: GlobalOptions,
  { say }: CommandContext,
): void {
  if (countFile !== undefined && documentFile !== null) {
    throw new PolicyMineError("MERGE", say("merge.mixed", { file: countFile, other: documentFile }));
  }
  if (countFile !== undefined && format !== "json") {
    throw new PolicyMineError("USAGE", say("merge.countFormat", { format, file: countFile }));
  }
  if (counts.length === 0 && documentFile === null && unread.length > 0) {
    throw new PolicyMineError("MERGE", say("merge.nothing"));
  }
}

/** Throws PolicyMineError where counts were made with different options. */
function checkSettings({ counts, countFiles }: Collected, { say }: CommandContext): void {
  const [first] = counts;
  for (const [index, baseline] of counts.entries()) {
    const [option] = first ? differingSettings(first.settings, baseline.settings) : [];
    if (option === undefined) continue;
    const values = { file: countFiles[index] ?? "", other: countFiles[0] ?? "", option };
    throw new PolicyMineError("MERGE", say("merge.settings", values));
  }
}

/** Names the inputs that failed when the results were made; the unread files have been named. */
async function reportRest(
  errors: readonly InputError[],
  unread: readonly LoadFailure[],
  context: CommandContext,
): Promise<void> {
  for (const error of errors) {
    const isKnown = unread.some((one) => one.error.path === error.path && one.error.code === error.code);
    if (!isKnown) await reportInputError({ error, wording: null }, context);
  }
}

function errorsOf({ errors, unread }: Collected, { documents }: Arrangement): readonly InputError[] {
  if (errors.length + unread.length === 0) return [];
  const done = new Set(documents.map(([first]) => first?.path));
  return mergeErrors([...errors, ...unread.map(({ error }) => error)], (path) => done.has(path));
}

async function warnOfGenerators(
  { generators, counts }: Collected,
  { quiet }: GlobalOptions,
  { io, say }: CommandContext,
): Promise<void> {
  const known = [...generators, ...counts.map(({ generator }) => generator)];
  const parts = differingParts(known.filter((generator): generator is Generator => generator !== null));
  if (parts.length === 0 || quiet) return;
  const named = parts.map((part) => say(`merge.part.${part}`)).join(say("list.separator"));
  await io.stderr.write(`${say("merge.generators", { parts: named })}\n`);
}

async function warnOfPaths(
  { shared }: Arrangement,
  { files }: Collected,
  { quiet }: GlobalOptions,
  { io, say }: CommandContext,
): Promise<void> {
  if (quiet) return;
  for (const group of shared.slice(0, SHOWN)) {
    const names = [...new Set(group.map(({ file }) => printableLine(files[file]?.path ?? "")))];
    const values = { path: group[0]?.path ?? "", n: group.length, files: names.slice(0, SHOWN).join(", ") };
    await io.stderr.write(`${printable(say("merge.samePath", values))}\n`);
  }
  const hidden = shared.length - SHOWN;
  if (hidden > 0) await io.stderr.write(`${say("merge.samePathMore", { n: hidden })}\n`);
}

/** Warnings, and names in one, that are shown. */
const SHOWN = 5;
