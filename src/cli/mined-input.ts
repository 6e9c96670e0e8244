import type { Generator, MinedDocument } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";

/** A document and what was found in it, mined now or read from a saved result. */
export interface MinedInput {
  readonly mined: MinedDocument;
  /** The text; null where it comes from a saved result. */
  readonly source: SourceDocument | null;
  /** What made it; null for saved NDJSON, which does not say. */
  readonly generator: Generator | null;
}
