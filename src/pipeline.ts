import { extractClaims } from "./claims/extract-claims.ts";
import { packageVersion } from "./dictionaries/package-version.ts";
import { readSplitWords, type SplitWords } from "./dictionaries/split-words.ts";
import { type LoadFailure, type LoadOptions, loadDocuments } from "./load/load-documents.ts";
import type { Generator, MinedDocument } from "./model/extraction.ts";
import type { SourceDocument } from "./model/source-document.ts";
import { extractPhrases } from "./phrases/extract-phrases.ts";
import { splitSections } from "./split/split-sections.ts";

/** What to look for besides the sections, which every layer needs. A layer that is off stays an empty list. */
export interface Layers {
  /** Needs an engine and the term dictionary; without it neither is loaded. */
  readonly phrases: boolean;
  readonly claims: boolean;
}

/** How to mine: by default both layers, with the engine that is at hand and the dictionaries that come along. */
export interface MinerOptions {
  readonly layers?: Partial<Layers>;
}

/** The stages with their words loaded, ready for any number of documents. */
export interface Miner {
  readonly generator: Generator;
  mine(document: SourceDocument): MinedDocument;
}

/** Loads the words (and the engine, where phrases are wanted) that the chosen layers need. */
export async function openMiner(options: MinerOptions = {}): Promise<Miner> {
  const layers: Layers = { phrases: true, claims: true, ...options.layers };
  const splitWords = readSplitWords();
  return {
    generator: {
      name: "policy-mine",
      version: packageVersion(),
      segmenter: "none",
      dictionary: "",
      offsets: "utf-16",
    },
    mine: (document) => mineDocument(document, layers, splitWords),
  };
}

/** split → segment → phrases → claims, for one document. */
function mineDocument(document: SourceDocument, layers: Layers, splitWords: SplitWords): MinedDocument {
  const sections = splitSections(document, splitWords);
  const phrases = layers.phrases
    ? extractPhrases(document, sections, [], { terms: [], stopwords: new Set() })
    : [];
  const claims = layers.claims ? extractClaims(document, sections) : [];
  return {
    path: document.path,
    format: document.format,
    encoding: document.encoding,
    sha256: document.sha256,
    length: document.text.length,
    title: document.title,
    source: document.source,
    published: document.published,
    number: document.number,
    issuer: document.issuer,
    sections,
    phrases,
    claims,
  };
}

/**
 * Mines files, folders, globs or "-" (standard input): one result a document, in the order of the documents, each
 * as soon as it is done; what could not be loaded comes as a LoadFailure in its place and the rest goes on.
 */
export async function* mine(
  paths: readonly string[],
  options: MinerOptions & LoadOptions = {},
): AsyncGenerator<MinedDocument | LoadFailure> {
  const miner = await openMiner(options);
  for await (const loaded of loadDocuments(paths, options)) {
    yield "error" in loaded ? loaded : miner.mine(loaded);
  }
}
