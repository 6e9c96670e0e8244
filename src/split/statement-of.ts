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
  return { start, body, title: said.title, subtitle, official };
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
