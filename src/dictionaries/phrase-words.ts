import { foldText } from "../model/fold.ts";
import type { PolicyTerm } from "./policy-terms.ts";
import { readTable } from "./read-table.ts";

/** What a word does at the edges of a phrase; a word of no role is an ordinary noun. See phrase-words.tsv. */
export type WordRole = "function" | "verb" | "soft" | "generic";

/** A word that a name ends with: 计划, 机制, 实验室. */
export interface PhraseHead {
  /** Category of a name with this head. */
  readonly category: string;
  /** 3: nearly always makes a name; 2: with a specific front; 1: only with a front that is coined. */
  readonly strength: 1 | 2 | 3;
}

/** What phrase extraction knows besides the document. All words are folded, as the text is. */
export interface PhraseWords {
  /** Every wording of every term of the policy dictionary. */
  readonly terms: ReadonlyMap<string, PolicyTerm>;
  readonly roles: ReadonlyMap<string, WordRole>;
  readonly heads: ReadonlyMap<string, PhraseHead>;
  /** Figures of speech: 先手棋, 牛鼻子. */
  readonly figures: ReadonlySet<string>;
  /** Phrases that nearly every policy document holds: 高质量发展. */
  readonly commonplaces: ReadonlySet<string>;
}

/**
 * Reads the tables of phrase extraction and joins them with the policy terms in force.
 *
 * Throws PolicyMineError DICTIONARY (file:line) where a table is damaged.
 */
export function readPhraseWords(terms: readonly PolicyTerm[]): PhraseWords {
  const roles = new Map<string, WordRole>();
  for (const entry of readTable("phrase-words", ["text", "role"])) {
    roles.set(entry.text, entry.role as WordRole);
  }
  const heads = new Map<string, PhraseHead>();
  for (const entry of readTable("phrase-heads", ["text", "category", "strength"])) {
    const strength = Number(entry.strength) as PhraseHead["strength"];
    heads.set(entry.text, { category: entry.category, strength });
  }
  return {
    terms: wordingsOf(terms),
    roles,
    heads,
    figures: readList("phrase-figures"),
    commonplaces: readList("phrase-commonplaces"),
  };
}

/** Where two terms share a wording, the term whose own text it is comes first, then the earlier one. */
function wordingsOf(terms: readonly PolicyTerm[]): ReadonlyMap<string, PolicyTerm> {
  const wordings = new Map<string, PolicyTerm>();
  for (const term of terms) wordings.set(foldText(term.text), term);
  for (const term of terms) {
    for (const variant of term.variants) {
      const wording = foldText(variant);
      if (!wordings.has(wording)) wordings.set(wording, term);
    }
  }
  return wordings;
}

function readList(name: string): ReadonlySet<string> {
  return new Set(readTable(name, ["text"]).map((entry) => entry.text));
}
