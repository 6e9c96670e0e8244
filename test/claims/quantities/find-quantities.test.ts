import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  findQuantities,
  type Quantity,
  scanNumbers,
} from "../../../src/claims/quantities/find-quantities.ts";
import { readUnits } from "../../../src/dictionaries/units.ts";
import { foldText } from "../../../src/model/fold.ts";

const units = readUnits();

interface Case {
  readonly marked: string;
  readonly expected: readonly string[];
}

const cases: readonly Case[] = readFileSync(new URL("quantities.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .flatMap((line) => (line.includes(" => ") ? [line] : line.split("，")))
  .map((line) => {
    const [marked = "", expected] = line.split(" => ");
    return { marked, expected: expected === undefined ? [] : expected.split("; ") };
  });

/** The text with every quantity in brackets, as in the cases. */
function mark(text: string, quantities: readonly Quantity[]): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of quantities) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

function describeQuantity(quantity: Quantity): string {
  const { value, min, max, unit, form, approximation, indefinite } = quantity;
  const words = [value === null ? `${min}..${max}` : `${value}`, unit === "" ? "-" : unit];
  if (form !== "plain") words.push(form);
  if (approximation !== null) words.push(approximation);
  if (indefinite) words.push("indefinite");
  return words.join(" ");
}

describe("findQuantities", () => {
  it.each(cases)("$marked", ({ marked, expected }) => {
    const text = marked.replaceAll(/[[\]]/g, "");
    const quantities = findQuantities(foldText(text), units);
    expect(mark(text, quantities)).toBe(marked);
    expect(quantities.map(describeQuantity)).toEqual(expected);
  });

  it("reads a number that the wrap of a long line separates from its unit", () => {
    const text = "全年规模以上工业企业研究开发费用支出合计达到74.8\n亿元，比上年增加1365\n家";
    const found = findQuantities(text, units);
    expect(found.map((quantity) => [quantity.value, quantity.unit])).toEqual([
      [7480000000, "元"],
      [1365, ""],
    ]);
  });

  it("does not join a short line with the next", () => {
    const [found] = findQuantities("浏览次数：1365\n个人信息", units);
    expect(found).toMatchObject({ value: 1365, unit: "", end: 9 });
  });

  it("tells the written precision, the end of the number and the dimension", () => {
    const [found] = findQuantities("增长5.00%", units);
    expect(found).toMatchObject({ start: 2, numberEnd: 6, end: 7, decimals: 2, dimension: "share" });
  });

  it("gives no value to a row of digits that is too long for one", () => {
    const [found] = findQuantities("7".repeat(40), units);
    expect(found).toMatchObject({ start: 0, end: 40, value: null, unit: "" });
  });

  it("reads 半 behind 上 as no quantity but 半年 alone as one", () => {
    expect(findQuantities("上半年", units)).toEqual([]);
    expect(findQuantities("半年", units)).toHaveLength(1);
  });

  it("says why a number is skipped", () => {
    const { skipped } = scanNumbers("2025年5G基站9:30第3条", units);
    expect(skipped.map((span) => span.reason)).toEqual(["date", "name", "time", "ordinal"]);
  });
});
