import { describe, expect, test } from "vitest";
import { type ChangeKind, findChanges, findListed } from "../../src/freq/find-changes.ts";
import type { Corpus } from "../../src/freq/tabulate.ts";

function corpus(characters: number, counts: Readonly<Record<string, number>>): Corpus {
  return { characters, counts: new Map(Object.entries(counts)) };
}

const limits = { minCount: 1, change: 50, spike: 3, maxP: 1 };

/** Uses before and now in texts of 10,000 characters, and what that is; null where it is no change. */
const kinds: readonly (readonly [before: number, now: number, kind: ChangeKind | null])[] = [
  [0, 1, "new"],
  [1, 0, "gone"],
  [0, 0, null],
  [4, 4, null],
  [4, 5, null],
  [4, 6, "up"],
  [4, 11, "up"],
  [4, 12, "spike"],
  [4, 3, null],
  [4, 2, "down"],
  [1, 2, "up"],
  [1, 3, "spike"],
];

test.each(kinds)("%d → %d is %s", (before, now, kind) => {
  const changes = findChanges(
    corpus(10_000, { 创新: before }),
    corpus(10_000, { 创新: now }),
    limits,
    () => "v",
  );
  expect(changes.map((change) => change.kind)).toEqual(kind === null ? [] : [kind]);
});

describe("rates, not counts, are compared", () => {
  test("twice the text with twice the uses is no change", () => {
    expect(findChanges(corpus(10_000, { 创新: 4 }), corpus(20_000, { 创新: 8 }), limits, () => "")).toEqual(
      [],
    );
  });

  test("the same uses in half the text are more", () => {
    const [change] = findChanges(corpus(10_000, { 创新: 4 }), corpus(5_000, { 创新: 4 }), limits, () => "v");
    expect(change).toMatchObject({ kind: "up", tag: "v", before: 4, count: 4, rateBefore: 4, rate: 8 });
  });

  test("a single use on both sides is none, however long the texts are", () => {
    expect(findChanges(corpus(10_000, { 创新: 1 }), corpus(90_000, { 创新: 1 }), limits, () => "")).toEqual(
      [],
    );
  });
});

test("the least count is that of the side with more", () => {
  const before = corpus(10_000, { 甲: 3, 乙: 2 });
  const now = corpus(10_000, { 丙: 3, 丁: 2 });
  const changes = findChanges(before, now, { ...limits, minCount: 3 }, () => "");
  expect(changes.map(({ kind, term }) => [kind, term])).toEqual([
    ["new", "丙"],
    ["gone", "甲"],
  ]);
});

test("the thresholds are the caller's", () => {
  const [before, now] = [corpus(10_000, { 创新: 10 }), corpus(10_000, { 创新: 14 })];
  const kindsOf = (change: number, spike: number) =>
    findChanges(before, now, { ...limits, change, spike }, () => "").map(({ kind }) => kind);
  expect(kindsOf(50, 3)).toEqual([]);
  expect(kindsOf(40, 3)).toEqual(["up"]);
  expect(kindsOf(40, 1.4)).toEqual(["spike"]);
});

test("a change that chance may explain is none where p is bounded", () => {
  // G² of 0 → 1 is 2 ln 2 = 1.39, p = 0.24; of 0 → 3 it is 4.16, p = 0.041.
  const [before, now] = [corpus(10_000, {}), corpus(10_000, { 甲: 1, 乙: 3 })];
  const termsOf = (maxP: number) =>
    findChanges(before, now, { ...limits, maxP }, () => "").map(({ term }) => term);
  expect(termsOf(1)).toEqual(["乙", "甲"]);
  expect(termsOf(0.05)).toEqual(["乙"]);
  expect(termsOf(0.04)).toEqual([]);
});

test("the order is total: kind, then G², then term", () => {
  const before = corpus(10_000, { 甲: 1, 乙: 5, 丙: 4 });
  const now = corpus(10_000, { 丁: 2, 子: 2, 丑: 6, 丙: 12 });
  const found = findChanges(before, now, limits, () => "").map(({ kind, term }) => `${kind} ${term}`);
  expect(found).toEqual(["new 丑", "new 丁", "new 子", "gone 乙", "gone 甲", "spike 丙"]);
});

test("lists: what is missing, what is forbidden, in the order of the list", () => {
  const now = corpus(10_000, { 创新: 3, 产业: 1 });
  const terms = ["协同", "产业", "创新", "飞地"];
  expect(findListed("missing", terms, now).map(({ term, count }) => [term, count])).toEqual([
    ["协同", 0],
    ["飞地", 0],
  ]);
  expect(findListed("forbidden", terms, now).map(({ term, count, rate }) => [term, count, rate])).toEqual([
    ["产业", 1, 1],
    ["创新", 3, 3],
  ]);
});
