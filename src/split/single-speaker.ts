import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Statement } from "./layout.ts";
import { regionLength } from "./read-region.ts";

/** How far into a document its head is looked at. */
const HEAD = 600;

/**
 * The one statement of a document, completed from the document: its title, and where the byline names no place (省长
 * 叶某某), the place of the title (2026年江西省政府工作报告) or of the meeting (在嘉兴市第九届人民代表大会…).
 */
export function completeSpeaker(
  document: SourceDocument,
  statement: Statement,
  words: SplitWords,
): Statement {
  const title = statement.title ?? document.title;
  const { official } = statement;
  if (official === null || official.post === null || official.region !== null) return { ...statement, title };
  const region = regionOfTitle(document, title, words) ?? regionOfMeeting(document, words);
  return { ...statement, title, official: { ...official, region } };
}

function regionOfTitle(document: SourceDocument, title: string | null, words: SplitWords): string | null {
  const bare = title?.replace(/^\s*\d{4}年/, "") ?? "";
  const at = bare === "" ? -1 : document.text.indexOf(bare);
  return at < 0 ? null : regionAt(document, at, at + bare.length, words);
}

function regionOfMeeting(document: SourceDocument, words: SplitWords): string | null {
  const meeting = /在(.{2,20}?)第[一二三四五六七八九十\d]{1,3}届/.exec(document.folded.slice(0, HEAD));
  if (meeting?.[1] === undefined) return null;
  const at = meeting.index + 1;
  return regionAt(document, at, at + meeting[1].length, words);
}

function regionAt(document: SourceDocument, start: number, end: number, words: SplitWords): string | null {
  const length = regionLength(document.folded.slice(start, end), words);
  return length > 0 ? document.text.slice(start, start + length) : null;
}
