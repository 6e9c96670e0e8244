import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPolicyDictionary } from "../../src/dictionaries/policy-dictionary.ts";
import type { PolicyTerm } from "../../src/dictionaries/policy-terms.ts";
import {
  applyUserDictionaries,
  parseUserDictionary,
  readUserDictionary,
} from "../../src/dictionaries/user-dictionary.ts";
import { PolicyMineError } from "../../src/model/policy-mine-error.ts";

/** A line and the term (category) that it gives; "-" for a removal. */
const GOOD: readonly (readonly [string, string])[] = [
  ["揭榜挂帅", "揭榜挂帅"],
  ["揭榜挂帅 5", "揭榜挂帅"],
  ["揭榜挂帅 5 n", "揭榜挂帅"],
  ["揭榜挂帅 n", "揭榜挂帅"],
  ["揭榜挂帅  5  n ", "揭榜挂帅"],
  ["揭榜挂帅　5　n", "揭榜挂帅"],
  ["揭榜挂帅\t5\tn", "揭榜挂帅"],
  ["揭榜挂帅\t5", "揭榜挂帅"],
  ["揭榜挂帅\tinstrument", "揭榜挂帅 (instrument)"],
  [
    "揭榜挂帅\tinstrument\t2016\tnational\t揭榜制|张榜招贤",
    "揭榜挂帅 (instrument) 2016 national 揭榜制|张榜招贤",
  ],
  ["揭榜挂帅\t我的分类", "揭榜挂帅 (我的分类)"],
  ["揭榜挂帅\tinstrument\t\t\t", "揭榜挂帅 (instrument)"],
  ["诊断+提升 3 n", "诊断+提升"],
  ["诊断＋提升", "诊断＋提升"],
  ["1+14+N", "1+14+N"],
  ["研发—中试—量产 8 n", "研发—中试—量产"],
  ["企业·高校\tstructure", "企业·高校 (structure)"],
  ["AI for Science 5 n", "AI for Science"],
  ["AI for Science", "AI for Science"],
  ["智慧 城市 5 n", "智慧 城市"],
  ["中国制造2025", "中国制造2025"],
  ["教育、科技、人才一体改革", "教育、科技、人才一体改革"],
  ["\ufeff揭榜挂帅", "揭榜挂帅"],
  ["揭榜\u200b挂帅", "揭榜挂帅"],
  ["-揭榜挂帅", "-揭榜挂帅"],
  ["－揭榜挂帅", "-揭榜挂帅"],
  ["-揭榜挂帅\t\t", "-揭榜挂帅"],
  ["-AI for Science", "-AI for Science"],
];

/** A line and what is wrong with it. */
const BAD: readonly (readonly [string, string])[] = [
  ["揭榜挂帅 -5 n", 'the frequency is "-5"'],
  ["揭榜挂帅 3.5 n", 'the frequency is "3.5"'],
  ["揭榜挂帅 n 5", 'the tag "n" stands before the frequency "5"'],
  ["揭榜挂帅,instrument", "commas for tabs"],
  ["揭榜挂帅，5，n", "commas for tabs"],
  ["新", "one character"],
  ["𬭚", "one character"],
  ["、、、", "no letter, digit or Han character"],
  ["\tinstrument", "there is no term"],
  ["-", "there is no term"],
  ["揭榜\u0007挂帅", "control or replacement character"],
  ["揭榜\ufffd帅", "control or replacement character"],
  ["长".repeat(101), "101 characters long"],
  ["揭榜挂帅\tinstrument\t16年", 'the year is "16年"'],
  ["揭榜挂帅\tinstrument\t2016\t国家", 'the level is "国家"'],
  ["揭榜挂帅\tinstrument\t2016\tnational\t揭榜制\t多余", "6 cells"],
  ["揭榜挂帅\tinstrument\t2016\tnational\t制", '"制" is one character'],
  ["-揭榜挂帅\tinstrument", "has more cells"],
];

describe("parseUserDictionary", () => {
  it.each(GOOD)("reads %j", (line, expected) => {
    const { entries, bad } = parseUserDictionary(`# comment\n\n${line}\n`, "my.txt");
    expect(bad).toEqual([]);
    const shown = entries.map((entry) =>
      [
        (entry.remove ? "-" : "") + entry.text,
        entry.category === null ? "" : `(${entry.category})`,
        entry.year ?? "",
        entry.level ?? "",
        entry.variants.join("|"),
      ]
        .filter((part) => part !== "")
        .join(" "),
    );
    expect(shown).toEqual([expected]);
    expect(entries[0]?.line).toBe(3);
  });

  it.each(BAD)("refuses %j", (line, wrong) => {
    const { entries, bad } = parseUserDictionary(`新质生产力\r\n${line}\r\n`, "my.txt");
    expect(entries.map((entry) => entry.text)).toEqual(["新质生产力"]);
    expect(bad.map((problem) => problem.line)).toEqual([2]);
    expect(bad[0]?.message).toContain(wrong);
    expect(bad[0]?.message).toMatch(/; expected /);
  });

  it("takes the columns from a header, in any order", () => {
    const { entries } = parseUserDictionary(
      "# mine\ncategory\ttext\tyear\nconcept\t硬科技\t2010\n",
      "my.tsv",
    );
    expect(entries).toMatchObject([{ line: 3, text: "硬科技", category: "concept", year: "2010" }]);
  });

  it("names a column that it does not know", () => {
    const { bad } = parseUserDictionary("text\tkind\n硬科技\tconcept\n", "my.tsv");
    expect(bad).toMatchObject([
      { line: 1, message: expect.stringContaining('"kind"; expected each of text, category') },
    ]);
  });
});

const OURS: readonly PolicyTerm[] = [
  { text: "揭榜挂帅", category: "instrument", variants: ["揭榜制"], year: "2016", level: "national" },
  { text: "新质生产力", category: "concept", variants: [], year: "2023", level: "national" },
];

function applied(...texts: string[]): readonly string[] {
  const dictionaries = texts.map((text, index) => parseUserDictionary(text, `${index}.txt`));
  return applyUserDictionaries(OURS, dictionaries).map(
    (term) => `${term.text} ${term.category} ${term.year} ${term.variants.join("|")}`,
  );
}

describe("applyUserDictionaries", () => {
  const [first = "", second = ""] = applied();

  it.each([
    ["nothing", [""], [first, second]],
    ["a new term", ["省科技厅 5 n"], [first, second, "省科技厅 other  "]],
    ["a term that is known already", ["揭榜挂帅 5 n"], [first, second]],
    ["another category", ["揭榜挂帅\tconcept"], ["揭榜挂帅 concept 2016 揭榜制", second]],
    ["another variant", ["新质生产力\t\t\t\t新生产力"], [first, "新质生产力 concept 2023 新生产力"]],
    ["a removed term", ["-揭榜挂帅"], [second]],
    ["a removed variant", ["-揭榜制"], ["揭榜挂帅 instrument 2016 ", second]],
    ["a variant made a term", ["揭榜制\tother"], ["揭榜挂帅 instrument 2016 ", second, "揭榜制 other  "]],
    ["a term made a variant", ["张榜\tother\t\t\t揭榜挂帅"], [second, "张榜 other  揭榜挂帅|揭榜制"]],
    ["a term removed and listed again", ["-揭榜挂帅", "揭榜挂帅\tother"], [second, "揭榜挂帅 other  "]],
    ["a term listed and removed", ["省科技厅", "-省科技厅"], [first, second]],
    ["a full-width spelling", ["甲＋乙\tother", "甲+乙\tconcept"], [first, second, "甲＋乙 concept  "]],
    [
      "a term in traditional characters",
      ["數據要素\tconcept"],
      [first, second, "數據要素 concept  数据要素"],
    ],
    ["a traditional form of ours", ["新質生產力\tother"], [first, "新质生产力 other 2023 新質生產力"]],
    ["a traditional form of ours removed", ["-新質生產力"], [first]],
    ["the later of two files", ["揭榜挂帅\ta", "揭榜挂帅\tb"], ["揭榜挂帅 b 2016 揭榜制", second]],
  ] as const)("%s", (_name, texts, expected) => {
    expect(applied(...texts)).toEqual(expected);
  });
});

describe("readUserDictionary", () => {
  const folder = mkdtempSync(join(tmpdir(), "policy-mine-"));
  const path = (name: string) => join(folder, name);
  beforeAll(() => {
    const text = "\ufeff诊断＋提升\r\n未来工厂\tprogramme\r\n";
    writeFileSync(path("utf-8.txt"), text);
    writeFileSync(path("utf-16.txt"), Buffer.from(text, "utf16le"));
    // 未来工厂 and 场景 n in GB18030.
    writeFileSync(path("gb18030.txt"), Buffer.from("ceb4c0b4b9a4b3a70ab3a1beb0206e0a", "hex"));
    writeFileSync(path("binary.txt"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]));
    writeFileSync(path("bad.txt"), "未来工厂\n未来工厂 x 5 -1\n单\n");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["utf-8.txt", ["诊断＋提升", "未来工厂"]],
    ["utf-16.txt", ["诊断＋提升", "未来工厂"]],
    ["gb18030.txt", ["未来工厂", "场景"]],
  ])("%s", (name, expected) => {
    expect(readUserDictionary(path(name)).entries.map((entry) => entry.text)).toEqual(expected);
  });

  it.each([
    ["missing.txt", "there is no such file; expected a file with one term a line"],
    [".", "is a folder; expected a file with one term a line"],
    ["binary.txt", "is not text in UTF-8"],
    ["bad.txt", 'bad.txt:2: the frequency is "-1"'],
    ["bad.txt", "(1 more bad line: see dict lint)"],
  ])("%s cannot be used: %s", (name, message) => {
    expect(() => readUserDictionary(path(name))).toThrow(PolicyMineError);
    expect(() => readUserDictionary(path(name))).toThrow(message);
  });

  it("changes the terms in force and their digest", () => {
    const ours = readPolicyDictionary();
    const { terms, digest } = readPolicyDictionary([path("utf-8.txt"), path("gb18030.txt")]);
    expect(terms.map((term) => term.text)).toEqual(
      expect.arrayContaining(["诊断＋提升", "未来工厂", "场景"]),
    );
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digest).not.toBe(ours.digest);
  });
});
