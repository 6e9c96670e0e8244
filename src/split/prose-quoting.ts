import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { introducedIn } from "./introduced-in.ts";
import { officialOf } from "./official-of.ts";
import { LONGEST_SUBJECT, readSubject, type SubjectWords, subjectBefore } from "./prose-subject.ts";
import { findSpeechVerbs, LEAD } from "./speech-verbs.ts";
import { wordPattern } from "./word-pattern.ts";

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

/** How to read quotations: the patterns of the verbs, and how to read the words before them. */
export interface QuotingWords extends SubjectWords {
  /** A verb that needs no mark behind it, see clausePattern. */
  readonly clause: RegExp;
  /** Where verbs of speech stand in a paragraph, by where it begins: the same paragraphs are read twice. */
  readonly verbs: Map<number, readonly number[]>;
  /** Whom the head of a paragraph brings in. */
  readonly broughtIn: Map<number, Official | null>;
}

/** How far into a paragraph somebody is looked for who is brought in and quoted without a verb beside the name. */
const HEAD = 60;
const SHORTEST_QUOTATION = 12;

/** Whether somebody may be quoted in a paragraph; asks for verbs and quotation marks first, which takes little. */
export function mayQuote(document: SourceDocument, line: ContentLine, how: QuotingWords): boolean {
  if (speechVerbsOf(line, how).length > 0 || how.clause.test(openingClause(line))) return true;
  return (quotes(line) || tells(line)) && broughtInBy(document, line, how) !== null;
}

/** Whether words are quoted near the head of a paragraph that are no name or catchword: “…,…。”. */
export function quotes({ folded }: ContentLine): boolean {
  for (let open = quotationMark(folded, 0); open >= 0 && open < LEAD; ) {
    const close = quotationMark(folded, open + 1);
    const end = close < 0 ? folded.length : close;
    if (end - open > SHORTEST_QUOTATION || (end - open > 3 && /[,。!?]/.test(folded[end - 1] ?? "")))
      return true;
    open = close < 0 ? -1 : quotationMark(folded, close + 1);
  }
  return false;
}

/** 登场的是市水利局局长张三。面对提问,他算了一笔账:…: whoever is named above says what follows the colon. */
function tells({ folded }: ContentLine): boolean {
  return folded.includes(":") && TELLS.test(folded.slice(0, LEAD));
}

const TELLS = /[。,][他她](?!们)[^。,;:“”]{1,16}:/;

/** Where the next “, ” or " stands; -1 where none does near enough. */
function quotationMark(text: string, from: number): number {
  const end = Math.min(text.length, LEAD + SHORTEST_QUOTATION);
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c || code === 0x201d || code === 0x22) return at;
  }
  return -1;
}

function openingClause(line: ContentLine): string {
  const end = line.folded.slice(0, LONGEST_SUBJECT + 20).search(/[,。;:“"!?]/);
  return line.folded.slice(0, end < 0 ? LONGEST_SUBJECT + 20 : end);
}

/** The pattern of a verb that brings in a clause without a mark: 建议尽快制定标准; never at the end of the text. */
export const clausePattern = wordPattern(
  ({ clauseVerbs }) => clauseVerbs,
  (verbs) => new RegExp(`(?:${verbs.join("|")})(?=\\p{Script=Han}{6})`, "u"),
);

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
  const sources: string[] = [];
  let pronoun = false;
  let several = false;
  let opened = false;
  for (const verb of speechVerbsOf(line, how)) {
    if (quotings.length === 0 && verb > LEAD) break;
    const subject = subjectBefore(line.folded, verb);
    if (subject === null) continue;
    const byline = readSubject(subject.text, how);
    if (byline === null || byline.name === null) {
      pronoun ||= /^[他她](?!们)/.test(subject.text);
      several ||= /们(?:纷纷|一致|都)?$/.test(subject.text);
      const isSource = subject.text.length > 1 && !/[他她这]|^.{1,4}[着地]$/.test(subject.text);
      if (subject.start < LONGEST_SUBJECT && isSource) sources.push(subject.text);
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
  // 总理张三作报告。记者采访了几位代表,他们表示,…: several speak, and not who is named above.
  const first =
    openingSpeaker(document, line, how, pronoun) ??
    (several ? null : broughtIn(document, line, how, sources));
  if (first !== null) return [first];
  if (sources.length === 0) return [];
  return [{ start: line.lineStart, official: null, name: "", introduced: false }];
}

/** Whether he or she who was named before goes on to speak in a paragraph: 他介绍,…. */
export function isPronounSpeaking(line: ContentLine, how: QuotingWords): boolean {
  return speechVerbsOf(line, how).some((verb) =>
    /^[他她](?!们)/.test(subjectBefore(line.folded, verb)?.text ?? ""),
  );
}

/** Where verbs of speech stand in a paragraph; none where the first is too far from its head. */
export function speechVerbsOf(line: ContentLine, how: QuotingWords): readonly number[] {
  let places = how.verbs.get(line.start);
  if (places === undefined) {
    places = findSpeechVerbs(line.folded, how.words);
    how.verbs.set(line.start, places);
  }
  return places;
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

/**
 * Whom the head of a paragraph brings in with post and name, where the paragraph then quotes without a verb beside the
 * name: 市水利局局长张三掰着指头算账:“…”, 在区长李四看来,…. Not where another source is quoted.
 */
function broughtIn(
  document: SourceDocument,
  line: ContentLine,
  how: QuotingWords,
  sources: readonly string[],
): Quoting | null {
  if (!(quotes(line) || tells(line) || speechVerbsOf(line, how).length > 0)) return null;
  const official = broughtInBy(document, line, how);
  const name = official?.name;
  if (official === null || name == null || sources.some((source) => !source.includes(name))) return null;
  return { start: line.lineStart, official, name, introduced: true };
}

function broughtInBy(document: SourceDocument, line: ContentLine, how: QuotingWords): Official | null {
  let official = how.broughtIn.get(line.start);
  if (official === undefined) {
    official = introducedIn(document, line, how.words, HEAD);
    // 区委书记张三主持会议并讲话: who leads the meeting is named without a place, and is quoted further down.
    if (official?.organization == null && official?.region == null && !quotes(line)) official = null;
    how.broughtIn.set(line.start, official);
  }
  return official;
}
