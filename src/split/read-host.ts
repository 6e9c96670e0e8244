import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Byline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { readPost } from "./read-post.ts";
import { shift } from "./shift-byline.ts";

/**
 * 主持人(省新闻办处长 李某某), 记者(江海日报): who hosts or asks, with what the bracket says about that person; 企业代表(某公司
 * 李某某): the same of a role.
 */
export function readHost(
  text: string,
  words: SplitWords,
  readInside: (text: string) => Byline | null,
): Byline | null {
  const match = /^([^()]{1,8})\(([^()]{2,})\)$/.exec(text);
  const [, role = "", inside = ""] = match ?? [];
  const isPress = words.titles.get(role.trim()) === "press";
  if (!isPress && (role.length < 3 || readPost(role.trim(), words)?.kinds.has("delegate") !== true))
    return null;
  const said = readInside(inside.trim()) ?? (isPress ? null : readMember(inside.trim(), words));
  if (said === null || said.form === "post") return null;
  const byline = shift(said, text.indexOf(inside.trim(), role.length));
  if (byline.form === "both" && (isPress || byline.post?.post !== null)) return byline;
  if (!isPress && (byline.name === null || byline.strength < 1)) return null;
  const post = { start: 0, end: role.trimEnd().length };
  const organization = byline.post?.organization ?? null;
  const form = byline.name === null ? "post" : "both";
  return {
    ...byline,
    form,
    post: { post, organization, region: null, kinds: new Set([isPress ? "press" : "delegate"]) },
  };
}

/** 北岭机械厂 张三: whose member somebody is, in the bracket behind a role, though no list knows the organisation. */
function readMember(text: string, words: SplitWords): Byline | null {
  const match = /^(\p{Script=Han}{4,20})\s+(\p{Script=Han}{2,4})$/u.exec(text);
  const [, owner = "", called = ""] = match ?? [];
  const strength = called === "" ? -1 : nameStrength(called, words);
  if (strength < 2) return null;
  const name = { start: text.length - called.length, end: text.length };
  const organization = { start: 0, end: owner.length };
  const post = { post: null, organization, region: null, kinds: new Set<never>() };
  return { form: "both", name, strength, post, marked: true, spaced: false };
}
