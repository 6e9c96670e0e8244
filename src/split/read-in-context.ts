import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import type { LineByline } from "./line-byline.ts";
import { nameStrength } from "./read-name.ts";
import { readPost } from "./read-post.ts";

/** 张三:题目, 张三 | 题目 */
const NAME_AND_TITLE = /^([^:|]{2,12}?)\s*[:|]\s*([^:|]{5,40})$/;
/** 局长:张三 */
const POST_AND_NAME = /^([^:|]{2,30}?)\s*[:|]\s*([^:|]{2,12})$/;
/** So many such lines are a layout. */
const FEWEST = 2;

/**
 * The bylines as read, and the lines that are one only beside their neighbours, where two or more are: 张三:题目 above
 * the post (某县水利局局长), 局长:张三 below the organisation (某县水利局).
 */
export function readInContext(
  lines: readonly ContentLine[],
  alone: readonly (LineByline | null)[],
  words: SplitWords,
): readonly (LineByline | null)[] {
  const read = readBiographies(lines, alone, words);
  const found = lines.map((line, index) => {
    const said = read[index] ?? null;
    // 张三:织密服务网 reads as a name with an organisation.
    if (line.prose || line.folded.length > 60 || !(said === null || said.post?.post === null)) return null;
    const titled = nameAndTitle(line, read[index + 1] ?? null, words);
    return titled ?? (said === null ? postAndName(line, ownerAbove(read, index), words) : null);
  });
  if (found.filter((byline) => byline !== null).length < FEWEST) return read;
  return read.map((byline, index) => found[index] ?? byline);
}

/**
 * The bylines as read, and the paragraphs below a name, or below 张三:题目, that open with the post and go on to tell
 * whose life it is (某大学校长。教育学博士,博士生导师。), where two or more do.
 */
function readBiographies(
  lines: readonly ContentLine[],
  read: readonly (LineByline | null)[],
  words: SplitWords,
): readonly (LineByline | null)[] {
  const found = lines.map((line, index) => {
    const end = line.prose && read[index] === null ? line.folded.slice(0, LONGEST_POST).indexOf("。") : -1;
    if (end < 4 || index === 0 || !namesAbove(lines[index - 1], read[index - 1] ?? null, words)) return null;
    const post = readPost(line.folded.slice(0, end), words);
    if (post?.post == null || post.organization === null || post.kinds.has("press")) return null;
    const none = { name: null, strength: -1, marked: false, spaced: false, ownTitle: null };
    return { form: "post" as const, post, at: line.start, ...none };
  });
  if (found.filter((byline) => byline !== null).length < FEWEST) return read;
  return read.map((byline, index) => found[index] ?? byline);
}

const LONGEST_POST = 40;

function namesAbove(line: ContentLine | undefined, said: LineByline | null, words: SplitWords): boolean {
  if (line === undefined || line.prose || line.folded.length > 60) return false;
  if (said?.form === "name") return said.strength >= 1;
  const name = NAME_AND_TITLE.exec(line.folded.slice(numberLength(line.folded)))?.[1] ?? "";
  return name !== "" && nameStrength(name, words) >= 1;
}

function nameAndTitle(line: ContentLine, below: LineByline | null, words: SplitWords): LineByline | null {
  if (below?.form !== "post" || (below.post?.organization == null && below.post?.region == null)) return null;
  const skip = numberLength(line.folded);
  const match = NAME_AND_TITLE.exec(line.folded.slice(skip));
  const [all = "", name = "", title = ""] = match ?? [];
  const strength = name === "" ? -1 : nameStrength(name, words);
  if (strength < 1 || /[。;]/.test(title)) return null;
  const start = line.start + skip + all.length - title.length;
  return {
    form: "name",
    name: { start: 0, end: name.length },
    strength,
    post: null,
    marked: true,
    spaced: false,
    at: line.start + skip,
    ownTitle: { start, end: start + title.length },
  };
}

/** The organisation that stands right above a line, or above the title between them. */
function ownerAbove(read: readonly (LineByline | null)[], index: number): LineByline | null {
  return [read[index - 1], read[index - 2]].find((byline) => byline?.form === "organization") ?? null;
}

function postAndName(line: ContentLine, owner: LineByline | null, words: SplitWords): LineByline | null {
  if (owner === null) return null;
  const skip = numberLength(line.folded);
  const match = POST_AND_NAME.exec(line.folded.slice(skip));
  const [all = "", title = "", name = ""] = match ?? [];
  const strength = name === "" ? -1 : nameStrength(name, words);
  // 负责人:李某某, 联系人:李某某 are lines of a form.
  const post = strength < 1 || title.endsWith("人") ? null : readPost(title, words);
  if (post === null || post.organization !== null || post.kinds.has("press")) return null;
  const start = all.length - name.length;
  const by = { at: line.start + skip, ownTitle: null, marked: true, spaced: false };
  return { form: "both", name: { start, end: all.length }, strength, post, ...by };
}
