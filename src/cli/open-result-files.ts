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
  const handles = new Map<string, FileHandle>();
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

  async function handleOf(file: string): Promise<FileHandle> {
    const known = handles.get(file);
    if (known !== undefined) return known;
    for (const [oldest, handle] of handles) {
      if (handles.size < OPEN_FILES) break;
      handles.delete(oldest);
      await handle.close();
    }
    const handle = await open(file);
    handles.set(file, handle);
    return handle;
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
      const handle = await handleOf(copies.get(input) ?? input.file ?? "").catch((error) => {
        throw unreadable(error);
      });
      const bytes = Buffer.alloc(end - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      return bytes.toString("utf8", 0, bytesRead);
    },
    async close() {
      io.signal.removeEventListener("abort", takeAway);
      for (const handle of handles.values()) await handle.close();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
}

const OPEN_FILES = 64;
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
