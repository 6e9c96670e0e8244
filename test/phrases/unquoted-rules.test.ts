import { expect, test } from "vitest";
import { findCountedFrames } from "../../src/phrases/counted-frame.ts";
import { findDictionaryTerms } from "../../src/phrases/dictionary-term.ts";
import { findPairedFrames } from "../../src/phrases/paired-frame.ts";
import { findParallelSlogans } from "../../src/phrases/parallel-slogan.ts";
import { findWrittenFormulas } from "../../src/phrases/written-formula.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("印度"), termOf("碳账户", "instrument", ["碳积分账户"]));

const FORMULAS: readonly [marked: string, found: readonly string[]][] = [
  ["发展|互联网|＋|政务|服务|，", ["互联网+政务服务"]],
  ["构建|1|＋|3|＋|N|体系", ["1+3+N"]],
  ["推行|园区|＋|基金|＋|场景|，", ["园区+基金+场景"]],
  ["计算|3|＋|2|，", []],
  ["使用|C|＋|＋|语言", []],
  ["＋|＋|＋", []],
];

test.each(FORMULAS)("formula: %s", (marked, found) => {
  const reading = readMarked(marked, WORDS);
  expect(surfaces(reading, findWrittenFormulas(reading))).toEqual(found);
});

const PAIRED: readonly [marked: string, found: readonly string[]][] = [
  ["推行|先|审|后|发|，|以|赛|促|训|。", ["先审后发", "以赛促训"]],
  ["做到|应|保|尽|保|，|免|申|即|享", ["应保尽保", "免申即享"]],
  // One word of the general dictionary, a sentence, parts of words, two verbs that differ.
  ["应有尽有|的|商品", []],
  ["先|由|后|者|办", []],
  ["率先|垂|后世|", []],
  ["应|减|尽|免", []],
  ["要|以|此|带|动|，", []],
  // Only the nouns are quoted; 与, 从 and a verb twice make no pair.
  ["推动|渔业|攀|“|优|”|逐|“|鲜|”|，", ["攀“优”逐“鲜”"]],
  ["从|“|有|”|到|“|优|”|，|动|“|创|”|与|“|造|”|，|又|“|高|”|又|“|新|”|，", []],
  ["攀|“|优|”|攀|“|鲜|”|，", []],
];

test.each(PAIRED)("paired frame: %s", (marked, found) => {
  const reading = readMarked(marked, WORDS);
  expect(surfaces(reading, findPairedFrames(reading))).toEqual(found);
});

const FRAMES: readonly [marked: string, found: readonly string[]][] = [
  ["划定|三|区|三|线|，", ["三区三线"]],
  ["形成|一|核|多|点|格局", ["一核多点"]],
  ["构建|四|横|三|纵|网络", ["四横三纵"]],
  // One word of the general dictionary, a date, a time, a measure, a place, an adverb.
  ["三|点|五|十|起床", []],
  ["一|步|一|步|走", []],
  ["做到|一心一意|。", []],
  ["三|月|五|日|召开", []],
  ["八|至|十|级|岗位", []],
  ["一|年|两|次|检查", []],
  ["南昌|、|九江|三|地|会商", []],
];

test.each(FRAMES)("counted frame: %s", (marked, found) => {
  const reading = readMarked(marked, WORDS);
  expect(surfaces(reading, findCountedFrames(reading))).toEqual(found);
});

const SLOGANS: readonly [marked: string, found: readonly string[]][] = [
  ["着力|稳|岗位|、|稳|收入|、|稳|信心|，", ["稳岗位、稳收入、稳信心"]],
  ["按照|规范化|、|便利化|、|智慧化|原则|，", ["规范化、便利化、智慧化"]],
  ["，|建成|一个|、|验收|一个|。", ["建成一个、验收一个"]],
  ["推进|渡口|同|编|、|岸线|同|网|、|渔业|同|链|，", ["渡口同编、岸线同网、渔业同链"]],
  ["推进|渡口|同|编|、|岸线|同|网|，", []],
  ["建成|渡口|新|楼|、|岸线|新|路|、|渔业|新|村|，", []],
  ["聚焦|重点|渔港|、|重点|渔船|、|重点|渔村|，", []],
  ["教育部|、|科技部|、|财政部|，", []],
  ["坚持|因地制宜|、|以渔养渔|、|船歇港清|的|原则|，", ["因地制宜、以渔养渔、船歇港清"]],
  ["按照|因地制宜|、|以渔养渔|、|船歇港清|的|原则|，", []],
  ["坚持|因地制宜|、|以渔养渔|、|船歇港清|的|渔民|，", []],
  ["遵循|合法|、|公开|的|原则|，", []],
  ["广州市|、|深圳市|、|佛山市|，", []],
  ["新材料|、|新能源|、|新医药|，", []],
  ["第一|、|第二|、|第三|，", []],
  ["招收|硕士生|、|博士生|，", []],
  ["水泥|、|钢材|、|木材|，", []],
];

test.each(SLOGANS)("parallel slogan: %s", (marked, found) => {
  const reading = readMarked(marked, WORDS);
  expect(surfaces(reading, findParallelSlogans(reading))).toEqual(found);
});

test("a term counts as a token only, in any of its wordings", () => {
  const reading = readMarked("印度|和|印度尼西亚|的|碳积分账户", WORDS);
  expect(surfaces(reading, findDictionaryTerms(reading))).toEqual(["印度", "碳积分账户"]);
});

test("rules name a thing in passing, unless something is done about it", () => {
  const words = wordsWith(termOf("渡口集市", "concept"), termOf("护渡行动", "programme"));
  const weigh = (marked: string, articles: number) => {
    const rules = Array.from({ length: articles }, (_, at) => `\n|第${"一二三四五"[at]}条|渡口|管理|。`).join(
      "|",
    );
    return findDictionaryTerms(readMarked(`${rules}|${marked}`, words))[0]?.weight ?? 0;
  };
  const passing = weigh("对|渡口集市|、|码头|等|，", 5);
  expect(passing).toBeLessThan(weigh("对|渡口集市|、|码头|等|，", 4));
  expect(passing).toBeLessThan(weigh("推进|渡口集市|，", 5));
  expect(passing).toBeLessThan(weigh("对|渡口集市|、|码头|，|由|渡口集市|，", 5));
  expect(weigh("推进|渡口集市|摊位|，", 5)).toBe(passing);
  expect(weigh("对|护渡行动|、|码头|等|，", 5)).toBe(weigh("推进|护渡行动|，", 5));
});
