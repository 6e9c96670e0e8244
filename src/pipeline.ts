import { extractClaims } from "./claims/extract-claims.ts";
import { type ClaimReading, readClaims } from "./claims/read-claims.ts";
import { type ClaimDictionaries, readClaimDictionaries } from "./dictionaries/claim-dictionaries.ts";
import { dictionaryDigest } from "./dictionaries/digest.ts";
import { packageVersion } from "./dictionaries/package-version.ts";
import { type PhraseWords, readPhraseWords } from "./dictionaries/phrase-words.ts";
import { readPolicyDictionary } from "./dictionaries/policy-dictionary.ts";
import type { PolicyTerm } from "./dictionaries/policy-terms.ts";
import { readSplitWords, type SplitWords } from "./dictionaries/split-words.ts";
import { type LoadFailure, type LoadOptions, loadDocuments } from "./load/load-documents.ts";
import type { Generator, MinedDocument, Phrase, Section } from "./model/extraction.ts";
import type { SourceDocument } from "./model/source-document.ts";
import { type ExplainedPhrase, explainPhrases, extractPhrases } from "./phrases/extract-phrases.ts";
import { openSegmenter, type SegmenterChoice } from "./segment/open-segmenter.ts";
import type { Segmenter } from "./segment/segmenter.ts";
import { splitSections } from "./split/split-sections.ts";

/** What to look for besides the sections, which every layer needs. A layer that is off stays an empty list. */
export interface Layers {
  /** Needs a jieba engine and the term dictionary; without it neither is loaded. */
  readonly phrases: boolean;
  readonly claims: boolean;
}

/** How to mine. */
export interface MinerOptions {
  /** Both where not given. */
  readonly layers?: Partial<Layers>;
  /** "auto" where not given. */
  readonly segmenter?: SegmenterChoice;
  /** Files of the user's own dictionaries; a later one wins. */
  readonly dictionaries?: readonly string[];
}

/** The stages with their words loaded, ready for any number of documents. */
export interface Miner {
  readonly generator: Generator;
  mine(document: SourceDocument): MinedDocument;
  /** The sections alone. */
  split(document: SourceDocument): readonly Section[];
  /** The phrases with the parts of their scores; throws where the layer is off. */
  explainPhrases(document: SourceDocument): readonly ExplainedPhrase[];
  /** The claims with the origin of their fields, and the numbers that are none; throws where the layer is off. */
  readClaims(document: SourceDocument): ClaimReading;
}

/**
 * Loads the words, and the engine where phrases are wanted, that the chosen layers need.
 *
 * Throws PolicyMineError DICTIONARY for a bad dictionary of the user, ENGINE for an engine that is not installed.
 */
export async function openMiner(options: MinerOptions = {}): Promise<Miner> {
  const stages = await openStages(options);
  const split = (document: SourceDocument): readonly Section[] => splitSections(document, stages.splitWords);
  return {
    generator: stages.generator,
    mine: (document) => mineDocument(document, stages),
    split,
    explainPhrases(document) {
      const { segmenter, words } = need(stages.phrases);
      return explainPhrases(document, split(document), segmenter.segment(document.folded), words);
    },
    readClaims: (document) => readClaims(document, split(document), need(stages.claims)),
  };
}

function need<Stage>(stage: Stage | null): Stage {
  if (stage === null) throw new Error("the layer is off in MinerOptions.layers");
  return stage;
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

/** split → segment → phrases → claims, for one document. */
function mineDocument(document: SourceDocument, stages: Stages): MinedDocument {
  const sections = splitSections(document, stages.splitWords);
  const phrases = stages.phrases ? segmentAndExtract(document, sections, stages.phrases) : [];
  const claims = stages.claims ? extractClaims(document, sections, stages.claims) : [];
  const { path, format, encoding, sha256, text, title, source, published, number, issuer } = document;
  return {
    ...{ path, format, encoding, sha256, length: text.length },
    ...{ title, source, published, number, issuer },
    ...{ sections, phrases, claims },
  };
}

function segmentAndExtract(
  document: SourceDocument,
  sections: readonly Section[],
  { segmenter, words }: PhraseStage,
): readonly Phrase[] {
  return extractPhrases(document, sections, segmenter.segment(document.folded), words);
}

/** What the stages need, loaded; null for a layer that is off. */
interface Stages {
  readonly generator: Generator;
  readonly splitWords: SplitWords;
  readonly phrases: PhraseStage | null;
  readonly claims: ClaimDictionaries | null;
}

interface PhraseStage {
  readonly segmenter: Segmenter;
  readonly words: PhraseWords;
}

async function openStages(options: MinerOptions): Promise<Stages> {
  const layers: Layers = { phrases: true, claims: true, ...options.layers };
  const files = options.dictionaries ?? [];
  // The terms are read only for the phrases, or where the user's own change the digest.
  const dictionary = layers.phrases || files.length > 0 ? readPolicyDictionary(files) : null;
  const phrases = layers.phrases && dictionary ? await openPhraseStage(options, dictionary.terms) : null;
  return {
    generator: {
      name: "policy-mine",
      version: packageVersion(),
      segmenter: phrases?.segmenter.name ?? "none",
      dictionary: dictionary?.digest ?? dictionaryDigest(NO_TERMS, NO_TERMS),
      offsets: "utf-16",
    },
    splitWords: readSplitWords(),
    phrases,
    claims: layers.claims ? readClaimDictionaries() : null,
  };
}

async function openPhraseStage(options: MinerOptions, terms: readonly PolicyTerm[]): Promise<PhraseStage> {
  return {
    segmenter: await openSegmenter(options.segmenter ?? "auto", terms),
    words: readPhraseWords(terms),
  };
}

const NO_TERMS: readonly PolicyTerm[] = [];
