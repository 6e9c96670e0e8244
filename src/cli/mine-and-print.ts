import { sayWording } from "../dictionaries/messages.ts";
import type { LoadFailure } from "../load/load-documents.ts";
import type { PhraseChoice } from "../render/choose-phrases.ts";
import { FORMATS, gathersDocuments } from "../render/formats.ts";
import type { Renderer } from "../render/renderer.ts";
import { stringify } from "../render/stringify.ts";
import type { MiningSetup, Rendering } from "../workers/mining-task.ts";
import type { CommandContext } from "./command-context.ts";
import { type MiningOptions, minerOptions } from "./mining-options.ts";
import type { MiningRun } from "./mining-run.ts";
import { type Mining, openMining } from "./open-mining.ts";
import type { Sink } from "./open-sink.ts";
import { printTo } from "./print-to.ts";
import { systemReason } from "./system-reason.ts";
import { visitOutcomes } from "./visit-outcomes.ts";

/** Mines what a view shows and prints it, document by document; returns the exit code. */
export async function mineAndPrint(run: MiningRun, choice: PhraseChoice | null = null): Promise<number> {
  const { paths, view, options, context } = run;
  const { say, language } = context;
  const { format, top } = options;
  if (format === "parquet") {
    const { printTables } = await import("./print-tables.ts");
    return printTables(run, choice);
  }
  return printTo(options, context, async (sink, output) => {
    const rendering: Rendering = { format, language, options: { view, top, ...output } };
    const setup: Omit<MiningSetup, "withEntry"> = {
      miner: minerOptions(view, options),
      rendering: gathersDocuments(format) ? null : rendering,
      choice,
      withSource: false,
      withTokens: false,
    };
    const mining = await openMining(paths, setup, options, context);
    try {
      const open = await FORMATS[format]();
      const renderer = await open({ ...rendering.options, generator: mining.generator, language, say });
      const errors = await printOutcomes(mining, renderer, sink, run);
      await reportCache(mining, options, context);
      return errors;
    } finally {
      await mining.close();
    }
  });
}

async function printOutcomes(
  mining: Mining,
  renderer: Renderer,
  sink: Sink,
  { view, options, context }: MiningRun,
): Promise<readonly LoadFailure[]> {
  // A line for each line: what could not be done has one, too.
  const oneToOne = options.input === "ndjson" && options.format === "ndjson" && view === "extract";
  let count = 0;
  await sink.write(renderer.start());
  const errors = await visitOutcomes(mining.outcomes(), options, context, {
    async done(outcome) {
      await sink.write(renderer.before(count++));
      const pieces = outcome.kind === "mined" ? renderer.document(outcome.mined) : outcome.pieces;
      for (const piece of pieces) await sink.write(piece);
    },
    async failed({ error }) {
      if (oneToOne) await sink.write(`${stringify({ error })}\n`);
    },
  });
  await sink.write(
    await renderer.end(
      errors.map(({ error }) => error),
      count,
    ),
  );
  return errors;
}

async function reportCache(
  { cache }: Mining,
  { quiet }: MiningOptions,
  { io, say }: CommandContext,
): Promise<void> {
  if (cache === null || quiet) return;
  const { taken, put } = cache.counts;
  if (io.stderr.isTerminal) await io.stderr.write(`${say("cache.counts", { n: taken, put })}\n`);
  if (cache.failure === null) return;
  const why = cache.failure instanceof Error ? cache.failure.message : String(cache.failure);
  const reason = sayWording(systemReason(cache.failure), say);
  await io.stderr.write(`${say("cache.failure", { why, reason })}\n`);
}
