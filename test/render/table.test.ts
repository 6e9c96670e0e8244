import { describe, expect, test } from "vitest";
import type { Column } from "../../src/render/summary/listing.ts";
import { displayWidth } from "../../src/render/table/display-width.ts";
import { fitColumns } from "../../src/render/table/fit-columns.ts";
import { shorten, wrap } from "../../src/render/table/fit-text.ts";
import { joinCells } from "../../src/render/table/join-cells.ts";
import { layOutListing } from "../../src/render/table/lay-out-listing.ts";
import { renderListing } from "../../src/render/table/render-listing.ts";
import { splitListing } from "../../src/render/table/split-listing.ts";
import { openTypesetter } from "../../src/render/table/typesetter.ts";

const widths: readonly (readonly [string, number])[] = [
  ["", 0],
  ["abc", 3],
  ["科技", 4],
  ["１２％，（）", 12],
  ["“三个年”", 8],
  ["1—8月", 5],
  ["张·王", 5],
  ["…", 1],
  ["e\u0301", 1],
  ["𠮷", 2],
  ["한국", 4],
  ["カナ", 4],
  ["ｶﾅ", 2],
];

test.each(widths)("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("cli-table3 counts the same columns, or its lines would shift", () => {
  const texts = widths.map(([text]) => text).filter((text) => text !== "");
  const widest = Math.max(...texts.map(displayWidth));
  const padded = texts.map((text) => [text + " ".repeat(widest - displayWidth(text)), "|"]);
  expect(joinCells(padded).map((line) => displayWidth(line))).toEqual(texts.map(() => widest + 3));
});

test.each([
  ["高新技术企业", 12, "高新技术企业"],
  ["高新技术企业", 11, "高新技术企…"],
  ["高新技术企业", 10, "高新技术…"],
  ["abcdef", 3, "ab…"],
  ["高", 1, "…"],
])("%s in %i columns is shortened to %s", (text, width, short) => {
  expect(shorten(text, width)).toBe(short);
  expect(displayWidth(short)).toBeLessThanOrEqual(width);
});

const wraps: readonly (readonly [string, number, number, readonly string[]])[] = [
  ["高新技术企业", 8, 9, ["高新技术", "企业"]],
  ["居全市第一、增速", 10, 9, ["居全市第", "一、增速"]],
  ["科创甬江2035计划", 10, 9, ["科创甬江", "2035计划"]],
  ["1234567890123", 5, 9, ["12345", "67890", "123"]],
  ["power grid plan", 10, 9, ["power grid", "plan"]],
  ["高新技术企业数量增速", 8, 2, ["高新技术", "企业数…"]],
  ["in the text, 89% by", 12, 2, ["in the text,", "89% by"]],
  ["one two three four", 8, 2, ["one two", "three f…"]],
  ["a, b three four five", 7, 2, ["a, b", "three …"]],
  ["高新", 1, 9, ["高", "新"]],
  ["", 5, 2, []],
];

test.each(wraps)("%j wraps at %i columns to %i lines", (text, width, lines, wrapped) => {
  expect(wrap(text, width, lines)).toEqual(wrapped);
});

test("a list breaks between its items, and within one only where it is too long for a line", () => {
  expect(wrap("揭榜挂帅；赛马制；链长制", 14, 9, "；")).toEqual(["揭榜挂帅；", "赛马制；链长制"]);
  expect(wrap("a b; c d; e f g h", 6, 9, "; ")).toEqual(["a b;", "c d; e", "f g h"]);
});

describe("columns", () => {
  const columns: readonly Column[] = [
    { label: "#" },
    { label: "name", min: 4 },
    { label: "note", min: 6, lines: 2, optional: true },
  ];
  const widthsIn = (room: number) =>
    fitColumns(
      columns.map((column, index) => ({
        column,
        index,
        widest: [2, 10, 30][index] ?? 0,
        usual: [2, 10, 20][index] ?? 0,
      })),
      room,
    )?.map(({ width }) => width) ?? null;

  test.each([
    [Number.POSITIVE_INFINITY, [2, 10, 30]],
    [46, [2, 10, 30]],
    [40, [2, 10, 24]],
    [30, [2, 10, 14]],
    [24, [2, 9, 9]],
    [16, [2, 4, 6]],
    [14, [2, 10]],
    [10, [2, 6]],
    [8, [2, 4]],
    [7, null],
  ])("in %d columns", (room, expected) => {
    expect(widthsIn(room)).toEqual(expected);
  });
});

describe("a listing", () => {
  const listing = {
    title: "",
    empty: "",
    columns: [
      { label: "谁", grouped: true, min: 4 },
      { label: "指标", min: 8, lines: 2 },
      { label: "值", align: "right" as const },
    ],
    rows: [
      ["江一帆", "高新技术企业数量", "612家"],
      ["江一帆", "研发经费投入强度", "4.02%"],
      ["沈若水", "“种子工程”入库企业数", "19家"],
    ],
  };

  test("in a pipe: one line a row, every cell whole", async () => {
    expect(layOutListing(listing, await openTypesetter({ width: null, color: false }))).toBe(
      [
        "谁      指标                     值",
        "江一帆  高新技术企业数量      612家",
        "江一帆  研发经费投入强度      4.02%",
        "沈若水  “种子工程”入库企业数   19家",
        "",
      ].join("\n"),
    );
  });

  test("on a terminal: wrapped, and who speaks said once", async () => {
    expect(layOutListing(listing, await openTypesetter({ width: 26, color: false }))).toBe(
      [
        "谁      指标            值",
        "江一帆  高新技术企   612家",
        "        业数量",
        "        研发经费投   4.02%",
        "        入强度",
        "沈若水  “种子工程”    19家",
        "        入库企业数",
        "",
      ].join("\n"),
    );
  });

  test("a label that is wider than its column is cut, and a path loses its beginning", async () => {
    const typesetter = await openTypesetter({ width: 24, color: false });
    const columns: readonly Column[] = [
      { label: "file", min: 12, cut: "start" },
      { label: "a very long label", max: 10 },
    ];
    const rows = [["notices/2025/plan.txt", "12"]];
    expect(layOutListing({ ...listing, columns, rows }, typesetter)).toBe(
      "file          a very lo…\n…25/plan.txt  12\n",
    );
  });

  test("on a terminal that is too narrow for its columns: a line for each cell that is not empty", async () => {
    const columns: readonly Column[] = [...listing.columns, { label: "年份", min: 6 }];
    const rows = [
      ["江一帆", "  高新技术企业数量", "612家", ""],
      ["沈若水", "研发经费投入强度", "4.02%", "2025年"],
    ];
    const shown = (width: number) =>
      openTypesetter({ width, color: false }).then((it) => layOutListing({ ...listing, columns, rows }, it));
    expect(await shown(20)).toBe(
      [
        "谁    江一帆",
        "指标    高新技术企业",
        "      数量",
        "值    612家",
        "",
        "谁    沈若水",
        "指标  研发经费投入强",
        "      度",
        "值    4.02%",
        "年份  2025年",
        "",
      ].join("\n"),
    );
    expect((await shown(3)).replace(/\s/g, "")).toContain("江一帆高新技术企业数量612家沈若水");
  });

  test("many rows take time in proportion, and all come out", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`甲${index}`, "指标", "1"]);
    const typesetter = await openTypesetter({ width: 80, color: false });
    expect(layOutListing({ ...listing, rows }, typesetter).split("\n")).toHaveLength(3002);
  });

  test("a table with more columns than the terminal has is broken into parts", () => {
    const wide = {
      ...listing,
      columns: [{ label: "词", sticky: true }, { label: "甲甲甲" }, { label: "乙乙乙" }, { label: "丙丙丙" }],
      rows: [["揭榜挂帅", "1", "2", "3"]],
    };
    expect(splitListing(wide, 24).map(({ rows }) => rows[0])).toEqual([
      ["揭榜挂帅", "1", "2"],
      ["揭榜挂帅", "3"],
    ]);
  });

  test("where not even a part fits, nothing is broken into parts", async () => {
    const columns: readonly Column[] = [{ label: "词", sticky: true }, { label: "甲" }, { label: "乙" }];
    const rows = [["揭榜挂帅", "1", "二〇二六年"]];
    expect(await renderListing({ ...listing, columns, rows }, { width: 18, color: false })).toBe(
      "词  揭榜挂帅\n甲  1\n乙  二〇二六年\n",
    );
  });
});
