import { describe, expect, test } from "vitest";
import { clauseOf } from "../../src/compare/clause.ts";
import { pairSimilar } from "../../src/compare/pair-similar.ts";
import { periodDistance, yearsBetween } from "../../src/compare/period-role.ts";
import { bigramsOf, diceOf, sharedCharacters, sharedOrder } from "../../src/compare/similarity.ts";
import type { Period } from "../../src/model/extraction.ts";

test.each([
  ["稳中求进", "稳中有进", 0.75],
  ["稳中求进", "稳中求进", 1],
  ["甲乙", "丙丁", 0],
  ["", "", 0],
  ["双倍增行动", "双倍增", 0.75],
])("%s and %s share %d in order", (a, b, expected) => {
  expect(sharedOrder(a, b)).toBe(expected);
  expect(sharedOrder(b, a)).toBe(expected);
});

test("bigrams tell order, characters do not", () => {
  expect(diceOf(bigramsOf("安排投资"), bigramsOf("安排投资"))).toBe(1);
  expect(diceOf(bigramsOf("安排投资"), bigramsOf("投资安排"))).toBeCloseTo(2 / 3);
  expect(sharedCharacters("安排投资", "投资安排")).toBe(1);
  expect(sharedCharacters("甲甲乙", "甲丙丙")).toBeCloseTo(1 / 3);
});

test.each([
  ["推动发展，国债<1.3万亿元>、比上年增加3000亿元。", "国债1.3万亿元"],
  ["国债1.3万亿元、比上年增加<3000亿元>。", "比上年增加3000亿元"],
  ["城镇、农村居民收入达<5.3万元>；很好", "城镇、农村居民收入达5.3万元"],
  ["共有<1,234>家", "共有1,234家"],
  ["<10：30>开始", "10：30开始"],
])("the clause of %s", (marked, expected) => {
  const text = marked.replace(/[<>]/g, "");
  const [start, end] = [marked.indexOf("<"), marked.indexOf(">") - 1];
  const clause = clauseOf({
    sentence: { start: 100, end: 100 + text.length, text },
    quantity: { start: 100 + start, end: 100 + end, text: text.slice(start, end) },
  });
  expect(clause).toBe(expected);
});

test("each item is in one pair, with the one most like it", () => {
  const [before, after] = [
    ["乡村全面振兴", "乡村振兴"],
    ["推进乡村全面振兴", "乡村全面振兴"],
  ];
  const pairs = pairSimilar(before, after, (a, b) => sharedOrder(before[a] ?? "", after[b] ?? ""));
  expect(pairs.map((pair) => [pair.before, pair.after])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

const period = (start: string | null, end: string | null): Period => ({ text: "", start, end });

describe("periods of two texts one year apart", () => {
  test.each([
    ["a year and the next", period("2025", "2025"), period("2026", "2026"), 0],
    ["months and those of the next year", period("2025-01", "2025-09"), period("2026-01", "2026-09"), 0],
    ["the same year", period("2025", "2025"), period("2025", "2025"), 1],
    ["the same end", period(null, "2030"), period(null, "2030"), 1],
    ["the end of a year and the year", period(null, "2025-12"), period("2026", "2026"), 2],
    ["none on one side", null, period("2026", "2026"), 2],
    ["five years and the next five", period("2021", "2025"), period("2026", "2030"), 3],
    ["none on both", null, null, 0],
    ["half a year and a year", period("2025-01", "2025-06"), period("2026", "2026"), null],
    ["two years apart", period("2025", "2025"), period("2027", "2027"), null],
    ["five years and one", period("2021", "2025"), period("2026", "2026"), null],
  ])("%s", (_, before, after, expected) => {
    expect(periodDistance(before, after, 1)).toBe(expected);
  });
});

test("years lie between periods of one shape only", () => {
  expect(yearsBetween(period("2020", "2020"), period("2026", "2026"))).toBe(6);
  expect(yearsBetween(period("2020-01", "2020-06"), period("2026", "2026"))).toBeNull();
  expect(yearsBetween(period("2016", "2020"), period("2021", "2025"))).toBeNull();
  expect(yearsBetween(null, period("2026", "2026"))).toBeNull();
});
