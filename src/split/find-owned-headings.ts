import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { isFirstPerson } from "./is-roster.ts";
import type { Layout, Statement } from "./layout.ts";
import { officialOf } from "./official-of.ts";
import { openBracket } from "./open-bracket.ts";
import { isAnnounced, type OwnerKind, ownerKind, ownerOfficial } from "./owners-in-turn.ts";
import { readByline } from "./read-byline.ts";
import { isDocumentTitle } from "./title-lines.ts";
import { SIGNING } from "./weigh-alone.ts";

/** Fewer may be who is in charge of what. */
const FEWEST = 3;
const SHORTEST_TITLE = 4;
const LONGEST = 70;
/** 题目——市水利局, 题目 | 市水利局 */
const TAIL = /\s*(——|--|[|/])\s*([^\p{P}\p{S}\s]{2,20})$/u;

interface Heading {
  readonly line: number;
  /** "(" for a bracket, else what stands before the owner. */
  readonly mark: string;
  readonly title: string;
  readonly official: Official;
  readonly kind: OwnerKind | "person";
}

/**
 * The layout in which every heading tells at its end whose piece it is, and most name an organisation or a place instead
 * of a person: 一、让数据多跑路(市发改委). null where fewer than three do, where most headings of the same kind tell
 * nobody, or where nothing says that they speak: neither the first person nor words that announce an exchange; a
 * division of tasks has the same form.
 */
export function findOwnedHeadings(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): Layout | null {
  const read = lines.flatMap((line, index) => readHeading(document, lines, line, index, words) ?? []);
  for (const mark of new Set(read.map((heading) => heading.mark))) {
    const alike = read.filter((heading) => heading.mark === mark);
    const known = alike.filter(({ kind }) => kind !== "maybe");
    const headings = known.length * 3 >= alike.length * 2 ? alike : known;
    const owners = new Set(headings.map(({ official }) => Object.values(official).join()));
    const alone = headings.filter(({ kind }) => kind !== "person").length;
    if (owners.size < FEWEST || alone === 0 || !areUsual(lines, headings)) continue;
    if (!areSpoken(document, lines, headings, words)) continue;
    const statements = headings.map(({ line, title, official }): Statement => {
      const { lineStart = 0, end = 0 } = lines[line] ?? {};
      return { start: lineStart, body: end, title, subtitle: null, official };
    });
    return { name: "byline", statements, score: headings.length - alone + alone * SIGNING };
  }
  return null;
}

function readHeading(
  document: SourceDocument,
  lines: readonly ContentLine[],
  line: ContentLine,
  index: number,
  words: SplitWords,
): Heading | null {
  const { folded } = line;
  if (line.prose || folded.length > LONGEST || lines[index + 1]?.prose !== true) return null;
  const skip = numberLength(folded);
  const open = openBracket(folded);
  const tail = open < 0 ? TAIL.exec(folded) : null;
  const [from, to, end] =
    tail === null
      ? [open + 1, folded.length - 1, open]
      : [folded.length - (tail[2]?.length ?? 0), folded.length, tail.index];
  if (end < skip + SHORTEST_TITLE || isDocumentTitle(document, lines, index)) return null;
  const owner = folded.slice(from, to).trim();
  const at = line.start + from + folded.slice(from, to).indexOf(owner);
  const title = document.text.slice(line.start + skip, line.start + end).trim();
  const heading = { line: index, mark: tail?.[1] ?? "(", title };
  const byline = readByline(owner, words);
  if (byline?.form === "both" && byline.strength >= 1)
    return byline.post?.kinds.has("press") === true
      ? null
      : { ...heading, kind: "person", official: officialOf(document, byline, at) };
  const kind = words.bylineMarks.has(owner) || words.titles.has(owner) ? null : ownerKind(owner, words);
  return kind === null
    ? null
    : { ...heading, kind, official: ownerOfficial(document, owner, at, kind, words) };
}

/** Whether most of the headings that are numbered or marked as these are tell whose piece they are. */
function areUsual(lines: readonly ContentLine[], headings: readonly Heading[]): boolean {
  const sort = (line: ContentLine | undefined) =>
    line === undefined
      ? ""
      : `${line.level} ${line.folded.slice(0, numberLength(line.folded)).replace(/[\d一二三四五六七八九十百]+/g, "#")}`;
  const sorts = new Set(headings.map(({ line }) => sort(lines[line])));
  if (sorts.has("0 ")) return true;
  const all = lines.filter((line) => !line.prose && sorts.has(sort(line))).length;
  return headings.length * 3 >= all * 2;
}

/** Whether most of the pieces are said in the first person, or the head of the text announces an exchange. */
function areSpoken(
  document: SourceDocument,
  lines: readonly ContentLine[],
  headings: readonly Heading[],
  words: SplitWords,
): boolean {
  const spoken = headings.filter(({ line }, index) => {
    const from = lines[line]?.end ?? 0;
    const to = lines[headings[index + 1]?.line ?? lines.length]?.lineStart ?? document.folded.length;
    return isFirstPerson(document.folded, from, to);
  }).length;
  return (
    spoken * 2 > headings.length ||
    isAnnounced(document, lines[headings[0]?.line ?? 0]?.lineStart ?? 0, words)
  );
}
