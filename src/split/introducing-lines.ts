import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { introducedIn } from "./introduced-in.ts";
import type { LineByline } from "./line-byline.ts";
import { quotes } from "./prose-quoting.ts";
import { findSpeechVerbs } from "./speech-verbs.ts";
import { isDocumentTitle, isTitle } from "./title-lines.ts";

/** One such line may be the headline of anything. */
const FEWEST = 2;
const LONGEST = 62;
const SHORTEST = 8;
/** In a text of more short lines the others are not looked at. */
const MOST_LINES = 1000;
/** ↑ and ▲ point to a picture, 图为 says what it shows. */
const POINTS = /^[\s↑↓▲△▼▽◀▶►■□●]*(?:图为|图:)?\s*/;

/**
 * The bylines as read, and the lines that bring somebody in with post and name and go on to tell what that person does
 * (▲某市水利局局长张三在堤上, 某局局长李四谈民生), where two or more with different people do, below which people are
 * quoted or speak, and nobody has a byline. A line that points to no picture is the title of what is said.
 */
export function readIntroducingLines(
  document: SourceDocument,
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  words: SplitWords,
): readonly (LineByline | null)[] {
  if (read.filter((byline) => byline?.form === "both" && byline.strength >= 1).length >= FEWEST) return read;
  let left = MOST_LINES;
  const found = lines.map((line, index) => {
    // 市统计局局长张三介绍经济运行情况: announces what is said below it.
    const isOpen = !line.prose || (line.folded.endsWith(":") && !line.folded.includes("。"));
    const isShort = isOpen && line.folded.length <= LONGEST && line.folded.length >= SHORTEST;
    if (!isShort || read[index] !== null || index === 0 || left-- <= 0) return null;
    return isDocumentTitle(document, lines, index) ? null : readIntroducing(document, line, words);
  });
  const at = found.flatMap((byline, index) => (byline === null ? [] : [index]));
  const names = new Set(at.map((index) => nameOf(document, found[index])));
  if (at.length < FEWEST || names.size < at.length) return read;
  const spoken = at.filter(
    (index, order) =>
      lines[index]?.prose === true ||
      lines.slice(index + 1, at[order + 1] ?? lines.length).some((line) => speaks(line, words)),
  ).length;
  const texts = at.filter((index) => lines.slice(index + 1, index + 3).some((line) => line.prose)).length;
  const framed =
    at.length > FEWEST &&
    new Set(at.map((index) => behindName(document, lines[index], found[index]))).size === 1;
  if ((spoken * 2 <= at.length && !framed) || texts < at.length) return read;
  // With a title above each of them, such a line is no title itself.
  const titled =
    at.filter((index) => index > 1 && isTitle(lines[index - 1], document)).length * 2 > at.length;
  return read.map((byline, index) => {
    const line = found[index] ?? null;
    return line === null ? byline : titled || framed ? { ...line, ownTitle: null } : line;
  });
}

/** What follows the name: the same in all of several lines (…的开年计划——) is the form of a text. */
function behindName(
  document: SourceDocument,
  line: ContentLine | undefined,
  byline: LineByline | null | undefined,
): string {
  if (line === undefined || byline?.name == null) return "";
  return document.folded.slice(byline.at + byline.name.end, line.end).trim();
}

/** Whether somebody is quoted in a paragraph, or speaks in it: 我们…. */
function speaks(line: ContentLine, words: SplitWords): boolean {
  return (
    line.prose &&
    (line.folded.includes("我们") || quotes(line) || findSpeechVerbs(line.folded, words).length > 0)
  );
}

function nameOf(document: SourceDocument, byline: LineByline | null | undefined): string {
  if (byline?.name == null) return "";
  return document.folded.slice(byline.at + byline.name.start, byline.at + byline.name.end);
}

function readIntroducing(document: SourceDocument, line: ContentLine, words: SplitWords): LineByline | null {
  const official = introducedIn(document, line, words);
  if (official?.name == null || official.post === null) return null;
  const place = (text: string | null): Span | null => {
    const start = text === null ? -1 : document.text.indexOf(text, line.start) - line.start;
    return text === null || start < 0 ? null : { start, end: start + text.length };
  };
  const name = place(official.name);
  const post = place(official.post);
  const organization = place(official.organization);
  const region = place(official.region);
  if (name === null || post === null || (organization === null && region === null)) return null;
  const head = Math.min(post.start, organization?.start ?? post.start, region?.start ?? post.start);
  const number = numberLength(line.folded);
  const points = POINTS.exec(line.folded.slice(number))?.[0].length ?? 0;
  const marked = document.text.slice(line.lineStart, line.start + number + points).trim() !== "";
  // 某局局长张三:… and 某局局长张三代表:… are turns.
  const behind = line.folded.slice(name.end).trim();
  const isRole = words.titles.get(behind.slice(0, 2)) === "delegate";
  if (head > number + points || behind === "" || behind.slice(isRole ? 2 : 0).startsWith(":")) return null;
  const isPicture = marked && number === 0;
  const announces = line.folded.endsWith(":");
  return {
    form: "both",
    name,
    strength: 2,
    post: { post, organization, region, kinds: new Set() },
    marked: isPicture || announces,
    spaced: false,
    at: line.start,
    ownTitle: isPicture || announces ? null : { start: line.start + number, end: line.end },
  };
}
