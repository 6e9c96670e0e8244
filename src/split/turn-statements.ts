import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { Statement } from "./layout.ts";
import type { SpeakerLine } from "./speaker-line.ts";
import { COUNTED, isCounter, isDocumentTitle, isQuestion, isTitle, sayTitles } from "./title-lines.ts";
import { MEDIUM_ASKS } from "./topic-above.ts";
import { turnTitle } from "./turn-title.ts";

/** The statements of turns: each from its line, or from the title or the question above it, where these have such. */
export function turnStatements(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speakers: readonly SpeakerLine[],
  words: SplitWords,
): readonly Statement[] {
  const titled = titledAbove(document, lines, speakers);
  const answering = questionsAbove(document, lines, speakers);
  const counted = speakers.every(({ line }) => isCounted(lines[line - 1]));
  return speakers.map((speaker) => {
    const asked = answering.has(speaker.line);
    const said = statementOf(document, lines, speaker, titled || asked, words);
    return counted ? { ...said, start: lines[speaker.line - 1]?.lineStart ?? said.start } : said;
  });
}

/** 10:02:15, NO.3: a line that says when a turn was, or counts it. */
function isCounted(line: ContentLine | undefined): boolean {
  return line !== undefined && (isCounter(line) || COUNTED.test(line.folded));
}

/**
 * The lines of turns that answer a question in the line above (二、谁来修路? / 市交通局:…), where nobody asks by name and
 * two of them do.
 */
function questionsAbove(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speakers: readonly SpeakerLine[],
): ReadonlySet<number> {
  if (speakers.some(({ press }) => press)) return new Set();
  const spoken = new Set(speakers.map(({ line }) => line));
  const asked = speakers
    .map(({ line }) => line)
    .filter((line) => !spoken.has(line - 1) && isQuestion(lines[line - 1]))
    .filter((line) => isTitle(lines[line - 1], document) && !MEDIUM_ASKS.test(lines[line - 1]?.folded ?? ""));
  return new Set(asked.length < 2 ? [] : asked);
}

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
  return speakers.length > 1 && titled === speakers.length;
}

function statementOf(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speaker: SpeakerLine,
  titled: boolean,
  words: SplitWords,
): Statement {
  const line = lines[speaker.line];
  const own = line?.lineStart ?? 0;
  if (titled && !(isDocumentTitle(document, lines, speaker.line - 1) && speaker.line > 1)) {
    const start = lines[speaker.line - 1]?.lineStart ?? own;
    return {
      start,
      body: speaker.body,
      ...sayTitles(document, lines, [speaker.line - 1], words),
      official: speaker.official,
    };
  }
  const title = turnTitle(document, lines, speaker);
  const body = title === null ? speaker.body : (line?.end ?? speaker.body);
  return { start: own, body, title, subtitle: null, official: speaker.official };
}
