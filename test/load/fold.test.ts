import { describe, expect, test } from "vitest";
import { traditionalCharacters } from "../../src/dictionaries/traditional-characters.ts";
import { foldText } from "../../src/model/fold.ts";

describe("folding", () => {
  const cases: readonly (readonly [text: string, folded: string])[] = [
    ["ＧＤＰ达１２３４．５亿元，增长５％（其中：甲）", "GDP达1234.5亿元,增长5%(其中:甲)"],
    ["甲\u3000乙\u00a0丙\u2003丁", "甲 乙 丙 丁"],
    ["1—8月、2%～3%、5〜6、2020–2025", "1-8月、2%~3%、5~6、2020-2025"],
    ["“诊断＋提升”。《意见》〔2025〕①、…·", "“诊断+提升”。《意见》〔2025〕①、…·"],
    ["𠮷\ud800\n\t", "𠮷\ud800\n\t"],
    ["國家", "國家"],
    ["", ""],
  ];
  for (const [text, folded] of cases)
    test(JSON.stringify(text), () => {
      expect(foldText(text)).toBe(folded);
      expect(foldText(text).length).toBe(text.length);
    });
});

describe("the map of traditional characters", () => {
  const map = traditionalCharacters();

  test("is one to one in code units, and leads to no traditional character", () => {
    expect(map.size).toBeGreaterThan(2_500);
    for (const [from, to] of map) {
      expect([from, from.length, to.length]).toEqual([from, 1, 1]);
      expect([from, map.get(to)]).toEqual([from, undefined]);
    }
  });

  test("knows the forms of Taiwan and Hong Kong", () => {
    expect(foldText("產業産業、爲為、綫線、裏裡、臺灣台灣、說説", map)).toBe(
      "产业产业、为为、线线、里里、台湾台湾、说说",
    );
  });

  test("leaves what both scripts write so", () => {
    expect(foldText("著作、皇后、公里、干部、于是", map)).toBe("著作、皇后、公里、干部、于是");
  });
});
