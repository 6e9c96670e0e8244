import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { groupBylines } from "./group-bylines.ts";
import { findIntroductions } from "./introductions.ts";
import type { Layout, Statement } from "./layout.ts";
import { fillFromIntroduction, officialOf } from "./official-of.ts";
import { type Byline, readByline } from "./read-byline.ts";
import { isTitle, sayTitles } from "./title-lines.ts";

/** A line that opens with who speaks: 全国政协委员 张三:…, [李四] …, 记者:… */
interface SpeakerLine {
  readonly line: number;
  readonly official: Official;
  /** The name as folded, "" where there is none. */
  readonly name: string;
  readonly weight: number;
  /** Where what is said begins, in the document. */
  readonly body: number;
  /** 张三委员: alone in its line may as well open a letter to that person. */
  readonly salutes: boolean;
  /** Nothing but a name stands before the colon. */
  readonly bare: boolean;
}

const LONGEST_HEAD = 48;

/**
 * The layout in which every statement begins with its speaker and a colon: turns of a press conference, inline
 * speakers, headings like 李跃勇代表:制造业攀高逐新. null where fewer than two lines do, and one is not sure.
 */
export function findSpeakerLines(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  const read = lines
    .map((_, index) => readSpeaker(document, lines, index, words))
    .filter((speaker) => speaker !== null);
  const names = new Set(read.map((speaker) => speaker.name).filter((name) => name !== ""));
  const introductions = findIntroductions(document, names, words);
  const speakers = read
    .map((speaker) =>
      speaker.bare && introductions.has(speaker.name) ? { ...speaker, weight: 0.9 } : speaker,
    )
    .filter((speaker) => speaker.weight > 0);
  const score = speakers.reduce((sum, speaker) => sum + speaker.weight, 0);
  const [only, another] = speakers;
  if (another === undefined && (score < 1 || only?.salutes === true)) return null;
  if (another !== undefined && score < 1.2) return null;
  if (speakers.every((speaker) => speaker.weight < 0.5) && speakers.length < 4) return null;
  if (!isVouchedFor(speakers, introductions)) return null;
  const listed = new Map(
    groupBylines(document, lines, words).map((group) => [group.official.name, group.official]),
  );
  const titled = titledAbove(document, lines, speakers);
  const statements = speakers.map((speaker) => {
    const statement = statementOf(document, lines, speaker, titled);
    const introduction = introductions.get(speaker.name) ?? listed.get(speaker.official.name);
    if (introduction === undefined || statement.official === null) return statement;
    return { ...statement, official: fillFromIntroduction(statement.official, introduction) };
  });
  return { name: "speaker-line", statements, score };
}

/**
 * Bare names alone are believed where one of them speaks twice or is introduced; 高站位:…, 严标准:… look like names
 * and are the heads of a list.
 */
function isVouchedFor(
  speakers: readonly SpeakerLine[],
  introductions: ReadonlyMap<string, Official>,
): boolean {
  if (speakers.some((speaker) => !speaker.bare) || introductions.size > 0) return true;
  return new Set(speakers.map((speaker) => speaker.name)).size < speakers.length;
}

function readSpeaker(
  document: SourceDocument,
  lines: readonly ContentLine[],
  index: number,
  words: SplitWords,
): SpeakerLine | null {
  const line = lines[index];
  if (line === undefined) return null;
  const skip = numberLength(line.folded.slice(0, 16));
  const text = line.folded.slice(skip, skip + LONGEST_HEAD);
  const head = headLength(text);
  if (head === null) return null;
  const byline = readByline(text.slice(0, head.end), words);
  if (byline === null) return null;
  const rest = line.folded.slice(skip + head.next).trim();
  // The line of a form: 负责人:张三, 主持人:市长 李四.
  if (rest.length < 40 && (readByline(rest, words)?.strength ?? 0) !== 0) return null;
  const next = lines[index + 1];
  if (rest.length < 12 && next?.prose !== true && !/[?!]$/.test(next?.folded ?? "")) return null;
  const weight = weightOf(byline, text.slice(0, head.end), rest, words);
  if (weight === 0 && byline.form !== "name") return null;
  const at = line.start + skip;
  const salutes = rest === "" && byline.form === "both" && byline.post?.kinds.has("delegate") === true;
  const name = byline.name === null ? "" : text.slice(byline.name.start, byline.name.end).replace(/\s+/g, "");
  return {
    line: index,
    official: officialOf(document, byline, at),
    name,
    weight,
    body: at + head.next,
    salutes,
    bare: byline.form === "name",
  };
}

/** The words before the colon, or in the bracket that the line opens with. */
function headLength(text: string): { end: number; next: number } | null {
  const bracket = /^[[【〔]([^\]】〕]{2,40})[\]】〕]\s*:?/.exec(text);
  if (bracket?.[0] !== undefined)
    return { end: bracket[0].replace(/\s*:$/, "").length, next: bracket[0].length };
  const colon = text.indexOf(":");
  return colon < 1 || /[。!?;“”"]/.test(text.slice(0, colon)) ? null : { end: colon, next: colon + 1 };
}

/** 1: a name with its post or role; less for a bare name, an organisation, somebody who only asks; 0: no speaker. */
function weightOf(byline: Byline, head: string, rest: string, words: SplitWords): number {
  const press = byline.post?.kinds.has("press") === true;
  if (byline.form === "both") return press ? 0.5 : ([0.3, 0.7, 1, 1][byline.strength] ?? 0);
  if (byline.form === "name") return byline.strength >= 3 ? 0.6 : byline.strength === 2 ? 0.4 : 0;
  if (byline.form === "post") return press ? 0.3 : 0;
  const known = words.organizations.get(head.trim()) === "name" || isParty(head.trim(), words);
  // 市科技局:负责… is a division of duties.
  if (known) return 0.7;
  return rest === "" ? 0.3 : 0.05;
}

function isParty(head: string, words: SplitWords): boolean {
  return [2, 3, 4].some((length) => words.organizations.get(head.slice(0, length)) === "party");
}

/** Whether most of the speakers have a line above them that is a title. */
function titledAbove(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speakers: readonly SpeakerLine[],
): boolean {
  const titled = speakers.filter((speaker) => isTitle(lines[speaker.line - 1], document)).length;
  return speakers.length > 1 && titled === speakers.length;
}

function statementOf(
  document: SourceDocument,
  lines: readonly ContentLine[],
  speaker: SpeakerLine,
  titled: boolean,
): Statement {
  const line = lines[speaker.line];
  const own = line?.lineStart ?? 0;
  if (titled) {
    const start = lines[speaker.line - 1]?.lineStart ?? own;
    return {
      start,
      body: speaker.body,
      ...sayTitles(document, lines, [speaker.line - 1]),
      official: speaker.official,
    };
  }
  const rest = document.text.slice(speaker.body, line?.end ?? speaker.body).trim();
  const isHeading =
    rest !== "" && rest.length <= 40 && !/。|[;,!?]$/.test(line?.folded.slice(-rest.length) ?? "");
  const title = isHeading && lines[speaker.line + 1] !== undefined ? rest : null;
  const body = title === null ? speaker.body : (line?.end ?? speaker.body);
  return { start: own, body, title, subtitle: null, official: speaker.official };
}
