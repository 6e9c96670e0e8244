import type { Candidate } from "./candidate.ts";
import type { Word } from "./reading.ts";

/** What a phrase is that ends with a word: what its head says, a concept without a head. */
export function categoryOf(last: Word | undefined): string {
  const head = last?.head ?? null;
  return head !== null && head.strength > 0 ? head.category : "concept";
}

/** A name found by its pattern, at each place where it stands. */
export function namedMentions(
  text: string,
  starts: readonly number[],
  category: string,
  weight: number,
): readonly Candidate[] {
  return starts.map((start) => ({
    start,
    end: start + text.length,
    text,
    form: "named",
    origin: "pattern",
    category,
    weight,
  }));
}
