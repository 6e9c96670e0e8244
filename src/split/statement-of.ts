import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import type { BylineGroup } from "./group-bylines.ts";
import type { Statement } from "./layout.ts";
import { talkOf } from "./talk-line.ts";
import { sayTitles } from "./title-lines.ts";
import { withTitleOwner } from "./title-owner.ts";

/** The statement of a byline, with the titles on the lines at these indices. */
export function statementOf(
  document: SourceDocument,
  lines: readonly ContentLine[],
  titles: readonly number[],
  start: number,
  body: number,
  group: BylineGroup,
  words: SplitWords,
): Statement {
  const own = group.ownTitle;
  const said =
    own === null
      ? sayTitles(document, lines, withoutPlaces(lines, titles, group.official), words)
      : { title: document.text.slice(own.start, own.end).trim(), subtitle: null };
  const official = withTitleOwner(document, group.official, lines[titles[0] ?? -1], words);
  const subtitle =
    said.subtitle ?? (said.title === null ? null : talkOf(document, lines[group.first], official));
  return { start, body, title: withoutName(said.title, official, words), subtitle, official };
}

/** 对话张三:题目 without who is visited, where the byline below names the same person. */
function withoutName(title: string | null, { name }: Official, words: SplitWords): string | null {
  const [, visited = "", rest] = /^([^\s:：|｜]{2,12})\s*[:：|｜]\s*(\S.{3,})$/u.exec(title ?? "") ?? [];
  if (rest === undefined || name === null || !visited.endsWith(name)) return title;
  const mark = visited.slice(0, -name.length);
  return mark === "" || words.bylineMarks.get(mark) === "author" || /^专?访$/.test(mark) ? rest : title;
}

/** The title lines without those that hold the place of whoever speaks and nothing else: 题目 / 鄞州区 / 鄞州区商务局局长 张三. */
function withoutPlaces(
  lines: readonly ContentLine[],
  titles: readonly number[],
  { region, organization }: Official,
): readonly number[] {
  const isPlace = (at: number) => {
    const said = lines[at]?.folded.trim() ?? "";
    return said !== "" && (said === region || said === organization);
  };
  const kept = titles.filter((at) => !isPlace(at));
  return kept.length > 0 ? kept : titles;
}
