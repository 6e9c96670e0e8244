import { describe, expect, test } from "vitest";
import { compactDate, datesIn } from "../../src/load/parse-date.ts";
import { foldText } from "../../src/model/fold.ts";

describe("days", () => {
  const cases: readonly (readonly [text: string, dates: readonly string[]])[] = [
    ["2025-11-07", ["2025-11-07"]],
    ["2025/11/7 10:20", ["2025-11-07"]],
    ["2025.1.7", ["2025-01-07"]],
    ["２０２５年１１月７日", ["2025-11-07"]],
    ["2025 年 11 月 7 日", ["2025-11-07"]],
    ["二〇二五年十一月七日", ["2025-11-07"]],
    ["二○二四年二月二十九日", ["2024-02-29"]],
    ["一九九六年一月三十一日", ["1996-01-31"]],
    ["2024年2月5日至2024年3月1日", ["2024-02-05", "2024-03-01"]],
    ["2025年11月", []],
    ["2025年2月30日", []],
    ["2025年13月1日", []],
    ["第12025-11-07号", []],
    ["3.2025.11.7", []],
    ["2025-11-077", []],
    ["1-8月", []],
  ];
  for (const [text, dates] of cases)
    test(text, () => {
      expect(datesIn(foldText(text)).map(({ date }) => date)).toEqual(dates);
    });
});

test("eight digits", () => {
  expect(compactDate("20251107")).toBe("2025-11-07");
  expect(compactDate("20251301")).toBeNull();
  expect(compactDate("12345678")).toBeNull();
});
