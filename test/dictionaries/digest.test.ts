import { describe, expect, it } from "vitest";
import { dictionaryDigest } from "../../src/dictionaries/digest.ts";
import type { PolicyTerm } from "../../src/dictionaries/policy-terms.ts";
import { applyUserDictionaries, parseUserDictionary } from "../../src/dictionaries/user-dictionary.ts";

const OURS: readonly PolicyTerm[] = [
  { text: "揭榜挂帅", category: "instrument", variants: ["揭榜制"], year: "2016", level: "national" },
  { text: "新质生产力", category: "concept", variants: [], year: "2023", level: "national" },
];

function digest(...texts: string[]): string {
  const dictionaries = texts.map((text, index) => parseUserDictionary(text, `${index}.txt`));
  return dictionaryDigest(OURS, applyUserDictionaries(OURS, dictionaries));
}

describe("dictionaryDigest", () => {
  it.each([
    ["the order of the files", ["甲乙", "丙丁"], ["丙丁", "甲乙"]],
    ["the order of the lines", ["甲乙\n丙丁"], ["丙丁\n甲乙"]],
    ["one file or two", ["甲乙\n丙丁"], ["甲乙", "丙丁"]],
    ["line ends and comments", ["甲乙\n丙丁\n"], ["# mine\r\n甲乙\r\n\r\n丙丁"]],
    ["the form of a line", ["甲乙 5 n"], ["甲乙\tother"]],
    ["a dictionary that changes nothing", [], ["揭榜挂帅\tinstrument\n新质生产力 3 n"]],
    ["a term that comes and goes", [], ["甲乙", "-甲乙"]],
  ])("does not depend on %s", (_name, one, other) => {
    expect(digest(...one)).toBe(digest(...other));
  });

  it("tells every set of words from every other", () => {
    const sets = [
      "",
      "甲乙",
      "甲乙丙",
      "甲乙\tconcept",
      "甲乙\tconcept\t2020",
      "甲乙\tother\t\t\t丙丁",
      "-揭榜挂帅",
      "-揭榜制",
    ];
    expect(new Set(sets.map((text) => digest(text))).size).toBe(sets.length);
  });
});
