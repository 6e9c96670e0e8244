import type { PhraseWords } from "../dictionaries/phrase-words.ts";
import type { Phrase, Section } from "../model/extraction.ts";
import { foldText } from "../model/fold.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import type { Candidate } from "./candidate.ts";
import { findCoinedMentions } from "./coined-mentions.ts";
import { findCountedFrames } from "./counted-frame.ts";
import { findDefinedTerms } from "./defined-term.ts";
import { findDictionaryTerms } from "./dictionary-term.ts";
import { findDocumentTitles } from "./document-title.ts";
import { type ExplainedPhrase, explainPhrase } from "./explain-phrase.ts";
import { findQuotations } from "./find-quotations.ts";
import { groupPhrases, type PhraseGroup } from "./group-phrases.ts";
import { findHeadedNames } from "./headed-name.ts";
import { findHeadingTopics } from "./heading-topic.ts";
import { findNamedActions } from "./named-action.ts";
import { findNamedGrants } from "./named-grant.ts";
import { findPairedFrames } from "./paired-frame.ts";
import { findParallelSlogans } from "./parallel-slogan.ts";
import { findQuotedCoinages } from "./quoted-coinage.ts";
import { type Reading, readTokens } from "./reading.ts";
import { findRepeatedPhrases } from "./repeated-phrase.ts";
import { resolveCandidates } from "./resolve-candidates.ts";
import { SectionPlaces } from "./section-places.ts";
import { findShortNames } from "./short-names.ts";
import { SHORT_TEXT } from "./short-text.ts";
import { findTitleTopics, type TitledText } from "./title-topic.ts";
import { withoutDoubles } from "./without-doubles.ts";
import { type Room, withoutWeak } from "./without-weak.ts";
import { findWorkingTerms } from "./working-term.ts";
import { findWrittenFormulas } from "./written-formula.ts";

/**
 * Finds the key phrases of a document, the most distinctive first (by score, then in the order of the text).
 *
 * `tokens` tile the document's text. Mentions in the document's furniture are none. Scores compare within one
 * document: each phrase has one for the document and one for every section that holds it. What scores less than
 * `leastScore` everywhere is left out, but for what a short text shows as well (see without-weak.ts), and what
 * only says another phrase again; with 0 every other candidate is given.
 */
export function extractPhrases(
  document: SourceDocument,
  sections: readonly Section[],
  tokens: readonly Token[],
  words: PhraseWords,
  leastScore: number = LEAST_SCORE,
): readonly Phrase[] {
  return explainPhrases(document, sections, tokens, words, leastScore).map((explained) => explained.phrase);
}

/** Like extractPhrases, with the parts of each score. */
export function explainPhrases(
  document: SourceDocument,
  sections: readonly Section[],
  tokens: readonly Token[],
  words: PhraseWords,
  leastScore: number = LEAST_SCORE,
): readonly ExplainedPhrase[] {
  const reading = readTokens(document, tokens, words);
  const title = titleSpan(reading);
  const places = new SectionPlaces(document, sections);
  const mentions = resolveCandidates(
    findCandidates(
      document,
      reading,
      { titled: titledTexts(reading, title, places), headings: places.headings },
      words,
    ).filter(
      (candidate) =>
        !places.isFurniture(candidate) &&
        !words.removed.has(candidate.text) &&
        !isOwnName(candidate, reading.title),
    ),
  );
  const isLong = document.text.length >= SHORT_TEXT;
  const explained = groupPhrases(document, mentions, findShortNames(reading), words)
    .map((group) => explainPhrase(group, places, isInTitle(group, reading.title, title), isLong))
    .toSorted((a, b) => inOrder(a.phrase, b.phrase));
  return withoutDoubles(withoutWeak(explained, leastScore, roomIn(reading, isLong), sections));
}

/** By score, then by where they stand first; the member of a list that it begins with comes behind it. */
function inOrder(a: Phrase, b: Phrase): number {
  const place = ({ mentions }: Phrase) => mentions[0]?.start ?? 0;
  return b.score - a.score || place(a) - place(b) || b.text.length - a.text.length;
}

/** The name of a law in its own title is no phrase of it; in title marks it counts little, see document-title.ts. */
function isOwnName({ category, form, text }: Candidate, title: string): boolean {
  return (
    category === "document" && form !== "document" && (text === title || `中华人民共和国${text}` === title)
  );
}

function roomIn({ isRules }: Reading, isLong: boolean): Room {
  if (isLong) return "none";
  return isRules ? "terms" : "all";
}

/** Below this stand the words of a field and names that are hardly one: 人才工作, 服务平台. */
const LEAST_SCORE = 0.36;

/** Where the document's title stands in its text; null where it does not, or on more lines than one. */
function titleSpan({ folded, title }: Reading): Span | null {
  const start = title === "" ? -1 : folded.slice(0, TITLE_REACH).indexOf(title);
  return start < 0 ? null : { start, end: start + title.length };
}

const TITLE_REACH = 4000;

/** The document with its title, or where it compiles statements each of them with its own. */
function titledTexts(
  { folded }: Reading,
  title: Span | null,
  { areStatements, titledStatements }: SectionPlaces,
): readonly TitledText[] {
  if (areStatements) return titledStatements;
  return title === null ? [] : [{ title, span: { start: 0, end: folded.length } }];
}

/** Whether a phrase is one of the title's: 高新区 is none of a title that says 高新区创新积分. */
function isInTitle(
  { category, text, mentions, origins }: PhraseGroup,
  title: string,
  span: Span | null,
): boolean {
  if (category === "document") return false;
  const isTopic = origins.includes("dictionary") && text.length >= LONG_TOPIC;
  if (span === null || isTopic) return title.includes(foldText(text));
  return mentions.some(({ start, end }) => start >= span.start && end <= span.end);
}

/** A term as long as this is what a title is about though more follows: 创新驱动发展 in 创新驱动发展战略纲要. */
const LONG_TOPIC = 6;

/** Every rule, in turn; each gives its candidates in the order of the text. */
function findCandidates(
  document: SourceDocument,
  reading: Reading,
  { titled, headings }: { readonly titled: readonly TitledText[]; readonly headings: readonly Span[] },
  words: PhraseWords,
): readonly Candidate[] {
  const quotations = findQuotations(reading.folded);
  const quoted = findQuotedCoinages(reading, quotations, words);
  const known = [...findWorkingTerms(reading, words), ...findDefinedTerms(reading, words)];
  const found = new Set(known.map(({ text }) => text));
  const repeated = findRepeatedPhrases(reading, words).filter(({ text }) => !found.has(text));
  return quoted.concat(
    findCoinedMentions(reading, quoted),
    findDocumentTitles(reading, quotations, document.title),
    findDictionaryTerms(reading),
    findHeadedNames(reading, words),
    findNamedActions(reading),
    findNamedGrants(reading, words),
    findWrittenFormulas(reading),
    findCountedFrames(reading),
    findPairedFrames(reading),
    findParallelSlogans(reading),
    repeated,
    findTitleTopics(reading, titled, words),
    findHeadingTopics(reading, headings, words),
    known,
  );
}
