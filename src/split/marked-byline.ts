import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Byline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { readOrganization } from "./read-organization.ts";
import { readPost, trimSpan } from "./read-post.ts";
import { regionLength } from "./read-region.ts";

/**
 * 职务:市人大代表、快递员: what stands behind such a mark is a post though no list knows it; what stands behind 单位: is an
 * organisation.
 */
export function readMarkedPost(text: string, mark: "post" | "unit", words: SplitWords): Byline | null {
  if (/[。!?]/.test(text)) return null;
  const all = { start: 0, end: text.length };
  const none = { post: null, organization: null, region: null, kinds: new Set([]) };
  const length = regionLength(text, words);
  const region = length > 0 ? { start: 0, end: length } : null;
  const whole = mark === "unit" ? { ...none, organization: all, region } : { ...none, post: all };
  const post = readPost(text, words) ?? readOrganization(text, words) ?? whole;
  return { form: "post", name: null, strength: -1, post, marked: true, spaced: false };
}

/** 发言代表:巡堤员 张三: what a space sets off before a sure name behind such a mark is a post though no list knows it. */
export function readMarkedPair(text: string, words: SplitWords): Byline | null {
  const [, said = "", name = ""] = /^(\p{Script=Han}{2,10})\s+(\p{Script=Han}{2,4})$/u.exec(text) ?? [];
  const strength = name === "" || nameStrength(said, words) >= 1 ? -1 : nameStrength(name, words);
  if (strength < 2) return null;
  const post = {
    post: { start: 0, end: said.length },
    organization: null,
    region: null,
    kinds: new Set<never>(),
  };
  const span = { start: text.length - name.length, end: text.length };
  return { form: "both", name: span, strength, post, marked: true, spaced: false };
}

/** 领衔代表:张三,某县代表团,个体工商户: what stands last behind such a mark and a sure name is a post though no list knows it. */
export function readMarkedName(text: string, words: SplitWords): Byline | null {
  const comma = text.indexOf(",");
  const name = { start: 0, end: comma };
  const strength = comma < 2 ? -1 : nameStrength(text.slice(0, comma), words);
  const said = trimSpan(text, text.lastIndexOf(",") + 1, text.length);
  if (strength < 2 || /[。!?:]/.test(text) || said.end - said.start > 20) return null;
  const post = { post: said, organization: null, region: null, kinds: new Set([]) };
  return { form: "both", name, strength, post, marked: true, spaced: false };
}
