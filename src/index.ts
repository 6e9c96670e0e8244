/**
 * policy-mine as a library: the pipeline of the command line, without the command line.
 *
 *     import { mine } from "policy-mine";
 *     for await (const result of mine(["reports/"])) console.log("error" in result ? result.error : result.claims);
 */
export type { ClaimReading } from "./claims/claim-reading.ts";
export {
  documentFromText,
  type LoadFailure,
  type LoadOptions,
  loadDocument,
  loadDocuments,
} from "./load/load-documents.ts";
export type * from "./model/extraction.ts";
export { PolicyMineError } from "./model/policy-mine-error.ts";
export type {
  DocumentFormat,
  DocumentMetadata,
  MarkedHeading,
  SourceDocument,
} from "./model/source-document.ts";
export { overlaps, type Span, textOf } from "./model/span.ts";
export type { ExplainedPhrase } from "./phrases/explain-phrase.ts";
export { type Layers, type Miner, type MinerOptions, mine, openMiner } from "./pipeline.ts";
export type { SegmenterChoice } from "./segment/open-segmenter.ts";
