import { readStopwords } from "../dictionaries/stopwords.ts";
import { readUnits } from "../dictionaries/units.ts";
import { readWordTags } from "../dictionaries/word-tags.ts";
import type { Piece } from "../freq/count-pieces.ts";
import { openTermFinder } from "../freq/find-terms.ts";
import { findWords } from "../freq/find-words.ts";
import { wordBoundaries } from "../freq/word-boundaries.ts";
import type { LoadFailure } from "../load/load-documents.ts";
import { mergeGenerators } from "../merge/merge-generators.ts";
import type { Generator } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { openMiner } from "../pipeline.ts";
import type { FilePlace } from "../render/annotations/annotation.ts";
import type { CommandContext } from "./command-context.ts";
import type { FreqOptions } from "./freq-options.ts";
import { minerOptions } from "./mining-options.ts";
import { readTermList } from "./read-term-list.ts";
import { reportInputError } from "./report-input-error.ts";
import { type CounterRequest, TermCounter } from "./term-counter.ts";
import { visitMinedDocuments } from "./visit-mined-documents.ts";

/** The terms of a list, counted wherever they stand. */
interface ListedCount {
  readonly pieces: readonly Piece[];
  /** Every term of the list, in its order, with the place of each use. */
  readonly uses: ReadonlyMap<string, readonly FilePlace[]>;
}

/** All that was counted. */
export interface TermCount {
  /** What cut the texts, or made the saved results, all of them named; null where one does not say. */
  readonly generator: Generator | null;
  readonly documents: number;
  readonly pieces: readonly Piece[];
  readonly tagOf: (term: string) => string;
  /** The first place of each term. */
  readonly placeOf: ReadonlyMap<string, FilePlace>;
  readonly required: ListedCount;
  readonly forbidden: ListedCount;
  readonly errors: readonly LoadFailure[];
}

/** Counts the terms of all documents as the options of `freq` want it; what cannot be done is named as it is met. */
export async function countTerms(
  paths: readonly string[],
  options: FreqOptions,
  context: CommandContext,
): Promise<TermCount> {
  const { find, boundaries, generator } = await openFind(options);
  const counter = new TermCounter({
    find,
    boundaries,
    required: readTermList(options.require),
    forbidden: readTermList(options.forbid),
    places: options.baseline !== undefined,
  });
  const view = find === null ? "phrases" : "sections";
  const mining = { ...options, format: "json" } as const;
  const errors: LoadFailure[] = [];
  const unread = await visitMinedDocuments({ paths, view, options: mining, context }, async (input) => {
    const failure = await counter.add(input, context);
    if (failure === null) return;
    errors.push(failure);
    await reportInputError(failure, context);
  });
  return {
    generator: generator ?? generatorOf([...counter.generators]),
    documents: new Set(counter.pieces.map(({ path }) => path)).size,
    ...withPos(counter.pieces, counter.tags, options.pos),
    placeOf: counter.places,
    required: counter.required,
    forbidden: counter.forbidden,
    errors: [...unread, ...errors],
  };
}

function generatorOf(generators: readonly (Generator | null)[]): Generator | null {
  return generators.length === 0 || generators.includes(null) ? null : mergeGenerators(generators);
}

/** How terms are found, and what finds them; the phrases of a document are found when it is mined. */
async function openFind(
  options: FreqOptions,
): Promise<Pick<CounterRequest, "find" | "boundaries"> & { readonly generator: Generator | null }> {
  const mining = { ...options, format: "json" } as const;
  const cutter = options.wholeWords ? await openMiner(minerOptions("phrases", mining)) : null;
  const boundaries = cutter && ((source: SourceDocument) => wordBoundaries(cutter.segment(source)));
  if (needsOnlyLists(options)) return { find: () => [], boundaries, generator: null };
  if (options.terms !== undefined) {
    const find = openTermFinder(readTermList(options.terms));
    const { generator } = cutter ?? (await openMiner(minerOptions("sections", mining)));
    return { find: ({ folded }, isBoundary) => find(folded, isBoundary), boundaries, generator };
  }
  if (options.unit === "phrase") return { find: null, boundaries, generator: null };
  const { generator, segment } = cutter ?? (await openMiner(minerOptions("phrases", mining)));
  const stopwords = options.stopwords === "none" ? new Set<string>() : readStopwords()[options.stopwords];
  const filter = { stopwords, minLength: options.minLength, units: readUnits() };
  return { find: (source) => findWords(source.folded, segment(source), filter), boundaries, generator };
}

/** Whether nothing is asked but whether some terms are there, so that no engine is needed. */
function needsOnlyLists({ require, forbid, baseline, save }: FreqOptions): boolean {
  return (require ?? forbid) !== undefined && (baseline ?? save) === undefined;
}

/**
 * The pieces with only the words of these parts of speech ("n" takes "nr" too, "-ns" none of ns), and the tag of each.
 */
function withPos(
  pieces: readonly Piece[],
  tags: ReadonlyMap<string, string>,
  pos: readonly string[],
): Pick<TermCount, "pieces" | "tagOf"> {
  const untagged = new Set([...tags].filter(([, tag]) => tag === "" || tag === "nz").map(([term]) => term));
  const jieba = untagged.size === 0 ? new Map<string, string>() : readWordTags(untagged);
  const tagOf = (term: string): string => jieba.get(term) ?? tags.get(term) ?? "";
  if (pos.length === 0) return { pieces, tagOf };
  const unwanted = pos.filter((tag) => tag.startsWith("-")).map((tag) => tag.slice(1));
  const wanted = pos.filter((tag) => !tag.startsWith("-"));
  const isWanted = ([term]: readonly [string, number]): boolean => {
    const begins = (tag: string): boolean => tagOf(term).startsWith(tag);
    return (wanted.length === 0 || wanted.some(begins)) && !unwanted.some(begins);
  };
  return {
    pieces: pieces.map((piece) => ({ ...piece, counts: new Map([...piece.counts].filter(isWanted)) })),
    tagOf,
  };
}
