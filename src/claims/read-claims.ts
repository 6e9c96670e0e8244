import type { ClaimDictionaries } from "../dictionaries/claim-dictionaries.ts";
import type { Claim, Section } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import { PeriodChooser } from "./choose-period.ts";
import type { ClaimReading } from "./claim-reading.ts";
import type { Explanation } from "./explanation.ts";
import { gatherMentions } from "./gather-mentions.ts";
import { genreOf } from "./genre-of.ts";
import { type IndicatorMemory, NO_MEMORY } from "./indicator.ts";
import { looksAhead } from "./looks-ahead.ts";
import type { Mention } from "./mention.ts";
import { VIEW } from "./neighbour-clauses.ts";
import { anchorOf } from "./periods/anchor-of.ts";
import { findFrames } from "./periods/find-frames.ts";
import { findPeriods, type PeriodMention } from "./periods/find-periods.ts";
import { readSentence } from "./read-sentence.ts";
import type { Rejection } from "./reject-quantity.ts";
import type { SentenceState } from "./sentence-state.ts";
import { splitSentences } from "./split-sentences.ts";
import { unwrapDocument } from "./unwrap-document.ts";

/**
 * Reads every numeric claim of a document, in the order of the text.
 *
 * Finders look for numbers, ranks, streaks, firsts and times over the whole text; then each sentence that holds
 * one is read clause by clause. `sections` only says where a claim belongs.
 */
export function readClaims(
  document: SourceDocument,
  sections: readonly Section[],
  dictionaries: ClaimDictionaries,
): ClaimReading {
  const claims: Claim[] = [];
  const rejected: Rejection[] = [];
  const explanations: Explanation[] = [];
  for (const reading of readParts(document, sections, dictionaries)) {
    for (const claim of reading.claims) claims.push(claim);
    for (const explanation of reading.explanations) explanations.push(explanation);
    for (const rejection of reading.rejected) rejected.push(rejection);
  }
  rejected.sort((a, b) => a.start - b.start);
  return { claims, rejected, explanations };
}

/**
 * The reading in parts: first the numbers that no sentence has a look at, then each sentence. What a caller does not
 * keep takes no memory: what is behind the claims takes as much as they do.
 */
export function* readParts(
  document: SourceDocument,
  sections: readonly Section[],
  dictionaries: ClaimDictionaries,
): Generator<ClaimReading> {
  const unwrapped = unwrapDocument(document, sections);
  if (!unwrapped) yield* readRunning(document, sections, dictionaries);
  else
    for (const reading of readRunning(unwrapped.document, unwrapped.sections, dictionaries))
      yield unwrapped.restore(reading);
}

/** The reading of a text whose words are not broken over lines. */
function* readRunning(
  document: SourceDocument,
  sections: readonly Section[],
  dictionaries: ClaimDictionaries,
): Generator<ClaimReading> {
  const { folded, text } = document;
  const { words, units, periods: periodWords } = dictionaries;
  const periods = findPeriods(folded, periodWords);
  const date = anchorOf(document, periodWords);
  const frames = findFrames(folded, periods, document.headings, date, periodWords);
  const genre = genreOf(document.title, folded);
  const ahead = genre !== "rules" && !isReport(document) && looksAhead(folded, words);
  const gathered = gatherMentions(folded, periods, document.furniture, words, units);
  yield { claims: [], explanations: [], rejected: gathered.rejected };
  const shared = { text, folded };
  const chooser = new PeriodChooser(periods, frames, date, text, genre === "rules");
  const sectionAt = sectionFinder(sections);
  let memory: IndicatorMemory = NO_MEMORY;
  const lineAt = lineFinder(folded);
  let paragraph = -2;
  let reading: SentenceState | null = null;
  let count = 0;
  for (const { sentence, mentions, times } of sentencesWith(folded, gathered.mentions, periods)) {
    const line = lineAt(sentence.start);
    if (line !== paragraph) {
      if (!goesOn(folded, sentence)) memory = NO_MEMORY;
      chooser.lead(leadOf(periods, line + 1, sentence));
    }
    const previous = line === paragraph ? (reading?.claims ?? []) : [];
    paragraph = line;
    chooser.follow(folded.startsWith("其中", sentence.start));
    const input = {
      document: shared,
      words,
      genre,
      ahead,
      chooser,
      sectionAt,
      sentence,
      mentions,
      times,
      paragraph,
      previous,
    };
    reading = readSentence(input, memory, count);
    count += reading.claims.length;
    memory = reading.memory;
    yield reading;
  }
}

/** A report to an assembly has both: what was done and what is to be done. */
function isReport({ title, folded }: SourceDocument): boolean {
  return /报告|讲话|总结|公报|致辞/.test(title ?? folded.slice(0, 40));
}

/** 分季度看,…: a paragraph that divides what the one before it measured. */
function goesOn(folded: string, { start, end }: Span): boolean {
  const comma = folded.slice(start, Math.min(end, start + LEAD)).indexOf(",");
  return comma > 0 && folded.charAt(start) === "分" && VIEW.test(folded.slice(start, start + comma));
}

/** How far into a paragraph its leading time may begin. */
const LEAD = 12;

/** The time that a paragraph begins with, where its first sentence has no claim of its own. */
function leadOf(periods: readonly PeriodMention[], start: number, sentence: Span): PeriodMention | null {
  if (sentence.start - start < LEAD) return null;
  let low = 0;
  for (let high = periods.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((periods[middle] as PeriodMention).start < start) low = middle + 1;
    else high = middle;
  }
  const first = periods[low];
  return first && first.start - start <= LEAD && first.end <= sentence.start ? first : null;
}

/** Says, for places asked in ascending order, where the line break before them is; -1 in the first line. */
function lineFinder(folded: string): (at: number) => number {
  let line = -1;
  let next = folded.indexOf("\n");
  return (at) => {
    for (; next >= 0 && next < at; next = folded.indexOf("\n", next + 1)) line = next;
    return line;
  };
}

interface SentenceMentions {
  readonly sentence: Span;
  readonly mentions: readonly Mention[];
  readonly times: readonly PeriodMention[];
}

/**
 * The sentences that hold a mention, each with its mentions and its times. Where an endless sentence was cut within a
 * mention, it goes on to the end of that, and the next begins there.
 */
function* sentencesWith(
  folded: string,
  mentions: readonly Mention[],
  periods: readonly PeriodMention[],
): Generator<SentenceMentions> {
  let next = 0;
  let time = 0;
  let end = 0;
  for (const cut of splitSentences(folded)) {
    const from = next;
    while (next < mentions.length && (mentions[next] as Mention).start < cut.end) next++;
    if (next === from) continue;
    const sentence = {
      start: Math.max(cut.start, end),
      end: Math.max(cut.end, (mentions[next - 1] as Mention).end),
    };
    end = sentence.end;
    while (time < periods.length && (periods[time] as PeriodMention).end <= sentence.start) time++;
    const fromTime = time;
    while (time < periods.length && (periods[time] as PeriodMention).start < sentence.end) time++;
    yield { sentence, mentions: mentions.slice(from, next), times: periods.slice(fromTime, time) };
  }
}

/** Says, for places asked in ascending order, in which section they are (0 = before the first). */
function sectionFinder(sections: readonly Section[]): (at: number) => number {
  let next = 0;
  return (at) => {
    while (next < sections.length && (sections[next] as Section).span.end <= at) next++;
    const section = sections[next];
    return section && section.span.start <= at ? section.id : 0;
  };
}
