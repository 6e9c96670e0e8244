import { compiledTables } from "./compiled-tables.ts";
import { readTable } from "./read-table.ts";

/** One term of the policy dictionary, ours (dictionaries/policy-terms.tsv) or the user's own (--dict). */
export interface PolicyTerm {
  readonly text: string;
  /** instrument, programme, structure, concept, institution, document, other; a user's file may use its own. */
  readonly category: string;
  /** Other wordings, counted together with it: 教科人一体改革 of 教育科技人才一体改革. */
  readonly variants: readonly string[];
  /** The year it belongs to, "" where it has none. */
  readonly year: string;
  /** national, provincial, local, or "". */
  readonly level: string;
}

/** The columns of dictionaries/policy-terms.tsv, and of a user's table. */
export const TERM_COLUMNS = ["text", "category", "year", "level", "variants"] as const;

/** The categories of our own dictionary. */
export const TERM_CATEGORIES: readonly string[] = [
  "instrument",
  "programme",
  "structure",
  "concept",
  "institution",
  "document",
  "other",
];

/** Who a term comes from; "" where that is not known. */
export const TERM_LEVELS: readonly string[] = ["national", "provincial", "local", ""];

let own: readonly PolicyTerm[] | undefined;

/** The terms of dictionaries/policy-terms.tsv, in the order of the file (by code point); the same array each time. */
export function readPolicyTerms(): readonly PolicyTerm[] {
  own ??=
    compiledTables()?.json<readonly PolicyTerm[]>(POLICY_TERMS) ??
    readTable("policy-terms", TERM_COLUMNS).map(({ text, category, year, level, variants }) => ({
      text,
      category,
      year,
      level,
      variants: variants === "" ? [] : variants.split("|"),
    }));
  return own;
}

/** Name of the part of the compiled tables that holds the terms as they are returned. */
export const POLICY_TERMS = "terms";

/**
 * Gives the terms of readPolicyTerms by their places in it, each read when it is asked for: a text holds few of them. Where
 * many are asked for, all are read at once, which takes less than one by one. Null where the build has not compiled them.
 */
export function openPolicyTerms(tables = compiledTables()): ((place: number) => PolicyTerm) | null {
  const ends = tables?.words(TERM_ENDS);
  const textAt = tables?.text(POLICY_TERMS);
  if (!ends || !textAt) return null;
  const known: (PolicyTerm | undefined)[] = new Array(ends.length);
  const parse = (place: number): PolicyTerm =>
    JSON.parse(textAt((ends[place - 1] ?? 0) + 1, ends[place] as number));
  let few = FEW_TERMS;
  return (place) => {
    const before = known[place];
    if (before !== undefined) return before;
    if (few-- === 0) for (const [at, each] of readPolicyTerms().entries()) known[at] ??= each;
    const term = known[place] ?? parse(place);
    known[place] = term;
    return term;
  };
}

const FEW_TERMS = 1000;

/** Name of the part that tells where each of them ends in the one above: at the comma or the bracket behind it. */
export const TERM_ENDS = "term-ends";

/** That part. */
export function packTermEnds(): Uint32Array {
  let end = 0;
  return Uint32Array.from(readPolicyTerms(), (term) => {
    end += 1 + JSON.stringify(term).length;
    return end;
  });
}
