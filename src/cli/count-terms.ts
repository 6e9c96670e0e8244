import { readStopwords } from "../dictionaries/stopwords.ts";
import { readUserDictionary } from "../dictionaries/user-dictionary.ts";
import { readWordTags } from "../dictionaries/word-tags.ts";
import { countPieces, type Piece } from "../freq/count-pieces.ts";
import { findPhrases } from "../freq/find-phrases.ts";
import { type AskedTerm, openTermFinder } from "../freq/find-terms.ts";
import { findWords } from "../freq/find-words.ts";
import type { Occurrence } from "../freq/occurrence.ts";
import type { Generator, InputError } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { type Miner, openMiner } from "../pipeline.ts";
import { openSpeakers } from "../render/speakers.ts";
import type { CommandContext } from "./commands.ts";
import type { FreqOptions } from "./freq-options.ts";
import { minerOptions } from "./mining-options.ts";
import { type LineColumn, openLines } from "./open-lines.ts";
import { readSourceAgain } from "./read-source-again.ts";
import { reportInputError } from "./report-input-error.ts";
import { type MinedInput, visitMinedDocuments } from "./visit-mined-documents.ts";

/** Where a term stands. */
interface TermPlace extends LineColumn {
  readonly path: string;
  readonly endColumn: number;
}

/** The terms of a list, counted wherever they stand. */
interface ListedTerms {
  readonly terms: readonly string[];
  readonly pieces: readonly Piece[];
}

/** All that was counted. */
export interface TermCount {
  readonly generator: Generator | null;
  readonly documents: number;
  readonly pieces: readonly Piece[];
  readonly tagOf: (term: string) => string;
  /** The first place of each term, of those whose text is at hand. */
  readonly placeOf: ReadonlyMap<string, TermPlace>;
  readonly required: ListedTerms;
  readonly forbidden: ListedTerms;
  readonly errors: readonly InputError[];
}

/** Counts the terms of all documents as the options of `freq` want it. */
export async function countTerms(
  paths: readonly string[],
  options: FreqOptions,
  context: CommandContext,
): Promise<TermCount> {
  const counter = await openCounter(options);
  const view = options.unit === "phrase" && options.terms === undefined ? "phrases" : "sections";
  const inputErrors = await visitMinedDocuments(
    paths,
    view,
    { ...options, format: "json" },
    context,
    async (input) => {
      const error = await counter.add(input, context);
      if (error) await reportInputError(error, context);
    },
  );
  const { required, forbidden } = counter;
  return {
    generator: counter.generator(),
    documents: new Set(counter.pieces.map(({ path }) => path)).size,
    ...withPos(counter.pieces, counter.tags, options.unit === "token" ? options.pos : []),
    placeOf: counter.places,
    required: required.list,
    forbidden: forbidden.list,
    errors: [...inputErrors, ...counter.errors],
  };
}

/** The terms of a `--terms`, `--require` or `--forbid` file: one a line, in any form of a dictionary. */
export function readTermList(file: string | undefined): readonly AskedTerm[] {
  if (file === undefined) return [];
  const terms = new Map<string, AskedTerm>();
  for (const { text, variants, remove } of readUserDictionary(file).entries) {
    if (!remove) terms.set(text, { text, variants });
  }
  return [...terms.values()];
}

type Find = (source: SourceDocument) => readonly Occurrence[];

/** Collects pieces and first places, document by document. */
class Counter {
  readonly pieces: Piece[] = [];
  readonly tags = new Map<string, string>();
  readonly places = new Map<string, TermPlace>();
  readonly errors: InputError[] = [];
  readonly required: ListCounter;
  readonly forbidden: ListCounter;
  readonly #find: Find | null;
  readonly #miner: Miner | null;
  readonly #needsText: boolean;
  #generator: Generator | null = null;

  constructor(options: FreqOptions, find: Find | null, miner: Miner | null) {
    this.#find = find;
    this.#miner = miner;
    this.required = new ListCounter(readTermList(options.require));
    this.forbidden = new ListCounter(readTermList(options.forbid));
    this.#needsText = find !== null || this.required.terms.length + this.forbidden.terms.length > 0;
  }

  generator(): Generator | null {
    return this.#miner?.generator ?? this.#generator;
  }

  async add(input: MinedInput, context: CommandContext): Promise<InputError | null> {
    const { mined } = input;
    this.#generator ??= input.generator;
    const source = input.source ?? (this.#needsText ? await readSourceAgain(input, context) : null);
    if (source && "error" in source) {
      this.errors.push(source.error);
      return source.error;
    }
    const occurrences = this.#find && source ? this.#find(source) : findPhrases(mined.phrases);
    const { officialOf } = openSpeakers(mined);
    const document = { path: mined.path, length: mined.length, sections: mined.sections, officialOf };
    this.pieces.push(...countPieces(document, occurrences));
    for (const { term, tag } of occurrences) if (!this.tags.has(term)) this.tags.set(term, tag);
    if (source) {
      const listed = [this.required, this.forbidden].flatMap((list) =>
        list.add(source, (found) => countPieces(document, found)),
      );
      this.#place(source, [...occurrences, ...listed]);
    }
    return null;
  }

  #place(source: SourceDocument, occurrences: readonly Occurrence[]): void {
    const lineOf = openLines(source.text);
    for (const { term, start, end } of occurrences) {
      if (this.places.has(term)) continue;
      const { line, column } = lineOf(start);
      this.places.set(term, { path: source.path, line, column, endColumn: column + end - start });
    }
  }
}

/** Counts the terms of a list. */
class ListCounter {
  readonly terms: readonly AskedTerm[];
  readonly #pieces: Piece[] = [];
  readonly #find: (folded: string) => readonly Occurrence[];

  constructor(terms: readonly AskedTerm[]) {
    this.terms = terms;
    this.#find = openTermFinder(terms);
  }

  get list(): ListedTerms {
    return { terms: this.terms.map(({ text }) => text), pieces: this.#pieces };
  }

  add(
    { folded }: SourceDocument,
    count: (found: readonly Occurrence[]) => readonly Piece[],
  ): readonly Occurrence[] {
    if (this.terms.length === 0) return [];
    const found = this.#find(folded);
    this.#pieces.push(...count(found));
    return found;
  }
}

async function openCounter(options: FreqOptions): Promise<Counter> {
  if (options.terms !== undefined) {
    const find = openTermFinder(readTermList(options.terms));
    const miner = await openMiner(minerOptions("sections", { ...options, format: "json" }));
    return new Counter(options, ({ folded }) => find(folded), miner);
  }
  if (options.unit === "phrase") return new Counter(options, null, null);
  const miner = await openMiner(minerOptions("phrases", { ...options, format: "json" }));
  const all = readStopwords();
  const stopwords = options.stopwords === "none" ? new Set<string>() : all[options.stopwords];
  const filter = { stopwords, minLength: options.minLength };
  return new Counter(options, (source) => findWords(source.folded, miner.segment(source), filter), miner);
}

/** The pieces with only the words of these parts of speech ("n" takes "nr" too), and the tag of each. */
function withPos(
  pieces: readonly Piece[],
  tags: ReadonlyMap<string, string>,
  pos: readonly string[],
): Pick<TermCount, "pieces" | "tagOf"> {
  const untagged = new Set([...tags].filter(([, tag]) => tag === "" || tag === "nz").map(([term]) => term));
  const jieba = untagged.size === 0 ? new Map<string, string>() : readWordTags(untagged);
  const tagOf = (term: string): string => jieba.get(term) ?? tags.get(term) ?? "";
  if (pos.length === 0) return { pieces, tagOf };
  const isWanted = ([term]: readonly [string, number]): boolean =>
    pos.some((wanted) => tagOf(term).startsWith(wanted));
  return {
    pieces: pieces.map((piece) => ({ ...piece, counts: new Map([...piece.counts].filter(isWanted)) })),
    tagOf,
  };
}
