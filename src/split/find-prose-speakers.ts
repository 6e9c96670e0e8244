import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { findIntroductions } from "./introductions.ts";
import type { Layout, Statement } from "./layout.ts";
import { fillOfficial, officialOf } from "./official-of.ts";
import { type Byline, readByline } from "./read-byline.ts";

/** A paragraph of news prose with the first person in it who says something. */
interface Quoting {
  readonly line: ContentLine;
  readonly official: Official;
  /** The name as folded. */
  readonly name: string;
  /** The post is named with the name. */
  readonly introduced: boolean;
}

/** How far into a paragraph its speaker is looked for. */
const LEAD = 400;
const LONGEST_SUBJECT = 60;

/**
 * News prose in which people speak in turn (王某某表示,… 李某某指出,…): a statement begins with the paragraph that
 * first quotes somebody else than the one before, and ends where another source is quoted (会议指出).
 * null where fewer than two people speak (or one, in less than half of the paragraphs), or where they carry less than a
 * third of the text.
 */
export function findProseSpeakers(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  const verbs = [...words.speechVerbs].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const speech = new RegExp(`(${verbs.join("|")})[,:。“"]`, "g");
  const paragraphs = lines.filter((line) => line.prose && line.folded.length >= 20);
  const known = introducedNames(document, paragraphs, speech, words);
  const quotings = paragraphs.map((line) => readQuoting(document, line, speech, words, known));
  const people = new Set(quotings.flatMap((quoting) => (isPerson(quoting) ? [quoting.name] : [])));
  if (people.size === 0) return null;
  const introductions = findIntroductions(document, people, words);
  const statements = inTurn(paragraphs, quotings, introductions);
  const spoken = statements.filter((statement) => statement.official !== null).length;
  const quoted = quotings.filter(isPerson).length;
  // One person alone has to carry the text: a single quotation makes no statement of a report.
  if (people.size === 1 ? quoted < 2 || quoted * 2 < paragraphs.length : spoken < 2) return null;
  if (quoted * 3 < paragraphs.length) return null;
  return { name: "prose", statements, score: spoken * 0.5 };
}

/** Names that the text itself introduces with a post, among all that might be one: 文清 is, where 区长文清 stands. */
function introducedNames(
  document: SourceDocument,
  paragraphs: readonly ContentLine[],
  speech: RegExp,
  words: SplitWords,
): ReadonlySet<string> {
  const possible = paragraphs
    .map((line) => readQuoting(document, line, speech, words, null))
    .filter(isPerson);
  const names = new Set(possible.map((quoting) => quoting.name));
  const introduced = possible.filter((quoting) => quoting.introduced).map((quoting) => quoting.name);
  return new Set([...introduced, ...findIntroductions(document, names, words).keys()]);
}

function isPerson(quoting: Quoting | "source" | null): quoting is Quoting {
  return quoting !== null && quoting !== "source";
}

/** The statements of people who speak in turn: a person who goes on speaking stays in one. */
function inTurn(
  paragraphs: readonly ContentLine[],
  quotings: readonly (Quoting | "source" | null)[],
  introductions: ReadonlyMap<string, Official>,
): readonly Statement[] {
  const statements: Statement[] = [];
  let speaker: string | null = null;
  for (const [index, quoting] of quotings.entries()) {
    if (quoting === null) continue;
    if (quoting === "source") {
      // What a meeting or a paper says is not what the last speaker says.
      const start = paragraphs[index]?.lineStart ?? 0;
      if (speaker !== null)
        statements.push({ start, body: start, title: null, subtitle: null, official: null });
      speaker = null;
      continue;
    }
    if (quoting.name === speaker) continue;
    const introduction = introductions.get(quoting.name);
    const official =
      introduction === undefined || quoting.introduced
        ? quoting.official
        : fillOfficial(quoting.official, introduction);
    const start = quoting.line.lineStart;
    statements.push({ start, body: start, title: null, subtitle: null, official });
    speaker = quoting.name;
  }
  return statements;
}

/** Who speaks first in a paragraph; "source" where it is no person (会议指出), null where nobody does. */
function readQuoting(
  document: SourceDocument,
  line: ContentLine,
  speech: RegExp,
  words: SplitWords,
  known: ReadonlySet<string> | null,
): Quoting | "source" | null {
  const lead = line.folded.slice(0, LEAD);
  let source = false;
  for (const match of lead.matchAll(speech)) {
    const subject = subjectBefore(lead, match.index);
    if (subject === null) continue;
    const byline = readSubject(subject.text, words, known);
    if (byline?.name === null || byline === null) {
      source ||= subject.start < LONGEST_SUBJECT && subject.text.length > 1 && !/[他她]/.test(subject.text);
      continue;
    }
    const official = officialOf(document, byline, line.start + subject.start);
    const name = subject.text.slice(byline.name.start, byline.name.end).replace(/\s+/g, "");
    return { line, official, name, introduced: byline.post?.post !== null && byline.post !== null };
  }
  return source ? "source" : null;
}

/** The words between the last mark and the verb: who says it. */
function subjectBefore(lead: string, verb: number): { text: string; start: number } | null {
  const from = Math.max(0, verb - LONGEST_SUBJECT);
  const window = lead.slice(from, verb);
  const mark = Math.max(
    ...["。", "!", "?", ";", ",", ":", "”", '"', ")"].map((one) => window.lastIndexOf(one)),
  );
  if (mark < 0 && from > 0) return null;
  const start = from + mark + 1;
  const text = lead.slice(start, verb);
  return text.trim() === "" ? null : { text, start };
}

/**
 * Reads who says it, with what stands between name and verb left out: 王某某在调研时(表示), 李某某还(指出).
 * 他(表示) and 会议(指出) name nobody. A name of two characters has
 * to be known; where `known` is null, all that might be names are read.
 */
function readSubject(subject: string, words: SplitWords, known: ReadonlySet<string> | null): Byline | null {
  const cuts = [
    subject.length,
    ...[...subject.matchAll(/[在对向就还也则又再同特进补最近接日当今\d]/g)].map((match) => match.index),
  ];
  for (const cut of cuts) {
    if (cut < 2) continue;
    const byline = readByline(subject.slice(0, cut), words);
    // 扎西顿珠: four characters behind a post are a name though no surname is known.
    const long = cut === subject.length && byline?.name != null && byline.name.end - byline.name.start > 3;
    if (byline?.form === "both" && (byline.strength >= 1 || long) && byline.post?.kinds.has("press") !== true)
      return byline;
    if (byline?.form !== "name") continue;
    if (byline.strength >= 3 || (known?.has(subject.slice(0, cut).trim()) ?? byline.strength >= 1))
      return byline;
  }
  return null;
}
