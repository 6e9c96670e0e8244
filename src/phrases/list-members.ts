import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Candidate } from "./candidate.ts";
import type { Quotation } from "./find-quotations.ts";
import type { Reading } from "./reading.ts";

/** The members of a quoted list of instruments: 赛马制 of “揭榜挂帅、赛马制、链主制”; not those of a slogan. */
export function* findListMembers(
  reading: Reading,
  list: Candidate,
  quotation: Quotation,
  known: PhraseWords,
): Generator<Candidate> {
  const members = list.text.split("、");
  const named = (text: string) => known.terms.has(text) || text.endsWith("制");
  if (members.filter(named).length < 2) return;
  let start = quotation.inner.start;
  for (const text of members) {
    const at = reading.folded.indexOf(text, start);
    if (at < 0 || at + text.length > quotation.inner.end) return;
    start = at + text.length;
    if (text.length < 2 || text.length > 8 || !named(text)) continue;
    const category = known.terms.get(text)?.category ?? "instrument";
    yield {
      start: at,
      end: start,
      text,
      form: "coined",
      origin: "quoted",
      category,
      weight: 0.74,
      nested: true,
    };
  }
}
