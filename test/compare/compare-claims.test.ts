import { describe, expect, test } from "vitest";
import { claimLines, compareTexts } from "./compare-texts.ts";

interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** As claimLines gives them. */
  readonly expected: readonly string[];
}

const PAIRS: readonly Case[] = [
  {
    name: "a target beside the target of the next year",
    before: "2025年主要目标：地区生产总值增长6%以上，城镇新增就业2.8万人以上。",
    after: "2026年主要目标：地区生产总值增长6%左右，城镇新增就业3万人以上。",
    expected: ["changed 6% → 6%", "changed 2.8万人 → 3万人"],
  },
  {
    name: "3%左右 and 2%左右",
    before: "今年居民消费价格涨幅控制在3%左右。",
    after: "今年居民消费价格涨幅控制在2%左右。",
    expected: ["changed 3% → 2%"],
  },
  {
    name: "the same quantity under another name",
    before: "2024年全市高新技术企业达到258家。",
    after: "2024年全市高企258家。",
    expected: ["reworded 258家 → 258家"],
  },
  {
    name: "the same number in other words",
    before: "2025年确保单位GDP能耗下降3%左右，力争高新技术企业达到300家。",
    after: "2025年确保单位GDP能耗降低3%左右，确保高新技术企业达到300家。",
    expected: ["reworded 3% → 3%", "reworded 300家 → 300家"],
  },
  {
    name: "a deadline that has moved in a draft",
    before: "2025年粮食产量74万吨。到2027年，全市专精特新中小企业达到450家以上。",
    after: "2025年粮食产量74万吨。到2028年，全市专精特新中小企业达到450家以上。",
    expected: ["kept 74万吨 → 74万吨", "changed 450家 → 450家"],
  },
  {
    name: "units of one base",
    before: "2024年完成固定资产投资9500万元。",
    after: "2025年完成固定资产投资1.2亿元。",
    expected: ["changed 9500万元 → 1.2亿元"],
  },
  {
    name: "places in one scope",
    before: "2024年高新技术企业数量居全省第六。",
    after: "2025年高新技术企业数量居全省第三。",
    expected: ["changed 第六 → 第三"],
  },
  {
    name: "several years of a plan",
    before: "“十四五”期间，全市常住人口城镇化率提高到65%。",
    after: "“十五五”期间，全市常住人口城镇化率提高到72%。",
    expected: ["changed 65% → 72%"],
  },
  {
    name: "a name with words in another order",
    before: "2025年安排中央预算内投资7350万元支持城市更新。",
    after: "2026年中央预算内投资安排7550万元支持城市更新。",
    expected: ["changed 7350万元 → 7550万元"],
  },
];

const APART: readonly Case[] = [
  {
    name: "a target and a fact",
    before: "力争到2025年底，高新技术企业达到300家。",
    after: "2025年，高新技术企业达到312家。",
    expected: ["new 312家", "gone 300家"],
  },
  {
    name: "an amount and its growth",
    before: "2024年进出口总额140亿元。",
    after: "2025年进出口总额增长8.5%。",
    expected: ["new 8.5%", "gone 140亿元"],
  },
  {
    name: "the first half of a year and the whole of it",
    before: "2024年，规模以上工业增加值增长7.5%。",
    after: "2024年1—6月，规模以上工业增加值增长8.4%。",
    expected: ["new 8.4%", "gone 7.5%"],
  },
  {
    name: "all of them and the new ones",
    before: "2024年高新技术企业达到258家。",
    after: "2024年新增高新技术企业42家。",
    expected: ["new 42家", "gone 258家"],
  },
  {
    name: "places in two scopes",
    before: "2024年税收收入增速居全省第三。",
    after: "2024年税收收入增速居全国第三。",
    expected: ["new 第三", "gone 第三"],
  },
  {
    name: "two indicators of which one holds the other",
    before: "2025年城镇居民人均可支配收入增长4.4%。",
    after: "2025年居民人均可支配收入增长4.3%。",
    expected: ["new 4.3%", "gone 4.4%"],
  },
  {
    name: "other firms",
    before: "今年将制造业企业加计扣除比例提高到100%。",
    after: "今年将科技型小店加计扣除比例提高到75%。",
    expected: ["new 75%", "gone 100%"],
  },
  {
    name: "the sum of five years beside one year, in other words",
    before: "2024年，城镇累计新增就业人数超过6400万人，创造了新纪录。",
    after: "2024年，就业总体稳定，城镇新增就业1351万人。",
    expected: ["new 1351万人", "gone 6400万人"],
  },
];

describe.each([
  ["one thing", PAIRS],
  ["two things", APART],
] as const)("%s", (_, cases) => {
  test.each(cases)("$name", async ({ before, after, expected }) => {
    expect(claimLines(await compareTexts(before, after))).toEqual(expected);
  });
});

test("the difference is after less before; a smaller fall is a gain, percentages differ by points", async () => {
  const { claims } = await compareTexts(
    "2024年单位地区生产总值能耗下降3.4%。2024年粮食产量80万吨。2024年增长目标为5%至6%。",
    "2025年单位地区生产总值能耗下降3%。2025年粮食产量84万吨。2025年增长目标为5%。",
  );
  const facts = claims.map(({ difference, unit, percent, differs }) => [difference, unit, percent, differs]);
  expect(facts).toContainEqual([0.4, "百分点", null, ["value"]]);
  expect(facts).toContainEqual([40_000, "吨", 5, ["value"]]);
  expect(facts.some(([difference, , percent]) => difference === null && percent === null)).toBe(true);
});

test("bounds, and wordings of one quantity, are told", async () => {
  const { claims } = await compareTexts(
    "2025年城镇调查失业率5.5%左右。2025年全市高新技术企业300家。",
    "2026年城镇调查失业率控制在5.5%以内。2026年全市高企三百家。",
  );
  expect(claims.map(({ change, differs }) => [change, differs])).toEqual([
    ["changed", ["bound", "wording"]],
    ["reworded", ["wording"]],
  ]);
});

test("the years between two texts are those that most of their claims are apart", async () => {
  const { documents } = await compareTexts(
    "2019年粮食产量70万吨。2019年税收收入60亿元。到2030年，森林覆盖率达到46%。",
    "2024年粮食产量74万吨。2024年税收收入66亿元。到2030年，森林覆盖率达到47%。",
  );
  expect(documents).toEqual([{ change: "kept", before: "a.txt", after: "b.txt", years: 5 }]);
});

test("claims are compared speaker by speaker, by organisation where the person changed", async () => {
  const article = (first: string, firstValue: number, secondValue: number): string => `以创新谋发展

${first}

镜湖区科技局局长

2024年全区高新技术企业数量达${firstValue}家。

以改革增动能

沈若水

云溪县科技局局长

2024年全县高新技术企业数量达${secondValue}家。
`;
  const { claims, sections } = await compareTexts(article("江一帆", 612, 401), article("柳青原", 655, 430));
  expect(claims.map(({ before, after }) => [before?.quantity.text, after?.quantity.text])).toEqual([
    ["612家", "655家"],
    ["401家", "430家"],
  ]);
  expect(sections.map(({ change, differs }) => [change, differs])).toEqual([
    ["changed", ["official"]],
    ["kept", []],
  ]);
});

test("a title that is only typed otherwise is kept", async () => {
  const rules = (first: string, second: string) =>
    `某市消防条例\n\n${first}\n\n第一条 为了预防火灾，制定本条例。\n\n${second}\n\n第二条 单位应当每月检查一次。\n`;
  const { sections } = await compareTexts(
    rules("第一章 总则", "第二章 预防(一)"),
    rules("第一章　　总　则", "第二章 预防（一）"),
  );
  expect(sections.map(({ change }) => change)).toEqual(sections.map(() => "kept"));
  const renamed = await compareTexts(
    rules("第一章 总则", "第二章 预防"),
    rules("第一章 总则", "第二章 防范"),
  );
  expect(renamed.sections.map(({ after }) => after?.title)).toContain("第二章 防范");
  expect(renamed.sections.every(({ change }) => change === "kept")).toBe(false);
});
