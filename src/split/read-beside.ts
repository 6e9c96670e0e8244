import type { SplitWords } from "../dictionaries/split-words.ts";
import type { ContentLine } from "./content-line.ts";
import { kindOfLabel } from "./learn-labels.ts";
import type { LineByline } from "./line-byline.ts";
import { type Byline, readByline } from "./read-byline.ts";
import { nameStrength } from "./read-name.ts";
import { isOrganization } from "./read-organization.ts";
import { readPost, trimSpan } from "./read-post.ts";
import { regionLength } from "./read-region.ts";
import { shift } from "./shift-byline.ts";

/** What sets a title apart from the byline in its line: 题目——某市水利局局长张三, 题目 | 某局局长 张三, 题目……. */
const SEPARATORS = /\s*(?:[-—]{2,}|…+|[|/])\s*|\s{2,}/g;
const SHORTEST_TITLE = 5;
const SHORTEST_BYLINE = 6;
/** 治水 | 某市水利局局长 张三 */
const SHORTEST_TOPIC = 2;
const SHORTEST = SHORTEST_TOPIC + SHORTEST_BYLINE;
const LONGEST = 80;
/** Most lines hold none of these, and are not looked at. */
const ANY = /[-—]{2}|…|[|/]|\s{2}|^[^【]{0,4}【/;

/** Reads a line that holds a title and, on its other side, post and name; null where one of them is missing. */
export function readBeside(line: ContentLine, skip: number, words: SplitWords): LineByline | null {
  if (line.prose || line.folded.length > LONGEST || line.folded.length < SHORTEST || !ANY.test(line.folded))
    return null;
  if (kindOfLabel(line, words) !== "") return null;
  const text = line.folded.slice(skip);
  const topic = readTopic(text, line.start + skip, words);
  if (topic !== null) return topic;
  const cuts = [...text.matchAll(SEPARATORS)];
  for (const cut of cuts.length > 4 ? [...cuts.slice(0, 2), ...cuts.slice(-2)] : cuts) {
    const left = trimSpan(text, 0, cut.index);
    const right = trimSpan(text, cut.index + cut[0].length, text.length);
    for (const [title, place] of [
      [left, right],
      [right, left],
    ] as const) {
      const said = text.slice(title.start, title.end);
      const isTopic =
        cut[0].trim() !== "" && /^\p{Script=Han}{2,4}$/u.test(said) && nameStrength(said, words) < 2;
      if ((said.length < SHORTEST_TITLE && !isTopic) || place.end - place.start < SHORTEST_BYLINE) continue;
      const byline = ownedByline(text.slice(place.start, place.end), words);
      if (byline === null || !isTitleText(said, words)) continue;
      const at = line.start + skip;
      const ownTitle = { start: at + title.start, end: at + title.end };
      return { ...shift(byline, place.start), marked: true, at, ownTitle };
    }
  }
  return null;
}

/** 【教育】某市教育局局长 张三: a topic in brackets before the byline. */
function readTopic(text: string, at: number, words: SplitWords): LineByline | null {
  const match = /^【([^】]{2,20})】\s*(?=[^:\s])/.exec(text);
  const topic = match?.[1] ?? "";
  if (match === null || nameStrength(topic, words) >= 2 || !isTitleText(topic, words)) return null;
  const byline = ownedByline(text.slice(match[0].length), words);
  if (byline === null) return null;
  const ownTitle = { start: at + 1, end: at + 1 + topic.length };
  return { ...shift(byline, match[0].length), marked: true, at, ownTitle };
}

/** A sure name with a post that names its organisation or place. */
function ownedByline(text: string, words: SplitWords): Byline | null {
  const byline = readByline(text, words);
  const owned = byline?.post?.organization != null || byline?.post?.region != null;
  // 本报记者  张三  通讯员  李四: who wrote it down stands beside no title.
  const isPress = byline?.post?.kinds.has("press") === true;
  return byline?.form === "both" && byline.strength >= 2 && owned && !isPress ? byline : null;
}

/** Text that is neither a name nor a post, an organisation, a place or a mark. */
function isTitleText(text: string, words: SplitWords): boolean {
  if (words.bylineMarks.has(text)) return false;
  if (nameStrength(text, words) >= 2 || readPost(text, words) !== null) return false;
  // 织密服务网 is a title beside a post that has its own organisation, 市水利局 is none.
  if (isOrganization(text, words)) return !/^[省市区县州]/.test(text) && regionLength(text, words) === 0;
  if (regionLength(text, words) === text.length) return false;
  // 治水 may be anybody's name, as all words of two to four characters may.
  const byline = readByline(text, words);
  return byline === null || (byline.form === "name" && byline.strength < 2);
}
