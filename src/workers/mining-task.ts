import type { Language } from "../dictionaries/messages.ts";
import type { LoadFailure } from "../load/load-error.ts";
import type { MinedDocument } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { MinerOptions } from "../pipeline.ts";
import type { PhraseChoice } from "../render/choose-phrases.ts";
import type { FORMATS } from "../render/formats.ts";
import type { RenderOptions } from "../render/renderer.ts";
import type { PackedTokens } from "./pack-tokens.ts";

/** What all documents of a run have in common; plain data, which a worker thread is given once. */
export interface MiningSetup {
  readonly miner: MinerOptions;
  /** In which form the documents are wanted; null for the documents themselves. */
  readonly rendering: Rendering | null;
  /** The phrases that are wanted; null for all. */
  readonly choice: PhraseChoice | null;
  /** Whether the source is wanted beside what was found in it. */
  readonly withSource: boolean;
  /** Whether its tokens are wanted; those of a document that the cache has are not at hand. */
  readonly withTokens: boolean;
  /** Whether entries for the cache are wanted. */
  readonly withEntry: boolean;
}

/** A format and what its renderer is told; the messages are read where they are needed. */
export interface Rendering {
  readonly format: keyof typeof FORMATS;
  readonly language: Language;
  readonly options: Omit<RenderOptions, "generator" | "say" | "language">;
}

/** One document to be done. */
export interface MiningTask {
  /** As it is named in the result; where the bytes are a record, what a record without a path is named. */
  readonly path: string;
  /** The file, or the line of a stream of records. */
  readonly bytes: Uint8Array;
  readonly isRecord: boolean;
  /** What the cache has of it: it is not mined again. */
  readonly entry: Uint8Array | null;
}

/** What came of a task. */
export type MiningOutcome = RenderedOutcome | MinedOutcome | FailedOutcome;

/** The document in the format that was asked for, in pieces, without what stands before it. */
export interface RenderedOutcome {
  readonly kind: "rendered";
  readonly path: string;
  readonly pieces: Iterable<string | Uint8Array>;
  /** For the cache; null where it has it already or none is wanted. */
  readonly entry: Uint8Array | null;
}

/** The document itself. */
export interface MinedOutcome {
  readonly kind: "mined";
  readonly path: string;
  readonly mined: MinedDocument;
  /** null where it was not asked for. */
  readonly source: SourceDocument | null;
  readonly tokens: PackedTokens | null;
  readonly entry: Uint8Array | null;
}

/** The document could not be done. */
export interface FailedOutcome extends LoadFailure {
  readonly kind: "failed";
  /** Of a bug of ours; null where the document is at fault. */
  readonly stack: string | null;
}
