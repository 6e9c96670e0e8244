import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { introducedIn } from "./introduced-in.ts";
import type { Quoting } from "./prose-quoting.ts";

/** So many paragraphs that each open with another official are the form of a text (局长通道). */
const FEWEST = 3;
/** How far into its paragraph somebody is named, with the post. */
const HEAD = 50;
/** What others do besides speaking: 副市长张三主持会议. */
const ATTENDS = /主持|出席|参加|陪同|列席|到场/;

/**
 * Who else speaks, though no verb of speech and no quotation says so (市教育局局长张三用三个“好”概括思路:…), by the index of
 * the paragraph: one that brings in another official of an organisation right at its head, and a colon behind, between two that
 * are quoted so, where three or more are.
 */
export function speakersBetween(
  document: SourceDocument,
  paragraphs: readonly ContentLine[],
  quotings: readonly (readonly Quoting[])[],
  words: SplitWords,
): ReadonlyMap<number, readonly Quoting[]> {
  const found = new Map<number, readonly Quoting[]>();
  const opens = (index: number) =>
    quotings[index]?.[0]?.official != null && quotings[index]?.[0]?.introduced === true;
  if (quotings.filter((_, index) => opens(index)).length < FEWEST) return found;
  const names = new Set(quotings.flat().map(({ name }) => name));
  for (const [index, line] of paragraphs.entries()) {
    if (quotings[index]?.length !== 0 || !opens(index - 1) || !opens(index + 1)) continue;
    const first = line.folded.slice(0, line.folded.search(/[。!?]|$/));
    if (!first.includes(":") || ATTENDS.test(first)) continue;
    const official = introducedIn(document, line, words, HEAD);
    if (official?.name == null || official.organization === null || names.has(official.name)) continue;
    found.set(index, [{ start: line.lineStart, official, name: official.name, introduced: true }]);
  }
  return found;
}
