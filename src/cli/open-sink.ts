import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { type FileHandle, open, realpath, rename, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { PolicyMineError } from "../model/policy-mine-error.ts";
import type { Io } from "./io.ts";

/** Where a result goes. */
export interface Sink {
  write(data: string | Uint8Array): Promise<void>;
  /** The result is whole: a file takes its name only now. */
  close(): Promise<void>;
  /** The result is not whole: no file is left behind. */
  discard(): Promise<void>;
}

/**
 * Opens --output, or standard output where none is given.
 *
 * A file is written beside its place under a temporary name and renamed when it is whole; a device or a named pipe is
 * written to as it is. Throws PolicyMineError OUTPUT where it cannot be written.
 */
export async function openSink(output: string | undefined, io: Io): Promise<Sink> {
  if (output === undefined)
    return { write: (data) => io.stdout.write(data), close: nothing, discard: nothing };
  try {
    return await openFile(output, io);
  } catch (error) {
    throw unwritable(output, error);
  }
}

async function openFile(output: string, io: Io): Promise<Sink> {
  const given = resolve(io.cwd, output);
  const there = await stat(given).catch(() => null);
  if (there?.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
  const target = there ? await realpath(given) : given;
  const replaces = there === null || there.isFile();
  const file = replaces ? `${target}.${randomUUID().slice(0, 8)}.tmp` : target;
  const handle = await open(file, replaces ? "wx" : "w", there?.mode);
  const takeBack = (): void => {
    if (replaces) rmSync(file, { force: true });
  };
  io.signal.addEventListener("abort", takeBack, { once: true });
  const end = async (act: () => unknown): Promise<void> => {
    io.signal.removeEventListener("abort", takeBack);
    await handle.close();
    await act();
  };
  return {
    write: (data) => writeAll(handle, data, output),
    close: () => end(() => (replaces ? rename(file, target) : undefined)),
    discard: () => end(takeBack),
  };
}

async function writeAll(handle: FileHandle, data: string | Uint8Array, output: string): Promise<void> {
  try {
    await handle.writeFile(data);
  } catch (error) {
    throw unwritable(output, error);
  }
}

function unwritable(output: string, error: unknown): PolicyMineError {
  const reason =
    error instanceof Error ? error.message.replace(/^\w+: /, "").replace(/, \w+ '.*$/, "") : String(error);
  return new PolicyMineError(
    "OUTPUT",
    `${output}: cannot be written (${reason}); expected a file in a folder that exists and may be written to`,
    { cause: error },
  );
}

async function nothing(): Promise<void> {}
