import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Span } from "../model/span.ts";
import { blankNotes } from "./blank-notes.ts";
import { readMarkedName, readMarkedPair, readMarkedPost } from "./marked-byline.ts";
import { mayEndPost } from "./may-end-post.ts";
import {
  DOTTED_LENGTHS,
  endsWithPart,
  LONG_LENGTHS,
  NAME_LENGTHS,
  readCalled,
  readFirst,
  readInBrackets,
  readNameAndTitle,
  readOwnerInFront,
  readRoleInFront,
} from "./name-and-title.ts";
import { readCells, withoutSeparators } from "./read-cells.ts";
import { readHost } from "./read-host.ts";
import { nameStrength } from "./read-name.ts";
import { isOrganization, readOrganization, readTown } from "./read-organization.ts";
import { type Post, readPost, trimSpan } from "./read-post.ts";
import { readSpeech } from "./read-speech.ts";
import { shift, shiftPost } from "./shift-byline.ts";
import { stripMarks } from "./strip-marks.ts";

/** What one line, or the words before a colon, say about a speaker. Spans are into the text that was read. */
export interface Byline {
  readonly form: "name" | "post" | "both" | "organization";
  readonly name: Span | null;
  /** See nameStrength; -1 where there is no name. */
  readonly strength: number;
  readonly post: Post | null;
  /** A mark brings it in (作者:), or it stands in brackets. */
  readonly marked: boolean;
  /** A post, a space, and three to five characters: a name though no surname is known (自治区主席 嘎玛泽登). */
  readonly spaced: boolean;
}

/** 市委书记谈发展, 局长访谈: what follows the post is what the piece does. */
const SAYING = /^[谈讲说话论访]/;
/** ——某市税务局局长张三谈营商环境: what somebody talks about. */
const TALK = /[谈话][^。,:!?]{2,16}$/;
/** 提出人:张三代表 联名:李四: what a second label brings in. */
const SECOND_LABEL = /\s+\p{Script=Han}{2,6}:.*$/u;
/** Marks with which no byline begins. */
const SIGNS_NOTHING: ReadonlySet<string> = new Set(["title", "preface", "asker", "credit", "field"]);
const LONGEST_BYLINE = 90;

/**
 * Reads a folded text as a byline: a name, a post, both of them in either order, or an organisation; null where it
 * is none. Bullets, dashes, brackets, marks (作者:, 文/) and a colon at the end are left out.
 */
export function readByline(folded: string, words: SplitWords): Byline | null {
  if (folded.length > LONGEST_BYLINE || folded.length < 2) return null;
  const { span, marked, mark } = stripMarks(folded, words);
  const said = blankNotes(withoutLabels(unwrap(folded.slice(span.start, span.end)), words));
  const text = mark === "author" ? said.replace(SECOND_LABEL, "") : said;
  if (text.length < 2 || SIGNS_NOTHING.has(mark)) return null;
  const speech =
    mark === "post" || mark === "unit"
      ? null
      : readSpeech(text, words, (part) => readCore(part, words, marked));
  if (speech !== null) return shift(speech, span.start);
  const talk = /^\s*[-—]{2}/.test(folded) ? TALK.exec(text) : null;
  const speaks = talk === null ? null : readCore(text.slice(0, talk.index), words, true);
  if (speaks?.form === "both" && speaks.strength >= 1) return shift(speaks, span.start);
  const byline =
    mark === "post" || mark === "unit"
      ? readMarkedPost(text, mark, words)
      : (readSpaced(text, words) ??
        readHost(text, words, (inside) => readCore(inside, words, true)) ??
        readCore(text, words, marked) ??
        readParts(text, words, marked) ??
        (mark === "author"
          ? (readFirst(text, (part) => readCore(part, words, true)) ??
            readMarkedName(text, words) ??
            readMarkedPair(text, words))
          : null));
  return byline === null ? null : shift({ ...byline, marked: byline.marked || marked }, span.start);
}

/** 张三 职务:某市水利局局长 without the labels inside, one blank for each character. */
function withoutLabels(text: string, words: SplitWords): string {
  if (!text.includes(":")) return text;
  return text.replace(/(?<=[\s,;])(\p{Script=Han}{2,5}):/gu, (label, word) =>
    /^(?:post|unit)$/.test(words.bylineMarks.get(word) ?? "") ? " ".repeat(label.length) : label,
  );
}

/** 【张三】某市水利局局长 and 《某某日报》记者 without brackets, one blank for each; the space between says the same. */
function unwrap(text: string): string {
  return text.replace(
    /^(?:[【「『〔〖[]([^【】「」『』〔〕〖〗[\]]{2,40})[】」』〕〗\]](?=[^:])|《([^《》]{2,16})》(?=\p{Script=Han}{0,4}记者))/u,
    (_, inner, paper) => ` ${inner ?? paper} `,
  );
}

/** 县 长 周 舟, 市 长 李小军: post and name set to a width, character by character. */
function readSpaced(text: string, words: SplitWords): Byline | null {
  if (!/^\p{Script=Han}\s+\p{Script=Han}\s+(?:\p{Script=Han}\s*){2,6}$/u.test(text)) return null;
  const places = [...text.matchAll(/\S/g)].map((match) => match.index);
  const byline = readGlued(text.replace(/\s+/g, ""), words);
  if (byline === null || byline.strength < 2) return null;
  const back = (span: Span | null) =>
    span === null ? null : { start: places[span.start] ?? 0, end: (places[span.end - 1] ?? 0) + 1 };
  const { post } = byline;
  const moved =
    post === null
      ? null
      : { ...post, post: back(post.post), organization: back(post.organization), region: back(post.region) };
  return { ...byline, name: back(byline.name), post: moved };
}

/** 市水利局 | 张三 | 局长: the same where marks set the parts apart. */
function readParts(text: string, words: SplitWords, marked: boolean): Byline | null {
  // 市水利局 张三(局长)
  const inside = text.endsWith(")") ? (/\s[^()]+\(([^()]+)\)$/.exec(text)?.[1] ?? "") : "";
  const bracket = inside !== "" && readPost(inside, words) !== null ? text.replace(/[()]/g, " ") : null;
  const blank = withoutSeparators(text) ?? bracket?.trimEnd() ?? null;
  const said = blank === null ? null : readCore(blank, words, marked);
  return said?.form === "both" ? { ...said, marked: true } : null;
}

function readCore(text: string, words: SplitWords, marked: boolean): Byline | null {
  const strength = nameStrength(text, words);
  const all = { start: 0, end: text.length };
  const name: Byline = { form: "name", name: all, strength, post: null, marked, spaced: false };
  if (strength >= 2) return name;
  // 祝某某 市人大代表 and 李某某代表 end like a post; a sure name makes them both.
  const both = readBoth(text, words);
  if (both !== null && both.strength >= 2) return both;
  const post = readPost(text, words);
  if (post !== null) {
    return { form: "post", name: null, strength: -1, post, marked, spaced: false };
  }
  if (both !== null) return both;
  const organization = readOrganization(text, words);
  if (organization !== null)
    return { form: "organization", name: null, strength: -1, post: organization, marked, spaced: false };
  return strength >= 0 ? name : null;
}

/** A name and a post in one text: set apart by a space, comma, bracket or colon, or run together; the surest name. */
function readBoth(text: string, words: SplitWords): Byline | null {
  const cuts = [...text.matchAll(/\s+|(?:--|[,;、(:|/=·●■◆▲★-])\s*/g)];
  // 主任阿里木·买买提: the dot is part of the name, where it may be.
  const readings: (Byline | null)[] = /[·•・‧]/.test(text) ? [readGlued(text, words)] : [];
  for (const cut of cuts.length > 6 ? [...cuts.slice(0, 3), ...cuts.slice(-3)] : cuts) {
    const left = { start: 0, end: cut.index };
    const right = { start: cut.index + cut[0].length, end: text.length };
    readings.push(pair(text, right, left, words, cut[0]), pair(text, left, right, words, cut[0]));
  }
  readings.push(readGlued(text, words));
  readings.push(cuts.length > 1 ? readCells(text, words) : readOwnerInFront(text, words));
  readings.push(readRoleInFront(text, words));
  readings.push(readInBrackets(text, words, (inside) => readBoth(inside, words)));
  readings.push(readCalled(text, (inside) => readBoth(inside, words)));
  // 立法会主席梁某某议员: a post before the name, and a role behind it.
  if (text.length > 6 && words.titles.get(text.slice(-2)) === "delegate") {
    const reading = readGlued(text.slice(0, -2), words);
    const owned = reading?.post?.organization != null;
    if ((reading?.strength ?? 0) >= (owned ? 2 : 3)) readings.push(reading);
  }
  let best: Byline | null = null;
  for (const reading of readings) if ((reading?.strength ?? -1) > (best?.strength ?? -1)) best = reading;
  return best ?? readNameAndTitle(text, words);
}

/** 潮州市市长何某某: a name right behind the post. */
function readGlued(text: string, words: SplitWords): Byline | null {
  const lengths = /[·•・‧]/.test(text) ? DOTTED_LENGTHS : NAME_LENGTHS;
  let best: Byline | null = null;
  for (const length of endsWithPart(text, words) ? LONG_LENGTHS : []) {
    const at = text.length - length;
    if (at < 2 || nameStrength(text.slice(at), words) < 3) continue;
    const byline = pair(text, { start: at, end: text.length }, { start: 0, end: at }, words, "");
    if (byline?.post?.post != null) return byline;
  }
  for (const length of lengths) {
    const at = text.length - length;
    const name = text.slice(at);
    const says = words.speechVerbs.has(name) || words.speechVerbs.has(name.slice(0, 2));
    if (at < 2 || says || SAYING.test(name) || !mayEndPost(text.slice(0, at), words)) continue;
    // 董事长|计算, never 董事|长计算.
    if (words.titles.has(text.slice(at - 2, at + 1)) && words.titles.has(text.slice(at - 2, at))) continue;
    const strength = nameStrength(name, words);
    if (strength <= (best?.strength ?? -1) || (strength === 0 && length < 3)) continue;
    const byline = pair(text, { start: at, end: text.length }, { start: 0, end: at }, words, "");
    if (byline?.post == null || byline.post.post === null) continue;
    // 朝阳区委书记文献: an everyday word is a name behind the post of a place, and nowhere else.
    if (strength >= 2 || isSurePost(text, byline.post, strength, words)) best = byline;
  }
  return best;
}

/**
 * Whether a post is that of a place, an organisation or an assembly. Before words that no list knows as a name, only
 * what ends like an organisation is one: 把家庭医生(请进门) is no post.
 */
function isSurePost(text: string, post: Post, strength: number, words: SplitWords): boolean {
  if (post.region !== null || post.kinds.has("delegate")) return true;
  const { organization } = post;
  if (organization === null || strength > 0) return organization !== null;
  return isOrganization(text.slice(organization.start, organization.end), words);
}

function pair(text: string, nameSpan: Span, postSpan: Span, words: SplitWords, cut: string): Byline | null {
  const name = closeBracket(text, trimSpan(text, nameSpan.start, nameSpan.end));
  const strength = nameStrength(text.slice(name.start, name.end), words);
  if (strength < 0) return null;
  const place = closeBracket(text, trimSpan(text, postSpan.start, postSpan.end));
  const said = text.slice(place.start, place.end);
  const owner =
    strength >= 2
      ? (readOrganization(said, words) ?? (/[·|/]/.test(cut) ? readTown(said, words) : null))
      : null;
  const post = readPost(said, words) ?? owner;
  if (post === null) return null;
  // 负责人:李某某 is the line of a form; 市科技局局长:李某某 and 市长:李某某 sign.
  const bare = post.organization === null && post.region === null && !post.kinds.has("head");
  if (cut.startsWith(":") && place.start < name.start && bare && !post.kinds.has("press")) return null;
  const spaced = cut.trim() === "" && cut !== "" && post.post !== null && name.end - name.start > 2;
  return {
    form: "both",
    name,
    strength,
    post: shiftPost(post, place.start),
    marked: /^[(|]/.test(cut),
    spaced,
  };
}

/** A bracket that the cut has opened ends at its twin: 张三(某局局长). */
function closeBracket(text: string, span: Span): Span {
  const said = text.slice(span.start, span.end);
  if (!said.endsWith(")") || said.includes("(")) return span;
  return trimSpan(text, span.start, span.end - 1);
}
