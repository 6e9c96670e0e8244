import { createReadStream, rmSync } from "node:fs";
import { type FileHandle, mkdtemp, open, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input } from "../load/find-inputs.ts";
import { LoadError } from "../load/load-error.ts";
import type { Io } from "./io.ts";

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
 * Opens saved results. What can be read only once (standard input, a pipe) is put aside in the folder for temporary
 * files; only a few files are open at a time.
 */
export function openResultFiles(io: Pick<Io, "stdin" | "signal">): ResultFiles {
  const copies = new Map<Input, string>();
  const readers = new Map<string, PlaceReader>();
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

  async function readerOf(file: string): Promise<PlaceReader> {
    const known = readers.get(file);
    if (known !== undefined) return known;
    for (const [oldest, reader] of readers) {
      if (readers.size < OPEN_FILES) break;
      readers.delete(oldest);
      await reader.close();
    }
    const reader = new PlaceReader(await open(file));
    readers.set(file, reader);
    return reader;
  }

  return {
    async read(input) {
      if (input.error !== null) throw input.error;
      const { file } = input;
      if (file === null) return createReadStream(await putAside(input, io.stdin), { highWaterMark: CHUNK });
      try {
        const facts = await stat(file);
        const stream = createReadStream(
          facts.isFile() ? file : await putAside(input, createReadStream(file)),
          {
            highWaterMark: CHUNK,
          },
        );
        return readable(stream);
      } catch (error) {
        throw unreadable(error);
      }
    },
    async readAt(input, start, end) {
      const reader = await readerOf(copies.get(input) ?? input.file ?? "").catch((error) => {
        throw unreadable(error);
      });
      return reader.read(start, end);
    },
    async close() {
      io.signal.removeEventListener("abort", takeAway);
      for (const reader of readers.values()) await reader.close();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Reads places of a file; where one follows the other, as in a result that is in order already, many at a time. */
class PlaceReader {
  readonly #handle: FileHandle;
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async read(start: number, end: number): Promise<string> {
    const windowEnd = this.#start + this.#window.length;
    if (start < this.#start || end > windowEnd) {
      const follows = start >= this.#start && start <= windowEnd + NEAR;
      await this.#fill(start, follows ? Math.max(end - start, AHEAD) : end - start);
    }
    return this.#window.toString("utf8", start - this.#start, end - this.#start);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #fill(start: number, length: number): Promise<void> {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await this.#handle.read(buffer, 0, length, start);
    this.#window = buffer.subarray(0, bytesRead);
    this.#start = start;
  }
}

const OPEN_FILES = 64;
const CHUNK = 1 << 20;
/** Bytes that are read at once where places follow each other, and what may stand between two. */
const AHEAD = 1 << 18;
const NEAR = 64;

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
