import type { SplitWords } from "../dictionaries/split-words.ts";
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
      ? sayTitles(document, lines, titles, words)
      : { title: document.text.slice(own.start, own.end).trim(), subtitle: null };
  const official = withTitleOwner(document, group.official, lines[titles[0] ?? -1], words);
  const subtitle =
    said.subtitle ?? (said.title === null ? null : talkOf(document, lines[group.first], official));
  return { start, body, title: said.title, subtitle, official };
}
