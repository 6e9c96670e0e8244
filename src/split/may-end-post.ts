import type { SplitWords } from "../dictionaries/split-words.ts";
import { isGroup } from "./read-organization.ts";

/**
 * Whether a post may end where a text does: with the last character of a title, with a bracket, with anything that cuts
 * posts or follows a title (局长人选), or with what delegates sit in (市长,安溪代表团). Takes less than reading it.
 */
export function mayEndPost(text: string, words: SplitWords): boolean {
  const last = text.slice(-1);
  return words.titleEnds.has(last) || ENDS_POST.test(last) || isGroup(text, words);
}

const ENDS_POST = /[^\p{Script=Han}]|[选人兼任]/u;
