import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { introductionAfter, introductionBefore } from "./introductions.ts";
import { LONG_LENGTHS } from "./name-and-title.ts";
import { isOfTwo, nameStrength } from "./read-name.ts";

/** How far into a paragraph an official is looked for. */
const LEAD = 200;
const LONGEST_TITLE = 5;
/** How far behind a name it is looked for again: the cost must not go with the whole document. */
const REACH = 20_000;
/** What goes on behind a name of two characters: 倪某|话音未落, 张某|用一组数据作答. */
const GOES_ON =
  /[在对向就于今昨说表介指认告坦将走率主出一则也还正又曾谈笑话用围结从以为与和同作回答接代受参首先最随当近透直感深坚给掰希呼建带手抛亮登审蹲拿翻算晒逐赴携陪听忙掏捧挥摊竖喊递聊详细数反]/u;

/** The official whom the head of a paragraph brings in with post and name; null where it brings in nobody. */
export function introducedIn(
  document: SourceDocument,
  line: ContentLine | undefined,
  words: SplitWords,
  length = LEAD,
): Official | null {
  if (line === undefined) return null;
  const lead = line.folded.slice(0, length);
  for (let at = 2; at < lead.length - 1; at++) {
    if (!endsTitle(lead, at, words)) continue;
    const named = nameLength(document, line.start + at, words);
    const official = named === 0 ? null : introductionBefore(document, line.start + at, words);
    if (official === null) continue;
    // 市委书记张三、市长李四出席: of several nobody speaks.
    if (/^[、和与及]/.test(document.folded.slice(line.start + at + named))) return null;
    return { ...official, name: document.text.slice(line.start + at, line.start + at + named) };
  }
  return introducedAtHead(document, line, words);
}

/** 来自某团的张三代表是某县医院院长, 张三代表在报告上标出重点,“…”: the name opens the paragraph, and the post stands behind it. */
function introducedAtHead(document: SourceDocument, line: ContentLine, words: SplitWords): Official | null {
  const match = AT_HEAD.exec(line.folded.slice(0, 60)) ?? DELEGATE.exec(line.folded.slice(0, 24));
  const [all = "", name = ""] = match ?? [];
  if (name === "" || nameStrength(name, words) < 2) return null;
  const at = line.start + all.indexOf(name, all.length - name.length - (match?.[2]?.length ?? 0));
  const role = match?.[2];
  const official =
    role === undefined
      ? introductionAfter(document, at + name.length, words)
      : { post: role, organization: null, region: null };
  return official === null ? null : { ...official, name: document.text.slice(at, at + name.length) };
}

/** 张三代表在…; 张三代表市委…, 张三代表民盟某市委会发言 speak for somebody. */
const DELEGATE = /^([\p{Script=Han}·]{2,16}?)(代表|委员)(?=[在同也还则认从对拿翻一听看指数算说])/u;
const AT_HEAD = /^(?:来自[^。,;:!?]{2,24}的)?([\p{Script=Han}·]{2,16}?)(?=(?:代表|委员)?(?:是|现任))/u;

function endsTitle(text: string, end: number, words: SplitWords): boolean {
  if (!words.titleEnds.has(text[end - 1] ?? "")) return false;
  for (let length = Math.min(LONGEST_TITLE, end); length > 1; length--) {
    const kind = words.titles.get(text.slice(end - length, end));
    if (kind !== undefined && kind !== "prefix" && kind !== "press" && kind !== "leader") return true;
  }
  return false;
}

/** Length of the name that begins at an offset, 0 where none does; of two or three characters the one that comes again. */
function nameLength(document: SourceDocument, at: number, words: SplitWords): number {
  const { folded } = document;
  const dotted = DOTTED.exec(folded.slice(at, at + 16));
  if (dotted !== null) return dottedLength(folded, at, dotted[0].length, words);
  const strength = (length: number) => nameStrength(folded.slice(at, at + length), words);
  const behind = folded.slice(at + 2, at + REACH);
  const again = (length: number) => behind.includes(folded.slice(at, at + length));
  // 司马承|接受采访: after a compound surname one character or two.
  const goesOn = (length: number) =>
    GOES_ON.test(folded[at + length] ?? " ") || words.manners.has(folded.slice(at + length, at + length + 4));
  // 乌云其木格, 阿卜杜热合曼: made of known parts.
  if (words.nameParts.has(folded.slice(at, at + 2)) || words.nameParts.has(folded.slice(at, at + 3)))
    for (const length of LONG_LENGTHS) if (strength(length) >= 3) return length;
  const short = again(3) || goesOn(3);
  const four = folded.slice(at, at + 4);
  if (goesOn(4) && !goesOn(3) && !goesOn(2) && isOfTwo(four, words)) return 4;
  if (strength(4) >= 3) return !again(4) && short && strength(3) >= 3 ? 3 : 4;
  const two = strength(2);
  // 方志远|直言,…
  const says = words.speechVerbs.has(folded.slice(at + 3, at + 5)) && /^[,:“"]/.test(folded.slice(at + 5));
  const three = strength(3) >= (again(3) || says ? 1 : 2);
  if (two < 1 || !three) return two >= 2 ? 2 : three ? 3 : 0;
  if (again(3)) return goesOnAlike(behind, folded.slice(at, at + 4)) ? 4 : 3;
  return again(2) || goesOn(2) ? 2 : 3;
}

/** 阿里木·买买|提: what stands before the dot and two characters behind it. */
const DOTTED = /^\p{Script=Han}{2,6}[·•・‧]\p{Script=Han}{2}/u;

/** Length of a name with a dot: up to a mark, or what somebody does (阿里木·买买提|围绕…); `least` reaches two behind the dot. */
function dottedLength(folded: string, at: number, least: number, words: SplitWords): number {
  for (let length = least; length <= least + 4; length++) {
    const behind = folded.slice(at + length, at + length + 4);
    if (!/^\p{Script=Han}/u.test(behind) || GOES_ON.test(behind[0] ?? "") || words.manners.has(behind))
      return length;
  }
  return least;
}

/** 吉木阿依: the name of three characters stands nowhere without a fourth that begins no verb. */
function goesOnAlike(text: string, name: string): boolean {
  if (!/^\p{Script=Han}{4}$/u.test(name) || GOES_ON.test(name.slice(3))) return false;
  const short = name.slice(0, 3);
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1))
    if (!text.startsWith(name, at)) return false;
  return true;
}
