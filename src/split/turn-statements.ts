import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { Statement } from "./layout.ts";
import { haveOneLabel } from "./piece-marks.ts";
import type { SpeakerLine } from "./speaker-line.ts";
import { COUNTED, isCounter, isDocumentTitle, isQuestion, isTitle, sayTitles } from "./title-lines.ts";
import { MEDIUM_ASKS } from "./topic-above.ts";
import { askerLength } from "./turn-marks.ts";
import { turnTitle } from "./turn-title.ts";

/** The statements of turns: each from its line, or from the title or the question above it, where these have such. */
export function turnStatements(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speakers: readonly SpeakerLine[],
  words: SplitWords,
): readonly Statement[] {
  const titled = titledAbove(document, lines, speakers);
  const answering = questionsAbove(document, lines, speakers, words);
  const heads = speakers.map(({ line }) => line);
  const counted = heads.every((line) => isCounted(lines[line - 1])) || haveOneLabel(lines, heads);
  return speakers.map((speaker) => {
    const asked = answering.get(speaker.line);
    const said = statementOf(document, lines, speaker, asked ?? (titled ? speaker.line - 1 : -1), words);
    return counted ? { ...said, start: lines[speaker.line - 1]?.lineStart ?? said.start } : said;
  });
}

/** 10:02:15, NO.3: a line that says when a turn was, or counts it. */
function isCounted(line: ContentLine | undefined): boolean {
  return line !== undefined && (isCounter(line) || COUNTED.test(line.folded));
}

/**
 * For the lines of turns that answer a question in the line above (二、谁来修路? / 市交通局:…), the line of that question, or
 * of the topic above somebody who asks (修路 / 市民刘先生:… / 市交通局:…), where no official and no medium asks and two
 * of them have such.
 */
function questionsAbove(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speakers: readonly SpeakerLine[],
  words: SplitWords,
): ReadonlyMap<number, number> {
  if (speakers.some(({ press }) => press)) return new Map();
  const spoken = new Set(speakers.map(({ line }) => line));
  const isFree = (at: number) => !spoken.has(at) && isTitle(lines[at], document);
  const found = speakers.flatMap(({ line }): readonly (readonly [number, number])[] => {
    const above = lines[line - 1];
    if (above === undefined || spoken.has(line - 1) || MEDIUM_ASKS.test(above.folded)) return [];
    const asks = askerLength(above.folded.slice(0, LONGEST_ASKER), words) > 0;
    const at = asks && isFree(line - 2) ? line - 2 : line - 1;
    return (asks && at < line - 1) || (isQuestion(above) && isFree(line - 1)) ? [[line, at]] : [];
  });
  return new Map(found.length < 2 ? [] : found);
}

const LONGEST_ASKER = 40;

/** Whether all of the speakers have a line above them that is a title. */
function titledAbove(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speakers: readonly SpeakerLine[],
): boolean {
  const spoken = new Set(speakers.map((speaker) => speaker.line));
  // 听众王先生:…? has a speaker of its own, and is no title of the answer.
  const titled = speakers.filter(
    ({ line }) =>
      !spoken.has(line - 1) &&
      isTitle(lines[line - 1], document) &&
      !MEDIUM_ASKS.test(lines[line - 1]?.folded ?? ""),
  ).length;
  return speakers.length > 1 && titled === speakers.length && !haveOneLabel(lines, [...spoken]);
}

function statementOf(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speaker: SpeakerLine,
  titleLine: number,
  words: SplitWords,
): Statement {
  const line = lines[speaker.line];
  const own = line?.lineStart ?? 0;
  if (titleLine >= 0 && !(isDocumentTitle(document, lines, titleLine) && speaker.line > 1)) {
    const start = lines[titleLine]?.lineStart ?? own;
    return {
      start,
      body: speaker.body,
      ...sayTitles(document, lines, [titleLine], words),
      official: speaker.official,
    };
  }
  const title = turnTitle(document, lines, speaker);
  const body = title === null ? speaker.body : (line?.end ?? speaker.body);
  return { start: own, body, title, subtitle: null, official: speaker.official };
}
