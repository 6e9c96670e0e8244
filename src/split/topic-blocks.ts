import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { Statement } from "./layout.ts";
import { readByline } from "./read-byline.ts";
import type { SpeakerLine } from "./speaker-line.ts";
import { isDocumentTitle, sayTitles } from "./title-lines.ts";
import { topicAbove } from "./topic-above.ts";
import { turnTitle } from "./turn-title.ts";

interface Block {
  /** What somebody says without a topic, before the first of them and in between: whoever opens and closes a conference. */
  readonly host: boolean;
  /** The indices of the title lines above the turns; none where `title` stands in the line of the first. */
  readonly topic: readonly number[];
  readonly title: string | null;
  readonly turns: SpeakerLine[];
  /** The first turn answers the question right above it. */
  readonly answers?: boolean;
}

/**
 * The turns of a text in which every official has a topic of the talk: a title (perhaps behind post, name and a colon),
 * what is asked, what that official answers, perhaps again. Each topic is one statement. null where fewer than two topics stand above the turns, a turn
 * has none, two officials speak under one, or the titles are bylines (`bylines`: where their lines begin).
 */
export function mergeTopics(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speakers: readonly SpeakerLine[],
  bylines: ReadonlySet<number>,
  words: SplitWords,
): readonly Statement[] | null {
  if (!speakers.some((speaker) => speaker.press)) return null;
  const blocks: Block[] = [];
  const hosts = new Set<string>();
  for (const [index, speaker] of speakers.entries()) {
    const floor = speakers[index - 1]?.line ?? -1;
    // What stands between a reporter and the answer is the question.
    const asked = speakers[index - 1]?.press === true;
    const above = asked ? [] : topicAbove(document, lines, speaker.line, floor);
    const topic = above.filter((at) => !isThanks(lines[at]) && !(index === 0 && isHead(document, lines, at)));
    const open = blocks.at(-1);
    const heads = !speaker.press && !speaker.bare && speakers[index + 1]?.press === true;
    const title = heads ? turnTitle(document, lines, speaker) : null;
    const opens = topic.length === 0 && !speaker.press && (open === undefined || open.host);
    const answers = asked && speakers[index - 1]?.line === speaker.line - 1;
    if (title !== null) blocks.push({ host: false, topic: [], title, turns: [speaker], answers });
    else if (opens || hosts.has(calledSo(speaker))) {
      hosts.add(calledSo(speaker));
      blocks.push({ host: true, topic: [], title, turns: [speaker] });
    } else if (topic.length > 0)
      blocks.push({ host: false, topic: index === 0 ? topic.slice(-1) : topic, title, turns: [speaker] });
    else if (open === undefined || open.host) return null;
    else open.turns.push(speaker);
  }
  const isByline = (at: number) => bylines.has(lines[at]?.lineStart ?? -1);
  if (blocks.filter(({ host }) => !host).length < 2) return null;
  if (blocks.some((block) => block.topic.some(isByline))) return null;
  const statements = blocks.map((block) =>
    block.host ? hosting(lines, block.turns[0]) : statementOf(document, lines, block, words),
  );
  return statements.every((statement) => statement !== null) ? statements : null;
}

/** The title of the document, or the day and the hour of what it records: no topic. */
function isHead(document: SourceDocument, lines: readonly ContentLine[], at: number): boolean {
  return isDocumentTitle(document, lines, at) || /\d月\d{1,2}日/.test(lines[at]?.folded ?? "");
}

function calledSo({ name, surname, official }: SpeakerLine): string {
  return [name, surname, official.organization, official.post].join(" ");
}

function hosting(lines: readonly ContentLine[], turn: SpeakerLine | undefined): Statement | null {
  const start = lines[turn?.line ?? -1]?.lineStart;
  if (turn === undefined || start === undefined) return null;
  return { start, body: turn.body, title: null, subtitle: null, official: turn.official };
}

function statementOf(
  document: SourceDocument,
  lines: readonly ContentLine[],
  { topic, title, turns, answers: answersAbove }: Block,
  words: SplitWords,
): Statement | null {
  const answers = turns.filter((turn) => !turn.press);
  const [first] = answers;
  if (first === undefined || answers.some((turn) => turn.name !== first.name)) return null;
  const named = answers.find((turn) => turn.official.organization !== null) ?? first;
  if (title !== null) {
    const line = lines[first.line];
    // What an official says in answer to somebody else's question is no part of an interview; below 张三:题目 it may be told.
    if (answers.length < 2 && answersAbove === true) return null;
    const place = { start: line?.lineStart ?? 0, body: line?.end ?? 0 };
    return { ...place, title, subtitle: null, official: named.official };
  }
  const start = lines[withByline(lines, topic[0] ?? 0, named, words)]?.lineStart ?? 0;
  const body = lines[(topic.at(-1) ?? 0) + 1]?.lineStart ?? start;
  return { start, body, ...sayTitles(document, lines, topic, words), official: named.official };
}

/** 某市教育局局长 张三: / 题目 / 记者:…: the line above a topic that names who answers below it opens the statement. */
function withByline(
  lines: readonly ContentLine[],
  topic: number,
  { name }: SpeakerLine,
  words: SplitWords,
): number {
  const above = lines[topic - 1];
  const byline =
    above === undefined || above.folded.length > LONGEST_BYLINE ? null : readByline(above.folded, words);
  if (byline?.name == null || above === undefined) return topic;
  const said = above.folded.slice(byline.name.start, byline.name.end).replace(/\s+/g, "");
  return said === name ? topic - 1 : topic;
}

const LONGEST_BYLINE = 60;

/** 谢谢大家!: the end of an answer is no topic. */
function isThanks(line: ContentLine | undefined): boolean {
  return /^(?:谢谢|感谢|多谢)/.test(line?.folded ?? "");
}

/** Lines without the letter A that stands for an answer in a text that has Q as well: Q张三:…, A某市水利局局长李四:…. */
export function withoutLetters(lines: readonly ContentLine[]): readonly ContentLine[] {
  const lettered = (letter: string) =>
    lines.filter(({ folded }) => folded.startsWith(letter) && /^.\p{Script=Han}/u.test(folded)).length;
  if (lettered("Q") < 2 || lettered("A") < 2) return lines;
  return lines.map((line) =>
    /^A\p{Script=Han}/u.test(line.folded)
      ? { ...line, start: line.start + 1, folded: line.folded.slice(1) }
      : line,
  );
}
