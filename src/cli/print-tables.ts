import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { PhraseChoice } from "../render/choose-phrases.ts";
import { type TableRow, tokenRows } from "../render/parquet/table-rows.ts";
import type { MinedOutcome } from "../workers/mining-task.ts";
import { openCollector } from "../workers/open-collector.ts";
import { unpackTokens } from "../workers/pack-tokens.ts";
import { minerOptions } from "./mining-options.ts";
import type { MiningRun } from "./mining-run.ts";
import { type Mining, openMining } from "./open-mining.ts";
import { openTables } from "./open-tables.ts";
import { visitOutcomes } from "./visit-outcomes.ts";

/**
 * Mines what a view shows and writes it as Parquet: `extract` all tables into a folder, another
 * view its own into a file; returns the exit code.
 */
export async function printTables(run: MiningRun, choice: PhraseChoice | null): Promise<number> {
  const { paths, view, options, context } = run;
  const { io, say } = context;
  const { output, cache } = options;
  const withTokens = view === "extract";
  if (!withTokens && output === undefined && io.stdout.isTerminal) {
    throw new PolicyMineError("USAGE", say("usage.binary"));
  }
  // The cache keeps what was found in a document, not its tokens.
  if (withTokens && cache !== undefined) {
    const values = { where: "policy-mine extract", what: "--cache", other: "--format parquet" };
    throw new PolicyMineError("USAGE", say("usage.conflict", values));
  }
  const setup = { miner: minerOptions(view, options), rendering: null, choice };
  const wanted = { withSource: withTokens, withTokens };
  const mining = await openMining(paths, { ...setup, ...wanted }, options, context);
  try {
    return await writeTables(mining, run);
  } finally {
    await mining.close();
  }
}

async function writeTables(
  { generator, outcomes }: Mining,
  { view, options, context }: MiningRun,
): Promise<number> {
  const { output } = options;
  const tables = await openTables({ view, withTokens: true, output, generator }, context);
  const collectAfter = openCollector(COLLECT_EVERY);
  try {
    const errors = await visitOutcomes(outcomes(), options, context, {
      async done(outcome) {
        if (outcome.kind !== "mined") return;
        await tables.add(outcome.mined, tokensOf(outcome));
        collectAfter(outcome.mined.length);
      },
    });
    await tables.close();
    return errors.length === 0 ? 0 : 2;
  } catch (error) {
    await tables.discard();
    throw error;
  }
}

/** Code units of documents: what is found in them takes some fifty times as many bytes before it is written. */
const COLLECT_EVERY = 200_000;

function tokensOf({ mined, source, tokens }: MinedOutcome): Iterable<TableRow> {
  return source && tokens ? tokenRows(mined, source.text, unpackTokens(tokens)) : [];
}
