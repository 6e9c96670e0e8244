import { lintDictionary } from "../../src/dictionaries/lint-dictionary.ts";
import type { PolicyTerm } from "../../src/dictionaries/policy-terms.ts";
import type { Stopwords } from "../../src/dictionaries/stopwords.ts";
import {
  applyUserDictionaries,
  parseUserDictionary,
  removedWords,
} from "../../src/dictionaries/user-dictionary.ts";
import type { MinedDocument } from "../../src/model/extraction.ts";
import type { SourceDocument } from "../../src/model/source-document.ts";
import { textOf } from "../../src/model/span.ts";
import type { Miner } from "../../src/pipeline.ts";

/** Mines a document and throws Error for the first thing that does not hold; returns what was mined. */
export function checkDocument(document: SourceDocument, miner: Miner): MinedDocument {
  checkSource(document);
  const mined = miner.mine(document);
  checkSections(document, mined);
  checkPhrases(document, mined);
  checkTokens(document, miner);
  checkClaims(document, mined);
  checkDigits(document, miner);
  return mined;
}

/** Throws Error where mining the document again gives something else. */
export function checkRepeats(document: SourceDocument, first: MinedDocument, miner: Miner): void {
  need(JSON.stringify(miner.mine(document)) === JSON.stringify(first), "two runs differ");
}

function checkSource(document: SourceDocument): void {
  const { text, folded, furniture, headings } = document;
  need(text.length === folded.length, "the folded text has another length");
  need(!/\r|^\ufeff/.test(text), "the text has a carriage return or begins with a mark");
  for (const [name, spans] of Object.entries({ furniture, headings })) {
    let end = 0;
    for (const span of spans) {
      need(span.start >= end && span.end >= span.start && span.end <= text.length, `${name} ${say(span)}`);
      end = span.end;
    }
  }
}

function checkSections({ text }: SourceDocument, { sections }: MinedDocument): void {
  let end = 0;
  for (const [index, { id, span, parent, level }] of sections.entries()) {
    need(id === index + 1, `section ${id} at ${index}`);
    need(
      span.start >= end && span.start <= span.end && span.end <= text.length,
      `section ${id} ${say(span)}`,
    );
    end = span.end;
    const above = parent === null ? null : sections[parent - 1];
    need(above === null || (above !== undefined && above.id < id && above.level < level), `parent of ${id}`);
  }
}

function checkPhrases(document: SourceDocument, { phrases, sections }: MinedDocument): void {
  const seen = new Set<string>();
  let before = Number.POSITIVE_INFINITY;
  for (const { text, count, score, mentions, sections: places } of phrases) {
    need(text !== "" && !seen.has(text), `phrase ${say(text)} twice`);
    seen.add(text);
    need(Number.isFinite(score) && score <= before, `score of ${say(text)}`);
    before = score;
    need(count === mentions.length && count > 0, `count of ${say(text)}`);
    need(count === places.reduce((sum, place) => sum + place.count, 0), `sections of ${say(text)}`);
    need(
      places.every(({ section }) => section >= 0 && section <= sections.length),
      `places of ${say(text)}`,
    );
    let end = 0;
    for (const mention of mentions) {
      need(mention.start >= end && mention.end > mention.start, `mention ${say(mention)} of ${say(text)}`);
      end = mention.end;
    }
    need(end <= document.text.length, `a mention of ${say(text)} beyond the end`);
  }
}

function checkTokens({ folded }: SourceDocument, miner: Miner): void {
  let end = 0;
  for (const token of miner.segment({ folded } as SourceDocument)) {
    need(token.start === end && token.end > token.start, `token ${say(token)} behind ${end}`);
    end = token.end;
  }
  need(end === folded.length, `the tokens end at ${end}`);
}

function checkClaims({ text }: SourceDocument, { claims, sections }: MinedDocument): void {
  let before = 0;
  for (const [index, claim] of claims.entries()) {
    const { id, quantity, sentence, partOf, section, indicator, value, min, max } = claim;
    const which = `claim ${id} ${say(quantity.text)}`;
    need(id === index + 1, `${which} is at ${index}`);
    need(quantity.start >= before && quantity.end > quantity.start, `${which} is out of order`);
    before = quantity.start;
    need(quantity.end <= text.length && textOf(text, quantity) === quantity.text, `${which} misquotes`);
    need(textOf(text, sentence) === sentence.text, `${which} misquotes its sentence`);
    need(sentence.start <= quantity.start && quantity.end <= sentence.end, `${which} outside its sentence`);
    need(
      partOf === null || (partOf !== id && partOf >= 1 && partOf <= claims.length),
      `${which} part of ${partOf}`,
    );
    // Where a line ends within a number ("35\n亿元") and the rest looks like a title, it begins in its section.
    const place = sections[section - 1]?.span;
    const begins = place !== undefined && place.start <= quantity.start && quantity.start < place.end;
    need(section === 0 || begins, `${which} outside section ${section}`);
    need(indicator !== "", `${which} has no indicator`);
    for (const number of [value, min, max])
      need(number === null || Number.isFinite(number), `${which} ${number}`);
    need(value === null || (min === null && max === null), `${which} has a value and a range`);
    need(min === null || max === null || min <= max, `${which} from ${min} to ${max}`);
  }
}

/** Every digit is in a claim, in a span that is rejected, or in furniture. */
function checkDigits(document: SourceDocument, miner: Miner): void {
  const { claims, rejected, explanations } = miner.readClaims(document);
  need(claims.length === explanations.length, "explanations");
  const covered = new Uint8Array(document.text.length);
  let before = 0;
  for (const span of rejected) {
    need(span.start >= before && span.end <= document.text.length, `rejected ${say(span)}`);
    before = span.start;
  }
  for (const { start, end } of [
    ...claims.map(({ quantity }) => quantity),
    ...rejected,
    ...document.furniture,
  ])
    covered.fill(1, start, end);
  for (const { index, 0: digits } of document.folded.matchAll(/[0-9]+/g)) {
    const where = document.text.slice(Math.max(0, index - 12), index + digits.length + 12);
    need(!covered.subarray(index, index + digits.length).includes(0), `${digits} is nowhere: ${say(where)}`);
  }
}

/** Parses the text of a dictionary, applies and checks it; throws Error where something does not hold. */
export function checkDictionary(text: string, terms: readonly PolicyTerm[], stopwords: Stopwords): void {
  const dictionary = parseUserDictionary(text, "words.tsv");
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { line } of [...dictionary.entries, ...dictionary.bad])
    need(line >= 1 && line <= lines, `line ${line}`);
  for (const { text: term, variants } of dictionary.entries) {
    need(
      [term, ...variants].every((word) => word.trim() !== "" && !word.includes("\t")),
      `term ${say(term)}`,
    );
  }
  const problems = lintDictionary(dictionary, terms, stopwords);
  need(
    problems.every(({ line, message }) => line >= 1 && message !== ""),
    "problems",
  );
  const inForce = applyUserDictionaries(terms, [dictionary]);
  need(new Set(inForce.map((term) => term.text)).size === inForce.length, "a term twice");
  removedWords(terms, inForce, [dictionary]);
}

/** Throws where something does not hold. */
export function need(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const say = (value: unknown): string => JSON.stringify(value);
