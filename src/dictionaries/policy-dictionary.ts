import { dictionaryDigest, digestOfTables } from "./digest.ts";
import { type PolicyTerm, readPolicyTerms } from "./policy-terms.ts";
import { ownTermIndex, type TermIndex, termIndexOf } from "./term-index.ts";
import { applyUserDictionaries, readUserDictionary, removedWords } from "./user-dictionary.ts";

/** The policy dictionary in force. */
export interface PolicyDictionary {
  readonly terms: readonly PolicyTerm[];
  /** Finds a term by its wordings. */
  readonly index: TermIndex;
  /** Words that a user removed, folded, sorted: no phrases, even where they are quoted. */
  readonly removed: readonly string[];
  /** sha256 of all words in force, for `generator.dictionary`. */
  readonly digest: string;
}

/**
 * Our terms with the users' dictionaries `files` applied in their order: a later one wins.
 *
 * Throws PolicyMineError DICTIONARY where a file cannot be read or has a bad line.
 */
export function readPolicyDictionary(files: readonly string[] = []): PolicyDictionary {
  if (files.length === 0) return OWN;
  const ours = readPolicyTerms();
  const theirs = files.map(readUserDictionary);
  const terms = applyUserDictionaries(ours, theirs);
  const removed = removedWords(ours, terms, theirs);
  const index = terms === ours ? ownTermIndex() : termIndexOf(terms);
  return { terms, index, removed, digest: dictionaryDigest(ours, terms, removed) };
}

/** Ours alone: what of it is not asked for is not read. */
const OWN: PolicyDictionary = {
  get terms() {
    return readPolicyTerms();
  },
  get index() {
    return ownTermIndex();
  },
  removed: [],
  get digest() {
    return digestOfTables();
  },
};
