/** The JSON contract, version 1 (DESIGN.md section 6). Change it only together with its JSON Schema. */
import type { DocumentFormat, DocumentMetadata } from "./source-document.ts";
import type { Span } from "./span.ts";

/** What `extract --format json` prints. */
export interface Extraction {
  readonly schema: "policy-mine/extract/1";
  readonly generator: Generator;
  readonly documents: readonly MinedDocument[];
  readonly errors: readonly InputError[];
}

/** What made a result: with the same generator, options and input, the bytes are the same. */
export interface Generator {
  readonly name: "policy-mine";
  readonly version: string;
  /** Name of the jieba engine, "none" where no command needed one. */
  readonly segmenter: string;
  /** sha256 of all words in force. */
  readonly dictionary: string;
  readonly offsets: "utf-16";
}

/** An input that could not be done. The others are done all the same. */
export interface InputError {
  readonly path: string;
  /** Machine-readable, upper case: "NOT_FOUND", "BINARY", … */
  readonly code: string;
  /** `what is wrong; what was expected`, without the path. */
  readonly message: string;
}

/** Everything found in one document. */
export interface MinedDocument extends DocumentMetadata {
  readonly path: string;
  readonly format: DocumentFormat;
  readonly encoding: string;
  readonly sha256: string;
  /** Of the text, in UTF-16 code units. */
  readonly length: number;
  readonly sections: readonly Section[];
  readonly phrases: readonly Phrase[];
  readonly claims: readonly Claim[];
}

/** The part of a document that belongs to one official, or to one heading where nobody speaks. */
export interface Section {
  /** From 1, in the order of the text. */
  readonly id: number;
  readonly kind: "statement" | "heading" | "article" | "body";
  /** 1 for the topmost. */
  readonly level: number;
  /** id of the section that this one is under. */
  readonly parent: number | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly official: Official | null;
  /** From the first character of its title (or of its first line) to where the next begins, or the end of the text. */
  readonly span: Span;
}

/** The person whose section it is. */
export interface Official {
  readonly name: string | null;
  readonly post: string | null;
  readonly organization: string | null;
  readonly region: string | null;
}

/** A key phrase with all its mentions. */
export interface Phrase {
  readonly text: string;
  readonly category: string;
  readonly origins: readonly PhraseOrigin[];
  readonly count: number;
  readonly score: number;
  readonly variants: readonly string[];
  readonly sections: readonly PhraseInSection[];
  readonly mentions: readonly Span[];
}

export type PhraseOrigin = "dictionary" | "quoted" | "pattern" | "discovered";

/** How a phrase stands in one section. */
export interface PhraseInSection {
  /** id of the section; 0 = before the first. */
  readonly section: number;
  readonly count: number;
  readonly score: number;
}

/** One quantity expression and everything known about it. What each field means: dictionaries and docs/claims.md. */
export interface Claim {
  /** From 1, in the order of the text. */
  readonly id: number;
  /** id of the section; 0 = before the first. */
  readonly section: number;
  readonly kind: ClaimKind;
  readonly indicator: string;
  readonly quantity: QuotedSpan;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly period: Period | null;
  readonly direction: "up" | "down" | null;
  readonly basis: string | null;
  readonly rank: Rank | null;
  readonly status: ClaimStatus;
  readonly actor: string | null;
  /** id of the claim that this one is a part of (其中). */
  readonly partOf: number | null;
  readonly sentence: QuotedSpan;
  /** Name of the rule that found it. */
  readonly rule: string;
}

export type ClaimKind = "level" | "change" | "share" | "rank" | "streak" | "first";
export type Comparator = "exact" | "over" | "atLeast" | "under" | "atMost" | "nearly" | "about";
export type ClaimStatus = "actual" | "target" | "rule";

/** A span together with the characters that it covers. */
export interface QuotedSpan extends Span {
  readonly text: string;
}

/** The time that a value is for. start and end are an ISO year, month or day; null where open or not known. */
export interface Period {
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** A place in an order: 居全市前三 is { scope: "全市", position: 3, top: true }. */
export interface Rank {
  readonly scope: string;
  readonly position: number | null;
  readonly top: boolean;
}
