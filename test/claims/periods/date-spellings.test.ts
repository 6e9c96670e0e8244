import fc from "fast-check";
import { expect, test } from "vitest";
import { findPeriods } from "../../../src/claims/periods/find-periods.ts";
import { resolvePeriod } from "../../../src/claims/periods/resolve-period.ts";
import { readPeriodWords } from "../../../src/dictionaries/periods.ts";
import { foldText } from "../../../src/model/fold.ts";

const words = readPeriodWords();
const unknown = { year: null, month: null, day: null };

type Writing = (number: number) => string;

const HAN = "〇一二三四五六七八九";
const arabic: Writing = String;
const wide: Writing = (number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const hanYear: Writing = (year) => String(year).replace(/\d/g, (digit) => HAN.charAt(Number(digit)));
const hanNumber: Writing = (number) => {
  const tens = Math.floor(number / 10);
  const unit = number % 10 === 0 ? "" : HAN.charAt(number % 10);
  return tens === 0 ? unit : `${tens === 1 ? "" : HAN.charAt(tens)}十${unit}`;
};

const writings = fc.constantFrom(
  { year: arabic, number: arabic },
  { year: wide, number: wide },
  { year: hanYear, number: hanNumber },
);
const years = fc.integer({ min: 1949, max: 2060 });
const months = fc.integer({ min: 1, max: 12 });
const days = fc.integer({ min: 1, max: 28 });
const joins = fc.constantFrom("-", "—", "——", "–", "~", "～", "至", "到");
const two = (number: number) => String(number).padStart(2, "0");

/** Start and end of the only mention in a sentence that holds `spelling`, which must be all of it. */
function read(spelling: string): string {
  const text = `全县${spelling}，新增80家。`;
  const mentions = findPeriods(foldText(text), words);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([spelling]);
  const [only] = mentions;
  if (!only) return "";
  const { start, end } = resolvePeriod(only, unknown, { year: null }, text);
  return `${start}/${end}`;
}

test("a year, a month, a day read back in every writing", () => {
  fc.assert(
    fc.property(writings, years, months, days, (write, year, month, day) => {
      const inYear = `${write.year(year)}年`;
      const inMonth = `${inYear}${write.number(month)}月`;
      expect(read(inYear)).toBe(`${year}/${year}`);
      expect(read(`${inYear}度`)).toBe(`${year}/${year}`);
      expect(read(inMonth)).toBe(`${year}-${two(month)}/${year}-${two(month)}`);
      const date = `${year}-${two(month)}-${two(day)}`;
      expect(read(`${inMonth}${write.number(day)}日`)).toBe(`${date}/${date}`);
      expect(read(`截至${inMonth}底`)).toBe(`null/${year}-${two(month)}`);
      expect(read(`到${inYear}`)).toBe(`null/${year}`);
      expect(read(`${inMonth}以来`)).toBe(`${year}-${two(month)}/null`);
    }),
  );
});

test("ranges read back with every mark between their ends", () => {
  fc.assert(
    fc.property(
      writings,
      joins,
      years,
      fc.nat({ max: 20 }),
      months,
      months,
      (write, join, year, more, a, b) => {
        const last = year + more;
        expect(read(`${write.year(year)}年${join}${write.year(last)}年`)).toBe(`${year}/${last}`);
        expect(read(`${write.year(year)}${join}${write.year(last)}年`)).toBe(`${year}/${last}`);
        const [first, second] = a < b ? [a, b] : [b, a];
        const span = `${year}-${two(first)}/${year}-${two(second)}`;
        const head = `${write.year(year)}年${write.number(first)}`;
        expect(read(`${head}${join}${write.number(second)}月`)).toBe(span);
        expect(read(`${head}月${join}${write.number(second)}月份`)).toBe(span);
        expect(read(`${head}月${join}${write.year(last)}年${write.number(second)}月`)).toBe(
          `${year}-${two(first)}/${last}-${two(second)}`,
        );
      },
    ),
  );
});

test("mentions are ordered, disjoint and within the text, whatever the text", () => {
  const pieces = fc.constantFrom(
    ..."年 月 日 至 - 到 以来 截至 自 从 比 近 过去 未来 连续 十 二 〇 1 12 2025 2025年 上半年 第 前 季度 底 前 “ ” 十四五 期间 ， 。 《 》 ( ) 〔 〕 号 内 同期 个月".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = foldText(parts.join(""));
      let from = 0;
      for (const { start, end } of findPeriods(text, words)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        from = end;
      }
    }),
    { numRuns: 2000, examples: [[["同期", "同期", "以来"]]] },
  );
});
