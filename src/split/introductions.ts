import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { Span } from "../model/span.ts";
import { joinName, nameStrength } from "./read-name.ts";
import { readOrganization } from "./read-organization.ts";
import { readPost } from "./read-post.ts";
import { titleKind } from "./read-title.ts";

const LONGEST_INTRODUCTION = 50;
const LONGEST_TITLE = 5;

/**
 * Where the text itself introduces people: the post before the first mention of each name that has one
 * (请国家发展改革委副主任张晓强介绍…). `names` and the keys of the result are folded.
 */
export function findIntroductions(
  document: SourceDocument,
  names: ReadonlySet<string>,
  words: SplitWords,
): ReadonlyMap<string, Official> {
  const found = new Map<string, Official>();
  if (names.size === 0) return found;
  const lengths = [...new Set([...names].map((name) => name.length))];
  const { folded } = document;
  for (const { index: at } of folded.matchAll(initialsOf(names))) {
    if (found.size === names.size) break;
    if (at === 0) continue;
    for (const length of lengths) {
      // 张 三 in a list of guests is 张三.
      const wide = length === 2 ? WIDE.exec(folded.slice(at, at + 8)) : null;
      const end = at + (wide?.[0].length ?? length);
      const name = folded.slice(at, end).replace(/\s+/g, "");
      if (!names.has(name) || found.has(name)) continue;
      const official =
        introductionBefore(document, at, words) ??
        introductionAround(document, at, end, words) ??
        introductionAfter(document, end, words);
      if (official !== null) found.set(name, { ...official, name: joinName(document.text.slice(at, end)) });
    }
  }
  return found;
}

/** A name of two characters that is set to the width of three. */
const WIDE = /^\p{Script=Han}\s{1,4}\p{Script=Han}(?!\p{Script=Han})/u;

/** The characters that names begin with. */
function initialsOf(names: ReadonlySet<string>): RegExp {
  const initials = new Set([...names].map((name) => name.slice(0, 1)));
  return new RegExp(`[${[...initials].join("").replace(/[\\\]^-]/g, "\\$&")}]`, "g");
}

/** The post that stands right before a name which begins at an offset; null where none does. */
export function introductionBefore(document: SourceDocument, at: number, words: SplitWords): Official | null {
  const window = document.folded.slice(Math.max(0, at - LONGEST_INTRODUCTION), at);
  // 作为某市水利局局长,张三认为: the comma belongs to what brings the person in.
  const being = window.endsWith(",") && /(?:作为|身为)([^。!?;,:“”"()\n]{4,40}),$/.exec(window);
  if (being && being[1] !== undefined) return postAt(document, at - 1 - being[1].length, at - 1, words);
  const end = clauseStart(window);
  // 来自某省某县的|全国人大代表张三: where somebody is from belongs to the post.
  const cut = /来自[^。!?;,:“”"()\n]{2,24}的$/.exec(window.slice(0, end))?.index ?? end;
  const from = at - window.length + cut;
  // 出席的有市科技局局长张三, 请来市科技局局长张三; 有限公司 stays.
  // ——访某市市长张三; 访问学者张三 stays.
  const bare = window
    .slice(cut)
    .replace(/^(?:还?有(?!限)|以及|来(?!自)|据|在(?!线)|对(?![外话])|(?:专访|访|记|对话)(?!问))/, "");
  const skipped = window.length - cut - bare.length;
  const clause = bare.replace(/\s+$/, "");
  // 省科技厅副厅长张三、省财政厅处长李四: the part of a list that is nearest to the name, if the whole is no post.
  const starts = [0, ...[...clause.matchAll(/[、和]/g)].map((match) => match.index + 1)];
  const own = starts.findLast(
    (one) => clause[one - 1] === "和" && namesAtEnd(clause.slice(0, one - 1), words),
  );
  const start = starts.find((one) => one >= (own ?? 0) && readPost(clause.slice(one), words) !== null);
  if (start === undefined) return null;
  const begin = from + skipped + start;
  return postAt(document, begin, begin + clause.length - start, words);
}

/** Whether a text ends with a post and a name: 某县县长张三 before 和某市市长李四, and not 市教育 before 和体育局局长李四. */
function namesAtEnd(text: string, words: SplitWords): boolean {
  return [3, 2, 4].some(
    (length) =>
      nameStrength(text.slice(-length), words) >= 2 && readPost(text.slice(0, -length), words)?.post != null,
  );
}

/** 市水利局|张三|局长, 市水利局副局长 stays: the organisation before a name, and the post right behind it. */
function introductionAround(
  document: SourceDocument,
  at: number,
  end: number,
  words: SplitWords,
): Official | null {
  const behind = document.folded.slice(end, end + LONGEST_TITLE);
  const length = [5, 4, 3, 2].find((size) => titleKind(behind.slice(0, size), words) === "post") ?? 0;
  if (length === 0) return null;
  const window = document.folded.slice(Math.max(0, at - LONGEST_INTRODUCTION), at);
  const owner = readOrganization(window.slice(clauseStart(window)).replace(/^(?:欢迎|感谢)/, ""), words);
  if (owner?.organization == null) return null;
  const from = at - (owner.organization.end - owner.organization.start);
  const region =
    owner.region === null ? null : document.text.slice(from + owner.region.start, from + owner.region.end);
  return {
    name: null,
    post: document.text.slice(end, end + length),
    organization: document.text.slice(from, at),
    region,
  };
}

/** The post that a stretch of the document reads as; null where it is none, or that of somebody who only asks. */
function postAt(document: SourceDocument, begin: number, end: number, words: SplitWords): Official | null {
  const post = readPost(document.folded.slice(begin, end), words);
  if (post?.post === null || post === null || post.kinds.has("press")) return null;
  const say = (span: Span | null) =>
    span === null ? null : document.text.slice(begin + span.start, begin + span.end);
  return { name: null, post: say(post.post), organization: say(post.organization), region: say(post.region) };
}

/** More posts without a name are not looked for: for each the document is read once. */
const MOST_POSTS = 24;

/**
 * Finds the name that stands behind an official's whole post somewhere in the text (运输及物流局局长张三表示…), for
 * officials whose own line has none; an official whom the text does not name stays as it is.
 */
export function namesByPost(document: SourceDocument, words: SplitWords): (official: Official) => Official {
  const names = new Map<string, string | null>();
  return (official) => {
    const owner = official.organization ?? official.region;
    if (official.name !== null || official.post === null || owner === null) return official;
    const whole = `${owner}${official.post}`;
    if (!names.has(whole) && names.size < MOST_POSTS) names.set(whole, nameBehind(document, whole, words));
    return { ...official, name: names.get(whole) ?? null };
  };
}

function nameBehind(document: SourceDocument, post: string, words: SplitWords): string | null {
  for (let at = document.text.indexOf(post); at >= 0; at = document.text.indexOf(post, at + 1)) {
    const from = at + post.length;
    const isName = (length: number) => nameStrength(document.folded.slice(from, from + length), words) >= 2;
    const behind = document.folded.slice(from + 2, from + 4);
    const short = /^[^\p{Script=Han}]|^[在对向就于今昨的]/u.test(behind) || words.speechVerbs.has(behind);
    const length = short && isName(2) ? 2 : isName(3) ? 3 : 0;
    if (length > 0) return document.text.slice(from, from + length);
  }
  return null;
}

/** What stands between a name and the post behind it: 系, 代表是, 现任, (女,苗族), 1988年1月生. */
const AFTER =
  /^(?:\((?:男|女|[一-龥]{1,5}族)(?:,[一-龥]{1,5})?\)(?=,))?(?:(?:代表|委员)?是|系|为|,|\(|现任|时任|\s{1,4}(?=\S))\s*(?:(?:19|20)\d{2}年(?:\d{1,2}月)?(?:出?生|生人),\s*)?([^。;:!?()\n]{4,})/;

const NEXT = /[,;、]\p{Script=Han}{2,4}(?:系|现任)(?=\p{Script=Han}{4})/u;

/** 张三系某市商务局局长; 张三 某市商务局局长; 张三,某市商务局局长,…: the post behind the name, up to the end of the clause. */
export function introductionAfter(document: SourceDocument, at: number, words: SplitWords): Official | null {
  const window = document.folded.slice(at, at + LONGEST_INTRODUCTION);
  const match = AFTER.exec(window);
  if (match?.[1] === undefined) return null;
  const from = at + match[0].length - match[1].length;
  // (张三系某市市长,李四系某县县长): the next person begins behind the comma.
  const next = NEXT.exec(match[1])?.index ?? match[1].length;
  for (
    let said = match[1].slice(0, next);
    said !== "";
    said = said.slice(0, Math.max(0, said.lastIndexOf(",")))
  ) {
    const post = readPost(said, words);
    if (post?.post === null || post === null || (post.organization === null && post.region === null))
      continue;
    const say = (span: Span | null) =>
      span === null ? null : document.text.slice(from + span.start, from + span.end);
    return {
      name: null,
      post: say(post.post),
      organization: say(post.organization),
      region: say(post.region),
    };
  }
  return null;
}

/**
 * Where the last clause before a name begins: behind a mark, or behind the word that brings the person in: 请, 由, 是.
 * Takes 邀请到|市科技局局长; leaves 市科技局党组书记、局长 whole.
 */
function clauseStart(window: string): number {
  let start = window.length;
  while (start > 0 && !endsClause(window[start - 1] ?? "")) start--;
  return start;
}

/** ↑ points to a picture; emoji are two halves of a pair. */
function endsClause(character: string): boolean {
  return CLAUSE_ENDS.has(character) || /[\p{So}\p{Cs}\u2190-\u21ff]/u.test(character);
}

const CLAUSE_ENDS: ReadonlySet<string> = new Set('。!?;,:“”"()【】「」〔〕|\n请由是让到了的-');
