import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { findHeadingCandidates } from "./heading-candidate.ts";
import type { Statement } from "./layout.ts";
import { buildOutline, type Heading } from "./outline.ts";
import { findPlainHeadings } from "./plain-headings.ts";
import { isNote } from "./title-lines.ts";

/** The headings of a document: numbered or marked ones; where there are none, short lines between paragraphs. */
export function findHeadings(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): readonly Heading[] {
  const numbered = buildOutline(findHeadingCandidates(document, lines, words));
  // Numbers inside the paragraphs of a text are no outline of it where lines between the paragraphs are.
  const opening = numbered.some((heading) => heading.opensLine);
  if (opening) return numbered;
  const plain = findPlainHeadings(document, lines, words);
  return plain.length > 0 ? plain : numbered;
}

/** The headings that stand behind an offset, as an outline of their own. */
export function headingsFrom(headings: readonly Heading[], offset: number): readonly Heading[] {
  const skip = headings.findIndex((heading) => heading.start >= offset);
  if (skip <= 0) return skip === 0 ? headings : [];
  const own: Heading[] = [];
  for (const heading of headings.slice(skip)) {
    const parent = heading.parent - skip;
    own.push({ ...heading, parent: Math.max(-1, parent), level: (own[parent]?.level ?? 0) + 1 });
  }
  return own;
}

/**
 * A section for every heading, from it to the next; what stands before the first is a section of kind "body" with
 * the title of the document. With a speaker (a report that one official gives) that first section is the speaker's
 * statement, the headings are under it, and all of them are the speaker's.
 */
export function headingSections(
  document: SourceDocument,
  lines: readonly ContentLine[],
  headings: readonly Heading[],
  speaker: Statement | null,
): readonly Section[] {
  const first = headings[0]?.start ?? document.text.length;
  const head = headSection(document, lines, first, speaker);
  const shift = head === null ? 0 : 1;
  const below = speaker === null || head === null ? 0 : 1;
  const annexed = annexes(headings);
  const sections = headings.map((heading, index) => ({
    id: index + 1 + shift,
    kind: heading.style === "article" ? ("article" as const) : ("heading" as const),
    level: heading.level + below,
    parent: heading.parent >= 0 ? heading.parent + 1 + shift : below === 1 ? 1 : null,
    title: heading.title,
    subtitle: null,
    official: annexed.has(index) ? null : (speaker?.official ?? null),
    span: { start: heading.start, end: headings[index + 1]?.start ?? document.text.length },
  }));
  return head === null ? sections : [head, ...sections];
}

/** The indices of annexes and of what is under them: no speaker gives a list of terms. */
function annexes(headings: readonly Heading[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, heading] of headings.entries())
    if (heading.style === "annex" || found.has(heading.parent)) found.add(index);
  return found;
}

function headSection(
  document: SourceDocument,
  lines: readonly ContentLine[],
  first: number,
  speaker: Statement | null,
): Section | null {
  const opening = lines.find((line) => !isNote(line));
  const start = speaker?.start ?? opening?.lineStart ?? first;
  if (start >= first) return null;
  return {
    id: 1,
    kind: speaker === null ? "body" : "statement",
    level: 1,
    parent: null,
    title: speaker?.title ?? document.title,
    subtitle: speaker?.subtitle ?? null,
    official: speaker?.official ?? null,
    span: { start, end: first },
  };
}
