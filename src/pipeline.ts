import type { ClaimReading } from "./claims/claim-reading.ts";
import { readClaimDictionaries } from "./dictionaries/claim-dictionaries.ts";
import { dictionaryDigest } from "./dictionaries/digest.ts";
import { packageVersion } from "./dictionaries/package-version.ts";
import { readPhraseWords } from "./dictionaries/phrase-words.ts";
import { type PolicyDictionary, readPolicyDictionary } from "./dictionaries/policy-dictionary.ts";
import type { PolicyTerm } from "./dictionaries/policy-terms.ts";
import { readSplitWords } from "./dictionaries/split-words.ts";
import { type LoadFailure, type LoadOptions, loadDocuments } from "./load/load-documents.ts";
import type { Claim, Generator, MinedDocument, Phrase, Section } from "./model/extraction.ts";
import type { SourceDocument } from "./model/source-document.ts";
import type { Token } from "./model/token.ts";
import type { ExplainedPhrase } from "./phrases/explain-phrase.ts";
import type { SegmenterChoice } from "./segment/open-segmenter.ts";
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
  /** `between` is called between two stages: what the first worked on is no longer needed then. */
  mine(document: SourceDocument, between?: () => void): MinedDocument;
  /** The sections alone. */
  split(document: SourceDocument): readonly Section[];
  /**
   * The phrases with the parts of their scores, by the document's sections or by others; throws where the layer is off.
   */
  explainPhrases(document: SourceDocument, sections?: readonly Section[]): readonly ExplainedPhrase[];
  /** The tokens, which tile the text; throws where the layer of the phrases is off. */
  segment(document: SourceDocument): readonly Token[];
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
  return {
    generator: stages.generator,
    mine: (document, between) => mineDocument(document, stages, between),
    split: stages.split,
    explainPhrases: (document, sections = stages.split(document)) =>
      need(stages.phrases).explain(document, sections),
    segment: (document) => need(stages.phrases).cut(document),
    readClaims: (document) => need(stages.claims).explain(document, stages.split(document)),
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

/** split → (segment →) phrases → claims, for one document. */
function mineDocument(
  document: SourceDocument,
  { split, phrases, claims }: Stages,
  between?: () => void,
): MinedDocument {
  const { path, format, encoding, sha256, text, title, source, published, number, issuer } = document;
  const sections = split(document);
  const found = phrases?.extract(document, sections) ?? [];
  between?.();
  return {
    ...{ path, format, encoding, sha256, length: text.length },
    ...{ title, source, published, number, issuer },
    sections,
    phrases: found,
    claims: claims?.extract(document, sections) ?? [],
  };
}

/** The stages with their words; null for a layer that is off. */
interface Stages {
  readonly generator: Generator;
  readonly split: Stage<readonly Section[]>;
  readonly phrases:
    | (Layer<readonly Phrase[], readonly ExplainedPhrase[]> & { readonly cut: Stage<readonly Token[]> })
    | null;
  readonly claims: Layer<readonly Claim[], ClaimReading> | null;
}

type Stage<Result, Given extends readonly unknown[] = []> = (
  document: SourceDocument,
  ...given: Given
) => Result;

/** What a stage finds, alone or with what is behind it. */
interface Layer<Found, Explained> {
  readonly extract: Stage<Found, [sections: readonly Section[]]>;
  readonly explain: Stage<Explained, [sections: readonly Section[]]>;
}

async function openStages(options: MinerOptions): Promise<Stages> {
  const layers: Layers = { phrases: true, claims: true, ...options.layers };
  const files = options.dictionaries ?? [];
  // The terms are read only for the phrases, or where the user's own change the digest.
  const dictionary = layers.phrases || files.length > 0 ? readPolicyDictionary(files) : null;
  const segmenter =
    layers.phrases && dictionary
      ? await (await import("./segment/open-segmenter.ts")).openSegmenter(
          options.segmenter ?? "auto",
          dictionary.index,
        )
      : null;
  const splitWords = readSplitWords();
  return {
    generator: {
      name: "policy-mine",
      version: packageVersion(),
      segmenter: segmenter?.name ?? "none",
      dictionary: dictionary?.digest ?? dictionaryDigest(NO_TERMS, NO_TERMS),
      offsets: "utf-16",
    },
    split: (document) => splitSections(document, splitWords),
    phrases: segmenter && dictionary ? await openPhrases(segmenter, dictionary) : null,
    claims: layers.claims ? await openClaims() : null,
  };
}

const NO_TERMS: readonly PolicyTerm[] = [];

/** segment → phrases. Loaded only when it is asked for, as the claims are: start-up is half of a short run. */
async function openPhrases(
  segmenter: Segmenter,
  { index, removed }: PolicyDictionary,
): Promise<NonNullable<Stages["phrases"]>> {
  const { extractPhrases, explainPhrases } = await import("./phrases/extract-phrases.ts");
  const words = readPhraseWords(index, removed);
  const cut = ({ folded }: SourceDocument): readonly Token[] => segmenter.segment(folded);
  return {
    cut,
    extract: (document, sections) => extractPhrases(document, sections, cut(document), words),
    explain: (document, sections) => explainPhrases(document, sections, cut(document), words),
  };
}

async function openClaims(): Promise<NonNullable<Stages["claims"]>> {
  const { extractClaims } = await import("./claims/extract-claims.ts");
  const { readClaims } = await import("./claims/read-claims.ts");
  const dictionaries = readClaimDictionaries();
  return {
    extract: (document, sections) => extractClaims(document, sections, dictionaries),
    explain: (document, sections) => readClaims(document, sections, dictionaries),
  };
}
