import { expect, test } from "vitest";
import { findNamedActions } from "../../src/phrases/named-action.ts";
import { readMarked, surfaces, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith();

test.each([
  ["开展|渡口|岸线|普查|。", ["渡口岸线普查"]],
  ["加强|渔船|追溯|。", ["渔船追溯"]],
  // Several at once, and what is no more than the work of it.
  ["开展|岸线|普查|和|渡口|评审|。", ["岸线普查", "渡口评审"]],
  ["开展|岸线|普查|工作|。", ["岸线普查"]],
  // Another name goes on, nothing is done to something, or nobody pushes it.
  ["推进|岸线|改造|工程|。", []],
  ["开展|普查|。", []],
  ["开展|全面|工作|检查|。", []],
  ["违反|岸线|普查|规定|。", []],
  ["按照|职责|岸线|普查|。", []],
  ["开展|岸线|普查|和|渡口|的|评审|。", ["岸线普查"]],
  // Who does it.
  ["开展|渔业局|普查|。", []],
])("%s: %j", (marked, expected) => {
  const reading = readMarked(marked, WORDS);
  expect(surfaces(reading, findNamedActions(reading))).toEqual(expected);
});

test("rules have everything done: an action counts less in them", () => {
  const rules = "\n|第一条|管理|。|".repeat(5);
  const weigh = (marked: string) => findNamedActions(readMarked(marked, WORDS))[0]?.weight ?? 0;
  expect(weigh(`${rules}开展|渔船|追溯|。`)).toBeLessThan(weigh("开展|渔船|追溯|。"));
});
