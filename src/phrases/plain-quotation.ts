import type { Quotation } from "./find-quotations.ts";
import { mayBeInside, type Reading, tokenAt } from "./reading.ts";

/**
 * Whether a quotation that is made like a coinage is hardly one: the name of a thing (“风云四号”, “管线-2”) or its
 * epithet (“千湖之国”), a sum of several things (“煤炭等矿产”), a fault that is complained of (“等靠要”思想, 所谓“铁饭碗”), a figure of speech (插上“数字翅膀”), what a change
 * leaves behind (从“单打独斗”向“组团发展”转变).
 *
 * A fault may be named behind the list that the quotation stands in (`listEnd`).
 *
 * To be asked only for what the policy dictionary does not have: “卡脖子” is a word, and a term.
 */
export function isPlainQuotation(reading: Reading, quotation: Quotation, listEnd = quotation.end): boolean {
  const { start, end } = quotation.inner;
  const inner = reading.folded.slice(start, end);
  return (
    reading.cues("epithet").endsOf(inner) ||
    (reading.cues("complaint").endsOf(inner) && !SOLVED.test(inner)) ||
    THING.test(inner) ||
    reading.cues("medicine").has(reading.words[tokenAt(reading.tokens, end - 1)]?.text ?? "") ||
    isGroupOfPlaces(reading, inner) ||
    isTheme(reading.folded, quotation) ||
    CHAPTER.test(reading.folded.slice(Math.max(0, start - 6), quotation.start)) ||
    namesThing(reading, quotation.start, quotation.end) ||
    (listEnd > quotation.end && namesThing(reading, quotation.start, listEnd)) ||
    holdsAndSoOn(reading, start, end) ||
    namesFault(reading, listEnd) ||
    isMeantOtherwise(reading, quotation) ||
    isLeftBehind(reading.folded, quotation)
  );
}

/** 川渝黔 and 市县乡 stand for several places. */
function isGroupOfPlaces({ cues }: Reading, inner: string): boolean {
  if (inner.length < 3 || inner.length > 6) return false;
  for (const character of inner) if (!cues("abbreviates").has(character)) return false;
  return true;
}

/** What an event is held under: 以“…”为主题, 围绕“…”这一主题, 主题为“…”, 代号“…”. */
function isTheme(folded: string, { start, end }: Quotation): boolean {
  return (
    THEME_BEHIND.test(folded.slice(end, end + 6)) ||
    THEME_BEFORE.test(folded.slice(Math.max(0, start - 4), start))
  );
}

/** 第三章“渡口安全职责”. */
const CHAPTER = /第[一二三四五六七八九十\d]{1,3}[章节编篇]$/u;

const THEME_BEHIND = /^(?:为主?题|这[一个]主题|的主题)/u;
const THEME_BEFORE = /(?:主题[为是:]?|题为|代号[为是:]?)$/u;

/** 所谓 before “铁饭碗”, 插上 before “数字翅膀”, 这是破局的“关键一招”. */
function isMeantOtherwise(reading: Reading, quotation: Quotation): boolean {
  const { folded, cues } = reading;
  const { start, end } = quotation;
  if (cues("irony").has(reading.words[tokenAt(reading.tokens, start) - 1]?.text ?? "")) return true;
  if (cues("figure").endsOf(folded.slice(Math.max(0, start - 2), start))) return true;
  const isShort = end - start <= LONGEST_FIGURE;
  const next = reading.words[tokenAt(reading.tokens, end)];
  const isAlone = next === undefined || !mayBeInside(next);
  if (isShort && isAlone && THIS.test(folded.slice(Math.max(0, start - 2), start))) return true;
  return (
    isShort && CLAUSE_END.test(folded.charAt(end)) && IS.test(folded.slice(Math.max(0, start - FAR), start))
  );
}

const LONGEST_FIGURE = 7;
const FAR = 16;
/** 这一“…”让 takes up what has been spoken of; 这一“…”机制 names it. */
const THIS = /^这[一个种]$/u;
const CLAUSE_END = /[,。;、!]/;
/** 是撬动全局的“…”; not 推行撬动全局的“…”. */
const IS = /(?:是|成为|作为|视为)[^,。;:、“”"]{0,14}的$/u;

/** The name of a storm, a craft, a medium, an honour, a verse: 台风“…”, “…”卫星, “…”网站; not “…”卫星计划. */
function namesThing({ folded, tokens, words, cues }: Reading, start: number, end: number): boolean {
  if (CRAFT.test(folded.slice(end, end + 2))) return true;
  const things = cues("thing");
  if (things.has(words[tokenAt(tokens, start) - 1]?.text ?? "")) return true;
  const first = tokenAt(tokens, end);
  for (let index = first; index < first + FARTHEST_THING; index++) {
    const word = words[index];
    if (word === undefined || word.kind === "mark" || word.role === "function") return false;
    if (things.has(word.text)) {
      const next = words[index + 1];
      return next === undefined || !mayBeInside(next) || next.head === null;
    }
  }
  return false;
}

/** “滨海”号, but not “滨海”号召. */
const CRAFT = /^号(?![召令码文角称])/u;
const FARTHEST_THING = 5;

/** What has a serial number, and a time: 上一年度, 风云四号, 某型2; not 甬城2035, a year, and not 川字号, a kind of goods. */
const THING = /\p{Script=Han}-?[A-Za-z]?\d{1,3}[A-Za-z]?$|[^字]号$|年度$/u;

/** “入学难” is complained of, “百企解难” is pushed. */
const SOLVED = /[解克排纾治破补]难$|补短板$/u;

/** Whether a quotation is one word of the general dictionary: “拳头”产品. */
export function isGeneralWord({ tokens }: Reading, quotation: Quotation): boolean {
  const { start, end } = quotation.inner;
  const token = tokens[tokenAt(tokens, start)];
  return token?.kind === "word" && token.start === start && token.end === end;
}

function holdsAndSoOn({ tokens, words }: Reading, start: number, end: number): boolean {
  for (let index = tokenAt(tokens, start) + 1; (tokens[index]?.end ?? end) < end; index++) {
    if (words[index]?.text === "等") return true;
  }
  return false;
}

/** 从“…”向, 由“…”变为, 变“…”为, 传统的“…”: what is left behind. Not 从“三个年”看: no change begins there. */
function isLeftBehind(folded: string, { start, end }: Quotation): boolean {
  const after = folded.slice(end, end + 3);
  if (FORMER.test(folded.slice(Math.max(0, start - 4), start))) return true;
  return FROM.test(folded.charAt(start - 1)) && TOWARDS.test(after);
}

/** 传统的“车马配送”, and 过去“通水、通路”. */
const FORMER = /(?:传统|以往|过去|原有|原来)的?$/u;

const FROM = /[从由变化改将把]/;
const TOWARDS = /^(?:转变?[向为到]|[向到为]|变[为成]|走向|迈向|[干打]造?成|转[化变][为成]|升级[为成])/u;

/** 现象 in “千店一面”现象, “不愿管、不敢管”等突出问题; not in “错峰共享”解决问题. */
function namesFault({ tokens, words, cues }: Reading, offset: number): boolean {
  const first = tokenAt(tokens, offset);
  for (let index = first; index < first + FARTHEST_FAULT; index++) {
    const word = words[index];
    if (word === undefined) return false;
    if (cues("fault").has(word.text)) return true;
    if (!mayBeInside(word) && word.text !== "等" && word.text !== "的") return false;
  }
  return false;
}

const FARTHEST_FAULT = 4;
