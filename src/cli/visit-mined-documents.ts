import type { LoadFailure, LoadOptions } from "../load/load-documents.ts";
import { loadDocumentsOrResults } from "../load/load-documents-or-results.ts";
import { openRawInputs } from "../load/read-raw-inputs.ts";
import type { Generator, InputError, MinedDocument } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { type Miner, type MinerOptions, openMiner } from "../pipeline.ts";
import type { View } from "../render/renderer.ts";
import type { CommandContext } from "./commands.ts";
import { mineByThreads } from "./mine-by-threads.ts";
import { type MiningOptions, minerOptions } from "./mining-options.ts";
import { isWorthThreads } from "./open-crew.ts";
import { openProgress } from "./progress.ts";
import { reportInputError } from "./report-input-error.ts";

/** A document and what was found in it, mined now or read from a saved result. */
export interface MinedInput {
  readonly mined: MinedDocument;
  /** The text; null where it comes from a saved result. */
  readonly source: SourceDocument | null;
  /** What made it; null for saved NDJSON, which does not say. */
  readonly generator: Generator | null;
}

/**
 * Mines the documents of `paths`, and reads those of saved `extract` results, one after the other, and visits each;
 * returns the inputs that could not be done, each of which has been named on standard error.
 *
 * `view` says which layers are mined; the words and the engine are loaded for the first document that needs mining.
 */
export async function visitMinedDocuments(
  paths: readonly string[],
  view: View,
  options: MiningOptions,
  context: CommandContext,
  visit: (input: MinedInput) => Promise<void> | void,
): Promise<readonly InputError[]> {
  const { io } = context;
  const apart = options.output !== undefined || !io.stdout.isTerminal;
  const progress = openProgress(apart && !options.quiet, context);
  const errors: InputError[] = [];
  let done = 0;
  for await (const item of await mineInputs(paths, minerOptions(view, options), options.jobs, io)) {
    if ("error" in item) {
      errors.push(item.error);
      await progress.clear();
      await reportInputError(item.error, context);
    } else {
      await visit(item);
      await progress.show(++done, item.mined.path);
    }
  }
  await progress.clear();
  return errors;
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
