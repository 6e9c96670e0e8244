import { FORMATS } from "../render/formats.ts";
import { renderBaseline } from "../render/render-baseline.ts";
import { stringify } from "../render/stringify.ts";
import type { CommandContext } from "./command-context.ts";
import type { GlobalOptions } from "./global-options.ts";
import { type Merged, openMerged } from "./open-merged.ts";
import { openResultFiles } from "./open-result-files.ts";
import type { Sink } from "./open-sink.ts";
import { openTables } from "./open-tables.ts";
import { printTo } from "./print-to.ts";

/** Joins saved results, of `extract` or of `freq --save`, and prints them as one; returns the exit code. */
export async function printMerged(
  paths: readonly string[],
  options: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  const results = openResultFiles(context.io);
  try {
    const merged = await openMerged(paths, results, options, context);
    return options.format === "parquet"
      ? await writeTables(merged, options, context)
      : await print(merged, options, context);
  } finally {
    await results.close();
  }
}

function print(
  { counts, documents, errors, generator }: Merged,
  options: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  const { say, language } = context;
  return printTo(options, context, async (sink, output) => {
    if (counts !== null) {
      await sink.write(renderBaseline(counts));
      return errors;
    }
    const open = await FORMATS[options.format]();
    const renderer = await open({ view: "extract", generator, language, say, top: undefined, ...output });
    const write = openBatch(sink);
    await write(renderer.start());
    let count = 0;
    for await (const document of documents()) {
      await write(renderer.before(count++));
      for (const piece of renderer.document(document)) await write(piece);
    }
    // NDJSON has no place for errors but lines of their own, which the next merge, as any command, reads.
    if (options.format === "ndjson") for (const error of errors) await write(`${stringify({ error })}\n`);
    await write(await renderer.end(errors, count));
    await write("", true);
    return errors;
  });
}

/** Writes many small texts at a time: a write of the disk for each would cost more than all the rest. */
function openBatch(sink: Sink): (data: string | Uint8Array, isLast?: boolean) => Promise<void> {
  let waiting = "";
  return async (data, isLast = false) => {
    if (typeof data === "string") waiting += data;
    if (waiting.length >= BATCH || isLast || typeof data !== "string") {
      if (waiting !== "") await sink.write(waiting);
      waiting = "";
    }
    if (typeof data !== "string") await sink.write(data);
  };
}

const BATCH = 1 << 16;

/** A saved result holds no text, so there is no table of tokens. */
async function writeTables(
  { documents, errors, generator }: Merged,
  { output }: GlobalOptions,
  context: CommandContext,
): Promise<number> {
  const tables = await openTables({ view: "extract", withTokens: false, output, generator }, context);
  try {
    for await (const document of documents()) await tables.add(document, []);
    await tables.close();
    return errors.length === 0 ? 0 : 2;
  } catch (error) {
    await tables.discard();
    throw error;
  }
}
