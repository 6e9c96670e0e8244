import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Post } from "./read-post.ts";
import { regionLength } from "./read-region.ts";

/** An organisation by its end (余姚市科技局), its whole name (民盟中央) or its party (民盟宁波市委会). */
export function readOrganization(text: string, words: SplitWords): Post | null {
  if (text.length > 30 || !/^[\p{Script=Han}()·A-Za-z0-9]+$/u.test(text)) return null;
  if (!isOrganization(text, words) || text.lastIndexOf("(") > text.lastIndexOf(")")) return null;
  const body = bodyLength(text, words);
  const length = regionLength(text.slice(body), words);
  const region = length > 0 ? { start: body, end: body + length } : null;
  return { post: null, organization: { start: 0, end: text.length }, region, kinds: new Set() };
}

/** A town, which is its own office: 柳溪镇·张三. */
export function readTown(text: string, words: SplitWords): Post | null {
  if (!/(?:[镇乡]|街道|苏木)$/.test(text) || regionLength(text, words) !== text.length) return null;
  const all = { start: 0, end: text.length };
  return { post: null, organization: all, region: all, kinds: new Set() };
}

/** Length of the party's name that a text begins with: 4 of 九三学社浙江省委会, 0 where it begins with none. */
export function partyLength(text: string, words: SplitWords): number {
  return [5, 4, 3, 2].find((length) => words.organizations.get(text.slice(0, length)) === "party") ?? 0;
}

/** The same of a party, or of a body of the whole country whose branches name their place behind it: 国家税务总局余姚市税务局. */
export function bodyLength(text: string, words: SplitWords): number {
  for (let length = Math.min(LONGEST_BODY, text.length); length > 1; length--)
    if (/^(?:party|national)$/.test(words.organizations.get(text.slice(0, length)) ?? "")) return length;
  return 0;
}

const LONGEST_BODY = 10;

/** Whether a folded text names an organisation, by its end or as a whole. */
export function isOrganization(text: string, words: SplitWords): boolean {
  if (words.organizations.get(text) === "name") return true;
  if (partyLength(text, words) > 0) return true;
  // 市残联 is one, 总局 is a word.
  if (text.length < 4 && !/^[省市区县州镇乡]\p{Script=Han}{2}$/u.test(text)) return false;
  if (!words.organizationEnds.has(text.slice(-1))) return false;
  for (let length = Math.min(8, text.length - 1); length > 0; length--) {
    if (words.organizations.get(text.slice(-length)) === "suffix") return true;
  }
  return false;
}

/** Whether a folded text names what delegates sit in: 安溪代表团, 科技界别. */
export function isGroup(text: string, words: SplitWords): boolean {
  return [1, 2, 3, 4].some(
    (length) => text.length > length && words.organizations.get(text.slice(-length)) === "group",
  );
}
