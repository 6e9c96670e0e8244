import type { SplitWords } from "../dictionaries/split-words.ts";
import { numberLength } from "./enumerator.ts";
import { readByline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { readPost } from "./read-post.ts";

/** Length of the number or the time that a turn begins with: 1., [10:02:15], 2025-06-03 10:02:15. */
export function leadLength(folded: string): number {
  const stamp = STAMP.exec(folded.slice(0, 30))?.[0].length ?? 0;
  return stamp > 0 ? stamp : numberLength(folded.slice(0, 16));
}

const STAMP =
  /^(?:[[(【](?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+)?\d{1,2}:\d{2}(?::\d{2})?[\])】]|(?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+)?\d{1,2}:\d{2}(?::\d{2})?(?=\s|\p{Script=Han}))\s*/u;

/** Length of what opens an answer before the name of whoever gives it: 【答复】市财政局局长 张三:…, A:某局副局长李四:…; 0 where nothing does. */
export function answerMark(text: string, words: SplitWords): number {
  const match = /^(?:[【[(]([^】\])]{1,6})[】\])]\s*:?|([^:\d\s]{1,4})\d{0,2}:)\s*(?=[^\s:][^:。,]*:)/.exec(
    text,
  );
  const mark = match?.[1] ?? match?.[2] ?? "";
  const length = match?.[0].length ?? 0;
  if (words.questionWords.get(mark) === "answer") return length;
  // 【声音】张三(某局局长):…
  const label =
    match?.[1] === undefined || (readByline(mark, words)?.strength ?? 0) !== 0 ? null : text.slice(length);
  const byline = label === null ? null : readByline(label.slice(0, label.indexOf(":")), words);
  return byline?.form === "both" && byline.strength >= 2 ? length : 0;
}

/** Length of what opens the question of somebody who is not an official: 问:, 【网友“梧桐”提问】; 0 where nothing does. */
export function askerLength(text: string, words: SplitWords): number {
  // Q张三:… beside A某市水利局局长李四:…
  const letter = /^Q\p{Script=Han}{2,4}:/u.exec(text);
  if (letter !== null) return letter[0].length;
  // 企业代表(纺织行业):…?
  const role = /^([^:()]{2,6})\(([^()]{2,20})\):/.exec(text);
  if (role !== null && isAskingRole(role[1] ?? "", role[2] ?? "", words)) return role[0].length;
  const match =
    /^([【[]?)([^“"「:】\]]{1,5})(?:[“"「][^”"」]{1,20}[”"」])?([^:】\]]{0,4})(?:[】\]]\s?:?|:)/.exec(text);
  if (match === null || (match[1] !== "") !== /[】\]]:?\s?$/.test(match[0])) return 0;
  const [, , counted = "", asks = ""] = match.map((part) => part?.trim() ?? "");
  // Q1:
  const who = counted.replace(/\d{1,2}$/, "");
  const known = (word: string) => words.questionWords.get(word) === "question";
  // 听众王先生:, 市民小李:
  const person =
    /^(\p{Script=Han}{2})(?:\p{Script=Han}{1,2}(?:先生|女士|同学|师傅)|[小老]\p{Script=Han})$/u.exec(
      who,
    )?.[1] ?? "";
  if (known(person) && asks === "") return match[0].length;
  // [网友“梧桐”] is called by a name of the net, 网友: by what it is.
  const press = words.titles.get(who) === "press" && match[3] === "" && !/[“"「]/.test(match[0]);
  return !press && (known(`${who}${asks}`) || (known(who) && known(asks))) ? match[0].length : 0;
}

/** 企业代表, 网友, 家长代表: a role, and in brackets what names nobody. */
function isAskingRole(role: string, inside: string, words: SplitWords): boolean {
  const asks = words.questionWords.get(role) === "question";
  if (!asks && (role.length < 3 || readPost(role, words)?.kinds.has("delegate") !== true)) return false;
  if (nameStrength(role, words) >= 1 || nameStrength(role.slice(0, -2), words) >= 2) return false;
  if (readByline(`${role}(${inside})`, words)?.form === "both") return false;
  const byline = readByline(inside, words);
  return byline === null || (byline.form === "name" && byline.strength < 1);
}
