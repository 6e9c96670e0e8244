import { type FileHandle, open } from "node:fs/promises";

/** The readers of many files. */
interface PlaceReaders {
  /** The reader of a file; throws the error of the system where it cannot be opened. */
  of(file: string): Promise<PlaceReader>;
  close(): Promise<void>;
}

/** Opens readers for places of files; only a few files are open at a time. */
export function openPlaceReaders(): PlaceReaders {
  const readers = new Map<string, PlaceReader>();
  return {
    async of(file) {
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
    },
    async close() {
      for (const reader of readers.values()) await reader.close();
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
/** Bytes that are read at once where places follow each other, and what may stand between two. */
const AHEAD = 1 << 18;
const NEAR = 64;
