import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type CacheSubject, openCacheKey } from "../cache/cache-key.ts";
import { openEntry, sealEntry } from "../cache/entry-file.ts";
import { wordedError } from "../dictionaries/messages.ts";
import type { Generator } from "../model/extraction.ts";
import type { Layers } from "../pipeline.ts";
import type { CommandContext } from "./command-context.ts";
import { makeFolder } from "./make-folder.ts";
import { programDigest } from "./program-digest.ts";
import { systemReason } from "./system-reason.ts";

/** Results that are kept from run to run, each a file. */
export interface ResultCache {
  /** Where the result of a document is kept. */
  placeOf(subject: CacheSubject): string;
  /** What is kept there; null where there is nothing, or nothing whole. */
  get(place: string): Promise<Uint8Array | null>;
  /** Keeps an entry. What cannot be written is told in `failure`, and the run goes on. */
  put(place: string, entry: Uint8Array): Promise<void>;
  /** How many were taken from here, and how many were put. */
  readonly counts: { readonly taken: number; readonly put: number };
  /** The error for which entries could not be written; null where all could. */
  readonly failure: unknown;
}

/**
 * Opens the cache in a folder, which is made where it is not there.
 *
 * An entry is written under a name of its own and then renamed, so that runs may share the folder
 * and may be killed; one that does not have its checksum is taken for missing. Throws
 * PolicyMineError CACHE where the folder cannot be made.
 */
export async function openCache(
  folder: string,
  { generator, layers }: { readonly generator: Generator; readonly layers?: Partial<Layers> },
  { io }: Pick<CommandContext, "io">,
): Promise<ResultCache> {
  const root = resolve(io.cwd, folder);
  // What mkdir adds: that a file which is there is no folder.
  const made = makeFolder(root).then(() => mkdir(root, { recursive: true }));
  await made.catch((error: NodeJS.ErrnoException) => {
    const values = { folder, reason: systemReason(error) };
    throw wordedError("CACHE", { key: "cache.folder", values }, error);
  });
  const keyOf = openCacheKey({
    generator,
    layers: { phrases: true, claims: true, ...layers },
    program: programDigest(),
  });
  return new FolderCache(root, keyOf);
}

class FolderCache implements ResultCache {
  readonly counts = { taken: 0, put: 0 };
  failure: unknown = null;
  readonly #root: string;
  readonly #keyOf: (subject: CacheSubject) => string;

  constructor(root: string, keyOf: (subject: CacheSubject) => string) {
    this.#root = root;
    this.#keyOf = keyOf;
  }

  /** Folders of a two-letter name keep each of them small. */
  placeOf(subject: CacheSubject): string {
    const key = this.#keyOf(subject);
    return join(this.#root, key.slice(0, 2), key);
  }

  async get(place: string): Promise<Uint8Array | null> {
    const file = await readFile(place).catch(() => null);
    const entry = file && openEntry(file);
    if (entry) this.counts.taken += 1;
    return entry;
  }

  async put(place: string, entry: Uint8Array): Promise<void> {
    const draft = `${place}.${randomUUID().slice(0, 8)}.tmp`;
    try {
      await mkdir(dirname(place), { recursive: true });
      await writeFile(draft, sealEntry(entry), { flag: "wx" });
      await rename(draft, place);
      this.counts.put += 1;
    } catch (error) {
      this.failure ??= error;
      await rm(draft, { force: true }).catch(() => {});
    }
  }
}
