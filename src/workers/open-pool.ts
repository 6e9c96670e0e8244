import { Piscina } from "piscina";
import { inEnglish, wordedError } from "../dictionaries/messages.ts";
import type { Generator } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import { compileAsEver } from "./compile-later.ts";
import type { WorkerAnswer, WorkerRequest } from "./mine-worker.ts";
import type { FailedOutcome, MiningOutcome, MiningSetup, MiningTask } from "./mining-task.ts";
import { openCollector } from "./open-collector.ts";
import type { Runner } from "./open-runner.ts";

/** Worker threads that do documents; as a Runner, but several at a time. */
export interface Pool extends Runner {
  close(): Promise<void>;
}

/** How many worker threads, and how much each may take. */
export interface PoolSize {
  readonly workers: number;
  /** Megabytes of heap; Node's own limit where not given. */
  readonly heap?: number;
}

/**
 * Starts worker threads, each of which loads the words and the engine once. A worker that dies fails its document and
 * is replaced. Throws as openRunner does, PolicyMineError WORKERS where no worker can be started.
 */
export async function openPool(setup: MiningSetup, { workers, heap }: PoolSize): Promise<Pool> {
  const compileLater = compileAsEver();
  const pool = new Piscina<WorkerRequest, WorkerAnswer>({
    filename: new URL("../workers/mine-worker.js", import.meta.url).href,
    workerData: setup,
    minThreads: workers,
    maxThreads: workers,
    ...(heap === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: heap } }),
  });
  let loaded = 0;
  pool.on("message", () => {
    if (++loaded >= workers) compileLater();
  });
  // A worker that dies without a document: there is nobody left to wait for. (No Promise.race with a failure that never
  // comes: it would hold on to every answer.)
  const waiting = new Set<(error: unknown) => void>();
  pool.on("error", (error) => {
    for (const fail of waiting) fail(unstartable(error));
  });
  const ask = (request: WorkerRequest): Promise<WorkerAnswer> =>
    new Promise((done, fail) => {
      waiting.add(fail);
      const transferList = request === null ? [] : [request.bytes.buffer as ArrayBuffer];
      const answer = pool.run(request, { transferList });
      answer.then(done, fail).finally(() => waiting.delete(fail));
    });
  const collectAfter = openCollector(COLLECT_EVERY);
  try {
    return {
      generator: generatorOf(await ask(null).catch((error) => Promise.reject(unstartable(error)))),
      run: async (task) => {
        try {
          const outcome = outcomeOf(await ask({ ...task, bytes: ownBytes(task.bytes) }));
          collectAfter(sizeOf(outcome));
          return outcome;
        } catch (error) {
          if (error instanceof PolicyMineError) throw error;
          return lostOutcome(task, error);
        }
      },
      close: () => pool.destroy(),
    };
  } catch (error) {
    await pool.destroy();
    throw error;
  }
}

/** Bytes of results that have come from the workers. */
const COLLECT_EVERY = 4_000_000;

function sizeOf(outcome: MiningOutcome): number {
  if (outcome.kind !== "rendered") return 0;
  let size = 0;
  for (const piece of outcome.pieces) size += piece.length;
  return size;
}

function generatorOf(answer: WorkerAnswer): Generator {
  if (answer.kind === "opened") return answer.generator;
  if (answer.kind === "refused") throw refusalOf(answer);
  throw new Error("a worker did a document that it was not given");
}

function refusalOf({ code, message, wording }: Extract<WorkerAnswer, { kind: "refused" }>): PolicyMineError {
  return new PolicyMineError(code, message, wording === null ? {} : { wording });
}

function outcomeOf(answer: WorkerAnswer): MiningOutcome {
  if (answer.kind === "opened") throw new Error("a worker was opened twice");
  if (answer.kind === "refused") throw refusalOf(answer);
  return answer;
}

/** The thread is gone, and the document with it. */
function lostOutcome({ path }: MiningTask, error: unknown): FailedOutcome {
  const code = (error as NodeJS.ErrnoException).code;
  const key = code === "ERR_WORKER_OUT_OF_MEMORY" ? "input.workerMemory" : "input.workerEnded";
  const wording = { key, values: { why: (error as Error).message } };
  return {
    kind: "failed",
    error: { path, code: "WORKER", message: inEnglish(wording) },
    wording,
    stack: null,
  };
}

function unstartable(error: unknown): PolicyMineError {
  if (error instanceof PolicyMineError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return wordedError("WORKERS", { key: "workers.start", values: { why } }, error);
}

/** Bytes that can change their owner: those that share their memory with others are copied. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
