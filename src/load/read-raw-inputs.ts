import { stat } from "node:fs/promises";
import { findInputs, type Input } from "./find-inputs.ts";
import type { LoadFailure, LoadOptions } from "./load-documents.ts";
import { MAX_BYTES } from "./load-documents.ts";
import { failureOf } from "./load-error.ts";
import { readInput } from "./read-input.ts";

/** An input as it is, before it is known what it holds. Told from a LoadFailure by `"bytes" in item`. */
export interface RawInput {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The inputs that some paths stand for. */
export interface RawInputs {
  readonly count: number;
  /** Bytes of all files together, as far as they can be told; counted no further than `enough`. */
  measure(enough: number): Promise<number>;
  /** Reads one after the other, each when it is asked for; what cannot be read comes in its place. */
  read(): AsyncGenerator<RawInput | LoadFailure>;
}

/** Finds inputs as loadDocuments does, in its order, but leaves it to others to load what they hold. */
export async function openRawInputs(
  paths: readonly string[],
  { cwd, stdin, maxBytes = MAX_BYTES }: LoadOptions = {},
): Promise<RawInputs> {
  const inputs = await findInputs(paths, cwd);
  return {
    count: inputs.length,
    measure: (enough) => measureFiles(inputs, enough),
    async *read() {
      for (const input of inputs) yield await readOne(input, maxBytes, stdin);
    },
  };
}

async function readOne(
  input: Input,
  maxBytes: number,
  stdin: LoadOptions["stdin"],
): Promise<RawInput | LoadFailure> {
  try {
    if (input.error !== null) throw input.error;
    return { path: input.path, bytes: await readInput(input, maxBytes, stdin) };
  } catch (error) {
    return failureOf(input.path, error);
  }
}

async function measureFiles(inputs: readonly Input[], enough: number): Promise<number> {
  let sum = 0;
  for (const { file } of inputs) {
    if (sum >= enough) break;
    if (file !== null)
      sum += await stat(file).then(
        (facts) => facts.size,
        () => 0,
      );
  }
  return sum;
}
