import { expect, test } from "vitest";
import { findNamedGrants } from "../../src/phrases/named-grant.ts";
import { readMarked, surfaces, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("研发后补助"));

test.each([
  ["给予|每人|每月|3000|元|实习|补贴|，", ["实习补贴"]],
  ["发放|2|万元|的|就业|补贴|。", ["就业补贴"]],
  ["给予|30|万元|一次性|渡口|建设|支持|；", ["渡口建设支持"]],
  ["可|领|1500|元|/|月|住房补贴|。", ["住房补贴"]],
  // What all grants are called, terms of the dictionary, and what goes on.
  ["给予|30|万元|一次性|奖励|。", []],
  ["给予|30|万元|资金|支持|。", []],
  ["给予|30|万元|研发|后|补助|。", []],
  ["给予|30|万元|渡口|补贴|资金|。", []],
  // No money, or something else is paid with it.
  ["新建|30|个|渡口|补贴|点|。", []],
  ["渡口|投入|30|万元|用于|建设|，|给予|补贴|。", []],
])("%s: %j", (marked, expected) => {
  const reading = readMarked(marked, WORDS);
  expect(surfaces(reading, findNamedGrants(reading, WORDS))).toEqual(expected);
});
