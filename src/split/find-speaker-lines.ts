import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import { attributedOfficial } from "./attribution.ts";
import type { ContentLine } from "./content-line.ts";
import { cutGluedSpeakers } from "./glued-speakers.ts";
import type { BylineGroup } from "./group-bylines.ts";
import { findIntroductions, namesByPost } from "./introductions.ts";
import { kindOfTitle } from "./is-roster.ts";
import type { Layout } from "./layout.ts";
import { fillFromIntroduction } from "./official-of.ts";
import { withOwners } from "./owners-in-turn.ts";
import { nameStrength } from "./read-name.ts";
import { nameSurnames } from "./resolve-surnames.ts";
import { blankShortNames, withShortTurns } from "./short-turns.ts";
import { readSpeakerLine, type SpeakerLine } from "./speaker-line.ts";
import { mergeTopics, withoutLetters } from "./topic-blocks.ts";
import { turnStatements } from "./turn-statements.ts";

/**
 * The layout in which every statement begins with its speaker and a colon: turns of a press conference, inline
 * speakers, headings like 李跃勇代表:制造业攀高逐新. null where fewer than two lines do, and one is not sure.
 */
export function findSpeakerLines(
  document: SourceDocument,
  allLines: readonly ContentLine[],
  words: SplitWords,
  groups: readonly BylineGroup[],
): Layout | null {
  const written = withoutLetters(allLines).flatMap((line) => cutGluedSpeakers(line, words));
  const lines = blankShortNames(written);
  const opening = lines
    .map((_, index) => readSpeakerLine(document, lines, index, words))
    .filter((speaker) => speaker !== null);
  // Post and name before a space may open any sentence; a transcript opens three turns so.
  const transcript = opening.filter(({ inline }) => inline).length >= 3;
  const turnsRead = transcript ? opening : opening.filter(({ inline }) => !inline);
  const read = withShortTurns(written, withOwners(document, lines, turnsRead, words), groups, words);
  const named = vouchForDelegates(nameAnswers(document, nameSurnames(document, read, groups, words), words));
  const names = new Set(named.map((speaker) => speaker.name).filter((name) => name !== ""));
  const introductions = findIntroductions(document, names, words);
  const listed = new Map(groups.map(({ official }) => [official.name, official]));
  const vouched = ({ bare, name, official }: SpeakerLine) =>
    bare && (introductions.has(name) || listed.get(official.name)?.post != null);
  const signing = named.filter(isOrganizationAlone).length >= 3;
  const asked = named.filter(asksOrAnswers).length >= 2;
  const turns = postsInTurn(named);
  // With a host or a reporter between officials who answer, all of them are turns.
  const answered = named.some((speaker) => speaker.weight >= 0.9 || vouched(speaker));
  const conference = answered && named.filter((speaker) => speaker.press).length >= 2;
  const hosts = hostsOf(lines, words);
  // 谈目标:三年完成… looks like a name, where the others have their posts, and is heard of nowhere else.
  const posted = named.some(({ bare, weight }) => !bare && weight >= 0.9);
  const isStray = ({ bare, name }: SpeakerLine) => bare && posted && !isHeardAgain(document, name);
  const speakers = named
    .map((speaker) => {
      if (speaker.bare && hosts.has(speaker.name)) return hosting(speaker);
      if (conference && speaker.press) return { ...speaker, weight: 1 };
      if (vouched(speaker)) return { ...speaker, weight: 0.9 };
      if (signing && isOrganizationAlone(speaker)) return { ...speaker, weight: 0.5 };
      // 记者:… 负责人:… in turn: whoever answers speaks, though nobody is named.
      return speaker.postOnly && (asked || turns.has(speaker.official.post))
        ? { ...speaker, weight: 0.3 }
        : speaker;
    })
    .filter((speaker) => speaker.weight > 0 && !isStray(speaker));
  const score = speakers.reduce((sum, speaker) => sum + speaker.weight, 0);
  if (!isBelieved(document, speakers, score, words)) return null;
  const withName = namesByPost(document, words);
  const known = speakers.map((speaker) => {
    if (isNobody(speaker)) return speaker;
    const introduction = introductions.get(speaker.name) ?? listed.get(speaker.official.name);
    if (introduction === undefined) return { ...speaker, official: withName(speaker.official) };
    return { ...speaker, official: fillFromIntroduction(speaker.official, introduction) };
  });
  const bylines = new Set(groups.flatMap(({ first, last }) => allLines.slice(first, last + 1).map(startOf)));
  const topics = mergeTopics(document, lines, known, bylines, words);
  if (topics !== null) return { name: "speaker-line", statements: topics, score };
  const statements = turnStatements(document, lines, known, words).map((statement, index) =>
    known[index] !== undefined && isNobody(known[index]) ? { ...statement, official: null } : statement,
  );
  return { name: "speaker-line", statements, score };
}

/** Whether the text holds a name twice; one that it sets to a width counts as heard. */
function isHeardAgain({ folded }: SourceDocument, name: string): boolean {
  const first = folded.indexOf(name);
  return first < 0 || folded.includes(name, first + name.length);
}

/** Names behind 主持人: in a line of their own, perhaps with a post: 主持人:本报评论员 方某某. */
function hostsOf(lines: readonly ContentLine[], words: SplitWords): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const { folded } of lines) {
    const colon = folded.indexOf(":");
    if (colon < 2 || colon > 7) continue;
    const match = /^[^\p{Script=Han}]{0,3}(\p{Script=Han}{2,4}):(?:\S{2,12}\s+)?(\S{2,4})$/u.exec(
      folded.slice(0, 30),
    );
    const [, role = "", name = ""] = match ?? [];
    if (words.titles.get(role) === "press" && nameStrength(name, words) >= 1) hosts.add(name);
  }
  return hosts;
}

/** A turn of who hosts: a bare name that the text introduces so. */
function hosting(speaker: SpeakerLine): SpeakerLine {
  const official = { ...speaker.official, post: speaker.official.post ?? "主持人" };
  return { ...speaker, official, press: true, weight: 1 };
}

function startOf(line: ContentLine): number {
  return line.lineStart;
}

/** 记者:, 有关负责人: a post in the place of a name; a mark alone (问题:) vouches for nobody. */
function asksOrAnswers({ weight, name, mark }: SpeakerLine): boolean {
  return weight > 0 && name === "" && mark === null;
}

/** Posts that stand alone before a colon twice or more, between turns of people who are named: 行政长官:. */
function postsInTurn(speakers: readonly SpeakerLine[]): ReadonlySet<string | null> {
  if (speakers.filter(({ weight }) => weight >= 0.9).length < 2) return new Set();
  const seen = new Set<string | null>();
  const again = new Set<string | null>();
  for (const { postOnly, official } of speakers)
    if (postOnly) (seen.has(official.post) ? again : seen).add(official.post);
  return again;
}

/** 答复:, where the text says whose written answer it gives: both question and answer are turns. */
function nameAnswers(
  document: SourceDocument,
  speakers: readonly SpeakerLine[],
  words: SplitWords,
): readonly SpeakerLine[] {
  const named = speakers.filter((speaker) => speaker.weight > 0);
  if (named.length > 0 || !speakers.some((speaker) => speaker.mark === "answer")) return speakers;
  const official = attributedOfficial(document, words);
  if (official === null) return speakers;
  return speakers.map((speaker) => {
    if (speaker.mark === "question") return { ...speaker, weight: 0.3 };
    return speaker.mark === "answer" ? { ...speaker, official, weight: 1 } : speaker;
  });
}

/** 记者:, 主持人:, 问: name nobody and no medium: what is asked is no official's statement. */
function isNobody({ press, official }: SpeakerLine): boolean {
  return press && official.name === null && official.organization === null;
}

/** 布小英委员: where two others speak as delegates, a name whose surname no list knows is one, too. */
function vouchForDelegates(speakers: readonly SpeakerLine[]): readonly SpeakerLine[] {
  const sure = speakers.filter(({ name, official }) => name !== "" && DELEGATE.test(official.post ?? ""));
  if (sure.length < 2) return speakers;
  return speakers.map((speaker) => {
    const match = speaker.postOnly
      ? /^(\p{Script=Han}{2,4})(代表|委员)$/u.exec(speaker.official.post ?? "")
      : null;
    if (match?.[1] === undefined || match[2] === undefined) return speaker;
    const official = { ...speaker.official, name: match[1], post: match[2], region: null };
    return { ...speaker, official, name: match[1], weight: 0.5, postOnly: false };
  });
}

const DELEGATE = /^(?:代表|委员)$/;

/** 市民政局: in a line of its own; three of them are the turns of a text, one is whom a letter is for. */
function isOrganizationAlone({ official, weight, alone }: SpeakerLine): boolean {
  return alone && weight > 0 && official.name === null && official.post === null;
}

/** Whether the lines are enough, and sure enough, to be turns of speakers. */
function isBelieved(
  document: SourceDocument,
  speakers: readonly SpeakerLine[],
  score: number,
  words: SplitWords,
): boolean {
  const [only, another] = speakers;
  // 委员发言摘要 / 张三委员: speaks, and is not written to.
  const salutes = only?.salutes === true && kindOfTitle(document, words) !== "speech";
  if (another === undefined && (score < 1 || salutes)) return false;
  if (another !== undefined && score < 1.2) return false;
  if (speakers.every((speaker) => speaker.weight < 0.5)) {
    if (speakers.length < 4) return false;
    // 问:…, 答:… name nobody; questions are headings.
    if (speakers.every((speaker) => words.questionWords.has(speaker.official.post ?? ""))) return false;
  }
  return isVouchedFor(speakers);
}

/**
 * Bare names alone are believed where one of them speaks twice or is introduced; 高站位:…, 严标准:… look like names
 * and are the heads of a list.
 */
function isVouchedFor(speakers: readonly SpeakerLine[]): boolean {
  if (speakers.some((speaker) => !speaker.bare || speaker.weight >= 0.9)) return true;
  return new Set(speakers.map((speaker) => speaker.name)).size < speakers.length;
}
