import { createReadStream } from "node:fs";
import { findInputs, type Input } from "./find-inputs.ts";
import { type LoadFailure, type LoadOptions, MAX_BYTES } from "./load-documents.ts";
import { failureOf, LoadError } from "./load-error.ts";
import { unreadable } from "./read-input.ts";
import type { RawInput } from "./read-raw-inputs.ts";
import { splitRecords } from "./split-records.ts";

/**
 * Reads streams of records (see readRecord), each a line, from standard input or files, and gives the lines as they
 * come, each named by its place: `-:3` is line 3 of standard input. What cannot be read comes in its place.
 */
export async function* readRawRecords(
  paths: readonly string[],
  { cwd, stdin, maxBytes = MAX_BYTES }: LoadOptions = {},
): AsyncGenerator<RawInput | LoadFailure> {
  for (const input of await findInputs(paths, cwd)) {
    try {
      for await (const { number, bytes } of splitRecords(openStream(input, stdin), maxBytes)) {
        const path = `${input.path}:${number}`;
        yield bytes === null ? failureOf(path, tooLong(maxBytes)) : { path, bytes };
      }
    } catch (error) {
      yield failureOf(input.path, isSystemError(error) ? unreadable(error.code) : error);
    }
  }
}

function openStream({ file, error }: Input, stdin: LoadOptions["stdin"]): AsyncIterable<Uint8Array> {
  if (error !== null) throw error;
  if (file !== null) return createReadStream(file);
  if (stdin === undefined) throw new LoadError("UNREADABLE", "input.noStdin");
  return stdin;
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return (
    error instanceof Error &&
    !(error instanceof LoadError) &&
    "code" in error &&
    typeof error.code === "string"
  );
}

function tooLong(maxBytes: number): LoadError {
  return new LoadError("TOO_LARGE", "input.longLine", { most: maxBytes });
}
