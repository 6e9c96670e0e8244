import { type CountedDocument, countPieces, type Piece } from "../freq/count-pieces.ts";
import { findPhrases } from "../freq/find-phrases.ts";
import { type AskedTerm, type IsBoundary, openTermFinder, type TermFinder } from "../freq/find-terms.ts";
import { firstTag } from "../freq/first-tag.ts";
import type { Occurrence } from "../freq/occurrence.ts";
import type { LoadFailure } from "../load/load-documents.ts";
import type { Generator } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { FilePlace } from "../render/annotations/annotation.ts";
import { openSpeakers } from "../render/speakers.ts";
import type { CommandContext } from "./command-context.ts";
import type { MinedInput } from "./mined-input.ts";
import { openPlaces } from "./open-places.ts";
import { readSourceAgain } from "./read-source-again.ts";

/** What a counter counts. */
export interface CounterRequest {
  /** Finds what is counted in a text; null for the phrases that were mined, which need no text. */
  readonly find: ((source: SourceDocument, isBoundary?: IsBoundary) => readonly Occurrence[]) | null;
  /** Where words begin and end, for lists of which only whole words count; null for all. */
  readonly boundaries: ((source: SourceDocument) => IsBoundary) | null;
  readonly required: readonly AskedTerm[];
  readonly forbidden: readonly AskedTerm[];
  /** Whether places are shown, so that a text is looked for even where none is needed to count. */
  readonly places: boolean;
}

/** Counts documents one by one: pieces, the tag and the first place of each term, all uses of forbidden ones. */
export class TermCounter {
  readonly pieces: Piece[] = [];
  readonly tags = new Map<string, string>();
  readonly places = new Map<string, FilePlace>();
  /** What made the saved results that were counted; null for one that does not say. */
  readonly generators = new Set<Generator | null>();
  readonly required: ListCounter;
  readonly forbidden: ListCounter;
  readonly #request: CounterRequest;
  readonly #needsText: boolean;

  constructor(request: CounterRequest) {
    this.#request = request;
    this.required = new ListCounter(request.required);
    this.forbidden = new ListCounter(request.forbidden);
    this.#needsText = request.find !== null || request.required.length + request.forbidden.length > 0;
  }

  /** Counts a document; returns why it cannot be counted, null where it can. */
  async add(input: MinedInput, context: CommandContext): Promise<LoadFailure | null> {
    const { mined } = input;
    const source = await this.#readText(input, context);
    if (source && "error" in source) return source;
    this.generators.add(input.generator);
    const find = this.#request.find;
    const isBoundary = source ? this.#request.boundaries?.(source) : undefined;
    const occurrences = find && source ? find(source, isBoundary) : findPhrases(mined.phrases);
    const { officialOf } = openSpeakers(mined);
    const document = { path: mined.path, length: mined.length, sections: mined.sections, officialOf };
    for (const piece of countPieces(document, occurrences)) this.pieces.push(piece);
    const placeOf = source === null ? () => null : openPlaces(source);
    for (const { term, tag, start, end } of occurrences) {
      this.tags.set(term, firstTag(this.tags.get(term) ?? "", tag));
      if (!this.places.has(term)) this.places.set(term, { path: mined.path, place: placeOf({ start, end }) });
    }
    for (const list of [this.required, this.forbidden]) {
      if (source) list.add(source, document, placeOf, isBoundary);
    }
    return null;
  }

  async #readText(input: MinedInput, context: CommandContext): Promise<SourceDocument | LoadFailure | null> {
    if (input.source) return input.source;
    if (!this.#needsText && !this.#request.places) return null;
    const source = await readSourceAgain(input, context);
    return "error" in source && !this.#needsText ? null : source;
  }
}

/** Counts the terms of a list, and keeps the place of each use. */
class ListCounter {
  readonly pieces: Piece[] = [];
  readonly uses = new Map<string, FilePlace[]>();
  readonly #find: TermFinder;

  constructor(terms: readonly AskedTerm[]) {
    for (const { text } of terms) this.uses.set(text, []);
    this.#find = openTermFinder(terms);
  }

  add(
    { path, folded }: SourceDocument,
    document: CountedDocument,
    placeOf: (use: Occurrence) => FilePlace["place"],
    isBoundary: IsBoundary | undefined,
  ): void {
    if (this.uses.size === 0) return;
    const found = this.#find(folded, isBoundary);
    for (const piece of countPieces(document, found)) this.pieces.push(piece);
    for (const use of found) this.uses.get(use.term)?.push({ path, place: placeOf(use) });
  }
}
