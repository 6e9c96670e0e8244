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
