import { readFileSync } from "node:fs";
import { Jieba } from "@node-rs/jieba";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBaseDictionary } from "../../src/dictionaries/base-dictionary.ts";
import { type BaseIndex, packBaseIndex, unpackBaseIndex } from "../../src/dictionaries/base-index.ts";
import { readPolicyTerms } from "../../src/dictionaries/policy-terms.ts";
import { WordsOnDemand } from "../../src/segment/words-on-demand.ts";

const dictionary = readBaseDictionary();
const whole = Jieba.withDict(dictionary);
const index = indexOf(dictionary) as BaseIndex;

function indexOf(bytes: Uint8Array): BaseIndex | null {
  const packed = packBaseIndex(bytes);
  return packed && unpackBaseIndex(packed, bytes);
}

/** Cuts with the words that the texts need, one text after the other. */
function openCut(): (text: string) => readonly string[] {
  const jieba = new Jieba();
  const words = new WordsOnDemand(dictionary, index);
  return (text) => {
    const lines = words.linesFor(text);
    if (lines !== null) jieba.loadDict(lines);
    return jieba.cut(text, false);
  };
}

function wordsIn(lines: Uint8Array | null): readonly string[] {
  const rows = new TextDecoder().decode(lines ?? new Uint8Array()).split("\n");
  return rows.filter((row) => row !== "" && !row.startsWith("~")).map((row) => row.split(" ")[0] ?? "");
}

describe("an engine that is given the words of a text alone", () => {
  it("cuts real text as one with the whole dictionary does", () => {
    const cut = openCut();
    for (const name of ["work-report-2025.txt", "../README.zh-CN.md"]) {
      const text = readFileSync(new URL(`../../seeds/${name}`, import.meta.url), "utf8");
      expect(cut(text)).toEqual(whole.cut(text, false));
    }
  });

  it("cuts terms one after the other as one with the whole dictionary does", () => {
    const cut = openCut();
    const texts = readPolicyTerms().map((term) => term.text);
    expect(texts.filter((text) => cut(text).join("|") !== whole.cut(text, false).join("|"))).toEqual([]);
  });

  it("cuts any characters that begin words as one with the whole dictionary does", () => {
    const pieces = ["创", "新", "业", "企", "国", "有", "一", "中华人民", "𬭚", "\n", "𠮷", "发展", "研究"];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(""));
    const cut = openCut();
    fc.assert(fc.property(text, (any) => cut(any).join("|") === whole.cut(any, false).join("|")));
  });
});

describe("the words that a text may hold", () => {
  it("begin with two characters that stand beside each other in it, or are one of its characters", () => {
    const words = wordsIn(new WordsOnDemand(dictionary, index).linesFor("企业\n国"));
    expect(words).toContain("企业");
    expect(words).toContain("企业家");
    expect(words).toContain("业");
    expect(words.filter((word) => !/^(企业.*|[企业国])$/.test(word))).toEqual([]);
  });

  it("are given once", () => {
    const words = new WordsOnDemand(dictionary, index);
    expect(wordsIn(words.linesFor("企业"))).toContain("企业");
    expect(words.linesFor("企业")).toBeNull();
    expect(wordsIn(words.linesFor("企业创新"))).not.toContain("企业");
  });

  it("leave a word that keeps the sum of all frequencies", () => {
    const lines = new TextDecoder().decode(
      new WordsOnDemand(dictionary, index).linesFor("企业") ?? undefined,
    );
    const sum = (text: string): number =>
      text.split("\n").reduce((all, line) => all + Number(line.split(" ")[1] ?? 0), 0);
    expect(sum(lines)).toBe(sum(new TextDecoder().decode(dictionary)));
  });
});

describe("a dictionary has no index", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it.each([
    ["whose words are in another order", "国 3 n\n企业 10 n\n"],
    ["that says a word twice", "企业 10 n\n企业 3 n\n"],
    ["whose last line does not end", "企业 10 n\n国 3 n"],
  ])("%s", (_, text) => {
    expect(packBaseIndex(bytes(text))).toBeNull();
  });

  it("that is not the one that it was made of", () => {
    const packed = packBaseIndex(bytes("企业 10 n\n国 3 n\n")) as Uint32Array;
    expect(unpackBaseIndex(packed, bytes("企业 10 n\n国 3 n\n"))).not.toBeNull();
    expect(unpackBaseIndex(packed, bytes("企业 10 n\n国 30 n\n"))).toBeNull();
  });
});
