import { createReadStream, rmSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input } from "../load/find-inputs.ts";
import { LoadError } from "../load/load-error.ts";
import type { Io } from "./io.ts";
import { openPlaceReaders } from "./open-place-readers.ts";

/** Files of saved results, which are read through once, and then in places. */
export interface ResultFiles {
  /** The bytes of a file from its beginning; throws LoadError where it cannot be read. */
  read(input: Input): Promise<AsyncIterable<Uint8Array>>;
  /** The text of the bytes [start, end) of a file that was read. */
  readAt(input: Input, start: number, end: number): Promise<string>;
  /** Removes what was put aside. */
  close(): Promise<void>;
}

/**
 * Opens saved results. What can be read only once (standard input, a pipe)
 * is put aside in the folder for temporary files.
 */
export function openResultFiles(io: Pick<Io, "stdin" | "signal">): ResultFiles {
  const copies = new Map<Input, string>();
  const places = openPlaceReaders();
  let folder: string | null = null;
  const takeAway = (): void => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  io.signal.addEventListener("abort", takeAway, { once: true });

  async function putAside(input: Input, stream: AsyncIterable<Uint8Array>): Promise<string> {
    folder ??= await mkdtemp(join(tmpdir(), "policy-mine-merge-"));
    const copy = join(folder, String(copies.size));
    await writeFile(copy, stream, { flag: "wx", mode: 0o600 });
    copies.set(input, copy);
    return copy;
  }

  async function fileOf(input: Input): Promise<string> {
    if (input.file === null) return putAside(input, io.stdin);
    const facts = await stat(input.file);
    return facts.isFile() ? input.file : putAside(input, createReadStream(input.file));
  }

  return {
    async read(input) {
      if (input.error !== null) throw input.error;
      try {
        return readable(createReadStream(await fileOf(input), { highWaterMark: CHUNK }));
      } catch (error) {
        throw unreadable(error);
      }
    },
    async readAt(input, start, end) {
      const reader = await places.of(copies.get(input) ?? input.file ?? "").catch((error) => {
        throw unreadable(error);
      });
      return reader.read(start, end);
    },
    async close() {
      io.signal.removeEventListener("abort", takeAway);
      await places.close();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

const CHUNK = 1 << 20;

async function* readable(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw unreadable(error);
  }
}

/** The failure of the disk as the problem of one input; an error of ours stays what it is. */
function unreadable(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof LoadError || code === undefined) return error;
  return new LoadError("UNREADABLE", `it cannot be read (${code}); expected a readable file`);
}
