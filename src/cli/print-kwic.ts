import type { KwicLine } from "../kwic/kwic-line.ts";
import { chooseLines, type LineChoice } from "../kwic/sort-lines.ts";
import type { LoadFailure } from "../load/load-documents.ts";
import { listKwicLines } from "../render/kwic-list.ts";
import { renderRecordList } from "../render/render-record-list.ts";
import type { CommandContext } from "./command-context.ts";
import { type LookOptions, openKwicLook } from "./open-kwic-look.ts";
import { isAnyRead } from "./print-mined-list.ts";
import { printTo } from "./print-to.ts";
import { readSourceAgain } from "./read-source-again.ts";
import { reportInputError } from "./report-input-error.ts";
import { visitMinedDocuments } from "./visit-mined-documents.ts";

/** The options of `kwic`. */
export interface KwicOptions extends LookOptions, Omit<LineChoice, "by" | "top"> {
  readonly by?: LineChoice["by"];
}

/** Prints every mention of a term in context; returns the exit code. */
export function printKwic(
  term: string,
  paths: readonly string[],
  options: KwicOptions,
  context: CommandContext,
): Promise<number> {
  const { say, io } = context;
  return printTo(options, context, async (sink, output) => {
    const look = await openKwicLook(term, options, context);
    const lines: KwicLine[] = [];
    const read: string[] = [];
    const missing: LoadFailure[] = [];
    const run = { paths, view: look.view, options, context };
    const errors = await visitMinedDocuments(run, async (input) => {
      const source = await readSourceAgain(input, context);
      if (!("error" in source) || !look.needsText) read.push(input.mined.path);
      if (!("error" in source)) lines.push(...look.lines(input.mined, source));
      else if (!look.needsText) lines.push(...look.lines(input.mined, null));
      else {
        missing.push(source);
        await reportInputError(source, context);
      }
    });
    if (!isAnyRead(read, [...errors, ...missing])) return [...errors, ...missing];
    const chosen = chooseLines(lines, { sort: options.sort, by: options.by, top: options.top });
    const list = listKwicLines(chosen, read.length, say);
    await sink.write(await renderRecordList(list, options.format, { ...output, sheet: "kwic" }));
    const left = lines.length - chosen.length;
    if (left > 0 && !options.quiet) await io.stderr.write(`${say("kwic.left", { n: left })}\n`);
    return [...errors, ...missing];
  });
}
