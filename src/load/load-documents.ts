import type { SourceDocument } from "../model/source-document.ts";
import { findInputs } from "./find-inputs.ts";
import { loadDocument } from "./load-document.ts";
import { failureOf, type LoadFailure } from "./load-error.ts";
import { readInput } from "./read-input.ts";

export { documentFromText, loadDocument } from "./load-document.ts";
export type { LoadFailure } from "./load-error.ts";

/** Where the inputs come from and how large they may be. */
export interface LoadOptions {
  /** Folder that relative paths start from; the process's own where not given. */
  readonly cwd?: string;
  /** What the path `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Largest input in bytes; 200 MB where not given. */
  readonly maxBytes?: number;
}

/** Largest input in bytes where LoadOptions says nothing. */
export const MAX_BYTES = 200_000_000;

/**
 * Loads files, folders (recursive), globs and `-` (standard input), one after the other.
 *
 * Order: by path, in the order of code points, whatever the order of `paths`; a file that is named twice comes
 * once. An input that cannot be loaded is yielded in its place as a LoadFailure and the rest goes on.
 */
export async function* loadDocuments(
  paths: readonly string[],
  options: LoadOptions = {},
): AsyncGenerator<SourceDocument | LoadFailure> {
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  for (const input of await findInputs(paths, options.cwd)) {
    try {
      if (input.error !== null) throw input.error;
      const bytes = await readInput(input, maxBytes, options.stdin);
      yield await loadDocument(input.path, bytes);
    } catch (error) {
      yield failureOf(input.path, error);
    }
  }
}
