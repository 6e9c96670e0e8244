import type { PolicyTerm } from "./policy-terms.ts";

/** The terms in force for `dict list`, in the order of their UTF-16 code units; with `category`, those of it alone. */
export function listTerms(terms: readonly PolicyTerm[], category: string | null): readonly PolicyTerm[] {
  return terms
    .filter((term) => category === null || term.category === category)
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}
