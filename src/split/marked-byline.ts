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
