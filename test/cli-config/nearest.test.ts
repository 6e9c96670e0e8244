import { expect, test } from "vitest";
import { nearest } from "../../src/cli/nearest.ts";

const commands = ["extract", "sections", "phrases", "claims", "text", "freq", "matrix", "check", "dict"];

test.each([
  ["extrct", "extract"],
  ["claim", "claims"],
  ["clamis", "claims"],
  ["ex", "extract"],
  ["frequency", null],
  ["DICT", "dict"],
  ["dcit", "dict"],
  ["", null],
  ["x", null],
  ["notices", null],
  ["提法", null],
  ["x".repeat(10_000), null],
])("%s → %s", (asked, expected) => {
  expect(nearest(asked, commands)).toBe(expected);
});

test("the dashes of options do not make them alike", () => {
  expect(nearest("--formt", ["--from", "--format", "--output"])).toBe("--format");
  expect(nearest("--no", ["--of", "--no-color"])).toBe("--no-color");
  expect(nearest("--q", ["--lang", "--bom"])).toBeNull();
});
