import type { LoadFailure, LoadOptions } from "../load/load-documents.ts";
import { loadDocumentsOrResults } from "../load/load-documents-or-results.ts";
import { openRawInputs } from "../load/read-raw-inputs.ts";
import { type Miner, type MinerOptions, openMiner } from "../pipeline.ts";
import type { CommandContext } from "./command-context.ts";
import { mineByThreads } from "./mine-by-threads.ts";
import type { MinedInput } from "./mined-input.ts";
import { minerOptions } from "./mining-options.ts";
import type { MiningRun } from "./mining-run.ts";
import { isWorthThreads } from "./open-crew.ts";
import { visitLoaded } from "./visit-loaded.ts";

/**
 * Mines the documents of a run, and reads those of saved `extract` results, one after the other, and visits each;
 * returns the inputs that could not be done, each of which has been named on standard error. The words and the engine
 * are loaded for the first document that needs mining.
 */
export async function visitMinedDocuments(
  { paths, view, options, context }: MiningRun,
  visit: (input: MinedInput) => Promise<void> | void,
): Promise<readonly LoadFailure[]> {
  const items = await mineInputs(paths, minerOptions(view, options), options.jobs, context.io);
  return visitLoaded(items, options, context, async (input) => {
    await visit(input);
    return input.mined.path;
  });
}

/** In this thread, or, where there is enough to do that needs more than the sections, by worker threads. */
async function mineInputs(
  paths: readonly string[],
  miner: MinerOptions,
  jobs: number | undefined,
  io: CommandContext["io"],
): Promise<AsyncIterable<MinedInput | LoadFailure>> {
  const load: LoadOptions = { cwd: io.cwd, stdin: io.stdin };
  const most = jobs ?? io.processors;
  const { phrases, claims } = miner.layers ?? {};
  if (most > 1 && (phrases || claims)) {
    const inputs = await openRawInputs(paths, load);
    if (await isWorthThreads(inputs, most)) return mineByThreads(inputs, miner, most);
  }
  return mineHere(paths, miner, load);
}

async function* mineHere(
  paths: readonly string[],
  options: MinerOptions,
  load: LoadOptions,
): AsyncGenerator<MinedInput | LoadFailure> {
  let miner: Miner | null = null;
  for await (const item of loadDocumentsOrResults(paths, load)) {
    if ("error" in item) {
      yield item;
    } else if ("saved" in item) {
      yield { mined: item.saved, source: null, generator: item.generator };
    } else {
      miner ??= await openMiner(options);
      yield { mined: miner.mine(item), source: item, generator: miner.generator };
    }
  }
}
