import type { ClaimWord } from "../dictionaries/claim-words.ts";
import type { IndexedWord } from "../dictionaries/word-index.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { isNoun } from "./read-lead.ts";

/** Words that cannot begin a noun behind a number: the clause goes on with something else. */
const GOES_ON =
  /^(?:和|及|与|以及|相比|并|等(?![奖级次])|到|至|提高|增加|增长|下降|降至|降到|上升|升至|减少|扩大|缩小|调整|，|,|、|后|前|来|间|时|起|进行|用于|以|向|对|由|为|是|在|的|全部(?!门)|全都|用|作为|不等|之|每|或|且|而|则|分(?=[布别为成属列期步年])|左|占|比|较|可|将|应|须|已|均|都|也|仅|不|需|由于|没有|其|其中|平均每|便[可能]|即可|就[可能]|才[可能]|从|把|被|让|使|超(?![长高级低大算导声])|达|约|近)/;

/** 1000名|达到国际标准的家庭医生: what those are like that are counted. */
const QUALIFIED = /^达到[^,;。、\d]{2,12}(?:标准|水平|要求|条件)的[\u4e00-\u9fff]{2}/;

/** Where the predicate begins: the first verb or adverb behind at least one character of a noun; `end` if none. */
export function findPredicate(
  context: PhraseContext,
  start: number,
  end: number,
  attributive = false,
): number {
  const { folded, words, pairs, periodsFrom } = context;
  const goesOn = !attributive && GOES_ON.test(folded.slice(start, start + 4));
  if (goesOn && !isName(context, start, end) && !QUALIFIED.test(folded.slice(start, end))) return start;
  for (let at = start; at < end; ) {
    const partner = pairs.get(at);
    if (partner !== undefined && partner < end) {
      // 4个项目(居住建筑1个、公共建筑1个): what it is made up of is no part of its name.
      if (folded.charAt(at) === "(" && at > start && /\d/.test(folded.slice(at, partner))) return at;
      // 30个单位|“先进集体”称号: what is given to those who are counted.
      if (
        folded.charAt(at) === "“" &&
        /^(?:称号|荣誉)/.test(folded.slice(partner + 1, partner + 5)) &&
        at > start + 1
      )
        return at;
      at = partner + 1;
      continue;
    }
    // 首个世界冰川日| 我国发布…: a blank between two parts of a headline.
    if (
      folded.charAt(at) === " " &&
      at > start + 2 &&
      HAN.test(folded.slice(at - 1, at + 2)) &&
      !/“[^”]*$/.test(folded.slice(Math.max(0, start - 1), at))
    )
      return at;
    // 3次记录|或者1次记录, 1次记录|但情节严重
    if (at > start && (folded.charAt(at) === "但" || folded.startsWith("或者", at))) return at;
    // 自行车|自2023年1月1日起不得…
    if (at > start && folded.charAt(at) === "自" && periodsFrom.has(at)) return at;
    // 合同|且工资不低于…
    if (at > start + 1 && folded.charAt(at) === "且" && !"而况并尚暂".includes(folded.charAt(at - 1)))
      return at;
    // 受访者|认为…, 居民|希望…
    if (
      at > start + 1 &&
      /^(?:认为|觉得|希望(?![小工])|表示(?![器法])|反映(?![了出]))/.test(folded.slice(at, at + 3))
    )
      return at;
    // 劳动合同|并缴纳社会保险费
    if (at > start && folded.charAt(at) === "并" && words.words.startingAt(folded, at + 1, end)?.value.verb)
      return at;
    if (",、;。".includes(folded.charAt(at))) {
      // 三分之一的省|、市、自治区
      if (folded.charAt(at) === "、" && LEVELS.test(folded.slice(start, at))) {
        at++;
        continue;
      }
      const goesOn = folded.charAt(at) === "、" ? behindList(folded, at, end) : -1;
      if (goesOn < 0) return at;
      at = goesOn;
      continue;
    }
    const entry = words.words.startingAt(folded, at, end);
    if (!entry) {
      at++;
      continue;
    }
    const { verb } = entry.value;
    // 民生实事|如期|兑现
    const isManner =
      at > start &&
      entry.value.roles.has("adverb") &&
      words.words.startingAt(folded, at + entry.word.length, end)?.value.verb !== undefined;
    if (isManner && entry.word.length > 1) return at;
    if (entry.word !== "通过" && isNoun(context, entry, at, end)) {
      at += entry.word.length;
      continue;
    }
    const isLast = at + entry.word.length >= end || ",、;。(".includes(folded.charAt(at + entry.word.length));
    if (at === start && verb && isLast) return end;
    // 300万元资金|支持: a word of giving at the end of a noun is what is given.
    if (
      at > start &&
      isLast &&
      (entry.word === "支持" || words.nouns.startingAt(folded, at, end)?.value.has("grant"))
    ) {
      at += entry.word.length;
      continue;
    }
    // 新投产|项目, 拟|竣工项目: a verb with 新 or 拟 behind the number qualifies the noun.
    if (at === start && verb && /^[新拟]/.test(entry.word)) {
      at += entry.word.length;
      continue;
    }
    if (entry.word.length > 1 && begins(context, entry, { at, start, end, attributive })) return at;
    if ("被为由在通过".includes(entry.word) && at > start + 1) return at;
    if (at > start && leadsOn(context, entry, at, end)) return at;
    at += entry.word.length;
  }
  return end;
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
  {
    at,
    start,
    end,
    attributive,
  }: Readonly<Record<"at" | "start" | "end", number> & { attributive: boolean }>,
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
  const of = folded.indexOf("的", start);
  return of > start && of < end - 1;
}

function isName(context: PhraseContext, start: number, end: number): boolean {
  const roles = context.words.words.startingAt(context.folded, start, end)?.value.roles;
  return roles !== undefined && (roles.has("name") || roles.has("noun"));
}
