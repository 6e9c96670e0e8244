import { baselineOf, type CountSettings } from "../freq/baseline.ts";
import type { AskedTerm } from "../freq/find-terms.ts";
import { sortRows } from "../freq/sort-rows.ts";
import { type Corpus, type FreqRow, tabulate, totalOf } from "../freq/tabulate.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { isAnnotationFormat } from "../render/annotations/render-annotations.ts";
import { listFreqRows } from "../render/freq-list.ts";
import { printable } from "../render/printable.ts";
import { renderBaseline } from "../render/render-baseline.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import { checkFreqUsage } from "./check-freq-usage.ts";
import type { CommandContext } from "./command-context.ts";
import { countTerms, type TermCount } from "./count-terms.ts";
import type { FreqOptions } from "./freq-options.ts";
import { writeWhole } from "./open-sink.ts";
import { printFreqChanges } from "./print-freq-changes.ts";
import { isAnyRead } from "./print-mined-list.ts";
import { printTo } from "./print-to.ts";
import { readBaseline } from "./read-baseline.ts";
import { readTermList } from "./read-term-list.ts";

/**
 * Prints the term-frequency report, or, beside a baseline or a list of what must or must not be there, what changed;
 * returns the exit code: 1 where --fail-on finds something.
 */
export async function printFreq(
  paths: readonly string[],
  options: FreqOptions,
  context: CommandContext,
): Promise<number> {
  checkFreqUsage(options, context);
  await warnOfEmptyLists(options, context);
  const { format } = options;
  let failed = false;
  const code = await printTo(
    { ...options, format: isAnnotationFormat(format) ? "json" : format },
    context,
    async (sink, output) => {
      const settings = settingsOf(options);
      const { baseline: file } = options;
      // Before the documents are read: where it cannot be compared, nobody waits for the counts.
      const baseline = file === undefined ? null : await readBaseline(file, settings, context);
      const count = await countTerms(paths, options, context);
      const reference = await countReference(options, context);
      const errors = [...count.errors, ...(reference?.errors ?? [])];
      if (!isAnyCounted(count) || (reference && !isAnyCounted(reference))) return errors;
      if (isCheck(options)) {
        failed = await printFreqChanges(count, baseline, options, context, { sink, output });
      } else {
        const rows = rowsOf(count, reference && totalOf(reference.pieces), options);
        const list = listFreqRows(rows, options.by, context.say);
        if (!isAnnotationFormat(format)) {
          await sink.write(await renderRecordList(list, format, { ...output, sheet: "freq" }));
        }
      }
      if (options.save !== undefined) await saveBaseline(options.save, count, settings, context);
      return errors;
    },
  );
  return code === 0 && failed ? 1 : code;
}

/** A list without a term passes every check: that is said. */
async function warnOfEmptyLists(
  { terms, require, forbid, quiet }: FreqOptions,
  { io, say }: CommandContext,
): Promise<void> {
  for (const file of [terms, require, forbid]) {
    if (quiet || file === undefined || readTermList(file).length > 0) continue;
    await io.stderr.write(`${printable(say("freq.emptyList", { file }))}\n`);
  }
}

/** Of documents none of which could be read, all that a baseline has would be gone. */
function isAnyCounted({ pieces, errors }: Pick<TermCount, "pieces" | "errors">): boolean {
  return isAnyRead(pieces, errors);
}

function isCheck({ baseline, require, forbid }: FreqOptions): boolean {
  return baseline !== undefined || require !== undefined || forbid !== undefined;
}

function settingsOf({ unit, stopwords, minLength, pos, terms, wholeWords }: FreqOptions): CountSettings {
  const asked = terms === undefined ? null : readTermList(terms).map(wordingsOf).sort();
  if (asked !== null) {
    const found = { unit: "token", stopwords: "none", minLength: 1, pos: [], terms: asked } as const;
    return wholeWords ? { ...found, wholeWords } : found;
  }
  if (unit === "phrase") return { unit, stopwords: "none", minLength: 1, pos: [], terms: null };
  return { unit, stopwords, minLength, pos: [...pos].sort(), terms: null };
}

/** A term with its variants, as a dictionary has them: what is counted changes with them. */
function wordingsOf({ text, variants }: AskedTerm): string {
  return [text, ...variants].join("|");
}

function rowsOf(count: TermCount, reference: Corpus | null, options: FreqOptions): readonly FreqRow[] {
  const { by, sort = reference ? "keyness" : "count", minCount = 1, maxP = 1, terms, top } = options;
  const asked = terms === undefined ? null : readTermList(terms).map(({ text }) => text);
  const groups = tabulate(count.pieces, { by, asked, tagOf: count.tagOf, minCount, reference });
  return groups.flatMap((rows) => {
    const wanted = rows.filter(({ keyness }) => (keyness?.p ?? 0) <= maxP);
    return sortRows(wanted, sort).slice(0, top);
  });
}

/** The counts of `--reference`, made in the same way. */
async function countReference(
  options: FreqOptions,
  context: CommandContext,
): Promise<Pick<TermCount, "pieces" | "errors"> | null> {
  const { reference, require: _, forbid: __, baseline: ___, ...rest } = options;
  if (!reference) return null;
  return countTerms(reference, rest, context);
}

/** Saves the counts; not where an input is missing in them, for the next run would take its terms for new. */
async function saveBaseline(
  file: string,
  count: TermCount,
  settings: CountSettings,
  { io, say }: CommandContext,
): Promise<void> {
  const { generator, documents, pieces, tagOf, errors } = count;
  if (errors.length > 0) {
    await io.stderr.write(`${printable(say("baseline.notWhole", { file }))}\n`);
    return;
  }
  if (generator === null) throw new PolicyMineError("BASELINE", say("baseline.noGenerator", { file }));
  const baseline = baselineOf(totalOf(pieces), documents, { generator, settings }, tagOf);
  await writeWhole(file, renderBaseline(baseline), { io, say });
}
