import { describe, expect, test } from "vitest";
import { countPieces, type Piece } from "../../src/freq/count-pieces.ts";
import { type TableRequest, tabulate } from "../../src/freq/tabulate.ts";
import type { Official } from "../../src/model/extraction.ts";

const nobody = null;
const first: Official = { name: "江一帆", post: "局长", organization: "镜湖区科技局", region: "镜湖区" };
const second: Official = { name: "沈若水", post: "局长", organization: "云溪县科技局", region: "云溪县" };

function piece(
  path: string,
  section: number,
  official: Official | null,
  counts: Readonly<Record<string, number>>,
): Piece {
  return { path, section, official, characters: 1000, counts: new Map(Object.entries(counts)) };
}

const pieces = [
  piece("a.txt", 1, first, { 创新: 4, 揭榜挂帅: 1 }),
  piece("a.txt", 2, second, { 创新: 2 }),
  piece("b.txt", 1, first, { 飞地: 3 }),
  piece("c.txt", 0, nobody, {}),
];

const plain: TableRequest = { by: "all", asked: null, tagOf: () => "", minCount: 1, reference: null };

function rowsOf(request: Partial<TableRequest>) {
  return tabulate(pieces, { ...plain, ...request });
}

describe("groups", () => {
  test("all: one group", () => {
    const [rows = [], ...others] = rowsOf({});
    expect(others).toEqual([]);
    expect(rows.map(({ term, count, path }) => [term, count, path])).toEqual([
      ["创新", 6, null],
      ["揭榜挂帅", 1, null],
      ["飞地", 3, null],
    ]);
  });

  test("documents, sections, officials: in the order of the text", () => {
    const named = (by: TableRequest["by"]) =>
      rowsOf({ by, asked: ["创新"] }).map(([row]) => [
        row?.path,
        row?.section,
        row?.official?.name,
        row?.count,
      ]);
    expect(named("document")).toEqual([
      ["a.txt", null, undefined, 6],
      ["b.txt", null, undefined, 0],
      ["c.txt", null, undefined, 0],
    ]);
    expect(named("section")).toEqual([
      ["a.txt", 1, "江一帆", 4],
      ["a.txt", 2, "沈若水", 2],
      ["b.txt", 1, "江一帆", 0],
      ["c.txt", 0, undefined, 0],
    ]);
    // One official in two documents is one group, of no one path.
    expect(named("official")).toEqual([
      [null, null, "江一帆", 4],
      ["a.txt", null, "沈若水", 2],
      ["c.txt", null, undefined, 0],
    ]);
  });
});

test("the rate is per 10,000 characters of the group", () => {
  const [rows] = rowsOf({ asked: ["创新"] });
  expect(rows?.[0]?.rate).toBe(15);
  expect(rowsOf({ by: "document", asked: ["创新"] })[0]?.[0]?.rate).toBe(30);
});

test("coverage counts sections and documents of all that was read, whatever the group", () => {
  for (const by of ["all", "document", "official"] as const) {
    const [row] = rowsOf({ by, asked: ["创新"] })[0] ?? [];
    expect(row).toMatchObject({ sections: 2, documents: 1 });
  }
});

test("TF-IDF is the rate times ln(N / n) over the groups", () => {
  // 揭榜挂帅 stands in 1 of 3 documents, 5 times per 10,000 characters of the first.
  const [rows = []] = rowsOf({ by: "document" });
  expect(rows.find(({ term }) => term === "揭榜挂帅")?.tfIdf).toBeCloseTo(5 * Math.log(3), 4);
});

test("TF-IDF of one group is over its documents, of one document over its sections, of one section none", () => {
  expect(rowsOf({ asked: ["创新"] })[0]?.[0]?.tfIdf).toBeCloseTo(15 * Math.log(3), 4);
  const [a, b, c] = pieces;
  if (!a || !b || !c) throw new Error("pieces");
  const one = tabulate([a, b, { ...c, path: "a.txt", section: 3 }], { ...plain, asked: ["揭榜挂帅"] });
  expect(one[0]?.[0]?.tfIdf).toBeCloseTo((10 / 3) * Math.log(3), 4);
  expect(tabulate([a], { ...plain, asked: ["创新"] })[0]?.[0]?.tfIdf).toBeNull();
});

test("terms that are asked for are shown with zero, and no others", () => {
  const [rows] = rowsOf({ asked: ["创新", "不存在"] });
  expect(rows?.map(({ term, count, rate, sections }) => [term, count, rate, sections])).toEqual([
    ["创新", 6, 15, 2],
    ["不存在", 0, 0, 0],
  ]);
});

test("keyness is against the other groups, or a reference, or nothing", () => {
  expect(rowsOf({ asked: ["创新"] })[0]?.[0]?.keyness).toBeNull();
  const [row] = rowsOf({ by: "document", asked: ["创新"] })[0] ?? [];
  // 6 uses in 2000 characters, none in the other 2000: G² = 12 ln 2, log ratio = log2(6 / 0.5).
  expect(row?.keyness).toEqual({ g2: 8.3178, p: expect.closeTo(0.00393, 5), logRatio: 3.585 });
  const reference = { characters: 4000, counts: new Map([["创新", 6]]) };
  const [same] = rowsOf({ asked: ["创新"], reference })[0] ?? [];
  expect(same?.keyness).toEqual({ g2: 0, p: 1, logRatio: 0 });
});

test("the least count is of the group", () => {
  const terms = rowsOf({ by: "document", minCount: 3 }).map((rows) => rows.map(({ term }) => term));
  expect(terms).toEqual([["创新"], ["飞地"], []]);
});

describe("countPieces", () => {
  const use = (start: number) => ({ term: "创新", start, end: start + 2, tag: "" });
  const section = (id: number, start: number, end: number) =>
    ({
      id,
      kind: "heading",
      level: 1,
      parent: null,
      title: null,
      subtitle: null,
      official: null,
      span: { start, end },
    }) as const;

  test("what stands before the first section is a piece of its own, and every use is in one piece", () => {
    const document = {
      path: "a",
      length: 30,
      sections: [section(1, 10, 20), section(2, 20, 30)],
      officialOf: () => null,
    };
    const counted = countPieces(document, [use(0), use(8), use(10), use(20), use(28)]);
    expect(
      counted.map(({ section: id, characters, counts }) => [id, characters, counts.get("创新")]),
    ).toEqual([
      [0, 10, 2],
      [1, 10, 1],
      [2, 10, 2],
    ]);
  });

  test("there is no piece for an empty stretch", () => {
    const document = { path: "a", length: 10, sections: [section(1, 0, 10)], officialOf: () => null };
    expect(countPieces(document, []).map(({ section: id }) => id)).toEqual([1]);
  });
});
