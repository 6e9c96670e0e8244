import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Byline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { isGroup, isOrganization, readOrganization } from "./read-organization.ts";
import { readPost } from "./read-post.ts";
import { regionLength } from "./read-region.ts";
import { titleKind } from "./read-title.ts";
import { shift, shiftPost } from "./shift-byline.ts";

/** Names with a dot are looked for at all their lengths. */
export const DOTTED_LENGTHS: readonly number[] = Array.from({ length: 16 }, (_, step) => step + 4);
export const NAME_LENGTHS: readonly number[] = [3, 4, 2];
/** What is longer is made of known parts: 努尔买买提, 阿卜杜热合曼. */
export const LONG_LENGTHS: readonly number[] = [7, 6, 5];

/** Whether a text ends with a part of which such names are made: few do. */
export function endsWithPart(text: string, words: SplitWords): boolean {
  return [2, 3, 4].some((length) => words.nameParts.has(text.slice(-length)));
}

/** 李跃勇代表, 张强局长: a sure name and nothing but a title after it. */
export function readNameAndTitle(text: string, words: SplitWords): Byline | null {
  for (const length of /[·•・‧]/.test(text) ? DOTTED_LENGTHS : NAME_LENGTHS) {
    const rest = text.slice(length);
    const kind = titleKind(rest.trimStart(), words);
    // 余姚市委书记 and 嘉兴市长 begin with a place.
    if (kind === undefined || kind === "prefix" || kind === "committee" || kind === "head") continue;
    const strength = nameStrength(text.slice(0, length), words);
    // 山后乡党委书记 holds no name.
    if (strength < 2 || (length > 2 && regionLength(text.slice(0, length), words) === length)) continue;
    const post = { start: text.length - rest.trimStart().length, end: text.length };
    return {
      form: "both",
      name: { start: 0, end: length },
      strength,
      post: { post, organization: null, region: null, kinds: new Set([kind]) },
      marked: false,
      spaced: false,
    };
  }
  return null;
}

/** 市水利局 云某某副局长, 清泉镇 云某某镇长: who speaks for an organisation or a place, called by name and title behind it. */
export function readOwnerInFront(text: string, words: SplitWords): Byline | null {
  const match = /^(\S{2,20})(\s+)(\S{4,14})$/.exec(text);
  const [, owner = "", gap = "", said = ""] = match ?? [];
  if (owner === "") return null;
  const place = regionLength(owner, words);
  if (place < owner.length && !isOrganization(owner, words)) return null;
  const by = owner.length + gap.length;
  for (const length of /[·•・‧]/.test(said) ? DOTTED_LENGTHS : NAME_LENGTHS) {
    const kind = titleKind(said.slice(length), words);
    if (kind === undefined || kind === "prefix" || kind === "press" || kind === "delegate") continue;
    const strength = nameStrength(said.slice(0, length), words);
    const post = strength < 1 ? null : readPost(`${owner}${said.slice(length)}`, words);
    if (post === null) continue;
    const { organization, region, kinds } = post;
    const own = { post: { start: by + length, end: text.length }, organization, region, kinds };
    const name = { start: by, end: by + length };
    return { form: "both", name, strength, post: own, marked: false, spaced: false };
  }
  return null;
}

/**
 * 鄢某委员(民革某市委会副主委): a name with the role in which somebody speaks here, and the post in brackets. What the
 * bracket says of a group (市政协城建界别) leaves the role.
 */
export function readRoleInFront(text: string, words: SplitWords): Byline | null {
  const match = /^([^()]{4,20}?)\s*\(([^()]{2,40})\)$/.exec(text);
  const [, front = "", inside = ""] = match ?? [];
  const called = front === "" ? null : readNameAndTitle(front, words);
  if (called === null) return null;
  const post = readPost(inside, words);
  if (post !== null) return { ...called, post: shiftPost(post, text.indexOf("(") + 1), marked: true };
  const known = isGroup(inside, words) || readOrganization(inside, words) !== null;
  return known ? { ...called, marked: true } : null;
}

/** 市统计局(时某某副局长), 市统计局(副局长时某某): who speaks for an organisation, in brackets behind it. */
export function readInBrackets(
  text: string,
  words: SplitWords,
  readInside: (text: string) => Byline | null,
): Byline | null {
  const match = /^([^()]{3,30}?)\s*\(([^()]{4,24})\)$/.exec(text);
  const [, owner = "", inside = ""] = match ?? [];
  const organization = owner === "" ? null : readOrganization(owner, words);
  const said = organization === null ? null : readInside(inside);
  if (said?.form !== "both" || said.strength < 1 || said.post?.organization != null) return null;
  const by = text.indexOf("(") + 1;
  const post = said.post === null ? null : shiftPost(said.post, by);
  const name = said.name === null ? null : { start: said.name.start + by, end: said.name.end + by };
  const { organization: office, region } = organization ?? { organization: null, region: null };
  return { ...said, name, post: post && { ...post, organization: office, region }, marked: true };
}

/** 王书记(柳溪镇党委书记王某某), 老何(某村党支部书记何某某): what somebody is called, and who that is in brackets. */
export function readCalled(text: string, readInside: (text: string) => Byline | null): Byline | null {
  const match = /^(\p{Script=Han}{2,5})\s*\(([^()]{6,40})\)$/u.exec(text);
  const [, called = "", inside = ""] = match ?? [];
  const said = called === "" ? null : readInside(inside);
  if (said?.form !== "both" || said.name === null || said.strength < 2 || said.post?.post == null)
    return null;
  if (!called.slice(0, 2).includes(inside.slice(said.name.start, said.name.start + 1))) return null;
  return { ...shift(said, text.indexOf("(") + 1), marked: true };
}

/** 某厅处长 张三、一级主任科员 李四: the first of two people. */
export function readFirst(text: string, readPart: (text: string) => Byline | null): Byline | null {
  for (let at = text.indexOf("、"); at > 0; at = text.indexOf("、", at + 1)) {
    const first = readPart(text.slice(0, at));
    const second = first?.form === "both" ? readPart(text.slice(at + 1)) : null;
    if ((first?.strength ?? 0) >= 2 && second?.form === "both" && second.strength >= 2) return first;
  }
  return null;
}
