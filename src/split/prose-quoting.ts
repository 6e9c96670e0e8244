import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { officialOf } from "./official-of.ts";
import { type Byline, readByline } from "./read-byline.ts";

/** A stretch of news prose in which one person is quoted, or a source that is none (会议指出). */
export interface Quoting {
  /** Where the stretch begins: with its paragraph, or with its sentence where the paragraph quotes others before. */
  readonly start: number;
  /** null where a source is quoted that is no person. */
  readonly official: Official | null;
  /** The name as folded. */
  readonly name: string;
  /** The post is named with the name. */
  readonly introduced: boolean;
}

/** The patterns of the verbs that bring in what somebody says. */
interface QuotingPatterns {
  /** A verb of speech-verbs.tsv and the mark behind it; global. */
  readonly speech: RegExp;
  /** A verb that brings in a clause without a mark: 建议尽快制定标准; never at the end of the text. */
  readonly clause: RegExp;
}

/** How to read quotations: the patterns, and the names that the text introduces (null: all that may be). */
export interface QuotingWords extends QuotingPatterns {
  readonly words: SplitWords;
  readonly known: ReadonlySet<string> | null;
  /** What was read of the words before a verb: the same paragraphs are read twice. */
  readonly read: Map<string, Byline | null>;
}

/** How far into a paragraph its first speaker is looked for. */
const LEAD = 400;
/** A verb of speech and the mark behind it are no longer. */
const LONGEST_VERB = 12;
const LONGEST_SUBJECT = 60;
/** More quotations in one paragraph are not looked at. */
const MOST_QUOTATIONS = 40;

const patterns = new WeakMap<SplitWords, QuotingPatterns>();

/** The patterns of some words, made once. */
export function quotingPatterns(words: SplitWords): QuotingPatterns {
  let made = patterns.get(words);
  if (made === undefined) {
    const longestFirst = words.speechVerbs.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    made = {
      speech: new RegExp(`(?:${longestFirst.join("|")})[,:。“"]`, "g"),
      clause: new RegExp(`(?:${words.clauseVerbs.join("|")})(?=\\p{Script=Han}{6})`, "u"),
    };
    patterns.set(words, made);
  }
  return made;
}

/** Whether somebody may be quoted in a paragraph; asks for verbs alone, which takes little. */
export function mayQuote(line: ContentLine, how: QuotingPatterns): boolean {
  return hasSpeechVerb(line, how) || how.clause.test(openingClause(line));
}

/**
 * Who is quoted in a paragraph, in order. The first to be named has the paragraph from its beginning; another person
 * only takes over where a sentence opens with the name, in a paragraph that opened with one.
 */
export function readQuotings(
  document: SourceDocument,
  line: ContentLine,
  how: QuotingWords,
): readonly Quoting[] {
  const quotings: Quoting[] = [];
  let source = false;
  let pronoun = false;
  let opened = false;
  let looked = 0;
  const verbs = hasSpeechVerb(line, how) ? line.folded.matchAll(how.speech) : [];
  for (const { index: verb } of verbs) {
    if (looked++ > MOST_QUOTATIONS || (quotings.length === 0 && verb > LEAD)) break;
    const subject = subjectBefore(line.folded, verb);
    if (subject === null) continue;
    const byline = readSubject(subject.text, how);
    if (byline === null || byline.name === null) {
      pronoun ||= /^[他她](?!们)/.test(subject.text);
      source ||= subject.start < LONGEST_SUBJECT && subject.text.length > 1 && !/[他她这]/.test(subject.text);
      continue;
    }
    // 习近平总书记强调 stands in what everybody says, and makes nobody else a speaker.
    if (byline.post?.kinds.has("leader") === true) continue;
    const name = subject.text.slice(byline.name.start, byline.name.end).replace(/\s+/g, "");
    const opens = subject.start === 0 || /[。!?”]/.test(line.folded[subject.start - 1] ?? "");
    if (quotings.length === 0) {
      const first = openingSpeaker(document, line, how, pronoun);
      if (first !== null && first.name !== name) quotings.push(first);
      opened = subject.start === 0 || first !== null;
      if (first !== null && (first.name === name || !opens)) continue;
    } else if (!opened || !opens || quotings.at(-1)?.name === name) continue;
    quotings.push({
      start: quotings.length === 0 ? line.lineStart : line.start + subject.start,
      official: officialOf(document, byline, line.start + subject.start),
      name,
      introduced: byline.post?.post != null,
    });
  }
  if (quotings.length > 0) return quotings;
  const first = openingSpeaker(document, line, how, pronoun);
  if (first !== null) return [first];
  if (!source) return [];
  return [{ start: line.lineStart, official: null, name: "", introduced: false }];
}

/** Whether a verb of speech stands near enough to the head of a paragraph for its speaker to be looked for. */
export function hasSpeechVerb(line: ContentLine, { speech }: QuotingPatterns): boolean {
  return line.folded.slice(0, LEAD + LONGEST_VERB).search(speech) >= 0;
}

/** What a paragraph opens with, up to its first mark. */
function openingClause(line: ContentLine): string {
  const opening = line.folded.slice(0, LONGEST_SUBJECT + 20);
  const end = opening.search(/[,。;:“"!?]/);
  return end < 0 ? opening : opening.slice(0, end);
}

/**
 * The person with whose post and name a paragraph opens, where that person is then quoted without being named again
 * (`pronoun`: he or she is): 省林业厅副厅长张三建议尽快制定标准, 市长李四对此高度关注。他说,….
 */
function openingSpeaker(
  document: SourceDocument,
  line: ContentLine,
  how: QuotingWords,
  pronoun: boolean,
): Quoting | null {
  const clause = openingClause(line);
  const verb = how.clause.exec(clause)?.index ?? clause.length;
  if (verb >= clause.length && !pronoun) return null;
  const byline = readSubject(clause.slice(0, verb), how);
  if (byline?.form !== "both" || byline.name === null || byline.strength < 2) return null;
  if (byline.post?.kinds.has("leader") === true) return null;
  const named = verb < clause.length && verb - byline.name.end < 8;
  if (!named && !pronoun) return null;
  return {
    start: line.lineStart,
    official: officialOf(document, byline, line.start),
    name: line.folded.slice(byline.name.start, byline.name.end).replace(/\s+/g, ""),
    introduced: byline.post?.post != null,
  };
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
 * 他(表示) and 会议(指出) name nobody. A name of two characters has to be known; where `known` is null, all that
 * might be names are read.
 */
function readSubject(subject: string, { words, known, read }: QuotingWords): Byline | null {
  const inner = [...subject.matchAll(/[在对向就还也则又再同特进补最近接日当今回受\d]/g)].map(
    (match) => match.index,
  );
  // 李某某则(说), 李某某笑着(说), 李某某自豪地(说): the adverb is no part of a name.
  const adverb = /[则也还又]$/.test(subject);
  const manner = /[地着]$/.test(subject) ? [2, 3, 4, 5].map((length) => subject.length - length) : [];
  const cuts = adverb ? [...inner, subject.length] : [subject.length, ...inner, ...manner];
  // 司马承还(指出): a name that the text knows goes before a longer one that it does not.
  const sure = cuts.find((cut) => cut > 1 && known?.has(subject.slice(0, cut).trim()));
  for (const cut of sure === undefined ? cuts : [sure]) {
    if (cut < 2) continue;
    const text = subject.slice(0, cut);
    let byline = read.get(text);
    if (byline === undefined) {
      byline = readByline(text, words);
      read.set(text, byline);
    }
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
