import type { SplitWords } from "../dictionaries/split-words.ts";
import type { Official } from "../model/extraction.ts";
import type { SourceDocument } from "../model/source-document.ts";
import type { ContentLine } from "./content-line.ts";
import { numberLength } from "./enumerator.ts";
import { inlineHead } from "./inline-head.ts";
import { officialOf } from "./official-of.ts";
import { type Byline, readByline } from "./read-byline.ts";
import { isTitleOf, nameStrength, surnameLength } from "./read-name.ts";
import { readOrganization } from "./read-organization.ts";
import { isDay, WRITES_TO } from "./title-lines.ts";
import { answerMark, askerLength, leadLength } from "./turn-marks.ts";

/** A line that opens with who speaks: 全国政协委员 张三:…, [李四] …, 记者:… */
export interface SpeakerLine {
  readonly line: number;
  readonly official: Official;
  /** The name as folded, "" where there is none. */
  readonly name: string;
  readonly weight: number;
  /** Where what is said begins, in the document. */
  readonly body: number;
  /** 张三委员: alone in its line may as well open a letter to that person. */
  readonly salutes: boolean;
  /** Nothing but a name stands before the colon. */
  readonly bare: boolean;
  /** A host, or somebody who only asks. */
  readonly press: boolean;
  /** Nothing stands behind the colon. */
  readonly alone: boolean;
  /** No colon stands behind name and post, only a space. */
  readonly inline: boolean;
  /** Only a post, which may be that of whoever answers: 有关负责人:. */
  readonly postOnly: boolean;
  /** Only a mark stands before the colon: 问题:, 答复:. */
  readonly mark: "question" | "answer" | null;
  /** The surname of somebody who is only called by it (罗书记:), as folded; "" for all others. */
  readonly surname: string;
}

const LONGEST_HEAD = 48;
/** What sets a head off from what is said; most lines hold none of these in their beginning. */
const SETS_OFF = /[:\]】〕\s]/;
/** Behind the number of a turn; its time, or the mark of an answer, holds one of these itself. */
const FARTHEST = 16 + LONGEST_HEAD;

/** Reads the line at an index as one that opens with who speaks; null where it does not. */
export function readSpeakerLine(
  document: SourceDocument,
  lines: readonly ContentLine[],
  index: number,
  words: SplitWords,
): SpeakerLine | null {
  const line = lines[index];
  if (line === undefined || !SETS_OFF.test(line.folded.slice(0, FARTHEST))) return null;
  const number = leadLength(line.folded);
  const skip = number + answerMark(line.folded.slice(number, number + LONGEST_HEAD), words);
  const text = line.folded.slice(skip, skip + LONGEST_HEAD);
  const asked = askerLength(text, words);
  const inline = asked > 0 ? null : inlineHead(line, text, words);
  const cut = asked > 0 ? { end: asked, next: asked } : (inline ?? headLength(text, words));
  if (cut === null) return null;
  const head = text.slice(0, cut.end);
  const rest = line.folded.slice(skip + cut.next).trim();
  if (rest === "" && WRITES_TO.test(lines[index + 1]?.folded.slice(0, LONGEST_HEAD) ?? "")) return null;
  if (isFormEntry(rest, words) || !hasSpeech(rest, belowHead(lines, index))) return null;
  if (asked > 0) return markedAt(index, line.start + skip + asked, rest, "question");
  const marked = words.questionWords.get(bareMark(head));
  if (marked === "answer") return markedAt(index, line.start + skip + cut.next, rest, marked);
  const at = line.start + skip;
  const called = calledBySurname(document, head, at, words);
  if (called !== null)
    return { ...called, line: index, body: at + cut.next, alone: rest === "", inline: false, press: false };
  const byline = readByline(head.slice(0, head.length - answerEnd(head, words)), words);
  if (byline === null) return null;
  const weight = weightOf(byline, head, rest, words);
  const postOnly = byline.form === "post" && weight === 0;
  if (weight === 0 && byline.form !== "name" && !postOnly) return null;
  const salutes = rest === "" && byline.form === "both" && byline.post?.kinds.has("delegate") === true;
  const name = byline.name === null ? "" : text.slice(byline.name.start, byline.name.end).replace(/\s+/g, "");
  return {
    line: index,
    official: officialOf(document, byline, at),
    name,
    weight,
    body: at + cut.next,
    salutes,
    bare: byline.form === "name",
    press: byline.post?.kinds.has("press") === true,
    alone: rest === "",
    inline: inline !== null,
    postOnly,
    mark: null,
    surname: "",
  };
}

/** A question or an answer of somebody whom the line does not name. */
function markedAt(line: number, body: number, rest: string, mark: "question" | "answer"): SpeakerLine {
  const official = { name: null, post: null, organization: null, region: null };
  const flags = {
    salutes: false,
    bare: false,
    press: mark === "question",
    alone: rest === "",
    inline: false,
    postOnly: false,
  };
  return { line, official, name: "", weight: 0, body, surname: "", mark, ...flags };
}

/** Length of the word behind a name that says that it answers: 1 of 喻某某答:, 2 of 某局局长喻某某应答:; 0 where none does. */
function answerEnd(head: string, words: SplitWords): number {
  const length = [2, 1].find((size) => words.questionWords.get(head.slice(-size)) === "answer") ?? 0;
  if (length === 0) return 0;
  const who = head.slice(0, -length);
  return nameStrength(who, words) >= 2 || readByline(who, words)?.form === "both" ? length : 0;
}

/** What stands in the brackets of a head, or before its colon: 【答复】, 答复:. */
function bareMark(head: string): string {
  return head.replace(/^[【[]|[】\]]$/g, "").trim();
}

/** The words before the colon, or in the bracket that the line opens with. */
function headLength(text: string, words: SplitWords): { end: number; next: number } | null {
  const cut = firstHead(text);
  if (cut === null || cut.next >= text.length) return cut;
  // 发言人:某局局长 张三:…, 【张三】某局局长:…: the first mark sets off a part of who speaks.
  const colon = text.indexOf(":", cut.next);
  if (colon < 0 || colon - cut.next < 2 || /[。!?;“”"]/.test(text.slice(cut.next, colon))) return cut;
  if (readByline(text.slice(0, cut.end), words)?.form === "both") return cut;
  const byline = readByline(text.slice(0, colon), words);
  const isWhole = byline?.form === "both" && byline.strength >= 1;
  return isWhole ? { end: colon, next: colon + 1 } : cut;
}

function firstHead(text: string): { end: number; next: number } | null {
  const bracket = /^[[【〔]([^\]】〕]{2,40})[\]】〕]\s*:?/.exec(text);
  if (bracket?.[0] !== undefined)
    return { end: bracket[0].replace(/\s*:$/, "").length, next: bracket[0].length };
  const colon = text.indexOf(":");
  return colon < 1 || /[。!?;“”"]/.test(text.slice(0, colon)) ? null : { end: colon, next: colon + 1 };
}

/** The line of a form: 负责人:张三, 主持人:市长 李四. What somebody says is neither a name nor a post. */
function isFormEntry(rest: string, words: SplitWords): boolean {
  if (rest.length >= 40) return false;
  const byline = readByline(rest, words);
  return byline !== null && byline.form !== "organization" && byline.strength !== 0;
}

/** The line below a head, and below the day of what is said. */
function belowHead(lines: readonly ContentLine[], index: number): ContentLine | undefined {
  return lines[isDay(lines[index + 1]) ? index + 2 : index + 1];
}

/** Whether something is said: in the rest of the line, or in the next one. */
function hasSpeech(rest: string, next: ContentLine | undefined): boolean {
  const below = next?.folded ?? "";
  // 主持人好! is said, however short.
  return (
    rest.length >= 12 ||
    /[。!?]$/.test(rest) ||
    next?.prose === true ||
    /[?!]$/.test(below) ||
    numberLength(below) > 0
  );
}

/** 罗书记:, [欧阳局长]: a surname and a title and nothing else. */
function calledBySurname(document: SourceDocument, head: string, at: number, words: SplitWords) {
  const lead = /^[[【〔\s-]*/.exec(head)?.[0].length ?? 0;
  const whole = head.slice(lead).replace(/[\]】〕\s]+$/, "");
  const owner = ownerLength(whole, words);
  const bare = whole.slice(owner);
  if (!isTitleOf(bare, words)) return null;
  const length = surnameLength(bare, words);
  const say = (from: number, to: number) => document.text.slice(at + lead + from, at + lead + to);
  const official = {
    name: say(owner, owner + length),
    post: say(owner + length, whole.length),
    organization: owner === 0 ? null : say(0, owner),
    region: null,
  };
  const surname = bare.slice(0, length);
  return {
    official,
    name: "",
    weight: 0.3,
    salutes: false,
    bare: false,
    postOnly: false,
    mark: null,
    surname,
  };
}

/** Length of the organisation before a surname and a title: 3 of 新闻局寿局长, 0 of 寿局长 and of 新闻局局长. */
function ownerLength(text: string, words: SplitWords): number {
  for (let size = 3; size <= 5 && size < text.length - 1; size++) {
    const owner = text.slice(0, -size);
    const office =
      /^\p{Script=Han}{2,}$/u.test(owner) && words.organizations.get(owner.slice(-1)) === "suffix";
    if (isTitleOf(text.slice(-size), words) && (office || readOrganization(owner, words) !== null))
      return owner.length;
  }
  return 0;
}

/** 1: a name with its post or role; less for a bare name, an organisation, somebody who only asks; 0: no speaker. */
function weightOf(byline: Byline, head: string, rest: string, words: SplitWords): number {
  const press = byline.post?.kinds.has("press") === true;
  if (byline.form === "both") return press ? 0.5 : ([0.3, 0.7, 1, 1][byline.strength] ?? 0);
  if (byline.form === "name") return byline.strength >= 3 ? 0.6 : byline.strength === 2 ? 0.4 : 0;
  if (byline.form === "post") return press ? 0.3 : 0;
  const known = words.organizations.get(head.trim()) === "name" || isParty(head.trim(), words);
  // 市科技局:负责… is a division of duties.
  if (known) return 0.7;
  return rest === "" ? 0.3 : 0.05;
}

function isParty(head: string, words: SplitWords): boolean {
  return [2, 3, 4].some((length) => words.organizations.get(head.slice(0, length)) === "party");
}
