import type { LoadFailure, LoadOptions } from "../load/load-documents.ts";
import { openRawInputs, type RawInput } from "../load/read-raw-inputs.ts";
import { readRawRecords } from "../load/read-raw-records.ts";
import type { Generator } from "../model/extraction.ts";
import { mapInOrder } from "../workers/map-in-order.ts";
import type { MiningOutcome, MiningSetup, MiningTask } from "../workers/mining-task.ts";
import type { CommandContext } from "./command-context.ts";
import type { ResultCache } from "./open-cache.ts";
import { openCrew } from "./open-crew.ts";

/** How the documents of a run are read and done. */
export interface MiningPlan {
  /** Worker threads, at most; undefined for as many as there are processors. */
  readonly jobs?: number | undefined;
  /** What the inputs hold: a document each, or records, a line each. */
  readonly input?: "documents" | "ndjson" | undefined;
  /** Folder of results that are kept. */
  readonly cache?: string | undefined;
}

/** A run over some documents. */
export interface Mining {
  readonly generator: Generator;
  /** One outcome for each input, in their order, each as soon as it is there. */
  outcomes(): AsyncGenerator<MiningOutcome>;
  /** null where nothing is kept. */
  readonly cache: ResultCache | null;
  close(): Promise<void>;
}

/**
 * Finds the inputs and loads the words; throws PolicyMineError where the words, the engine or the cache are unusable.
 */
export async function openMining(
  paths: readonly string[],
  setup: Omit<MiningSetup, "withEntry">,
  plan: MiningPlan,
  context: Pick<CommandContext, "io" | "say">,
): Promise<Mining> {
  const { io } = context;
  const isRecord = plan.input === "ndjson";
  const load: LoadOptions = { cwd: io.cwd, stdin: io.stdin };
  const inputs = isRecord ? null : await openRawInputs(paths, load);
  const crew = await openCrew(
    { ...setup, withEntry: plan.cache !== undefined },
    plan.jobs ?? io.processors,
    inputs,
  );
  try {
    const { generator } = crew;
    const cache = plan.cache === undefined ? null : await openKept(plan.cache, generator, setup, context);
    const source = inputs?.read() ?? readRawRecords(paths, load);
    const act = (item: RawInput | LoadFailure): Promise<MiningOutcome> =>
      "error" in item
        ? Promise.resolve({ kind: "failed", ...item, stack: null })
        : withCache(cache, { ...item, isRecord, entry: null }, crew.run);
    return {
      generator,
      cache,
      outcomes: () => mapInOrder(source, crew.lookAhead, act),
      close: crew.close,
    };
  } catch (error) {
    await crew.close();
    throw error;
  }
}

async function openKept(
  folder: string,
  generator: Generator,
  { miner }: Pick<MiningSetup, "miner">,
  context: Pick<CommandContext, "io" | "say">,
): Promise<ResultCache> {
  const { openCache } = await import("./open-cache.ts");
  return openCache(folder, { generator, ...miner }, context);
}

async function withCache(
  cache: ResultCache | null,
  task: MiningTask,
  run: (task: MiningTask) => Promise<MiningOutcome>,
): Promise<MiningOutcome> {
  if (cache === null) return run(task);
  const place = cache.placeOf(task);
  const outcome = await run({ ...task, entry: await cache.get(place) });
  if (outcome.kind !== "failed" && outcome.entry !== null) await cache.put(place, outcome.entry);
  return outcome;
}
