import { expect, test } from "vitest";
import { findQuotations } from "../../src/phrases/find-quotations.ts";

const CASES: readonly [text: string, inner: readonly string[]][] = [
  ["实施“双提升”计划", ["双提升"]],
  ["推行「先试后买」和『揭榜制』", ["先试后买", "揭榜制"]],
  ['建设"无废城市"和"公园城市"', ["无废城市", "公园城市"]],
  ["“以‘三个年’为引擎”", ["三个年", "以‘三个年’为引擎"]],
  ["印发《关于“证照分离”的通知》", ["证照分离", "关于“证照分离”的通知"]],
  // Marks that stay open end with their paragraph.
  ["他说“这一段没有结束\n下一段有“双提升”", ["双提升"]],
  ["没有开头的”不算，“双提升”算", ["双提升"]],
  ['一个"开着的引号\n另一段"揭榜制"', ["揭榜制"]],
  ["没有引号", []],
];

test.each(CASES)("%s", (text, inner) => {
  const found = findQuotations(text).map((one) => text.slice(one.inner.start, one.inner.end));
  expect(found).toEqual(inner);
});

test("a title is told from a quotation, an inner quotation from an outer one", () => {
  const [inner, outer] = findQuotations("《关于“证照分离”的通知》");
  expect([inner?.kind, inner?.nested]).toEqual(["quote", false]);
  expect([outer?.kind, outer?.nested]).toEqual(["title", false]);
  expect(findQuotations("“以‘三个年’为引擎”")[0]?.nested).toBe(true);
});

test("a line of opening marks costs no more than its length", () => {
  expect(findQuotations("“".repeat(200_000))).toEqual([]);
  expect(findQuotations(`${"“".repeat(200_000)}甲乙${"”".repeat(200_000)}`).length).toBeLessThan(10);
});
