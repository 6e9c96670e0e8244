import { expect, test } from "vitest";
import { findQuotations } from "../../src/phrases/find-quotations.ts";
import { findQuotedCoinages } from "../../src/phrases/quoted-coinage.ts";
import { readMarked, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("揭榜挂帅"), termOf("链长制"));

function coinages(marked: string): readonly string[] {
  const reading = readMarked(marked, WORDS);
  return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS).map((one) => one.text);
}

const CASES: readonly [marked: string, texts: readonly string[]][] = [
  ["实施|“|双|提升|”|计划", ["双提升"]],
  ["启动|“|双|百|”|企业|培育|行动", ["双百"]],
  ["打好|“|246|”|人才|工作|组合拳", ["“246”人才工作组合拳"]],
  ["推进|“|两|新|”|深度|融合", ["“两新”深度融合"]],
  ["弘扬|“|五|实|”|作风", ["“五实”作风"]],
  ["成立|“|AI|＋|种业|”|人才|培养|基地", ["“AI+种业”人才培养基地"]],
  ["推行|“|园区|＋|基金|＋|场景|”|模式", ["园区+基金+场景"]],
  ["落实|“|揭榜挂帅|、|赛马|制|、|链长制|”|等", ["揭榜挂帅、赛马制、链长制", "揭榜挂帅", "赛马制", "链长制"]],
  ["坚持|“|政府|搭台|、|企业|唱戏|”", ["政府搭台、企业唱戏"]],
  ["下好|“|先手棋|”", []],
  ["坚持|“|高标准|”|，", []],
  ["入选|“|尖兵|”|科技|计划", ["尖兵"]],
  ["向|“|新|”|而|行", []],
  ["拨打|“|12345|”", []],
  // What a count is of, where no head says it; a class of firms with its noun.
  ["落实|“|2468|”|具体|部署|和|", ["“2468”具体部署"]],
  ["拨打|“|12345|”|，|落实|部署", []],
  ["培育|“|四|下|”|企业|，", ["“四下”企业"]],
  ["实施|“|四|下|”|企业|培育|行动", ["四下"]],
  ["培育|“|船主|”|企业|，", ["船主"]],
  ["他|强调|：|“|坚持|一张|蓝图|绘|到底|”", []],
];

test.each(CASES)("%s", (marked, texts) => {
  expect(coinages(marked)).toEqual(texts);
});

test("a short name made for the document is hardly a coinage", () => {
  const weight = (marked: string) => {
    const reading = readMarked(marked, WORDS);
    return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS)[0]?.weight ?? 0;
  };
  expect(weight("（|以下|简称|“|申报|单位|”|）")).toBeLessThan(weight("培育|“|申报|单位|”|。") / 2);
});

test.each([
  ["实施|“|种子|”|工程", "programme"],
  ["建立|“|一|企|一|策|”|机制", "instrument"],
  ["提出|“|三|访|一|评|”|。", "structure"],
  ["推广|“|揭榜挂帅|”|。", "instrument"],
  ["开展|“|体检|＋|诊疗|”|服务", "instrument"],
  ["推广|“|体检|＋|诊疗|”|企业", "structure"],
  ["建设|“|百千|工程|”|平台", "programme"],
])("the head says the category: %s is of %s", (marked, category) => {
  const reading = readMarked(marked, WORDS);
  expect(findQuotedCoinages(reading, findQuotations(reading.folded), WORDS)[0]?.category).toBe(category);
});

test("an ordinary word that is only stressed counts less than a coinage, a term does not", () => {
  const words = wordsWith(termOf("大养殖"));
  const weightOf = (marked: string) => {
    const reading = readMarked(marked, words);
    return findQuotedCoinages(reading, findQuotations(reading.folded), words)[0]?.weight ?? 0;
  };
  expect(weightOf("推行|“|大|渔业|”|。")).toBeLessThan(weightOf("推行|“|船|渔业|”|。"));
  expect(weightOf("推行|“|大养殖|”|。")).toBe(weightOf("推行|“|船|渔业|”|。"));
});

test("what begins with a verb and is long is a sentence", () => {
  const weightOf = (marked: string) => {
    const reading = readMarked(marked, WORDS);
    return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS)[0]?.weight ?? 0;
  };
  expect(weightOf("喊出|“|改善|滨海|渔村|”|，")).toBeLessThan(weightOf("喊出|“|滨海|渔村|改善|”|，"));
  expect(weightOf("喊出|“|改善|渔村|”|，")).toBe(weightOf("喊出|“|渔村|改善|”|，"));
});

test("things that are only counted up weigh less than what is pushed", () => {
  const weightOf = (marked: string) => {
    const reading = readMarked(marked, WORDS);
    return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS)[0]?.weight ?? 0;
  };
  expect(weightOf("对|“|人|、|船|、|渔网|”|进行|。")).toBeLessThan(0.4);
  expect(weightOf("推行|“|人|、|船|、|渔网|”|，")).toBeGreaterThan(0.8);
  expect(weightOf("对|“|渔业|、|船舶|”|进行|。")).toBeGreaterThan(0.7);
  expect(weightOf("避免|“|渔业|、|船舶|”|，")).toBeLessThan(0.4);
  expect(weightOf("渔业|“|大|对接|”|，")).toBeLessThan(weightOf("渔业|“|大|码头|”|，"));
});

test("a noun with 的 is a coinage where it is pushed", () => {
  const weightOf = (marked: string) => {
    const reading = readMarked(marked, WORDS);
    return findQuotedCoinages(reading, findQuotations(reading.folded), WORDS)[0]?.weight ?? 0;
  };
  expect(weightOf("打造|“|码头|上|的|好|渔村|”|。")).toBeGreaterThan(0.5);
  expect(weightOf("看|了|“|码头|上|的|好|渔村|”|。")).toBeLessThan(0.4);
  expect(weightOf("打造|“|我|的|渔村|”|。")).toBeLessThan(0.45);
});
