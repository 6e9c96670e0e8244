import { type PhraseWords, readPhraseWords } from "../../src/dictionaries/phrase-words.ts";
import type { PolicyTerm } from "../../src/dictionaries/policy-terms.ts";
import { foldText } from "../../src/model/fold.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import type { Token, TokenKind } from "../../src/model/token.ts";
import type { Candidate } from "../../src/phrases/candidate.ts";
import { type Reading, readTokens } from "../../src/phrases/reading.ts";

/** A document of nothing but a text. */
export function documentOf(text: string, facts: Partial<SourceDocument> = {}): SourceDocument {
  return {
    path: "sentence.txt",
    format: "text",
    encoding: "utf-8",
    sha256: "",
    title: null,
    source: null,
    published: null,
    number: null,
    issuer: null,
    text,
    folded: foldText(text),
    furniture: [],
    headings: [],
    ...facts,
  };
}

/** A term of a test's own dictionary. */
export function termOf(text: string, category = "instrument", variants: readonly string[] = []): PolicyTerm {
  return { text, category, variants, year: "", level: "" };
}

/** The words of the rules with the given terms only, so that the big dictionary cannot move a test. */
export function wordsWith(...terms: readonly PolicyTerm[]): PhraseWords {
  return readPhraseWords(terms);
}

/** A sentence cut by hand: `实施|转化|示范|计划`. Terms of `words` become tokens of kind "term". */
export function readMarked(marked: string, words: PhraseWords): Reading {
  const text = marked.replaceAll("|", "");
  const tokens: Token[] = [];
  let start = 0;
  for (const piece of marked.split("|")) {
    if (piece === "") continue;
    tokens.push({ start, end: start + piece.length, kind: kindOf(foldText(piece), words) });
    start += piece.length;
  }
  return readTokens(documentOf(text), tokens, words);
}

function kindOf(piece: string, words: PhraseWords): TokenKind {
  if (words.terms.has(piece)) return "term";
  if (/^\s+$/.test(piece)) return "space";
  if (/^[\d.]+%?$/.test(piece)) return "number";
  if (/[A-Za-z]/.test(piece)) return "latin";
  return /^\p{Script=Han}+$/u.test(piece) ? "word" : "mark";
}

/** What a rule found, as the characters that it covers. */
export function surfaces(reading: Reading, found: readonly Candidate[]): readonly string[] {
  return found.map((one) => reading.folded.slice(one.start, one.end));
}
