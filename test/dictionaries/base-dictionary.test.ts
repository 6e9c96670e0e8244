import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import {
  baseDictionaryPath,
  checkedBaseDictionaryPath,
  checkReadable,
  emptyUserDictionaryPath,
  firstBadLine,
} from "../../src/dictionaries/base-dictionary.ts";
import { readWordTags } from "../../src/dictionaries/word-tags.ts";
import { PolicyMineError } from "../../src/model/policy-mine-error.ts";

describe("the general dictionary", () => {
  it.each([
    ["创新 10 n\n", null],
    ["创新 10 n", null],
    ["创新 10 n\n企业 5 n\n", null],
    ["", 1],
    ["\n", 1],
    ["创新 10 n\n\n企业 5 n\n", 2],
    ["创新 10\n", 1],
    ["创新 10 n x\n", 1],
    ["创新 n 10\n", 1],
    ["创新 0 n\n", 1],
    ["创新 -1 n\n", 1],
    [" 10 n\n", 1],
    ["创新 10 n\n企业  5 n\n", 2],
  ])("%j", (text, line) => {
    expect(firstBadLine(text)).toBe(line);
  });

  it("fits both engines", () => {
    expect(checkedBaseDictionaryPath()).toBe(baseDictionaryPath());
  });

  it("comes with an empty user dictionary for nodejieba", () => {
    expect(readFileSync(emptyUserDictionaryPath()).length).toBe(0);
  });

  it("names a file of an engine that is missing", () => {
    expect(() => checkReadable([emptyUserDictionaryPath(), "missing/idf.utf8"])).toThrow(PolicyMineError);
    expect(() => checkReadable(["missing/idf.utf8"])).toThrow("missing/idf.utf8: cannot be read; expected");
  });
});

test("parts of speech come from the general dictionary, and from new-words.tsv for what it has not", () => {
  const tags = readWordTags(new Set(["经济", "低碳", "无此词语"]));
  expect([...tags].sort()).toEqual([
    ["低碳", "b"],
    ["经济", "n"],
  ]);
});
