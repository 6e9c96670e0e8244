import type { SplitWords, TitleKind } from "../dictionaries/split-words.ts";
import type { Span } from "../model/span.ts";
import { formerLength, outsideOffice } from "./outside-office.ts";
import { isTitleOf, nameStrength } from "./read-name.ts";
import { bodyLength, isGroup, isOrganization } from "./read-organization.ts";
import { regionLength } from "./read-region.ts";
import { titleIn } from "./read-title.ts";
import { shiftPost } from "./shift-byline.ts";

/** A post taken apart; the spans are into the text that was read. */
export interface Post {
  /** The post without its organisation: 党组书记、副局长. null where only the organisation is named. */
  readonly post: Span | null;
  readonly organization: Span | null;
  readonly region: Span | null;
  /** Kinds of the titles met. */
  readonly kinds: ReadonlySet<TitleKind>;
}

interface Item extends Span {
  readonly title: number;
  readonly kind: TitleKind;
}

const TOWN = /(?:街道|[镇乡]|苏木)$/;
/** Marks and words that no post holds: 各位代表 is spoken to, 与会专家 are several, 山里的女校长 is a title; 诸城市 is a place. */
const NO_POST =
  /[。!?“”"《》|=的]|\d{4}|\d年|^(?:各|[诸多](?![^位个名地家][市县])|[与参到]会|在场|几[位名]|不少|许多)/;
const LONGEST_POST = 80;
const LONGEST_ITEM = 36;
/** Places that are no more than the office that runs them; 新区 and 园区 among them. */
export const LOCAL = /(?:街道|[镇乡]|苏木|[发开新高技园范假税贸景济验合能理]区|新城)$/;

/**
 * Reads a folded text as a post: 余姚市科技局党组书记、副局长 is the organisation 余姚市科技局 (region 余姚市) and
 * the post 党组书记、副局长. null where it is none.
 *
 * A post is a list of items (、 , ; 兼) that each end in a title of official-titles.tsv. The organisation is
 * what stands before the first title; a delegate's assembly belongs to the post (全国人大代表), and with
 * such an item first the post is the whole text. The head of a place names no organisation (潮州市|市长), a
 * committee's secretary shares 市委 with it (余姚市委, 市委书记).
 */
export function readPost(folded: string, words: SplitWords): Post | null {
  const origin = /^来自(.{2,24}?)的(?=.)/.exec(folded);
  if (origin !== null) return readOrigin(folded, origin, words);
  return readRole(folded, words) ?? readItemsOf(folded, words);
}

/** 主持人 新闻局副局长: the role before a post is no part of it. */
function readRole(folded: string, words: SplitWords): Post | null {
  const gap = folded.indexOf(" ");
  const match = gap < 2 || gap > 4 ? null : /^(\p{Script=Han}{2,4})\s+(?=.{4})/u.exec(folded);
  if (match === null || words.titles.get(match[1] ?? "") !== "press") return null;
  const post = readItemsOf(folded.slice(match[0].length), words);
  if (post?.post == null) return null;
  return { ...shiftPost(post, match[0].length), kinds: new Set([...post.kinds, "press"]) };
}

/** 来自贵州省雷山县的全国人大代表: where somebody is from gives the place, and is no part of the post. */
function readOrigin(folded: string, origin: RegExpExecArray, words: SplitWords): Post | null {
  const at = origin[0].length;
  const post = readItemsOf(folded.slice(at), words);
  if (post === null) return null;
  const move = (span: Span | null) => (span === null ? null : { start: span.start + at, end: span.end + at });
  const region = move(post.region) ?? regionIn(folded, 2, at - 1, words);
  return { ...post, post: move(post.post), organization: move(post.organization), region };
}

function readItemsOf(folded: string, words: SplitWords): Post | null {
  if (folded.length > LONGEST_POST || NO_POST.test(folded) || isTitleOf(folded, words)) return null;
  if (folded.includes("(") && folded.lastIndexOf("(") > folded.lastIndexOf(")")) return null;
  const items = readItems(folded, words);
  const first = items?.[0];
  const last = items?.at(-1);
  if (items === null || first === undefined || last === undefined) return null;
  const kinds = new Set(items.map((item) => item.kind));
  const owner = items.find((item) => item.kind !== "delegate" && item.title > item.start) ?? first;
  const whole = { start: first.start, end: last.end };
  const { organization, region, postStart } = takeApart(folded, owner, words);
  const post = owner === first ? { start: postStart, end: last.end } : whole;
  // 党工委书记、管委会主任: a word that all such organisations end with names none.
  // So does that of a committee within another: 区政协常委、经济委主任.
  const inner = organization !== null && INNER.test(folded.slice(organization.start, organization.end));
  const named = owner === first || !(inner || isSuffix(folded, organization, words)) ? organization : null;
  return { post, organization: named, region, kinds };
}

const INNER = /^(?![省市县区州国])\p{Script=Han}{2,3}(?<![省市县区州旗盟地])委$/u;

function isSuffix(folded: string, span: Span | null, words: SplitWords): boolean {
  return span !== null && words.organizations.get(folded.slice(span.start, span.end)) === "suffix";
}

/** Organisation, region and the beginning of the post of one item. */
function takeApart(folded: string, item: Item, words: SplitWords) {
  const { title } = item;
  // 跟班人:市公安局…: a label that no list knows is no part of the organisation.
  const owner = item.start + folded.slice(item.start, title).lastIndexOf(":") + 1;
  const start = owner + formerLength(folded.slice(owner, item.end), words);
  const none = { organization: null, region: null, postStart: start };
  if (item.kind === "delegate") return { ...none, region: regionIn(folded, start, item.end, words) };
  if (title === start) return none;
  if (item.kind === "committee") {
    const text = folded.slice(title, item.end);
    // 余姚|市委 shares 市 with its place; 宁海县|县委 says it twice, and 阿克苏|地委 is of a 地区.
    const shared = text.slice(0, text.search(/[党委]/));
    const twice = shared === "地" || (title - start > 2 && folded.endsWith(shared, title));
    const place = twice ? title : title + shared.length;
    const region = regionIn(folded, start, place, words) ?? { start, end: place };
    const organization = { start, end: title + text.indexOf("委") + 1 };
    return { organization, region, postStart: title };
  }
  const prefix = folded.slice(start, title);
  // 市|长 names no place; 高新区|党工委书记 does, within its city.
  const outside = outsideOffice(prefix, folded.slice(title, item.end), words);
  if (outside >= 0) {
    const end = start + outside;
    const whole = { start, end };
    const region = outside > 0 ? regionIn(folded, start, end, words) : null;
    return { organization: outside > 0 ? whole : null, region, postStart: end };
  }
  const known = words.regions.get(prefix) ?? "city";
  if (known !== "city" && !(prefix.length > 2 && LOCAL.test(prefix))) return none;
  const region = regionIn(folded, start, title, words);
  const length = region === null ? 0 : region.end - start;
  const rest = trimSpan(folded, start, title);
  // A street office, a town or a zone is the organisation itself, a city is not: 双桥子街道|党工委书记, 水洛乡|乡长, 潮州市|市长.
  if (length >= rest.end - start) {
    const place = prefix.trimEnd();
    const office = LOCAL.test(place) && (item.kind !== "head" || TOWN.test(place));
    return { organization: office ? rest : null, region, postStart: title };
  }
  if (item.kind === "head" && region === null && /^\p{Script=Han}{2,5}$/u.test(prefix)) {
    // 嘉兴|市长 shares 市 with its place, 安远|副县长 does not; 县政府|副县长 is of the government.
    const shared = /[省市区县州乡镇盟旗]/.test(folded.slice(title, title + 1));
    if (shared || !isOrganization(prefix, words))
      return { organization: null, region: shared ? { start, end: title + 1 } : null, postStart: title };
  }
  // 西班牙巴伦西港|副市长: the head of a place whose name ends like none.
  if (item.kind === "head" && region === null && !isOrganization(prefix, words))
    return { organization: null, region: rest, postStart: title };
  return {
    organization: sharesOffice(folded, item, words) ? { start, end: title + 1 } : rest,
    region,
    postStart: title,
  };
}

/** 环境保护局长, 省教育厅长: the post and its office share a character; 商务部国际司处长 has an office of its own. */
function sharesOffice(folded: string, { start, title, end }: Item, words: SplitWords): boolean {
  // 汇头村支书, never 汇头村村支书
  if (folded[title] === "村" && title - start > 1) return folded[title - 1] !== "村";
  if (end - title !== 2 || title - start < 2 || !/[局厅处部]/.test(folded.slice(title, title + 1)))
    return false;
  const owner = folded
    .slice(start, title)
    .replace(/\([^()]*\)\s*$/, "")
    .trimEnd();
  return !/[局厅处部司科办委]$/.test(owner) && !isOrganization(owner, words);
}

/** The items of a list of posts; null where one of them ends in no title. */
function readItems(folded: string, words: SplitWords): readonly Item[] | null {
  const items: Item[] = [];
  let start = 0;
  for (const part of splitItems(folded)) {
    const span = trimSpan(folded, Math.max(start, 0), part.end);
    const bare = withoutRest(folded, span);
    if (span.end === span.start || bare.end === bare.start) {
      if (part.soft) continue;
      start = part.next;
      continue;
    }
    const found = titleIn(folded, bare, words);
    // 张三、李四委员 are two people who are spoken to.
    if (found?.kind === "delegate" && nameStrength(folded.slice(bare.start, found.start), words) >= 2)
      return null;
    if (found === null) {
      const said = folded.slice(span.start, span.end);
      if (part.soft && mayOwn(said, words)) continue;
      // 安溪代表团,县邮政局局长: where a delegate sits is no post.
      if (isGroup(said, words)) {
        start = part.next;
        continue;
      }
      // 市科委、某园区管委会主任: one post in two offices.
      if (folded.startsWith("、", part.end) && isOrganization(said, words)) continue;
      return null;
    }
    if (span.end - span.start > LONGEST_ITEM) return null;
    items.push({ start: span.start, end: span.end, title: found.start, kind: found.kind });
    start = part.next;
  }
  return start >= folded.length && items.length > 0 ? items : null;
}

/** Whether a space may stand between a text and the post that belongs to it: 丽水市 经信局局长, never 张三 局长. */
function mayOwn(text: string, words: SplitWords): boolean {
  const owner = text.replace(/\s+/g, "");
  if (isOrganization(owner, words) || words.organizations.has(owner)) return true;
  const place = owner.length > 1 ? regionLength(owner, words) : 0;
  // 余姚市丈亭镇汇头村 党支部书记: a village within its town.
  return place > 1 && (place === owner.length || VILLAGE.test(owner.slice(place)));
}

const VILLAGE = /^\p{Script=Han}{1,6}(?:村|嘎查|社区|屯)$/u;

/** Cuts at 、 , ; / 兼 (hard) and at spaces (soft: 余姚市科技局 党组书记 is one item). */
function* splitItems(folded: string): Generator<{ end: number; next: number; soft: boolean }> {
  for (const match of folded.matchAll(/[、,;/]\s*|兼任?|\s+/g)) {
    if (match[0].startsWith("兼") && match.index === 0) continue;
    yield { end: match.index, next: match.index + match[0].length, soft: match[0].trim() === "" };
  }
  yield { end: folded.length, next: folded.length, soft: false };
}

function regionIn(folded: string, start: number, end: number, words: SplitWords): Span | null {
  // 中共余姚市委, 民建浙江省委会, 国家税务总局余姚市税务局: the place stands behind the party or the national body.
  const from = start + bodyLength(folded.slice(start, end), words);
  const length = regionLength(folded.slice(from, end), words);
  return length > 0 ? { start: from, end: from + length } : null;
}

/** Leaves out what may stand behind a title: 局长(主持工作), 区长候选人. */
function withoutRest(folded: string, span: Span): Span {
  const text = folded.slice(span.start, span.end);
  const open = text.endsWith(")") ? text.lastIndexOf("(") : text.search(CANDIDATE);
  return open > 0 ? trimSpan(folded, span.start, span.start + open) : span;
}

const CANDIDATE = /(?:提名)?(?:人选|候选人)$/;

/** A span without the spaces at its ends. */
export function trimSpan(folded: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(folded[start])) start++;
  while (end > start && isBlank(folded[end - 1])) end--;
  return { start, end };
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}
