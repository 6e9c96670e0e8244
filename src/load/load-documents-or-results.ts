import type { Generator, MinedDocument } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { findInputs, type Input } from "./find-inputs.ts";
import { loadDocument } from "./load-document.ts";
import { type LoadFailure, type LoadOptions, MAX_BYTES } from "./load-documents.ts";
import { failureOf } from "./load-error.ts";
import { readExtraction } from "./read-extraction.ts";
import { readInput } from "./read-input.ts";

/** A document of a saved result. Told from a SourceDocument by `"saved" in item`. */
export interface SavedDocument {
  readonly saved: MinedDocument;
  /** What made the result; null where it does not say (NDJSON). */
  readonly generator: Generator | null;
  /** The file that the result was read from. */
  readonly file: string;
}

/**
 * Loads as loadDocuments does, and also results that were saved with `extract --format json` or `--format ndjson`,
 * whose documents come in their order in the place of the file; then the inputs that failed when it was made.
 */
export async function* loadDocumentsOrResults(
  paths: readonly string[],
  options: LoadOptions = {},
): AsyncGenerator<SourceDocument | SavedDocument | LoadFailure> {
  for (const input of await findInputs(paths, options.cwd)) {
    try {
      yield* loadInput(input, options);
    } catch (error) {
      yield failureOf(input.path, error);
    }
  }
}

async function* loadInput(
  input: Input,
  { maxBytes = MAX_BYTES, stdin }: LoadOptions,
): AsyncGenerator<SourceDocument | SavedDocument | LoadFailure> {
  if (input.error !== null) throw input.error;
  const bytes = await readInput(input, maxBytes, stdin);
  const result = await readExtraction(bytes);
  if (result === null) {
    yield await loadDocument(input.path, bytes);
    return;
  }
  const { generator, documents, errors } = result;
  for (const saved of documents) yield { saved, generator, file: input.path };
  for (const error of errors) yield { error, wording: null };
}
