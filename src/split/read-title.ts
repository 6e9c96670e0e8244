import type { SplitWords, TitleKind } from "../dictionaries/split-words.ts";
import type { Span } from "../model/span.ts";
import { partyLength } from "./read-organization.ts";

const LONGEST_TITLE = 11;

/** The longest title at the end of an item of a post, with the words that stand before titles (副, 代, 常务). */
export function titleIn(
  folded: string,
  item: Span,
  words: SplitWords,
): { start: number; kind: TitleKind } | null {
  for (let length = Math.min(LONGEST_TITLE, item.end - item.start); length > 0; length--) {
    const kind = words.titles.get(folded.slice(item.end - length, item.end));
    if (kind === undefined || kind === "prefix") continue;
    if (kind === "press" && length < 2) continue;
    if (belongsToOwner(folded.slice(item.start, item.end - length), kind, words)) continue;
    return { start: withPrefixes(folded, item.start, item.end - length, words), kind };
  }
  return null;
}

/**
 * Whether the first words of a title are the end of the organisation before it: 县委政法委|书记, 市纪委|副书记,
 * 共青团余姚市委|书记. In 某公司纪委书记 and 余姚市委书记 they are not.
 */
function belongsToOwner(owner: string, kind: TitleKind, words: SplitWords): boolean {
  if (kind === "organ") return /[省市区县州盟旗委]\s*$|机关$/.test(owner);
  if (kind !== "committee") return false;
  return owner === "团" || (partyLength(owner, words) > 0 && !/^中[共国]/.test(owner));
}

/** The kind of a text that is a title and nothing else, with the words before it: 局长, 常务副局长. */
export function titleKind(text: string, words: SplitWords): TitleKind | undefined {
  const all = { start: 0, end: text.length };
  const found = text.length > LONGEST_TITLE ? null : titleIn(text, all, words);
  return found?.start === 0 ? found.kind : undefined;
}

function withPrefixes(folded: string, from: number, title: number, words: SplitWords): number {
  let start = title;
  for (let length = 3; length > 0; ) {
    if (start - length >= from && words.titles.get(folded.slice(start - length, start)) === "prefix") {
      start -= length;
      length = 3;
    } else length--;
  }
  return start;
}
