import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Span } from "../model/span.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { openBracket } from "./open-bracket.ts";
import { readBeside } from "./read-beside.ts";
import { type Byline, readByline } from "./read-byline.ts";
import { isOfTwo, nameStrength } from "./read-name.ts";
import { readProfile } from "./read-profile.ts";

/** A byline that is a line of its own, or stands in brackets behind a title. */
export interface LineByline extends Byline {
  /** Where the text that was read begins, in the document. */
  readonly at: number;
  /** A title that shares its line with the byline: 题目(张三 某局局长). */
  readonly ownTitle: Span | null;
}

const CLOSED = /^(?:[^,。]{2,4}|[^,。]{2,8}[·•][^,。]{2,8}),[^。]{4,40}。$/;

/** Reads a line as a byline; null where it is none. */
export function readLineByline(line: ContentLine, words: SplitWords): LineByline | null {
  if (line.folded.endsWith(";")) return null;
  const profile = readProfile(line, words);
  if (profile !== null || line.folded.length > 90) return profile;
  // A sentence names nobody and holds no post, but for 张三,某市水利局局长。
  const closed = words.titleEnds.has(line.folded.at(-2) ?? "") && CLOSED.test(line.folded);
  if (line.folded.includes("。") && !line.folded.endsWith(")") && !closed) return null;
  const skip = numberLength(line.folded);
  const beside = closed ? null : readBeside(line, skip, words);
  if (beside !== null) return beside;
  const byline = readByline(line.folded.slice(skip, closed ? -1 : undefined), words);
  if (closed)
    return byline?.form === "both" && byline.strength >= 1
      ? { ...byline, at: line.start + skip, ownTitle: null }
      : null;
  if (byline === null || byline.strength < 1) {
    const titled = readTitleByline(line, skip, words) ?? readComrade(line, skip, words);
    if (titled !== null) return titled;
  }
  if (byline === null || byline.post?.kinds.has("press") === true) return null;
  const roleLast = (byline.post?.post?.start ?? 0) > (byline.name?.start ?? 0);
  // ——山田太郎,某某会社社长: a dash brings in whoever said what stands above it, or wrote what is below.
  const dashed = /^[-—]{2}/.test(line.folded) && byline.form === "both" && roleLast;
  const marked = byline.marked || dashed;
  // 某市科技特派员管理办法 is a title: four characters right behind a post are a name where nothing else speaks.
  const long = byline.name !== null && byline.name.end - byline.name.start === 4;
  const said = line.folded.slice(skip);
  const isTwo = long && isOfTwo(said.slice(byline.name?.start, byline.name?.end), words);
  if (byline.form === "both" && long && byline.strength < 2 && !isTwo && !byline.spaced && !marked)
    return null;
  // 张三委员: opens a letter to that person, or a turn; it signs nothing. 张三委员发言: does.
  const speech = words.bylineMarks.get(line.folded.slice(-3, -1)) === "speech";
  if (line.folded.endsWith(":") && roleLast && !speech && byline.post?.kinds.has("delegate") === true)
    return null;
  // 任命: opens a list, 张三: a turn.
  if (line.folded.endsWith(":") && byline.form === "name") return null;
  return { ...byline, marked, at: line.start + skip, ownTitle: null };
}

/** 题目(张三 某局局长): a title with its byline in brackets; the bracket holds nothing else. */
function readTitleByline(line: ContentLine, skip: number, words: SplitWords): LineByline | null {
  const open = openBracket(line.folded);
  // 请大家监督。(某局局长张三) closes what is said.
  if (open < skip + 4 || /[。!?]/.test(line.folded[open - 1] ?? "")) return null;
  const byline = readByline(line.folded.slice(open + 1, -1), words);
  if (byline === null || byline.form !== "both") return null;
  const ownTitle = { start: line.start + skip, end: line.start + open };
  return { ...byline, at: line.start + open + 1, ownTitle };
}

/** 张三同志述职述廉摘要: the name of who speaks in what the piece is called. */
function readComrade(line: ContentLine, skip: number, words: SplitWords): LineByline | null {
  const match = /^(\S{2,4}?)同志的?(\S{2,14})$/.exec(line.folded.slice(skip));
  const [, name = "", piece = ""] = match ?? [];
  const strength = name === "" ? -1 : nameStrength(name, words);
  const isSpeech = [2, 3, 4].some((length) => words.bylineMarks.get(piece.slice(0, length)) === "speech");
  if (strength < 1 || !isSpeech) return null;
  const span = { start: 0, end: name.length };
  const said = { form: "name" as const, name: span, strength, post: null, marked: true, spaced: false };
  return { ...said, at: line.start + skip, ownTitle: null };
}
