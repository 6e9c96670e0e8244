import type { MinedDocument, Phrase } from "../model/extraction.ts";

/** How far a phrase is spread among those that speak. */
export interface Spread {
  /** How many use it. */
  readonly users: number;
  /** Two or more use it, and at least half of all. */
  readonly shared: boolean;
  /** One of two or more uses it. */
  readonly local: boolean;
}

/** The spread of a phrase that `users` of `all` use. */
export function spreadOver(users: number, all: number): Spread {
  return { users, shared: users > 1 && users >= all / 2, local: users === 1 && all > 1 };
}

/**
 * Gives the spread of the phrases of a document over its speakers (see Speakers.groupOf); speakers without any phrase
 * do not count.
 */
export function openSpread(
  { phrases }: Pick<MinedDocument, "phrases">,
  groupOf: (section: number) => number,
): (phrase: Phrase) => Spread {
  const all = new Set(phrases.flatMap(({ sections }) => sections.map(({ section }) => groupOf(section))))
    .size;
  return ({ sections }) => spreadOver(new Set(sections.map(({ section }) => groupOf(section))).size, all);
}
