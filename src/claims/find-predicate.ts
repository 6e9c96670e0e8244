import type { ClaimWord } from "../dictionaries/claim-words.ts";
import type { IndexedWord } from "../dictionaries/word-index.ts";
import type { Span } from "../model/span.ts";
import { beginsAt } from "./begins-at.ts";
import { firstIn } from "./find-in.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { isNoun } from "./read-lead.ts";

/** 1000名|达到国际标准的家庭医生: what those are like that are counted. */
const QUALIFIED = /^达到[^,;。、\d]{2,12}(?:标准|水平|要求|条件)的[\u4e00-\u9fff]{2}/;

/** What is read behind a number, up to the end of its clause; `attributive` where 的 stood in between. */
interface Stretch extends Span {
  readonly attributive: boolean;
}

/** Where the predicate begins: the first verb or adverb behind at least one character of a noun; `end` if none. */
export function findPredicate(
  context: PhraseContext,
  start: number,
  end: number,
  attributive = false,
): number {
  const { folded } = context;
  const goesOn =
    !attributive && (",、".includes(folded.charAt(start)) || beginsAt(context.words.behind, folded, start));
  if (goesOn && !isName(context, start, end) && !QUALIFIED.test(folded.slice(start, end))) return start;
  const stretch = { start, end, attributive };
  for (let at = start; at < end; ) {
    const next = stepOver(context, stretch, at);
    if (next === at) return at;
    at = next;
  }
  return end;
}

/** Where the noun goes on behind what stands at `at`; `at` itself where the noun ends there. */
function stepOver(context: PhraseContext, stretch: Stretch, at: number): number {
  const { folded, words, pairs } = context;
  const { end } = stretch;
  const partner = pairs.get(at);
  if (partner !== undefined && partner < end)
    return isBesideName(folded, stretch, at, partner) ? at : partner + 1;
  if (at > stretch.start && breaksOff(context, stretch, at)) return at;
  if (",、;。".includes(folded.charAt(at))) return stepOverMark(folded, stretch, at);
  const entry = words.words.startingAt(folded, at, end);
  return entry ? stepOverWord(context, stretch, at, entry) : at + 1;
}

/** Whether a quotation or bracket is no part of the name in front of it. */
function isBesideName(folded: string, { start }: Stretch, at: number, partner: number): boolean {
  // 4个项目(居住建筑1个、公共建筑1个): what it is made up of is no part of its name.
  if (folded.charAt(at) === "(") return at > start && /\d/.test(folded.slice(at, partner));
  // 30个单位|“先进集体”称号: what is given to those who are counted.
  if (folded.charAt(at) !== "“" || at <= start + 1) return false;
  return /^(?:称号|荣誉)/.test(folded.slice(partner + 1, partner + 5));
}

/** Whether a character behind the beginning of a noun ends it. */
function breaksOff(
  { folded, words, periodsFrom }: PhraseContext,
  { start, end }: Stretch,
  at: number,
): boolean {
  switch (folded.charAt(at)) {
    // 首个世界冰川日| 我国发布…: a blank between two parts of a headline.
    case " ":
      return (
        at > start + 2 &&
        HAN.test(folded.slice(at - 1, at + 2)) &&
        !/“[^”]*$/.test(folded.slice(Math.max(0, start - 1), at))
      );
    // 1次记录|但情节严重
    case "但":
      return true;
    // 3次记录|或者1次记录
    case "或":
      return folded.charAt(at + 1) === "者";
    // 自行车|自2023年1月1日起不得…
    case "自":
      return periodsFrom.has(at);
    // 合同|且工资不低于…
    case "且":
      return at > start + 1 && !"而况并尚暂".includes(folded.charAt(at - 1));
    // 劳动合同|并缴纳社会保险费
    case "并":
      return words.words.startingAt(folded, at + 1, end)?.value.verb !== undefined;
    // 受访者|认为…, 居民|希望…
    case "认":
    case "觉":
    case "希":
    case "表":
    case "反":
      return at > start + 1 && SAYS.test(folded.slice(at, at + 3));
    default:
      return false;
  }
}

const SAYS = /^(?:认为|觉得|希望(?![小工])|表示(?![器法])|反映(?![了出]))/;

/** A mark ends the noun, unless it stands in a list that is part of it. */
function stepOverMark(folded: string, { start, end }: Stretch, at: number): number {
  if (folded.charAt(at) !== "、") return at;
  // 三分之一的省|、市、自治区
  if (LEVELS.test(folded.slice(start, at))) return at + 1;
  const behind = behindList(folded, at, end);
  return behind < 0 ? at : behind;
}

/** The same for a word of the dictionary. */
function stepOverWord(
  context: PhraseContext,
  stretch: Stretch,
  at: number,
  entry: IndexedWord<ClaimWord>,
): number {
  const { folded, words } = context;
  const { start, end } = stretch;
  const { word, value } = entry;
  const behind = at + word.length;
  // 民生实事|如期|兑现
  const isManner = at > start && word.length > 1 && value.roles.has("adverb");
  if (isManner && words.words.startingAt(folded, behind, end)?.value.verb) return at;
  if (word !== "通过" && isNoun(context, entry, at, end)) return behind;
  const isLast = behind >= end || ",、;。(".includes(folded.charAt(behind));
  if (at === start && value.verb) {
    if (isLast) return end;
    // 新投产|项目, 拟|竣工项目: a verb with 新 or 拟 behind the number qualifies the noun.
    if (/^[新拟]/.test(word)) return behind;
  }
  // 300万元资金|支持: a word of giving at the end of a noun is what is given.
  const isGiven = (): boolean =>
    word === "支持" || words.nouns.startingAt(folded, at, end)?.value.has("grant") === true;
  if (at > start && isLast && isGiven()) return behind;
  if (word.length > 1 && begins(context, entry, at, stretch)) return at;
  if ("被为由在通过".includes(word) && at > start + 1) return at;
  return at > start && leadsOn(context, entry, at, end) ? at : behind;
}

const LEVELS = /^[省市县区乡镇村州](?:、[省市县区乡镇村州])*$/;

const HAN = /^[\u4e00-\u9fff] [\u4e00-\u9fff]$/;

const LIST =
  /、(?:[^,;。:\d、()]{1,12}(?:、[^,;。:\d、()]{1,12}){0,4}?[等的]|[\u4e00-\u9fff]{1,4}级)(?=[\u4e00-\u9fff]{2})/y;

/** 2万名视力、听力、智力等|残疾儿童, 40个吸引力强、带动面广的|场景: where the noun of a list begins; -1 where none is. */
function behindList(folded: string, at: number, end: number): number {
  LIST.lastIndex = at;
  if (!LIST.test(folded) || LIST.lastIndex >= end) return -1;
  // 行业级、场景级|大模型, but 医疗集团、区级覆盖率
  const isLevel = folded.charAt(LIST.lastIndex - 1) === "级";
  return isLevel && folded.charAt(at - 1) !== "级" ? -1 : LIST.lastIndex;
}

/** 16个区|均|被评为: a single adverb in front of a verb begins what is said. */
function leadsOn(
  { folded, words }: PhraseContext,
  { word, value }: IndexedWord<ClaimWord>,
  at: number,
  end: number,
): boolean {
  if (word === "将" && /^[于在会被]/.test(folded.charAt(at + 1))) return true;
  if (word.length > 1 || !value.roles.has("adverb") || !"均都已未共皆将".includes(word)) return false;
  const next = words.words.startingAt(folded, at + 1, end);
  return (
    folded.charAt(at + 1) === "被" ||
    (next !== null &&
      next.word.length > 1 &&
      (next.value.verb !== undefined || next.value.roles.has("adverb")))
  );
}

/** Whether the word at `at` begins what is said of the noun that begins at `start`. */
function begins(
  { folded, words }: PhraseContext,
  { word, value }: IndexedWord<ClaimWord>,
  at: number,
  { start, end, attributive }: Stretch,
): boolean {
  const { roles, verb, change, before } = value;
  // 6项指标|不及预期
  if (before && at > start) return true;
  const noun = words.nouns.startingAt(folded, at + word.length, end);
  const isGeneral = noun?.value.has("generic") || noun?.value.has("scheme");
  const isCompound = noun !== null && isGeneral === true && at + word.length + noun.word.length === end;
  // 十条|支持措施, 50万元的|启动资金
  if (at === start && (isCompound || (attributive && isGeneral))) return false;
  // 500多个|生产制造中的难题: a verb with a 的 behind it only qualifies what is counted.
  if (at === start) return verb !== undefined && (verb.anywhere || !attributive) && !hasHead(folded, at, end);
  // 3万亩宜机化|高标准农田: 高标准 is an adverb in front of a verb only.
  if (/^高[标质水效]/.test(word))
    return words.words.startingAt(folded, at + word.length, end)?.value.verb !== undefined;
  if (roles.has("adverb") || roles.has("basis")) return true;
  // 28个指标|达到先进水平, not 产值达到1亿元的企业
  if (roles.has("reach") && word.length > 1 && !attributive) {
    const isFar = words.words.startingAt(folded, start, at)?.value.roles.has("adverb");
    return !isFar && !hasHead(folded, at, end);
  }
  // 创业园和|孵化基地: a verb in a list of nouns belongs to one of them.
  if (verb?.anywhere) return !"和与及".includes(folded.charAt(at - 1));
  if (!change) return false;
  // 可靠性提升|项目: a word of change with nothing behind it but a general noun is part of the name.
  return !isCompound;
}

/** Whether a noun stands behind a 的 in the stretch. */
function hasHead(folded: string, start: number, end: number): boolean {
  return firstIn(folded, "的", start, end - 1) > start;
}

function isName(context: PhraseContext, start: number, end: number): boolean {
  const roles = context.words.words.startingAt(context.folded, start, end)?.value.roles;
  return roles !== undefined && (roles.has("name") || roles.has("noun"));
}
