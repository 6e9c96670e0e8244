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
 * The output is start(), then before(index) and document() for each in order (index from 0), then end(). They are pure
 * functions, so that documents can be rendered anywhere and in any order; but see gathersDocuments in formats.ts.
 */
export interface Renderer {
  start(): string;
  /** What stands in front of a document. */
  before(index: number): string;
  /** In pieces: the text of one large document may be longer than a string can be. */
  document(document: MinedDocument): Iterable<string>;
  /** `count` is the number of documents. Bytes where the format is no text (xlsx). */
  end(errors: readonly InputError[], count: number): string | Promise<string | Uint8Array>;
}

/** Opens a renderer of one format. */
export type OpenRenderer = (options: RenderOptions) => Renderer | Promise<Renderer>;
