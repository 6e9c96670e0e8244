import type { SplitWords } from "../dictionaries/split-words.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { introducedIn } from "./introduced-in.ts";
import { type Byline, readByline } from "./read-byline.ts";

/** One dash below a quotation may be anything; a page of voices repeats it. */
const FEWEST = 2;
const LONGEST = 80;
/** More commas than these are no line of a name. */
const MOST_CUTS = 4;
/** ——1月14日,某市渔业局局长张三在“通道”上: the day before the name. */
const DAY = /^[-—]+\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日[^,]{0,6},\s*/;
/** A paragraph of words that are quoted and nothing else. */
const QUOTED = /^[“"「].*[”"」]$/;
/** A tail that is longer is none. */
const LONGEST_TAIL = 84;
const DASH = /^(?:[-—]{2}|—)/;
/** “…。”——某市副市长张三: the dash stands behind a closed quotation in its line. */
const TAIL = /[。!?…”」"]\s*(?=[-—]{2}[^-—]{4,80}$)/;

/**
 * The lines of a text; those that close a quotation with who said it and on what occasion (——某市市长张三在小组会上回应,
 * ——张三,某厅厅长,1月20日在“通道”上) without the occasion, so that they read as bylines. Fewer than two lines that close
 * a paragraph so stay as they are.
 */
export function cutQuotedOwners(
  document: SourceDocument,
  lines: readonly ContentLine[],
  words: SplitWords,
): readonly ContentLine[] {
  const read = lines.map((line, index) => readOwner(document, line, lines[index - 1], words));
  // Lines without a dash that stand between quotations may bring in what is below: of the last, nothing is.
  const last = read.findLastIndex((owner) => owner !== null);
  const brings = QUOTED.test(lines[last + 1]?.folded ?? "");
  const owners = brings ? read.map((owner) => (owner?.plain === true ? null : owner)) : read;
  if (owners.filter((owner) => owner !== null).length < FEWEST) return lines;
  if (owners.every((owner) => owner === null || owner.whole)) return lines;
  return lines.flatMap((line, index) => {
    const owner = owners[index] ?? null;
    return owner === null || owner.whole ? [line] : owner.parts;
  });
}

interface Owner {
  /** No dash brings it in. */
  readonly plain: boolean;
  /** The line names who speaks and tells nothing else. */
  readonly whole: boolean;
  readonly parts: readonly ContentLine[];
}

function readOwner(
  document: SourceDocument,
  line: ContentLine,
  above: ContentLine | undefined,
  words: SplitWords,
): Owner | null {
  const far = Math.max(0, line.folded.length - LONGEST_TAIL);
  const tail = TAIL.exec(line.folded.slice(far));
  const plain = tail === null && !DASH.test(line.folded);
  if (tail === null) {
    if (above?.prose !== true || line.prose || line.folded.length > LONGEST) return null;
    if (plain && !QUOTED.test(above.folded)) return null;
  }
  const at = tail === null ? 0 : far + tail.index + tail[0].length;
  const start = line.start + at;
  const lineStart = at === 0 ? line.lineStart : start;
  const bracket = plain && /^\(.*\)$/.test(line.folded) && !names(readByline(line.folded, words)) ? 1 : 0;
  const from = at + bracket + (DAY.exec(line.folded.slice(at))?.[0].length ?? 0);
  const owner = { ...line, lineStart, start: line.start + from, prose: false, level: 0 };
  const folded = line.folded.slice(from, line.folded.length - bracket);
  const length = ownerLength(document, { ...owner, folded }, words);
  if (length === 0) return null;
  const end = owner.start + length;
  const named = { ...owner, end, folded: folded.slice(0, length) };
  const text = { ...line, end: start, folded: line.folded.slice(0, at), prose: true };
  return { plain, whole: end === line.end && from === at, parts: at === 0 ? [named] : [text, named] };
}

/** How much of a line names who speaks: up to the name behind the post, or up to the comma or the bracket before the occasion; 0 where nobody is named. */
function ownerLength(document: SourceDocument, line: ContentLine, words: SplitWords): number {
  const { folded } = line;
  if (names(readByline(folded, words))) return folded.length;
  const cuts = [...folded.matchAll(/,|(?<=\))/g)].map((match) => match.index).filter((at) => at > 4);
  for (const at of cuts.slice(-MOST_CUTS).reverse())
    if (names(readByline(folded.slice(0, at), words))) return at;
  const official = introducedIn(document, line, words, LONGEST);
  if (official?.name == null) return 0;
  const name = document.text.slice(line.start, line.end).indexOf(official.name);
  const end = name + official.name.length;
  return name > 0 && names(readByline(folded.slice(0, end), words)) ? end : 0;
}

function names(byline: Byline | null): boolean {
  return byline?.form === "both" && byline.strength >= 1 && byline.post?.kinds.has("press") !== true;
}
