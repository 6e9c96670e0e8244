import { randomUUID } from "node:crypto";
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { open, realpath, rename, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { wordedError } from "../dictionaries/messages.ts";
import type { PolicyMineError } from "../model/policy-mine-error.ts";
import type { CommandContext } from "./command-context.ts";
import { systemReason } from "./system-reason.ts";

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
export async function openSink(
  output: string | undefined,
  context: Pick<CommandContext, "io" | "say">,
): Promise<Sink> {
  if (output === undefined)
    return { write: (data) => context.io.stdout.write(data), close: nothing, discard: nothing };
  try {
    return await openFile(output, context);
  } catch (error) {
    throw unwritable(output, error);
  }
}

/** Writes a text into a file, whole or not at all; throws as openSink and its sink do. */
export async function writeWhole(
  file: string,
  text: string,
  context: Pick<CommandContext, "io" | "say">,
): Promise<void> {
  const sink = await openSink(file, context);
  try {
    await sink.write(text);
    await sink.close();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

async function openFile(output: string, context: Pick<CommandContext, "io" | "say">): Promise<Sink> {
  const { io } = context;
  const given = resolve(io.cwd, output);
  const there = await stat(given).catch(() => null);
  if (there?.isDirectory()) throw Object.assign(new Error("it is a folder"), { code: "EISDIR" });
  const target = there ? await realpath(given) : given;
  const replaces = there === null || there.isFile();
  const file = replaces ? `${target}.${randomUUID().slice(0, 8)}.tmp` : target;
  const takeBack = (): void => {
    if (replaces) rmSync(file, { force: true });
  };
  // Made in one step with the promise to take it back: an interrupt finds no moment between the two.
  if (replaces) closeSync(openSync(file, "wx"));
  io.signal.addEventListener("abort", takeBack, { once: true });
  const handle = await open(file, replaces ? "r+" : "w").catch((error: unknown) => {
    takeBack();
    throw error;
  });
  if (replaces && there) await handle.chmod(there.mode);
  const end = async (act: () => unknown): Promise<void> => {
    await handle.close();
    await act();
    io.signal.removeEventListener("abort", takeBack);
  };
  const fail = (error: unknown): never => {
    throw unwritable(output, error);
  };
  // A file takes what it is given at once, sooner than a thread could be asked; a device or a pipe may have to be waited for.
  const write: Sink["write"] = replaces
    ? async (data) => writeFileSync(handle.fd, data)
    : (data) => handle.writeFile(data);
  return {
    write: (data) => write(data).catch(fail),
    close: () => end(() => (replaces ? rename(file, target) : undefined)).catch(fail),
    discard: () => end(takeBack),
  };
}

function unwritable(output: string, error: unknown): PolicyMineError {
  const values = { file: output, reason: systemReason(error) };
  return wordedError("OUTPUT", { key: "output.unwritable", values }, error);
}

async function nothing(): Promise<void> {}
