import { expect, test } from "vitest";
import type { Candidate } from "../../src/phrases/candidate.ts";
import { groupPhrases } from "../../src/phrases/group-phrases.ts";
import { findShortNames } from "../../src/phrases/short-names.ts";
import { documentOf, readMarked, termOf, wordsWith } from "./mark-tokens.ts";

const WORDS = wordsWith(termOf("渡口互助保险", "instrument", ["渡口互助保险制度"]));
const namesIn = (marked: string) =>
  findShortNames(readMarked(marked, WORDS)).map(({ long, short }) => `${short} ${long}`);

test.each([
  ["实施|渡口|互助|保险|（|以下|简称|渡互险|）|参保", ["渡互险 渡口互助保险"]],
  ["实施|渡口|互助|保险|制度|（|以下|简称|“|渡互险|”|）", ["渡互险 渡口互助保险"]],
  ["渡口|安全|监督|总站|（|下称|：|渡安总站|，|地址|略|）", ["渡安总站 渡口安全监督总站"]],
  // Other characters altogether, what begins within a word, a name without its long form.
  ["船工|和|船主|（|以下|统称|经营者|）", []],
  ["老渡口|互助|保险|（|以下|简称|渡互险|）", []],
  ["（|以下|简称|渡互险|）", []],
  ["渡口|互助|保险|（|又|名|渡互险|）", []],
])("%s", (marked, names) => {
  expect(namesIn(marked)).toEqual(names);
});

test("a phrase is the same by its full name and by the short one, also with more behind it", () => {
  const group = (...texts: readonly string[]) => {
    let start = 0;
    const mentions = texts.map((text): Candidate => {
      const end = start + text.length;
      const found = {
        start,
        end,
        text,
        form: "named",
        origin: "pattern",
        category: "instrument",
        weight: 0.5,
      };
      start = end;
      return found as Candidate;
    });
    const shortNames = [{ long: "渡口互助保险", short: "渡互险" }];
    return groupPhrases(documentOf(texts.join("")), mentions, shortNames, WORDS).map(({ text }) => text);
  };
  expect(group("渡互险", "渡口互助保险", "渡互险")).toEqual(["渡互险"]);
  expect(group("渡互险基金", "渡口互助保险基金")).toEqual(["渡口互助保险基金"]);
  expect(group("渡互险", "渡口互助保险制度")).toHaveLength(1);
  expect(group("渡互险", "渡船保险")).toHaveLength(2);
});
