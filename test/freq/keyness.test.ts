import { describe, expect, test } from "vitest";
import { keynessOf } from "../../src/freq/keyness.ts";

describe("keynessOf", () => {
  // Worked by hand: E1 = 1000 × 30/3000 = 10, E2 = 20, G² = 2 (20 ln 2 + 10 ln ½) = 20 ln 2.
  test("gives G², p and the log ratio of Rayson & Garside and Hardie", () => {
    const found = keynessOf({ count: 20, size: 1000 }, { count: 10, size: 2000 });
    expect(found).toEqual({ g2: 13.8629, p: 0.000197, logRatio: 2 });
  });

  test("is nothing where both rates are the same", () => {
    const found = keynessOf({ count: 5, size: 100 }, { count: 50, size: 1000 });
    expect(found).toEqual({ g2: 0, p: 1, logRatio: 0 });
  });

  test("takes a count of zero for a half in the log ratio alone", () => {
    // G² = 2 × 8 ln 2, log ratio = log2(8 / 0.5).
    const found = keynessOf({ count: 8, size: 1000 }, { count: 0, size: 1000 });
    expect(found).toMatchObject({ g2: 11.0904, logRatio: 4 });
    expect(keynessOf({ count: 0, size: 1000 }, { count: 8, size: 1000 })).toMatchObject({
      ...{ g2: 11.0904, logRatio: -4 },
    });
  });

  test("says nothing where there is nothing to compare with", () => {
    expect(keynessOf({ count: 3, size: 100 }, { count: 0, size: 0 })).toBeNull();
    expect(keynessOf({ count: 0, size: 100 }, { count: 0, size: 100 })).toBeNull();
  });

  // The critical values of chi-square with one degree of freedom.
  test.each([
    [3.841, 0.05],
    [6.635, 0.01],
    [10.828, 0.001],
    [15.137, 0.0001],
  ])("p of G² = %d is %d", (g2, p) => {
    // Two equal texts: G² = 2 n ln 2 for n uses against none.
    const count = g2 / (2 * Math.log(2));
    const found = keynessOf({ count, size: 1000 }, { count: 0, size: 1000 });
    expect(found?.p).toBeCloseTo(p, 5);
  });
});
