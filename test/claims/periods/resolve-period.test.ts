import { expect, test } from "vitest";
import { findPeriods } from "../../../src/claims/periods/find-periods.ts";
import { type DocumentDate, resolvePeriod, yearOf } from "../../../src/claims/periods/resolve-period.ts";
import { readPeriodWords } from "../../../src/dictionaries/periods.ts";
import { foldText } from "../../../src/model/fold.ts";

const words = readPeriodWords();
const date = (year: number | null, month: number | null = null, day: number | null = null): DocumentDate => ({
  year,
  month,
  day,
});

function resolve(text: string, document: DocumentDate, year: number | null): string {
  const mention = findPeriods(foldText(text), words).at(-1);
  if (!mention) return "none";
  const period = resolvePeriod(mention, document, { year }, text);
  return `${period.text} ${period.start}/${period.end}`;
}

const cases: readonly [text: string, document: DocumentDate, year: number | null, expected: string][] = [
  ["1—8月", date(2025, 11), null, "1—8月 2025-01/2025-08"],
  ["1—8月", date(2026, 1), 2025, "1—8月 2025-01/2025-08"],
  ["全年", date(2026, 1), 2025, "全年 2025/2025"],
  ["1—8月", date(null), null, "1—8月 null/null"],
  ["今年", date(null), 2020, "今年 null/null"],
  ["今年", date(2026), 2020, "今年 2026/2026"],
  ["去年底", date(2026, 1), null, "去年底 null/2025-12"],
  ["目前", date(2026), null, "目前 null/2026"],
  ["目前", date(2026, 3), 2020, "目前 null/2026-03"],
  ["上月", date(2026, 1), null, "上月 2025-12/2025-12"],
  ["昨天", date(2026, 3, 1), null, "昨天 2026-02-28/2026-02-28"],
  ["昨天", date(2026, 3), null, "昨天 null/null"],
  ["过去一年", date(2026, 1), null, "过去一年 2025/2025"],
  ["过去一年", date(2026), null, "过去一年 2025/2025"],
  ["过去五年", date(2023, 1), null, "过去五年 2018/2022"],
  ["过去五年", date(2021, 12), null, "过去五年 2017/2021"],
  ["过去五年", date(2023, 8), null, "过去五年 null/null"],
  ["今后五年", date(2023, 1), null, "今后五年 2023/2027"],
  ["今后五年", date(2021, 12), null, "今后五年 2022/2026"],
  ["“十四五”期间", date(null), null, "“十四五”期间 2021/2025"],
  ["２０２５年１－８月", date(null), null, "２０２５年１－８月 2025-01/2025-08"],
];

test.each(cases)("%s in a document of %o after %s", (text, document, year, expected) => {
  expect(resolve(text, document, year)).toBe(expected);
});

const left: readonly [text: string, year: number | null][] = [
  ["2024年", 2024],
  ["2021—2025年", 2025],
  ["2023年以来", 2023],
  ["去年", 2025],
  ["过去五年", 2025],
  ["到2027年", null],
  ["比2020年", null],
  ["年均", null],
];

test.each(left)("%s leaves the year %s to the months after it", (text, year) => {
  const [mention] = findPeriods(foldText(text), words);
  expect(mention && yearOf(mention, date(2026, 1), { year: null })).toBe(year);
});
