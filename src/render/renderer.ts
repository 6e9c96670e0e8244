import type { Language, Say } from "../dictionaries/messages.ts";
import type { Generator, InputError, MinedDocument } from "../model/extraction.ts";

/** Which layer a result shows: one of them, or all three (`extract`). */
export type View = "extract" | "sections" | "phrases" | "claims";

/** What a renderer may know besides the documents. */
export interface RenderOptions {
  readonly view: View;
  readonly generator: Generator;
  readonly language: Language;
  readonly say: Say;
  /** Columns of the terminal; null where the result goes to a file or a pipe and nothing may be cut. */
  readonly width: number | null;
  readonly color: boolean;
  /** Starts CSV with a byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** Key phrases shown of each speaker in the summary of `extract`; undefined leaves it to the format. */
  readonly top: number | undefined;
}

/**
 * Turns results into text, document by document, so that the first is out before the last is read.
 *
 * The output is start(), then document() for each in order, then end(): pure functions, same input, same bytes.
 */
export interface Renderer {
  start(): string;
  document(document: MinedDocument): string;
  /** Bytes where the format is no text (xlsx). */
  end(errors: readonly InputError[]): string | Promise<string | Uint8Array>;
}

/** Opens a renderer of one format. */
export type OpenRenderer = (options: RenderOptions) => Renderer | Promise<Renderer>;
