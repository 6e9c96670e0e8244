import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findContradictions } from "../../src/check/find-contradictions.ts";
import { FINDING_CODES } from "../../src/check/finding.ts";
import { areApart, intervalOf } from "../../src/check/interval.ts";
import { readIndicatorWords } from "../../src/dictionaries/indicator-words.ts";
import { readUnitScales } from "../../src/dictionaries/unit-scales.ts";
import { placeClaims } from "../../src/matrix/place-claims.ts";
import type { Claim } from "../../src/model/extraction.ts";
import { claim, minedDocument, official, section } from "../render/mined-document.ts";

const words = { indicators: readIndicatorWords(), scaleOf: readUnitScales() };
const IN_2025 = { text: "2025年", start: "2025", end: "2025" };
const sections = [
  section(1, { official: official("江一帆") }),
  section(2, { official: official("沈若水", "云溪县科技局") }),
];

/** Claims with ids in order; each in a sentence of its own but for those that give one. */
function codesOf(...claims: readonly Claim[]): readonly string[] {
  const document = minedDocument({
    sections,
    claims: claims.map((one, index) => ({
      ...one,
      id: index + 1,
      sentence:
        one.sentence.start > 0
          ? one.sentence
          : { start: 1000 + index, end: 1001 + index, text: one.quantity.text },
    })),
  });
  return findContradictions("report.txt", placeClaims([document], "official", []), () => null, words).map(
    ({ code, severity }) => `${code} ${severity}`,
  );
}

const SAME = { start: 5, end: 50, text: "一句之内" };
const firms = (value: number, facts: Partial<Claim> = {}) =>
  claim(`${value}家`, {
    value,
    unit: "家",
    period: IN_2025,
    ...facts,
    sentence: facts.sentence ?? { start: 0, end: 0, text: "" },
  });
const share = (value: number, facts: Partial<Claim> = {}) =>
  claim(`${value}%`, { kind: "share", value, unit: "%", sentence: SAME, ...facts });
const rank = (position: number, facts: Partial<Claim> = {}) =>
  claim(`第${position}`, {
    ...{
      kind: "rank",
      value: position,
      unit: "位",
      period: IN_2025,
      sentence: { start: 0, end: 0, text: "" },
    },
    rank: { scope: "全市", position, top: false },
    ...facts,
  });

const PART: Partial<Claim> = { partOf: 1, sentence: SAME };
/** A whole and its parts, in one sentence. */
const partsOf = (whole: number, ...parts: readonly number[]): readonly Claim[] => [
  firms(whole, { sentence: SAME }),
  ...parts.map((value, index) => firms(value, { ...PART, indicator: `分项${index}` })),
];

const cases: readonly (readonly [name: string, found: readonly string[], claims: readonly Claim[]])[] = [
  ["two values for one period", ["two-values warning"], [firms(612), firms(631, { indicator: "高企" })]],
  [
    "two values without a time",
    ["two-values hint"],
    [firms(612, { period: null }), firms(631, { period: null })],
  ],
  ["the same value twice", [], [firms(612), firms(612)]],
  ["a bound that agrees", [], [firms(612), firms(600, { comparator: "over" })]],
  ["a bound that does not", ["two-values warning"], [firms(612), firms(700, { comparator: "over" })]],
  ["two periods", [], [firms(612), firms(631, { period: { text: "2024年", start: "2024", end: "2024" } })]],
  ["two speakers", [], [firms(612), firms(631, { section: 2 })]],
  ["from … to … in one sentence", [], [firms(612, { sentence: SAME }), firms(631, { sentence: SAME })]],
  ["a target beside a fact", [], [firms(612), firms(700, { status: "target" })]],
  ["another definition", [], [firms(612), firms(88, { indicator: "新申报高企" })]],
  [
    "a number that rounds to the other",
    [],
    [
      claim("5.2万亿元", {
        indicator: "地区生产总值",
        value: 5.2e12,
        unit: "元",
        period: IN_2025,
        sentence: { start: 0, end: 0, text: "" },
      }),
      claim("52073亿元", {
        indicator: "地区生产总值",
        value: 5.2073e12,
        unit: "元",
        period: IN_2025,
        sentence: { start: 0, end: 0, text: "" },
      }),
    ],
  ],
  [
    "a part larger than its whole",
    ["part-over-whole error"],
    [firms(188), firms(213, { indicator: "科技型中小企业", partOf: 1 })],
  ],
  ["a part", [], [firms(188), firms(13, { indicator: "科技型中小企业", partOf: 1 })]],
  [
    "parts that add up to a little more than their whole",
    ["parts-over-whole warning"],
    partsOf(612, 14, 83, 525),
  ],
  ["parts that add up to it", [], partsOf(612, 14, 73, 525)],
  ["parts that leave a rest", [], partsOf(612, 14, 73, 425)],
  ["parts that overlap", [], partsOf(612, 400, 500)],
  ["one part", [], partsOf(612, 612)],
  ["the same part at two times", [], [...partsOf(612, 600), firms(50, { ...PART, indicator: "分项0" })]],
  [
    "parts of a whole that may be larger",
    [],
    [firms(612, { comparator: "over", sentence: SAME }), ...partsOf(612, 14, 83, 525).slice(1)],
  ],
  [
    "a whole that may be larger",
    [],
    [firms(188, { comparator: "over" }), firms(213, { indicator: "科技型中小企业", partOf: 1 })],
  ],
  [
    "a whole that is a rate",
    [],
    [firms(6.6, { indicator: "每千人食品抽检量" }), firms(50, { indicator: "食品抽检", partOf: 1 })],
  ],
  [
    "a share that its numbers do not give",
    ["share-mismatch error"],
    [
      firms(4217, { indicator: "诊断企业", sentence: SAME }),
      firms(2986, { indicator: "规上企业", partOf: 1, sentence: SAME }),
      share(75.8, { indicator: "规上企业占比", partOf: 1 }),
    ],
  ],
  [
    "a share that they give",
    [],
    [
      firms(4217, { indicator: "诊断企业", sentence: SAME }),
      firms(2986, { indicator: "规上企业", partOf: 1, sentence: SAME }),
      share(70.8, { indicator: "规上企业占比", partOf: 1 }),
    ],
  ],
  ["a share of more than all", ["share-over-whole error"], [share(108, { indicator: "规上企业占比" })]],
  ["a plan that is more than fulfilled", [], [share(118, { indicator: "年度计划完成率" })]],
  [
    "shares of more than all",
    ["shares-over-whole warning"],
    [
      share(12, { indicator: "第一产业占地区生产总值比重" }),
      share(45, { indicator: "第二产业占地区生产总值比重" }),
      share(53, { indicator: "第三产业占地区生产总值比重" }),
    ],
  ],
  [
    "shares of all",
    [],
    [
      share(12, { indicator: "第一产业占地区生产总值比重" }),
      share(35, { indicator: "第二产业占地区生产总值比重" }),
      share(53, { indicator: "第三产业占地区生产总值比重" }),
    ],
  ],
  ["two places of one speaker", ["rank-conflict warning"], [rank(1), rank(3)]],
  [
    "a place among the first five",
    [],
    [rank(3), rank(5, { rank: { scope: "全市", position: 5, top: true } })],
  ],
  [
    "a place behind the first three",
    ["rank-conflict warning"],
    [rank(8), rank(3, { rank: { scope: "全市", position: 3, top: true } })],
  ],
  ["two scopes", [], [rank(1), rank(3, { rank: { scope: "全省", position: 3, top: false } })]],
  ["one place, two speakers", ["two-firsts warning"], [rank(1), rank(1, { section: 2 })]],
  [
    "one place, two speakers, two periods",
    [],
    [rank(1), rank(1, { section: 2, period: { text: "2024年", start: "2024", end: "2024" } })],
  ],
  [
    "one place, two speakers, one without a time",
    ["two-firsts hint"],
    [rank(1), rank(1, { section: 2, period: null })],
  ],
  ["far apart: of another time or place", [], [firms(612), firms(2631)]],
  [
    "a yearly average beside a year",
    [],
    [firms(612), firms(631, { sentence: { start: 7, end: 9, text: "年均631家" } })],
  ],
  [
    "shares whose whole only the last one names",
    ["shares-over-whole warning"],
    [share(52, { indicator: "二产比重" }), share(53, { indicator: "三产增加值占地区生产总值比重" })],
  ],
  [
    "one long number for two indicators",
    ["same-number hint"],
    [firms(13729), firms(13729, { indicator: "高技能人才" })],
  ],
  ["one short number for two", [], [firms(612), firms(612, { indicator: "高技能人才" })]],
  ["one round number for two", [], [firms(120000), firms(120000, { indicator: "高技能人才" })]],
];

test.each(cases)("%s: %j", (_, found, claims) => {
  expect(codesOf(...claims)).toEqual(found);
});

test("the gravest come first", () => {
  const found = codesOf(
    firms(13729),
    firms(13729, { indicator: "高技能人才" }),
    share(108, { indicator: "规上企业占比" }),
  );
  expect(found).toEqual(["share-over-whole error", "same-number hint"]);
});

test("intervals", () => {
  const of = (text: string, value: number, facts: Partial<Claim> = {}) =>
    intervalOf(claim(text, { value, ...facts }));
  expect(of("8855家", 8855)).toEqual({ low: 8855, high: 8855 });
  expect(of("70.8%", 70.8)?.low).toBeCloseTo(70.75);
  expect(of("600家", 600, { comparator: "over" })).toEqual({ low: 600, high: Number.POSITIVE_INFINITY });
  expect(of("600家", 600, { comparator: "atMost" })).toEqual({ low: Number.NEGATIVE_INFINITY, high: 600 });
  expect(intervalOf(claim("5—8%", { value: null, min: 5, max: 8 }))).toEqual({ low: 5, high: 8 });
  expect(intervalOf(claim("首个", { value: null }))).toBeNull();
  expect(areApart({ low: 1, high: 2 }, { low: 2, high: 3 })).toBe(false);
  expect(areApart({ low: 1, high: 2 }, { low: 2.5, high: 3 })).toBe(true);
});

test("docs/check.md has every kind of finding", () => {
  const page = readFileSync(new URL("../../docs/check.md", import.meta.url), "utf8");
  const listed = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code);
  expect(listed.toSorted()).toEqual(FINDING_CODES.toSorted());
});
