import { type PhraseCues, readPhraseCues } from "./phrase-cues.ts";
import type { PolicyTerm } from "./policy-terms.ts";
import { readRows, readTable } from "./read-table.ts";
import { type TermIndex, type TermLookup, termIndexOf } from "./term-index.ts";

/** What a word does at the edges of a phrase; a word of no role is an ordinary noun. See phrase-words.tsv. */
export type WordRole = "function" | "verb" | "soft" | "inner" | "generic" | "place";

/** A word that a name ends with: 计划, 机制, 实验室. */
export interface PhraseHead {
  /** Category of a name with this head. */
  readonly category: string;
  /**
   * 3: nearly always makes a name; 2: with a specific front; 1: rarely worth listing; 0: says what a quotation in
   * front of it is, but makes no name by itself.
   */
  readonly strength: 0 | 1 | 2 | 3;
}

/** How far a phrase is everybody's: nearly every policy document holds it, or it is an ordinary word of a field. */
export type CommonUse = "everywhere" | "field";

/** What phrase extraction knows besides the document. All words are folded, as the text is. */
export interface PhraseWords {
  /** Every wording of every term of the policy dictionary. */
  readonly terms: TermLookup;
  /** Words that a user removed: no phrases. */
  readonly removed: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, WordRole>;
  readonly heads: ReadonlyMap<string, PhraseHead>;
  /** Every ending of a head: 专项行动 and 行动. What is not here ends no name. */
  readonly headEndings: ReadonlySet<string>;
  /** Figures of speech: 先手棋, 牛鼻子. */
  readonly figures: ReadonlySet<string>;
  /** Phrases that are distinctive of nobody: 高质量发展, 集成电路. */
  readonly commonplaces: ReadonlyMap<string, CommonUse>;
  readonly cues: PhraseCues;
}

/**
 * Reads the tables of phrase extraction and joins them with the policy terms in force.
 *
 * Throws PolicyMineError DICTIONARY (file:line) where a table is damaged.
 */
export function readPhraseWords(
  terms: readonly PolicyTerm[] | TermIndex,
  removed: readonly string[] = [],
): PhraseWords {
  const roles = new Map(
    readRows("phrase-words", ["text", "role"]) as readonly (readonly [string, WordRole])[],
  );
  const heads = new Map<string, PhraseHead>();
  for (const entry of readTable("phrase-heads", ["text", "category", "strength"])) {
    const strength = Number(entry.strength) as PhraseHead["strength"];
    heads.set(entry.text, { category: entry.category, strength });
  }
  return {
    terms: termIndexOf(terms),
    removed: new Set(removed),
    roles,
    heads,
    headEndings: endingsOf(heads),
    figures: new Set(readRows("phrase-figures", ["text"]).map(([text = ""]) => text)),
    commonplaces: new Map(
      readRows("phrase-commonplaces", ["text", "use"]) as readonly (readonly [string, CommonUse])[],
    ),
    cues: readPhraseCues(),
  };
}

function endingsOf(heads: ReadonlyMap<string, PhraseHead>): ReadonlySet<string> {
  const endings = new Set<string>();
  for (const [text, { strength }] of heads) {
    for (let from = 0; from < text.length && strength > 0; from++) endings.add(text.slice(from));
  }
  return endings;
}
