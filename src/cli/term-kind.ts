/**
 * What the TERM of `kwic` is taken as; "auto" knows a pattern by its slashes and
 * a term by the dictionary, all else is a text.
 */
export const TERM_KINDS = ["auto", "term", "text", "pattern", "indicator"] as const;

/** One of TERM_KINDS. */
export type TermKind = (typeof TERM_KINDS)[number];
