import { parentPort } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol, workerData } from "piscina";
import type { Generator } from "../model/extraction.ts";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { Wording } from "../model/wording.ts";
import type { MiningOutcome, MiningSetup, MiningTask } from "./mining-task.ts";
import { openRunner } from "./open-runner.ts";

/** What the pool asks a worker: to do a document, or (null) to say what it mines with. */
export type WorkerRequest = MiningTask | null;

/** What it answers; `refused` where the words or the engine cannot be loaded. */
export type WorkerAnswer =
  | MiningOutcome
  | { readonly kind: "opened"; readonly generator: Generator }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly message: string;
      readonly wording: Wording | null;
    };

// To the pool: this thread has loaded its code.
parentPort?.postMessage(null);
// Begins as soon as the thread does, before the first document is there.
const opening = openRunner(workerData as MiningSetup);
opening.catch(() => {});

/** The code of a worker thread: its words and its engine are loaded once. */
export default async function answer(request: WorkerRequest): Promise<unknown> {
  try {
    const runner = await opening;
    if (request === null) return { kind: "opened", generator: runner.generator };
    return moveBytes(await runner.run(request));
  } catch (error) {
    if (!(error instanceof PolicyMineError)) throw error;
    return { kind: "refused", code: error.code, message: error.message, wording: error.wording };
  }
}

/** The text is handed over as bytes that change their owner instead of being copied. */
function moveBytes(outcome: MiningOutcome): unknown {
  if (outcome.kind !== "rendered") return outcome;
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const piece of outcome.pieces) {
    pieces.push(typeof piece === "string" ? encoder.encode(piece) : new Uint8Array(piece));
  }
  return move({
    [transferableSymbol]: pieces.map(({ buffer }) => buffer),
    [valueSymbol]: { ...outcome, pieces },
  } as never);
}
