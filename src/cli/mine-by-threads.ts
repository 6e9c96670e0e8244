import type { LoadFailure } from "../load/load-documents.ts";
import { failureOf } from "../load/load-error.ts";
import { readExtraction, type SavedResult } from "../load/read-extraction.ts";
import type { RawInput, RawInputs } from "../load/read-raw-inputs.ts";
import type { MinerOptions } from "../pipeline.ts";
import { mapInOrder } from "../workers/map-in-order.ts";
import type { MiningOutcome } from "../workers/mining-task.ts";
import type { MinedInput } from "./mined-input.ts";
import { type Crew, openCrew } from "./open-crew.ts";

/**
 * The documents of inputs, mined by worker threads, and those of saved results, in order; the threads are started for
 * the first document that needs mining.
 */
export async function* mineByThreads(
  inputs: RawInputs,
  miner: MinerOptions,
  jobs: number,
): AsyncGenerator<MinedInput | LoadFailure> {
  const setup = {
    miner,
    rendering: null,
    choice: null,
    withSource: true,
    withTokens: false,
    withEntry: false,
  };
  let opening: Promise<Crew> | null = null;
  const act = async (input: RawInput | LoadFailure): Promise<Done> => {
    if ("error" in input) return { failure: input };
    const { path, bytes } = input;
    try {
      const saved = await readExtraction(bytes);
      if (saved !== null) return { saved };
    } catch (error) {
      return { failure: failureOf(path, error) };
    }
    opening ??= openCrew(setup, jobs, inputs);
    const crew = await opening;
    return { outcome: await crew.run({ path, bytes, isRecord: false, entry: null }), crew };
  };
  const sizeOf = (input: RawInput | LoadFailure): number => ("bytes" in input ? input.bytes.length : 0);
  const lookAhead = { items: jobs * 8, always: jobs, size: AHEAD_BYTES, sizeOf };
  try {
    for await (const done of mapInOrder(inputs.read(), lookAhead, act)) yield* itemsOf(done);
  } finally {
    const crew = await (opening as Promise<Crew> | null)?.catch(() => null);
    await crew?.close();
  }
}

const AHEAD_BYTES = 8_000_000;

/** What came of an input. */
type Done =
  | { readonly failure: LoadFailure }
  | { readonly saved: SavedResult }
  | { readonly outcome: MiningOutcome; readonly crew: Crew };

function* itemsOf(done: Done): Generator<MinedInput | LoadFailure> {
  if ("failure" in done) {
    yield done.failure;
  } else if ("saved" in done) {
    const { generator, documents, errors } = done.saved;
    for (const mined of documents) yield { mined, source: null, generator };
    for (const error of errors) yield { error, wording: null };
  } else if (done.outcome.kind === "mined") {
    yield { mined: done.outcome.mined, source: done.outcome.source, generator: done.crew.generator };
  } else if (done.outcome.kind === "failed") {
    const { error, wording } = done.outcome;
    yield { error, wording };
  }
}
