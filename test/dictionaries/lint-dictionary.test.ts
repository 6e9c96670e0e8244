import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { lintDictionary } from "../../src/dictionaries/lint-dictionary.ts";
import { listTerms } from "../../src/dictionaries/list-terms.ts";
import { type PolicyTerm, readPolicyTerms, TERM_CATEGORIES } from "../../src/dictionaries/policy-terms.ts";
import { readStopwords } from "../../src/dictionaries/stopwords.ts";
import { parseUserDictionary } from "../../src/dictionaries/user-dictionary.ts";

const STOPWORDS = readStopwords();
const OURS: readonly PolicyTerm[] = [
  { text: "揭榜挂帅", category: "instrument", variants: ["揭榜制"], year: "2016", level: "national" },
];

/** Lines, and the problems that they have: `line severity part of the message`. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["未来工厂\tprogramme\n场景清单\tinstrument", []],
  ["互联网+\tconcept\n“四链”融合\tstructure\n《某某条例》\tdocument\n1+14+N", []],
  ["以赛代评\n非共识项目\n之江实验室\n和美乡村\n再制造", []],
  ["-揭榜挂帅\n-揭榜制", []],
  ["未来工厂\n场景清单\n未来工厂", ['3 warning "未来工厂" is listed already (line 1)']],
  ["甲＋乙\n甲+乙", ['2 warning "甲+乙" is listed already (line 1)']],
  ["甲乙\t\t\t\t丙丁\n丙丁", ['2 warning "丙丁" is listed already (line 1, as a variant of "甲乙")']],
  ["甲乙\t\t\t\t丙丁|丙丁", ['1 warning "丙丁" is listed already']],
  ["甲乙\t\t\t\t甲乙", ['1 warning "甲乙" is listed already (line 1)']],
  ["甲乙\n-甲乙\n甲乙", []],
  [
    "甲乙、\n：甲乙丙",
    ['1 warning "甲乙、" begins or ends with a mark', '2 warning "：甲乙丙" begins or ends with a mark'],
  ],
  ["要干。就干", ['1 warning "要干。就干" holds the end of a sentence']],
  ["智慧 城市", ['1 warning "智慧 城市" holds a space between two characters']],
  ["“四链融合", ['1 warning "“四链融合" holds “ without ”']],
  ["工厂的", ['1 warning "工厂的" begins or ends with "的"']],
  ["推进\n工作", ['1 warning "推进" is a word of all texts', '2 warning "工作" is a word of all texts']],
  ["未来工厂\tprogram", ['1 warning the category "program" is not built in (instrument, programme']],
  ["揭榜挂帅 5 n", ['1 warning "揭榜挂帅" is built in; this line changes nothing']],
  ["揭榜挂帅\tconcept", ['1 warning "揭榜挂帅" overrides the built-in term, category instrument']],
  ["揭榜制", ['1 warning "揭榜制" is a variant of the built-in term "揭榜挂帅"']],
  ["-未来工厂", ['1 warning "-未来工厂" removes no term']],
  ["未来工厂\n未来工厂 5 -1\n工作", ['2 error the frequency is "-1"', '3 warning "工作" is a word']],
];

describe("lintDictionary", () => {
  it.each(CASES)("%j", (text, expected) => {
    const problems = lintDictionary(parseUserDictionary(text, "my.txt"), OURS, STOPWORDS);
    const shown = problems.map((problem) => `${problem.line} ${problem.severity} ${problem.message}`);
    expect(shown.length, shown.join("\n")).toBe(expected.length);
    for (const [index, message] of expected.entries()) expect(shown[index]).toContain(message);
    for (const problem of problems)
      expect(problem).toMatchObject({ file: "my.txt", message: expect.stringMatching(/;/) });
  });

  it("finds nothing in our own dictionary", () => {
    const text = readFileSync(new URL("../../dictionaries/policy-terms.tsv", import.meta.url), "utf8");
    const dictionary = parseUserDictionary(text, "dictionaries/policy-terms.tsv");
    const problems = lintDictionary(dictionary, [], STOPWORDS);
    expect(problems.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`)).toEqual([]);
    expect(dictionary.entries.length).toBe(readPolicyTerms().length);
    expect(dictionary.entries.filter((entry) => !TERM_CATEGORIES.includes(entry.category ?? ""))).toEqual([]);
  });
});

describe("our tables", () => {
  it.each(["policy-terms", "stopwords"])("%s.tsv is sorted by code point, one entry a line", (name) => {
    const text = readFileSync(new URL(`../../dictionaries/${name}.tsv`, import.meta.url), "utf8");
    const rows = text.split("\n").filter((row) => row !== "" && !row.startsWith("#"));
    const texts = rows.slice(1).map((row) => row.split("\t")[0] ?? "");
    const sorted = [...new Set(texts)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(texts).toEqual(sorted);
  });

  it("has stopwords of the three kinds alone", () => {
    expect(STOPWORDS.all.size).toBeGreaterThan(STOPWORDS.grammar.size);
    expect(STOPWORDS.grammar.size).toBeGreaterThan(STOPWORDS.particles.size);
    expect([...STOPWORDS.particles].every((word) => STOPWORDS.grammar.has(word))).toBe(true);
    expect(STOPWORDS.all.has("推进") && STOPWORDS.all.has("工作") && STOPWORDS.particles.has("的")).toBe(
      true,
    );
    expect(STOPWORDS.all.has("揭榜挂帅")).toBe(false);
  });
});

describe("listTerms", () => {
  const terms = [
    { text: "乙乙", category: "b", variants: [], year: "", level: "" },
    { text: "丁丁", category: "a", variants: [], year: "", level: "" },
    { text: "丙丙", category: "b", variants: [], year: "", level: "" },
  ];
  it.each([
    [null, ["丁丁", "丙丙", "乙乙"]],
    ["b", ["丙丙", "乙乙"]],
    ["c", []],
  ])("category %s", (category, expected) => {
    expect(listTerms(terms, category).map((term) => term.text)).toEqual(expected);
  });
});
