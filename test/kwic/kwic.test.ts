import { describe, expect, test } from "vitest";
import { cutContext } from "../../src/kwic/cut-context.ts";
import type { KwicLine } from "../../src/kwic/kwic-line.ts";
import { openPattern } from "../../src/kwic/open-pattern.ts";
import { type KwicDocument, placeMentions } from "../../src/kwic/place-mentions.ts";
import { chooseLines } from "../../src/kwic/sort-lines.ts";
import { foldText } from "../../src/model/fold.ts";
import { official, section } from "../render/mined-document.ts";

describe("context", () => {
  const text = "甲乙丙丁戊己庚";
  const whole = { start: 0, end: text.length };
  test.each([
    ["within the text", { start: 3, end: 4 }, whole, 2, ["乙丙", "丁", "戊己"]],
    ["at both ends", { start: 0, end: 7 }, whole, 2, ["", text, ""]],
    ["not over its bounds", { start: 3, end: 4 }, { start: 2, end: 5 }, 9, ["丙", "丁", "戊"]],
  ])("%s", (_, mention, bounds, characters, expected) => {
    const { before, match, after } = cutContext(text, mention, bounds, characters);
    expect([before, match, after]).toEqual(expected);
  });

  test("a character of two code units is one, and is not cut", () => {
    const rare = "𠀀𠀁丁𠀂𠀃";
    const { before, after } = cutContext(rare, { start: 4, end: 5 }, { start: 0, end: rare.length }, 1);
    expect([before, after]).toEqual(["𠀁", "𠀂"]);
  });
});

describe("patterns", () => {
  const found = async (pattern: string, text: string, ignoreCase = false): Promise<readonly string[]> =>
    (await openPattern(pattern, ignoreCase))(foldText(text)).map(({ start, end }) => text.slice(start, end));

  test.each([
    ["增长[0-9.]+%", "增长8.1%，增长９％，下降3%", ["增长8.1%", "增长９％"]],
    ["（.+?）", "甲（乙）丙(丁)", ["（乙）", "(丁)"]],
    ["\\（", "甲（乙", ["（"]],
    ["甲.*丁", "甲乙\n丙丁", []],
    ["^乙", "甲\n乙\n乙丙", ["乙", "乙"]],
    ["甲*", "乙甲甲乙", ["甲甲"]],
    ["乙", "𠀀乙", ["乙"]],
    ["創新|发展", "創新和发展", ["創新", "发展"]],
    ["創新", "创新", ["创新"]],
    ["ai", "AI", []],
  ])("%s in %j", async (pattern, text, expected) => {
    expect(await found(pattern, text)).toEqual(expected);
  });

  test("case is kept unless it is to be ignored", async () => {
    expect(await found("ai\\+", "AI+制造", true)).toEqual(["AI+"]);
  });

  test.each(["(?=甲)", "(甲)\\1", "(甲", "[甲", "甲**+"])("%s is none", async (pattern) => {
    await expect(openPattern(pattern, false)).rejects.toThrow();
  });

  test("a pattern that would keep others busy for ever comes to an end", async () => {
    const text = `${"a".repeat(50_000)}b`;
    expect(await found("(a*)*c", text)).toEqual([]);
    expect(await found("(a|aa)+$", text)).toEqual([]);
  });
});

const text = "前言揭榜。\n一、甲\n甲揭榜乙。\n二、乙\n丙揭榜";
const document: KwicDocument = {
  path: "a.txt",
  text,
  sections: [
    section(1, { span: { start: 6, end: 16 } }),
    section(2, { span: { start: 16, end: text.length } }),
  ],
  officialOf: (id) => (id === 2 ? official("张三") : null),
  placeOf: (offset) => ({ line: text.slice(0, offset).split("\n").length, column: offset }),
};
const mentions = [...text.matchAll(/揭榜/g)].map(({ index }) => ({ start: index, end: index + 2 }));

test("a line says where it stands and who says it, and its context stays in its section", () => {
  const lines = placeMentions(document, mentions, 20);
  expect(
    lines.map(({ section: id, official: who, line, before, match, after }) => [
      ...[id, who?.name ?? null, line, before, match, after],
    ]),
  ).toEqual([
    [0, null, 1, "前言", "揭榜", "。\n"],
    [1, null, 3, "一、甲\n甲", "揭榜", "乙。\n"],
    [2, "张三", 5, "二、乙\n丙", "揭榜", ""],
  ]);
});

describe("order", () => {
  const line = (before: string, after: string, path = "a.txt"): KwicLine => ({
    ...{ path, section: 1, official: null, line: 1, column: 1, start: 0, end: 1 },
    ...{ before, match: "中", after, claim: null },
  });
  const lines = [
    line("丙 乙", "丁"),
    line("甲丙", "乙"),
    line("丁乙", "丙", "b.txt"),
    line("丙", "甲", "b.txt"),
  ];
  const shown = (chosen: readonly KwicLine[]): readonly string[] =>
    chosen.map(({ before, after }) => before + after);
  test.each([
    ["position", undefined, undefined, ["丙 乙丁", "甲丙乙", "丁乙丙", "丙甲"]],
    ["left", undefined, undefined, ["丙甲", "甲丙乙", "丁乙丙", "丙 乙丁"]],
    ["right", undefined, undefined, ["丙 乙丁", "丁乙丙", "甲丙乙", "丙甲"]],
    ["right", "document", 1, ["丙 乙丁", "丁乙丙"]],
    ["position", undefined, 3, ["丙 乙丁", "甲丙乙", "丁乙丙"]],
  ] as const)("%s by %s, the first %s", (sort, by, top, expected) => {
    expect(shown(chooseLines(lines, { sort, by, top }))).toEqual(expected);
  });
});
