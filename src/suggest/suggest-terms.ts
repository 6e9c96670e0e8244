import { TERM_COLUMNS } from "../dictionaries/policy-terms.ts";
import { LineProblem, parseUserLine } from "../dictionaries/user-line.ts";
import type { Phrase } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import type { Span } from "../model/span.ts";
import type { JoinedDocuments } from "./join-documents.ts";

/** A phrase of the documents that the dictionary does not have. */
export interface Suggestion {
  readonly text: string;
  /** The phrase's, as far as its form tells. */
  readonly category: string;
  /** Other wordings that were met. */
  readonly variants: readonly string[];
  readonly count: number;
  /** In how many documents. */
  readonly documents: number;
  readonly score: number;
  /** Its first mention with some text around it, in one line. */
  readonly example: string;
  /** Path of the document that the example is from. */
  readonly path: string;
}

/** What is worth suggesting. */
export interface SuggestionLimits {
  /** Mentions that a phrase must have; 2 where not given. */
  readonly count?: number;
  /** Documents that must have it; 1 where not given. */
  readonly documents?: number;
  /** Longest text, in code units; 16 where not given: longer ones are sentences. */
  readonly length?: number;
}

/** Characters shown on either side of an example. */
const AROUND = 15;

/**
 * The phrases of joined documents that could be new entries of a dictionary: not in the dictionary, no document
 * title, repeated. By the phrases' score, then by documents, count and text.
 */
export function suggestTerms(
  joined: JoinedDocuments,
  phrases: readonly Phrase[],
  limits: SuggestionLimits = {},
): readonly Suggestion[] {
  const { count = 2, documents = 1, length = 16 } = limits;
  return phrases
    .filter((phrase) => isNew(phrase) && phrase.count >= count && phrase.text.length <= length)
    .map((phrase) => suggestionOf(phrase, joined))
    .filter((suggestion) => suggestion.documents >= documents)
    .sort(
      (a, b) =>
        b.score - a.score || b.documents - a.documents || b.count - a.count || (a.text < b.text ? -1 : 1),
    );
}

/**
 * The suggestions as lines of a dictionary, ready to paste: a comment with counts and example, then the entry.
 * `note` gives the comment's text, without line ends.
 */
export function dictionaryLinesOf(
  suggestions: readonly Suggestion[],
  note: (suggestion: Suggestion) => string,
): string {
  const lines = suggestions.map((suggestion) => {
    const { text, category, variants } = suggestion;
    const cells = [text, category, "", "", variants.join("|")];
    return `# ${note(suggestion)}\n${cells.join("\t").trimEnd()}\n`;
  });
  return [`${TERM_COLUMNS.join("\t")}\n`, ...lines].join("");
}

function isNew(phrase: Phrase): boolean {
  if (phrase.category === "document" || phrase.origins.includes("dictionary")) return false;
  return isEntry(phrase.text);
}

function isEntry(text: string): boolean {
  const entry = parseUserLine(`${text}\tother`, 1, TERM_COLUMNS);
  return !(entry instanceof LineProblem) && !entry.remove && entry.text === text && !text.includes("|");
}

function suggestionOf(phrase: Phrase, joined: JoinedDocuments): Suggestion {
  const first = phrase.mentions[0] ?? { start: 0, end: 0 };
  const section = phrase.sections[0]?.section ?? 1;
  return {
    text: phrase.text,
    category: phrase.category,
    variants: variantsOf(phrase),
    count: phrase.count,
    documents: phrase.sections.length,
    score: phrase.score,
    example: exampleOf(joined.document.text, first),
    path: joined.paths[section - 1] ?? "",
  };
}

/** The other wordings; the same one in quotation marks is found without being listed. */
function variantsOf({ text, variants }: Phrase): readonly string[] {
  const bare = new Set(variants.map((variant) => variant.replace(/^[“"‘「『](.*)[”"’」』]$/u, "$1")));
  return [...bare].filter((variant) => foldText(variant) !== foldText(text) && isEntry(variant));
}

function exampleOf(text: string, { start, end }: Span): string {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const from = Math.max(lineStart, start - AROUND);
  const to = Math.min(newline === -1 ? text.length : newline, end + AROUND);
  return text.slice(from, to).replace(/\s+/gu, " ").trim();
}
