import { expect, test } from "vitest";
import { beginsAt } from "../../src/claims/begins-at.ts";
import { readClaimWords } from "../../src/dictionaries/claim-words.ts";

const { suffixes, behind } = readClaimWords();

test.each([
  ["业面积", true],
  ["业", true],
  ["业务", false],
  ["率先", false],
  ["率", true],
  ["人口", false],
  ["场", false],
  ["", false],
])("what makes a noun of a verb: %s (%s)", (text, expected) => {
  expect(beginsAt(suffixes, text, 0)).toBe(expected);
});

test.each([
  ["增加3人", true],
  ["分别增长", true],
  ["分行", false],
  ["等单位", true],
  ["等级", false],
  ["超过", true],
  ["超高层", false],
  ["企业", false],
])("with what a clause goes on behind a number: %s (%s)", (text, expected) => {
  expect(beginsAt(behind, text, 0)).toBe(expected);
});
