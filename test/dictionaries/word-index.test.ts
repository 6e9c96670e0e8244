import { expect, test } from "vitest";
import { WordIndex } from "../../src/dictionaries/word-index.ts";

const index = new WordIndex([
  ["增", 1],
  ["增长", 2],
  ["增长率", 3],
  ["同比增长", 4],
]);

test.each([
  ["增长率为", 0, 4, "增长率"],
  ["增长率为", 0, 2, "增长"],
  ["增长率为", 0, 1, "增"],
  ["增长率为", 0, 0, undefined],
  ["长率", 0, 2, undefined],
  ["新增", 1, 2, "增"],
])("the longest word that begins in %s at %i and ends by %i", (text, at, end, word) => {
  expect(index.startingAt(text, at, end)?.word).toBe(word);
});

test.each([
  ["今年同比增长", 6, 0, "同比增长"],
  ["今年同比增长", 6, 3, "增长"],
  ["新增", 2, 0, "增"],
  ["增", 1, 1, undefined],
  ["长", 1, 0, undefined],
])("the longest word that ends in %s at %i and begins from %i on", (text, end, start, word) => {
  expect(index.endingAt(text, end, start)?.word).toBe(word);
});
