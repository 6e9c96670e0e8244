import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { findIntroductions } from "./introductions.ts";
import type { Layout, Statement } from "./layout.ts";
import { fillOfficial } from "./official-of.ts";
import {
  clausePattern,
  isPronounSpeaking,
  mayQuote,
  type Quoting,
  readQuotings,
  speechVerbsOf,
} from "./prose-quoting.ts";
import { speakersBetween } from "./speakers-between.ts";

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
  const clause = clausePattern(words);
  const how = { words, clause, known: null, read: new Map(), verbs: new Map(), broughtIn: new Map() };
  const paragraphs = lines.filter((line) => line.prose && line.folded.length >= 20);
  // Most texts end here, before any name is read.
  if (paragraphs.filter((line) => mayQuote(document, line, how)).length * LEAST_QUOTED < paragraphs.length)
    return null;
  const possible = paragraphs.map((line) => readQuotings(document, line, how));
  const introductions = findIntroductions(document, namesIn(possible.flat()), words);
  const known = introducedNames(possible.flat(), introductions);
  const quotings = paragraphs.map((line, index) => {
    // Where no verb is, knowing more names finds nobody.
    if (possible[index]?.length === 0 && speechVerbsOf(line, how).length === 0) return [];
    return readQuotings(document, line, { ...how, known });
  });
  const between = speakersBetween(document, paragraphs, quotings, words);
  const people = namesIn(quotings.flat());
  if (people.size === 0) return null;
  const statements = inTurn(
    quotings.flatMap((found, index) => (found.length > 0 ? found : (between.get(index) ?? []))),
    introductions,
  );
  const spoken = statements.filter((statement) => statement.official !== null).length;
  const quoted = quotings.filter(([first]) => first !== undefined && first.official !== null).length;
  // One person alone has to carry the text: a single quotation makes no statement of a report.
  if (people.size === 1 ? quoted < 2 || quoted * 2 < paragraphs.length : spoken < 2) return null;
  const goesOn = (line: ContentLine, index: number) =>
    quotings[index]?.length === 0 && isPronounSpeaking(line, how);
  const enough = quoted * LEAST_QUOTED >= paragraphs.length;
  // 市教育局局长张三回答说,…。/ 他介绍,…: of several who are named with their posts, what he says further down counts, too.
  const introduced = new Set(
    quotings
      .flat()
      .filter((one) => one.introduced)
      .map(({ name }) => name),
  );
  if (!enough && introduced.size < 2) return null;
  if (!enough && (quoted + paragraphs.filter(goesOn).length) * LEAST_QUOTED < paragraphs.length) return null;
  return { name: "prose", statements, score: spoken * 0.5 };
}

/** One paragraph in so many has to quote somebody. */
const LEAST_QUOTED = 3;

/** The names of the people who are quoted. */
function namesIn(quotings: readonly Quoting[]): ReadonlySet<string> {
  return new Set(quotings.filter(({ official }) => official !== null).map(({ name }) => name));
}

/** Names that the text itself introduces with a post, among all that might be one: 文清 is, where 区长文清 stands. */
function introducedNames(
  possible: readonly Quoting[],
  introductions: ReadonlyMap<string, Official>,
): ReadonlySet<string> {
  const introduced = possible.filter((quoting) => quoting.official !== null && quoting.introduced);
  return new Set([...introduced.map((quoting) => quoting.name), ...introductions.keys()]);
}

/** The statements of people who speak in turn: a person who goes on speaking stays in one. */
function inTurn(
  quotings: readonly Quoting[],
  introductions: ReadonlyMap<string, Official>,
): readonly Statement[] {
  const statements: Statement[] = [];
  let speaker = "";
  for (const { start, official, name, introduced } of quotings) {
    // What a meeting or a paper says is not what the last speaker says: speaker "" is nobody.
    if (name === speaker) {
      const last = statements.at(-1);
      if (last?.official != null && official !== null && introduced)
        statements[statements.length - 1] = { ...last, official: fuller(last.official, official) };
      continue;
    }
    const introduction = introduced ? undefined : introductions.get(name);
    const filled =
      official === null || introduction === undefined ? official : fillOfficial(official, introduction);
    statements.push({ start, body: start, title: null, subtitle: null, official: filled });
    speaker = name;
  }
  return statements;
}

/** 全国人大代表张三认为,…。全国人大代表、某站站长张三说: of two posts of one person that which names an organisation. */
function fuller(first: Official, second: Official): Official {
  return first.organization === null && second.organization !== null
    ? { ...second, name: first.name }
    : first;
}
