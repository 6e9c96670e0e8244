import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official, Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { attributedOfficial } from "./attribution.ts";
import { joinBrokenPosts } from "./broken-posts.ts";
import { cutCaptions } from "./captions.ts";
import { readCards } from "./card-lines.ts";
import { type ContentLine, readContentLines } from "./content-line.ts";
import { cutFields } from "./cut-fields.ts";
import { findBylines } from "./find-bylines.ts";
import { findHeadedSpeakers } from "./find-headed-speakers.ts";
import { findOwnedHeadings } from "./find-owned-headings.ts";
import { findProseSpeakers } from "./find-prose-speakers.ts";
import { answeringOfficial } from "./find-questions.ts";
import { findReplies } from "./find-replies.ts";
import { findSelfIntroductions } from "./find-self-introductions.ts";
import { findSpeakerLines } from "./find-speaker-lines.ts";
import { findTableSpeakers } from "./find-table-speakers.ts";
import { groupBylines } from "./group-bylines.ts";
import { findHeadings, headingSections, headingsFrom } from "./heading-sections.ts";
import { isRoster } from "./is-roster.ts";
import type { Layout, Statement } from "./layout.ts";
import { learnLabels } from "./learn-labels.ts";
import { headsHold, turnsAreNested } from "./nested-turns.ts";
import { withoutPages } from "./page-breaks.ts";
import { cutQuotedOwners } from "./quoted-owners.ts";
import { withRegionOfTitle } from "./region-of-title.ts";
import { completeSpeaker } from "./single-speaker.ts";
import { statementSections } from "./statement-sections.ts";
import { cutTailBylines } from "./tail-bylines.ts";
import { isNote } from "./title-lines.ts";
import { withoutContents } from "./without-contents.ts";
import { withoutNotes } from "./without-notes.ts";

/**
 * Splits a document into its sections: ordered, disjoint, ids from 1, parents before their children.
 *
 * Where officials speak, one section of kind "statement" each, from the first character of its title to where the
 * next begins; what stands before the first belongs to none. Where nobody does, a section for every heading and
 * article. A document with neither is one section of kind "body".
 */
export function splitSections(document: SourceDocument, words: SplitWords): readonly Section[] {
  if (document.text === "") return [];
  const read = withoutNotes(withoutPages(readContentLines(document)));
  const whole = joinBrokenPosts(document, read, words);
  const closed = cutQuotedOwners(document, whole, words);
  const content = cutFields(cutCaptions(cutTailBylines(closed, words), words));
  const known = learnLabels(content, words);
  const lines = readCards(content, known);
  const layout = chooseLayout(document, withoutContents(lines), known);
  const [only, another] = layout?.statements ?? [];
  if (layout !== null && another !== undefined)
    return statementSections(withRegionOfTitle(document, layout.statements, words), document.text.length);
  const headings = findHeadings(document, lines, words);
  if (only !== undefined) {
    const speaker = completeSpeaker(document, only, words);
    const own = headingsFrom(headings, only.body);
    if (own.filter((heading) => heading.level === 1).length < 2)
      return statementSections([speaker], document.text.length);
    return headingSections(document, lines, own, speaker);
  }
  if (headings.length > 0) {
    const official = answeringOfficial(document, words) ?? attributedOfficial(document, words);
    const speaker = official === null ? null : speechOf(document, lines, official);
    return headingSections(document, lines, headings, speaker);
  }
  const official = attributedOfficial(document, words);
  if (official === null) return [wholeDocument(document)];
  return statementSections([speechOf(document, lines, official)], document.text.length);
}

/** The whole document as what one official says. */
function speechOf(
  document: SourceDocument,
  lines: readonly ContentLine[],
  official: Official | null,
): Statement {
  const head = lines.find((line) => !isNote(line))?.lineStart ?? 0;
  return { start: head, body: head, title: document.title, subtitle: null, official };
}

/**
 * Of all layouts that fit, the one with the most evidence; the first of two that have the same. Headings that the
 * file format marks are evidence against speakers, unless these stand in them or have bylines of their own.
 */
function chooseLayout(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  let best: Layout | null = null;
  let heads: Layout | null = null;
  const groups = groupBylines(document, lines, words);
  const marked = lines.filter((line) => line.level > 1).length;
  for (const find of [
    findTableSpeakers,
    findReplies,
    findBylines,
    findOwnedHeadings,
    findSpeakerLines,
    findProseSpeakers,
    findHeadedSpeakers,
    findSelfIntroductions,
  ]) {
    const layout = find(document, lines, words, groups);
    if (layout === null || isRoster(document, layout, words)) continue;
    if (layout.name === "byline") heads = layout;
    if (layout.name === "headed" && best?.name === "prose" && headsHold(layout, best)) best = null;
    if (layout.score <= (best?.score ?? 0)) continue;
    if (layout.name === "speaker-line" && heads !== null && turnsAreNested(layout, heads)) continue;
    const starts = new Set(layout.statements.map((statement) => statement.start));
    const inHeadings = lines.filter((line) => line.level > 0 && starts.has(line.lineStart)).length;
    const bylines = layout.name === "byline" && layout.score >= 2;
    if (bylines || marked < 2 || inHeadings * 2 >= layout.statements.length || layout.score >= marked)
      best = layout;
  }
  return best;
}

function wholeDocument(document: SourceDocument): Section {
  return {
    id: 1,
    kind: "body",
    level: 1,
    parent: null,
    title: document.title,
    subtitle: null,
    official: null,
    span: { start: 0, end: document.text.length },
  };
}
