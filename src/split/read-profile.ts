import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import type { LineByline } from "./line-byline.ts";
import { nameStrength } from "./read-name.ts";
import { readPost } from "./read-post.ts";
import { shiftPost } from "./shift-byline.ts";

const LONGEST = 200;
const LONGEST_LABEL = 12;
const LONGEST_NAME = 16;
/** What only the profile of a person says: 男, 1978年生, 中共党员, 现任. */
const PROFILE = /,(?:男|女),|\d{4}年(?:\d{1,2}月)?(?:出?生|参加工作)|中共党员|[,;]现[任为]/;
/** What brings a post in: 现任, 2023年5月起任. */
const HOLDS = /^.{0,12}?(?:现任|现为|担任|起任)/;

/**
 * Reads a line that tells who somebody is: 人物简介:张三,男,1978年生,中共党员,现任黄泥湾村党委书记。 null where it does not
 * open with a sure name (perhaps behind a label), says nothing that only a profile says, or names no post.
 */
export function readProfile(line: ContentLine, words: SplitWords): LineByline | null {
  const { folded } = line;
  const comma = folded.length > LONGEST ? -1 : folded.indexOf(",");
  if (comma < 2 || comma > LONGEST_LABEL + LONGEST_NAME) return null;
  const label =
    /^[【[]?\p{Script=Han}{2,6}(?:[】\]]:?|:)\s*/u.exec(folded.slice(0, LONGEST_LABEL))?.[0] ?? "";
  const name = folded.slice(label.length, comma);
  const strength = PROFILE.test(folded) ? nameStrength(name, words) : -1;
  if (strength < 2) return null;
  const from = comma;
  let best: { post: ReturnType<typeof readPost>; at: number } | null = null;
  for (const { 0: clause, index } of folded.slice(from).matchAll(/[^,;。()]{3,}/g)) {
    const held = HOLDS.exec(clause)?.[0].length ?? 0;
    const post = readPost(clause.slice(held), words);
    // The last post is the one held now, if no clause says which is.
    if (post?.post != null && (held > 0 || !HOLDS.test(folded.slice(from)) || best === null))
      best = { post, at: from + index + held };
  }
  if (best?.post == null) return null;
  return {
    form: "both",
    name: { start: label.length, end: from },
    strength,
    post: shiftPost(best.post, best.at),
    marked: true,
    spaced: false,
    at: line.start,
    ownTitle: null,
  };
}
